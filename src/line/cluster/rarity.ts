import type { TermCounts } from './terms.ts'
import { heaviest, lengthOf, type TermVector } from './vectors.ts'

/** Counts in how many articles of its language each term stood, and weighs terms by how rare that makes them. */
export type Rarity = {
  /** The 48 heaviest terms of an article and the terms of its headline, as vectors of length 1: count × idf^1.25. */
  weigh(terms: TermCounts, lang: string): { vector: TermVector; headline: TermVector }
  /** Counts one more article. */
  count(terms: TermCounts, lang: string): void
  /** How many articles of the language were counted, the expected ones included. */
  articlesIn(lang: string): number
  /** How little is known of the language's words: 1 at the start, towards 0 as its articles are counted. */
  newness(lang: string): number
  /** In how many articles the term stood. */
  articlesWith(id: number): number
}

/** What keys are counted under, which belong to no language (keys.ts). */
export const allLanguages = '*'

// Beyond two million kinds of words some share a counter: a rare word then passes for a little less rare.
const counters = 1 << 21
// So many articles is the expectation of a term's commonness worth against what is counted.
const expectedArticles = 1000
// idf^1.25, by roots: `**` takes a third of the clusterer's time.
const toPower = (idf: number): number => idf * Math.sqrt(Math.sqrt(idf))
const mostTerms = 48
// Halving every so often lets the words of last year's news become rare again (specs/stories.md 6).
const articlesBetweenHalvings = 200_000

/** Starts with nothing counted: only the shape of a term says how common it will be. */
export function createRarity(): Rarity {
  const counts = new Float32Array(counters)
  const articles = new Map<string, number>()
  let untilHalving = articlesBetweenHalvings

  const articlesIn = (lang: string): number => (articles.get(lang) ?? 0) + expectedArticles
  const articlesWith = (id: number): number => counts[id % counters]!
  return {
    articlesIn,
    articlesWith,
    newness: lang => expectedArticles / articlesIn(lang),
    weigh: ({ ids, counts, commonness, inTitle }, lang) => {
      const all = articlesIn(lang) + 1
      const [rarities, weights] = [new Float32Array(ids.length), new Float32Array(ids.length)]
      for (let at = 0; at < ids.length; at++) {
        const having = articlesWith(ids[at]!) + commonness[at]! * expectedArticles + 1
        rarities[at] = toPower(Math.log(1 + all / having))
        weights[at] = counts[at]! * rarities[at]!
      }
      return {
        vector: unit(heaviest({ ids, weights }, mostTerms)),
        headline: unit(marked({ ids, weights: rarities }, inTitle)),
      }
    },
    count: ({ ids }, lang) => {
      for (const id of ids) counts[id % counters]!++
      articles.set(lang, (articles.get(lang) ?? 0) + 1)
      if (--untilHalving > 0) return
      halve(counts, articles)
      untilHalving = articlesBetweenHalvings
    },
  }
}

/** Brings a vector to length 1, in place. */
function unit(vector: TermVector): TermVector {
  const length = lengthOf(vector) || 1
  for (let at = 0; at < vector.weights.length; at++) vector.weights[at]! /= length
  return vector
}

/** The terms of a vector that are marked with 1. */
function marked({ ids, weights }: TermVector, marks: Uint8Array): TermVector {
  const some: { ids: number[]; weights: number[] } = { ids: [], weights: [] }
  for (let at = 0; at < ids.length; at++) {
    if (marks[at] !== 1) continue
    some.ids.push(ids[at]!)
    some.weights.push(weights[at]!)
  }
  return { ids: Uint32Array.from(some.ids), weights: Float32Array.from(some.weights) }
}

function halve(counts: Float32Array, articles: Map<string, number>): void {
  for (let at = 0; at < counts.length; at++) counts[at]! /= 2
  for (const [lang, count] of articles) articles.set(lang, count / 2)
}
