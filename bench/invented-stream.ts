import type { ArticleToPlace } from '../src/line/cluster/story-engine.ts'

/** Numbers from 0 to 1 that are the same on every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}

const words = 40_000
const sources = 400
const hour = 3_600_000
// As in the labelled data: two articles in five tell an event that others tell too.
const sharedShare = 0.4
const wordsOfEvent = 25
const wordsOfTopic = 600
const topics = 60

/** An article and the number of the event it tells. */
export type InventedArticle = ArticleToPlace & { event: number }

type Event = { number: number; topic: number; own: number[]; title: number[] }

/**
 * Invents articles without end, in order of arrival: words as frequent as Zipf has it, topics with a vocabulary of their
 * own, events that several sources report within a day. `perHour` is how many come in an hour of their time.
 */
export function* inventedArticles(perHour: number, seed = 1): Generator<InventedArticle> {
  const random = seededRandom(seed)
  const vocabulary = Array.from({ length: words }, (_, at) => inventedWord(at, random))
  const usual = (): number => Math.floor(words ** random()) - 1
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const vocabularies = Array.from({ length: topics }, () => Array.from({ length: wordsOfTopic }, usual))
  const open: Event[] = []
  const inTheNews = Math.max(20, Math.floor(perHour * 6))

  let begun = 0
  const begin = (): Event => {
    const own = Array.from({ length: wordsOfEvent }, () => Math.floor(random() * words))
    return { number: ++begun, topic: Math.floor(random() * topics), own, title: own.slice(0, 5) }
  }
  const wordOf = ({ topic, own }: Event): number => {
    const die = random()
    return die < 0.15 ? one(own) : die < 0.4 ? one(vocabularies[topic]!) : usual()
  }
  const spelled = (list: number[]): string => list.map(word => vocabulary[Math.max(0, word)]).join(' ')
  const next = (): Event => {
    const told = open.length > 0 && random() < sharedShare ? one(open) : begin()
    if (open.length < inTheNews) open.push(told)
    else open[Math.floor(random() * inTheNews)] = told
    return told
  }

  for (let id = 1; ; id++) {
    const event = next()
    const sourceId = Math.floor(random() * sources)
    const at = Math.floor((id / perHour) * hour)
    const title = spelled([
      ...event.title.filter(() => random() < 0.7),
      ...Array.from({ length: 4 }, () => wordOf(event)),
    ])
    const body = Array.from({ length: 12 }, () => `${spelled(Array.from({ length: 18 }, () => wordOf(event)))}.`)
    const article = { id, at, seenAt: at, lang: 'en', title, body: body.join('\n'), sourceId, event: event.number }
    yield { ...article, owner: `Owner ${sourceId % 300}` }
  }
}

/** The commonest are the shortest. */
function inventedWord(rank: number, random: () => number): string {
  const syllables = 1 + Math.floor(Math.log10(rank + 1) * 0.9)
  const letter = (from: string): string => from[Math.floor(random() * from.length)]!
  let word = ''
  for (let n = 0; n < syllables; n++) word += letter('bcdfghjklmnprstvwz') + letter('aeiou') + letter('lnrst ').trim()
  return word
}
