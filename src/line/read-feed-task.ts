import { hash } from 'node:crypto'
import type { ReadFeed, ReadItem } from '../model/article.ts'
import type { Feed, Item } from '../model/feed.ts'
import type { Outcome } from '../model/outcome.ts'
import { plainText } from '../text/plain-text.ts'
import { sanitise } from '../text/sanitise.ts'
import { storable } from '../text/storable.ts'
import { canonicalUrl } from '../text/urls.ts'
import { textKey } from './dedupe/same-text.ts'
import { readFeed } from './parse/read-feed.ts'
import type { FeedTask } from './reading-task.ts'
import type { LanguageOf } from './understand/language.ts'
import { summaryOf } from './understand/summary.ts'
import { topicOf } from './understand/topic.ts'

// A feed is news of now: what stands behind the newest thousand belongs to an archive.
const mostItems = 1000
const mostTitle = 400

/** Reads a feed's bytes and makes each item ready to be stored: sanitised, with summary, language, topic and hashes. */
export function readFeedTask(task: FeedTask, languageOf: LanguageOf): Outcome<ReadFeed> {
  const read = readFeed(task.bytes, { url: task.url, headers: task.headers })
  if ('failed' in read) return read
  const feed = read.done
  const items = feed.items.slice(0, mostItems).flatMap(item => readItem(item, feed, task, languageOf) ?? [])
  const { format, title, homepage, ttlMinutes } = feed
  return { done: storable({ format, title, homepage, ttlMinutes, items: onceEach(items) }) }
}

function readItem(item: Item, feed: Feed, task: FeedTask, languageOf: LanguageOf): ReadItem | undefined {
  const html = sanitise(item.contentHtml ?? item.summaryHtml ?? '', item.url ?? task.url)
  const text = plainText(html)
  const title = (item.title?.trim() || summaryOf(text) || '').slice(0, mostTitle)
  if (!title) return undefined
  const tags = item.tags.flatMap(tag => tag.label ?? tag.term ?? []).slice(0, 20)
  const said = item.lang ?? feed.lang ?? (task.languages.length === 1 ? task.languages[0] : undefined)
  const standfirst =
    item.contentHtml && item.summaryHtml ? plainText(sanitise(item.summaryHtml, item.url ?? task.url)) : undefined
  return {
    ...identityOf(item, task.feedId, title),
    title,
    summary: summaryOf(text, { title, standfirst }),
    authors: item.authors.flatMap(person => person.name ?? []).slice(0, 10),
    picture: item.pictures[0] ?? pictureEnclosed(item),
    lang: languageOf(`${title}\n${text.slice(0, 200)}`, said).lang,
    topic: topicOf({ url: item.url, tags, sourceTopics: task.topics, title }),
    tags,
    publishedAt: item.publishedAt ?? item.updatedAt,
    html,
    text,
    // by its words: addresses of pictures and links carry marks that change with every poll
    itemHash: hashOf([title, text]),
    textHash: textKey(text),
  }
}

/** The canonical address is what makes an article one; without an address, the feed's own identity for the item. */
function identityOf(item: Item, feedId: number, title: string): Pick<ReadItem, 'urlKey' | 'url' | 'guid'> {
  const { url } = item
  const guid = item.guid && keyOf(item.guid)
  if (url) return { urlKey: keyOf(canonicalUrl(url)), url, guid }
  const own = guid ?? hexOf(hashOf([title, item.publishedRaw ?? '']))
  return { urlKey: `feed:${feedId}:${own}`, guid }
}

// An entry of PostgreSQL's indexes holds 2,704 bytes; what is longer goes by its hash.
const mostOfKey = 2000
const keyOf = (text: string): string => {
  const key = storable(text)
  return Buffer.byteLength(key) <= mostOfKey ? key : `sha256:${hexOf(hashOf([key]))}`
}

const pictureEnclosed = (item: Item) => {
  const found = item.enclosures.find(one => one.type?.startsWith('image/') || one.medium === 'image')
  return found && { url: found.url }
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

const hashOf = (parts: string[]): Uint8Array => new Uint8Array(hash('sha256', parts.join('\u0000'), 'buffer'))

/** The same address twice in one document is one item: the first counts, which is the newest in every common order. */
function onceEach(items: ReadItem[]): ReadItem[] {
  const byKey = new Map<string, ReadItem>()
  for (const item of items) if (!byKey.has(item.urlKey)) byKey.set(item.urlKey, item)
  return [...byKey.values()]
}
