const dense = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g

/** How much a text says: its length and number of words, as if it were in Latin letters and all words had spaces. */
export type Weight = { length: number; words: number }

/** Weighs a line of text. A character of a script that writes more with less counts two and a half, five make a word. */
export function weigh(text: string): Weight {
  const denseLetters = text.match(dense)?.length ?? 0
  const spaced = text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
  const length = text.length + 1.5 * denseLetters
  return { length, words: denseLetters > text.length / 3 ? Math.round(length / 5) : spaced }
}

/** Long enough to be a headline, no label of two words and no moment in figures. */
export function isHeadlineLike(text: string): boolean {
  const { length, words } = weigh(text)
  return length >= 18 && length <= 280 && words >= 3 && lettersIn(text) >= text.length / 2
}

/** Two words and more that may be a headline where everything else says so. */
export function isShortHeadline(text: string): boolean {
  const { length, words } = weigh(text)
  return length >= 9 && words >= 2 && lettersIn(text) >= text.length / 2
}

/** Letters and the marks on them: in Indian scripts every second character is a mark. */
const lettersIn = (text: string): number => text.match(/[\p{L}\p{M}]/gu)?.length ?? 0
