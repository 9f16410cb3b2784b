import { mediaTopicName } from '../words/media-topic-names.ts'
import type { Words } from '../words/words.ts'
import type { Reading } from './reading.ts'

/** A topic's name for people; an unknown topic's own word, with a capital. */
export const topicName = (slug: string, { language }: Pick<Reading, 'language'>): string =>
  (Object.hasOwn(language.words.topic, slug) ? language.words.topic[slug as keyof Words['topic']] : undefined) ??
  mediaTopicName(slug, language.code) ??
  slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ')
