import { hash } from 'node:crypto'
import { searchText } from '../../text/tokens.ts'

// Shorter texts are teasers and stubs: "Read the full story on our site" is no copy of itself.
const leastWords = 40

/**
 * The key two articles share when their texts are the same word for word, whatever their case, accents, punctuation and
 * line breaks: SHA-256 (32 bytes) of the normalised text. Undefined for texts under 40 words, which prove nothing.
 */
export function textKey(text: string): Uint8Array | undefined {
  const words = searchText(text)
  if (!hasWords(words, leastWords)) return undefined
  return new Uint8Array(hash('sha256', words, 'buffer'))
}

/** Whether there are so many words in a text whose words single spaces part. */
function hasWords(words: string, least: number): boolean {
  let found = 1
  for (let at = words.indexOf(' '); at >= 0 && found < least; at = words.indexOf(' ', at + 1)) found++
  return found >= least
}
