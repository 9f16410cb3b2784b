import type { Reading } from './reading.ts'

/** A topic's name for people; an unknown topic's own word, with a capital. */
export const topicName = (slug: string, { language: { words } }: Pick<Reading, 'language'>): string =>
  (words.topic as Partial<Record<string, string>>)[slug] ??
  slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ')
