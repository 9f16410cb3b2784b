import type { CitedSentence } from '../../../model/story-digest.ts'
import type { Notes } from '../read-report.ts'

/** A report's sentence (its headline for a place below 0) for readers, where its source lets that much of it be shown. */
export function cited({ report, sentences }: Notes, place: number): CitedSentence | undefined {
  const { articleId, lang, title, citable } = report
  if (place < 0) return { articleId, text: title, lang, end: 0 }
  const sentence = sentences[place]
  return sentence && sentence.end <= citable ? { articleId, text: sentence.text, lang, end: sentence.end } : undefined
}
