import type { Reading } from './reading.ts'

// Chinese, Japanese and Korean say in one character what others say in two or three.
const denseScripts = /^(?:zh|ja|ko|yue)(?:-|$)/i
const dense = 0.55

/** A summary as far as it fits on a card: whole sentences of about `length` characters, fewer in dense scripts. */
export const deckOf = (
  summary: string,
  length: number,
  lang: string | null | undefined,
  { opening }: Pick<Reading, 'opening'>,
): string => opening(summary, Math.round(denseScripts.test(lang ?? '') ? dense * length : length))
