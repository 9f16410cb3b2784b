import type { TermCounts } from './terms.ts'
import { emptyVector, keepHeaviest, lengthOf, type TermVector } from './vectors.ts'

/** Counts in how many articles of its language each term stood, and weighs terms by how rare that makes them. */
export type Rarity = {
  /** The 48 heaviest terms of an article and the terms of its headline, as vectors of length 1: count × idf^1.25. The next call overwrites them. */
  weigh(terms: TermCounts, lang: string): { vector: TermVector; headline: TermVector }
  /** Counts one more article. */
  count(terms: TermCounts, lang: string): void
  /** How many articles of the language were counted, the expected ones included. */
  articlesIn(lang: string): number
  /**
   * How little the strongest word that two articles of the language share is to count, 1 at the start: not at all. Seventy
   * articles counted take half of it, five hundred nearly all; a tenth stays.
   */
  doubt(lang: string): number
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
// Between 6 and 10 the streams with many articles do not notice; 10 suits small languages with headlines only.
const doubtFades = 10
// A name that two articles share says whom they are about, not what happened, however well the language is known. From 0.07
// to 0.1 the headlines of `olympics` gain about half a point in every large language (decisions/032).
const leastDoubt = 0.1
const mostTerms = 48
// No article has more (terms.ts, keys.ts).
const mostWeighed = 256
// Halving every so often lets the words of last year's news become rare again (specs/stories.md 6).
const articlesBetweenHalvings = 200_000

/** Starts with nothing counted: only the shape of a term says how common it will be. */
export function createRarity(): Rarity {
  const counts = new Float32Array(counters)
  const articles = new Map<string, number>()
  const [weighed, headline] = [emptyVector(mostWeighed), emptyVector(mostWeighed)]
  let untilHalving = articlesBetweenHalvings

  const articlesIn = (lang: string): number => (articles.get(lang) ?? 0) + expectedArticles
  const articlesWith = (id: number): number => counts[id & (counters - 1)]!
  return {
    articlesIn,
    articlesWith,
    doubt: lang => Math.max(leastDoubt, (expectedArticles / articlesIn(lang)) ** doubtFades),
    weigh: ({ ids, counts, commonness, inTitle }, lang) => {
      const all = articlesIn(lang) + 1
      weighed.until = headline.until = 0
      for (let at = 0; at < ids.length; at++) {
        const having = articlesWith(ids[at]!) + commonness[at]! * expectedArticles + 1
        const rarity = toPower(Math.log(1 + all / having))
        add(weighed, ids[at]!, counts[at]! * rarity)
        if (inTitle[at] === 1) add(headline, ids[at]!, rarity)
      }
      weighed.until = keepHeaviest(weighed, mostTerms)
      return { vector: unit(weighed), headline: unit(headline) }
    },
    count: ({ ids }, lang) => {
      for (const id of ids) counts[id & (counters - 1)]!++
      articles.set(lang, (articles.get(lang) ?? 0) + 1)
      if (--untilHalving > 0) return
      halve(counts, articles)
      untilHalving = articlesBetweenHalvings
    },
  }
}

function add(vector: TermVector, id: number, weight: number): void {
  vector.ids[vector.until] = id
  vector.weights[vector.until++] = weight
}

/** Brings a vector to length 1, in place. */
function unit(vector: TermVector): TermVector {
  const length = lengthOf(vector) || 1
  for (let at = vector.from; at < vector.until; at++) vector.weights[at]! /= length
  return vector
}

function halve(counts: Float32Array, articles: Map<string, number>): void {
  for (let at = 0; at < counts.length; at++) counts[at]! /= 2
  for (const [lang, count] of articles) articles.set(lang, count / 2)
}
