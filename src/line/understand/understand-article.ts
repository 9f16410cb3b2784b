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
  const written = hasCapitals(`${title} ${body.slice(0, 400)}`) ? runsIn(read.title, read.body) : undefined
  const lands = landNamesIn(lang, atlas.landNames)
  const isPlace = (words: string): boolean =>
    lands.landOf(words) !== undefined || atlas.gazetteer.peopleIn(words) >= leastPopulation
  const names = namesIn({ title, body, lang, written, isPlace })
  const called = new Set(names.flatMap(({ kind, key }) => (kind === 'person' ? [key.split('-').at(-1)!] : [])))
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

/** Whether a text is written in a script that has capitals. */
function hasCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const cased = letters.filter(letter => letter < '\u0530').length
  return 2 * cased > letters.length
}
