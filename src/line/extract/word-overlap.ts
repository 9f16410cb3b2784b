/** How many different words a text has, and how many of them are among certain others. */
export type WordOverlap = { all: number; shared: number }

// ASCII spelled out: asking Unicode's tables of each character takes twice as long.
const word = /(?:[a-z\d]|(?![\x00-\x7f])[\p{L}\p{N}])+/gu

/**
 * Counts the different words of texts, and those of them that are in `words`, which are in lower case. Texts in ASCII and
 * its usual quotation marks are read in one walk, by the hashes of their words, without cutting them out.
 */
export function wordOverlap(words: ReadonlySet<string>): (text: string) => WordOverlap {
  const hashes = new Set<number>()
  for (const one of words) if (isPlain(one)) hashes.add(hashesOf(one)[0]!)
  const slowly = (text: string): WordOverlap => {
    const own = new Set(text.toLowerCase().match(word))
    let shared = 0
    for (const one of own) if (words.has(one)) shared++
    return { all: own.size, shared }
  }
  return text => {
    if (!isPlain(text)) return slowly(text)
    const own = hashesOf(text)
    let shared = 0
    for (let at = 0; at < own.length; at++) if (hashes.has(own[at]!)) shared++
    return { all: own.length, shared }
  }
}

/** Where every hash begins. */
const none = 0x811c9dc5 | 0

/** ASCII, and the dashes and quotation marks of typography, none of which is of a word. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x7f && (code < 0x2010 || code > 0x2027)) return false
  }
  return true
}

/** The hash (FNV-1a, 32 bits) of each different word of a plain text, in lower case. */
function hashesOf(text: string): number[] {
  const hashes: number[] = []
  let hash = none
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0
    const letter = code >= 0x41 && code <= 0x5a ? code + 0x20 : code
    if ((letter >= 0x61 && letter <= 0x7a) || (letter >= 0x30 && letter <= 0x39)) {
      hash = Math.imul(hash ^ letter, 0x01000193)
    } else if (hash !== none) {
      if (!hashes.includes(hash)) hashes.push(hash)
      hash = none
    }
  }
  return hashes
}
