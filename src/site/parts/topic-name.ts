import { mediaTopicName } from '../words/media-topic-names.ts'
import type { Reading } from './reading.ts'

/** A topic's name for people; an unknown topic's own word, with a capital. */
export const topicName = (slug: string, { language }: Pick<Reading, 'language'>): string =>
  (language.words.topic as Partial<Record<string, string>>)[slug] ??
  mediaTopicName(slug, language.code) ??
  slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ')
