import type { ArticleToUnderstand, Understanding } from '../../model/understanding.ts'
import { fold } from '../../text/tokens.ts'
import { withoutDateline } from './dateline.ts'
import { type Gazetteer, openGazetteer } from './gazetteer/open-gazetteer.ts'
import { keyphrasesIn } from './keyphrases.ts'
import { namesIn } from './names/names.ts'
import { runsIn } from './names/runs.ts'
import { readText } from './names/word-spans.ts'
import { landNamesIn } from './places/country-names.ts'
import { type Atlas, placesIn } from './places/places.ts'
import { type MediaTopicsOf, openMediaTopics } from './topics/media-topics-of.ts'

/** Says what an article is about by its words alone. */
export type UnderstandArticle = (article: ArticleToUnderstand) => Understanding

/** Opens what reading articles for their names, places, topics and keyphrases takes: 9 MB, 150 ms. */
export function openUnderstanding(gazetteer: Gazetteer = openGazetteer()): UnderstandArticle {
  const atlas: Atlas = { gazetteer, landNames: new Map() }
  const topicsOf = openMediaTopics()
  return article => understand(article, atlas, topicsOf)
}

const leastPopulation = 100
const mostInTitle = 300
// Who and what it is about stands at its beginning; more costs more and names more in passing.
const mostRead = 2000

function understand(article: ArticleToUnderstand, atlas: Atlas, topicsOf: MediaTopicsOf): Understanding {
  const { lang } = article
  const title = article.title.slice(0, mostInTitle)
  const body = withoutDateline(article.body)
  const read = { title: readText(title), body: readText(body.slice(0, mostRead)) }
  const written = hasCapitals(`${title} ${body.slice(0, 400)}`)
    ? runsIn(read.title, read.body, lang.slice(0, 2))
    : undefined
  const lands = landNamesIn(lang, atlas.landNames)
  const isLand = (words: string): boolean => lands.landOf(words) !== undefined
  const isPlace = (words: string): boolean => isLand(words) || atlas.gazetteer.peopleIn(words) >= leastPopulation
  const names = namesIn({ title, body, lang, written, isPlace, isLand })
  const called = new Set(names.flatMap(({ kind, key }) => (kind === 'person' ? calledBy(key.split('-')) : [])))
  const people = names.flatMap(({ kind, name }) => (kind === 'person' ? [fold(name)] : []))
  const beginsPerson = (words: string): boolean => people.some(person => words.startsWith(person))
  const places = placesIn({ ...article, title, body, written, isPerson: word => called.has(word), beginsPerson }, atlas)
  const placed = new Set(places.map(place => place.name))
  return {
    names: names.filter(({ name, kind }) => kind !== 'other' || !placed.has(name)),
    places,
    topics: topicsOf(article, read),
    keyphrases: keyphrasesIn(read.title, read.body, lang, { names: names.map(({ name }) => name), isPlace }),
  }
}

/** By its last word a person is called, and a child or a star by the first. */
const calledBy = (words: readonly string[]): string[] => [words[0]!, words.at(-1)!]

/** Whether a text is written in a script that has capitals: most of its letters are Latin, Greek or Cyrillic ones. */
function hasCapitals(text: string): boolean {
  let [cased, others] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) cased++
    else if (code >= 0x530) others += code >= 0x2000 && code < 0x2e80 ? 0 : 1
    else if (code >= 0xc0) cased++
  }
  return cased > others
}
