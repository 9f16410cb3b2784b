import { codeAt } from '../../text/code-at.ts'

/** How many different words a text has, and how many of them are among certain others. */
export type WordOverlap = { all: number; shared: number }

/** Words, in lower case, to look for in texts. */
export type WordList = {
  words: ReadonlySet<string>
  /** The hashes of those that are ASCII, and which of their last eight bits occur. */
  hashes: ReadonlySet<number>
  endings: Uint8Array
}

/** A list of words to look for, which are in lower case. */
export function wordList(words: readonly string[]): WordList {
  const hashes = new Set(words.filter(isPlain).map(word => hashesOf(word)[0]!))
  const endings = new Uint8Array(256)
  for (const hash of hashes) endings[hash & 255] = 1
  return { words: new Set(words), hashes, endings }
}

// ASCII spelled out: asking Unicode's tables of each character takes twice as long.
const word = /(?:[a-z\d]|(?![\x00-\x7f])[\p{L}\p{N}])+/gu

const noneShared: WordOverlap = { all: 0, shared: 0 }

/**
 * Counts the different words of a text, and those of them that are on a list; none of them where none is on it. Texts in
 * ASCII and its usual quotation marks are read in one walk, by the hashes of their words, without cutting them out.
 */
export function sharedWords(list: WordList, text: string): WordOverlap {
  if (list.words.size === 0) return noneShared
  const sharing = plainSharing(list, text)
  if (sharing === 'unknown') return sharedOfAny(list, text)
  if (sharing === 'none') return noneShared
  const own = hashesOf(text)
  let shared = 0
  for (let at = 0; at < own.length; at++) if (list.hashes.has(own[at]!)) shared++
  return shared === 0 ? noneShared : { all: own.length, shared }
}

function sharedOfAny({ words }: WordList, text: string): WordOverlap {
  const own = new Set(text.toLowerCase().match(word))
  let shared = 0
  for (const one of own) if (words.has(one)) shared++
  return shared === 0 ? noneShared : { all: own.size, shared }
}

/** Where every hash begins. */
const none = 0x811c9dc5 | 0

/** ASCII, and the dashes and quotation marks of typography, none of which is of a word. */
function isPlain(text: string): boolean {
  const { length } = text
  for (let at = 0; at < length; at++) {
    const code = codeAt(text, at)
    if (code > 0x7f && (code < 0x2010 || code > 0x2027)) return false
  }
  return true
}

/** Whether a word of a plain text may be on the list, which spares most texts the counting; unknown of other texts. */
function plainSharing({ endings }: WordList, text: string): 'none' | 'some' | 'unknown' {
  let found: 'none' | 'some' = 'none'
  const { length } = text
  let hash = none
  for (let at = 0; at < length; at++) {
    const code = codeAt(text, at)
    if (code > 0x7f && (code < 0x2010 || code > 0x2027)) return 'unknown'
    const letter = letterOf(code)
    if (letter !== 0) hash = Math.imul(hash ^ letter, 0x01000193)
    else {
      if (hash !== none && endings[hash & 255] === 1) found = 'some'
      hash = none
    }
  }
  return hash !== none && endings[hash & 255] === 1 ? 'some' : found
}

/** The hash (FNV-1a, 32 bits) of each different word of a plain text, in lower case. */
function hashesOf(text: string): number[] {
  const { length } = text
  const hashes: number[] = []
  let hash = none
  for (let at = 0; at <= length; at++) {
    const letter = at < length ? letterOf(codeAt(text, at)) : 0
    if (letter !== 0) hash = Math.imul(hash ^ letter, 0x01000193)
    else if (hash !== none) {
      if (!hashes.includes(hash)) hashes.push(hash)
      hash = none
    }
  }
  return hashes
}

/** The code of an ASCII letter, in lower case, or digit; 0 for what is none. */
function letterOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code
  if (code >= 0x41 && code <= 0x5a) return code + 0x20
  return code >= 0x30 && code <= 0x39 ? code : 0
}
