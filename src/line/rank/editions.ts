import type { RankedStory } from '../../model/story.ts'
import { rankEdition, weighStories } from '../../text/rank-edition.ts'
import type { Editions } from './pinned.ts'

/** What the editions are made for: `present` is what stands in each now; `languages` are those the site speaks. */
export type EditionsWish = {
  now: number
  languages: readonly string[]
  present: ReadonlyMap<string, readonly number[]>
  length: number
}

// One or two stories make no page of their own.
const leastInLanguage = 3
// A section of a front page shows five that are not above it.
const ofTopicInLanguage = 24

/**
 * The editions that are ranked as news comes, from the contenders in order of score (1,500 take 35 ms for 13 languages): the front page and each topic, and the
 * same for readers of each language that enough is told in. Every other one is found when it is asked for.
 */
export function editionsOf(ranked: readonly RankedStory[], wish: EditionsWish): Editions {
  const topics = [...new Set(ranked.flatMap(story => story.topic ?? []))].sort()
  const byTopic = new Map(topics.map(topic => [topic, ranked.filter(story => story.topic === topic)]))
  const told = wish.languages.filter(lang => isToldIn(ranked, lang))
  return [undefined, ...told].flatMap(lang => {
    const inTopics = [...byTopic].map(([topic, stories]) => topicIn(topic, stories, wish, lang))
    return [editionIn('front', ranked, wish, lang), ...inTopics]
  })
}

function isToldIn(ranked: readonly RankedStory[], lang: string): boolean {
  let count = 0
  for (const { langs } of ranked) if (langs.has(lang) && ++count === leastInLanguage) return true
  return false
}

/** The name of an edition for readers of a language; its own for all readers. */
export const editionFor = (edition: string, lang: string | undefined): string =>
  lang === undefined ? edition : `${lang}/${edition}`

function editionIn(edition: string, stories: readonly RankedStory[], wish: EditionsWish, lang?: string) {
  const name = editionFor(edition, lang)
  const limit = wish.length
  const best = rankEdition(stories, { limit, now: wish.now, lang, present: wish.present.get(name) })
  return [name, best.map(story => story.id)] satisfies Editions[number]
}

/** A topic's page is a list in order of worth; for readers of a language with what they can read first. */
function topicIn(topic: string, stories: readonly RankedStory[], { length, now }: EditionsWish, lang?: string) {
  const weighed = weighStories(stories, { limit: length, now })
  const own = lang === undefined ? [] : weighed.filter(({ langs }) => langs.has(lang))
  const others = lang === undefined ? weighed : weighed.filter(({ langs }) => !langs.has(lang))
  const most = lang === undefined ? length : ofTopicInLanguage
  const best = [...own, ...others].slice(0, most)
  return [editionFor(`topic:${topic}`, lang), best.map(story => story.id)] satisfies Editions[number]
}
