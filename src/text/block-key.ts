import { codeAt } from './code-at.ts'
import { singleSpaced } from './white-space.ts'

/**
 * A short name for the words of a block of text: the same for the same words, whatever their case and white space. Two
 * different texts of a source share one by chance once in 10¹⁵.
 */
export function blockKey(text: string): string {
  const words = singleSpaced(text).toLowerCase()
  const { length } = words
  let [one, two] = [0x811c9dc5, 0x9747b28c]
  for (let at = 0; at < length; at++) {
    const code = codeAt(words, at)
    one = Math.imul(one ^ code, 0x01000193)
    two = Math.imul(two ^ code, 0x5bd1e995)
    two ^= two >>> 15
  }
  return (one >>> 0).toString(36) + (two >>> 0).toString(36).padStart(7, '0')
}
