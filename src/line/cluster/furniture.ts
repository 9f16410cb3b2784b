import { createCounts } from './counts.ts'

/** Remembers each source's sentences, to tell what it prints under every article from what it says in this one. */
export type Furniture = {
  /** The text without the sentences the source has printed before. Changes nothing. */
  strip(body: string, sourceId: number): string
  /** Remembers the sentences of a text. */
  note(body: string, sourceId: number): void
  /** Lets go of what was not printed since the last but one call. */
  age(): void
}

// Enough for the words the clusterer reads (terms.ts).
const readCharacters = 1600
// Printed in one earlier article it may be the same report, rewritten; printed in two it is furniture.
const surelyFurniture = 2
const leastLeft = 0.5

/**
 * A memory of sentences by source. Newsletter appeals, standing notes and copyright lines would otherwise be what the
 * articles of a source share, and on a site with few articles yet that is enough to take them for one story.
 */
export function createFurniture(): Furniture {
  let [recent, older] = [createCounts(), createCounts()]
  const timesPrinted = (sentence: string, sourceId: number): number => {
    if (sentence.length < leastCharacters) return 0
    const key = keyOf(sentence, sourceId)
    return recent.timesCounted(key) + older.timesCounted(key)
  }
  return {
    strip: (body, sourceId) => {
      const sentences = sentencesOf(body).map(sentence => ({
        sentence,
        times: timesPrinted(sentence, sourceId),
      }))
      const printedLess = (times: number): string =>
        sentences.flatMap(one => (one.times < times ? one.sentence : [])).join('\n')
      const unprinted = printedLess(1)
      const long = sentences.reduce((sum, { sentence }) => sum + sentence.length, 0)
      return unprinted.length >= leastLeft * long ? unprinted : printedLess(surelyFurniture)
    },
    note: (body, sourceId) => {
      for (const key of new Set(sentencesOf(body).map(sentence => keyOf(sentence, sourceId)))) recent.count(key)
    },
    age: () => {
      older = recent
      recent = createCounts()
    },
  }
}

const sentencesOf = (body: string): string[] =>
  body
    .slice(0, readCharacters)
    .split(sentenceEnd)
    .map(sentence => sentence.trim())
    .filter(Boolean)

// Full stops within "U.S." and "3.5" leave pieces that every article shares; they are no sentences.
const leastCharacters = 16
const sentenceEnd = /[.!?\n。！？؟।]+/

/** FNV-1a over the sentence and its source, 32 bits. */
function keyOf(sentence: string, sourceId: number): number {
  let value = Math.imul(0x811c9dc5 ^ sourceId, 0x01000193)
  for (let at = 0; at < sentence.length; at++) value = Math.imul(value ^ sentence.charCodeAt(at), 0x01000193)
  return value
}
