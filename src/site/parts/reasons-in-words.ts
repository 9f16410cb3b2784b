import type { Reason } from '../../model/story.ts'
import type { Words } from '../words/words.ts'

/** Reasons with their words; without those of a kind that only a newer process, which wrote them, knows. */
export const reasonsInWords = (reasons: Reason[], { reason }: Words): (Reason & { words: string })[] =>
  reasons
    .filter(({ kind }) => Object.hasOwn(reason, kind))
    .map(({ kind, value, weight }) => ({ kind, value, weight, words: reason[kind](value) }))
