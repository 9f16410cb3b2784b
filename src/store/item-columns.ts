import type { ReadItem } from '../model/article.ts'
import { wordCount } from './word-count.ts'

/** The columns of an article that say what its feed says, in its latest wording. */
export const itemColumns = (item: ReadItem) => ({
  url: item.url ?? null,
  guid: item.guid ?? null,
  title: item.title,
  feed_title: item.title,
  summary: item.summary ?? null,
  authors: JSON.stringify(item.authors),
  picture: item.picture ? JSON.stringify(item.picture) : null,
  lang: item.lang ?? null,
  topic: item.topic ?? null,
  tags: JSON.stringify(item.tags),
  words: wordCount(item.text),
  item_hash: item.itemHash,
  text_hash: item.textHash ?? null,
})

/** The columns that only a newswire fills. */
export const wireColumns = ({ newswire }: ReadItem) => ({
  urgency: newswire?.urgency ?? null,
  usage_terms: newswire?.usageTerms ?? null,
  version: newswire?.version ?? null,
  correction: newswire?.correction ?? null,
})

/** Whether an item's page is asked for its text. A wire's text is whole, and its address may be no page at all. */
export const pageIsAsked = ({ url, newswire, text }: ReadItem): boolean =>
  url !== undefined && !(newswire !== undefined && text !== '')
