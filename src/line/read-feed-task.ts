import { hash } from 'node:crypto'
import type { ReadFeed, ReadItem } from '../model/article.ts'
import type { Feed, Item } from '../model/feed.ts'
import type { Outcome } from '../model/outcome.ts'
import { plainText } from '../text/plain-text.ts'
import { sanitiseWithText } from '../text/sanitise.ts'
import { storable } from '../text/storable.ts'
import { canonicalUrl } from '../text/urls.ts'
import { textKey } from './dedupe/same-text.ts'
import { titleInAddress } from './parse/address-shape.ts'
import { codedTopics, tagWords } from './parse/newswire/tag-words.ts'
import { readPageList } from './parse/page-list/read-page-list.ts'
import { readFeed } from './parse/read-feed.ts'
import type { FeedTask } from './reading-task.ts'
import type { LanguageOf } from './understand/language.ts'
import { summaryOf } from './understand/summary.ts'
import { topicOf } from './understand/topic.ts'

// A feed is news of now: what stands behind the newest thousand belongs to an archive.
const mostItems = 1000
const mostTitle = 400
const mostOfDate = 100

/** Reads a feed's bytes and makes each item ready to be stored: sanitised, with summary, language, topic and hashes. */
export function readFeedTask(task: FeedTask, languageOf: LanguageOf): Outcome<ReadFeed> {
  const reader = task.isPage ? readPageList : readFeed
  const read = reader(task.bytes, { url: task.url, headers: task.headers })
  if ('failed' in read) return read
  const feed = read.done
  let lang: string | undefined
  const items = feed.items.slice(0, mostItems).flatMap(item => {
    const one = readItem(item, feed, task, (text, said) => languageOf(text, said, lang))
    lang = one?.lang ?? lang
    return one ?? []
  })
  const { format, title, homepage, ttlMinutes, skip, self, hubs, sitemaps, wellFormed } = feed
  return {
    done: { ...storable({ format, title, homepage, ttlMinutes, skip, self, hubs, sitemaps, wellFormed }), items },
  }
}

function readItem(item: Item, feed: Feed, task: FeedTask, languageOf: LanguageOf): ReadItem | undefined {
  const { html, text } = sanitiseWithText(item.contentHtml ?? item.summaryHtml ?? '', item.url ?? task.url)
  const title = (item.title?.trim() || summaryOf(text) || titleBySitemap(item, feed) || '').slice(0, mostTitle)
  if (!isNews(item, title)) return undefined
  const tags = tagWords(item.tags).slice(0, 20)
  const said = item.lang ?? feed.lang ?? (task.languages.length === 1 ? task.languages[0] : undefined)
  const { lang } = languageOf(`${title}\n${text.slice(0, 200)}`, said)
  const standfirst = item.contentHtml && item.summaryHtml && plainText(item.summaryHtml)
  const facts = storable({
    ...identityOf(item, task.feedId, title),
    title,
    summary: summaryOf(text, { title, standfirst, lang }),
    authors: item.authors.flatMap(person => person.name ?? []).slice(0, 10),
    picture: item.pictures[0] ?? pictureEnclosed(item),
    lang,
    topic: topicOf({ url: item.url, tags: [...tags, ...codedTopics(item.tags)], sourceTopics: task.topics, title }),
    tags,
    // when a sitemap's page last changed says little of when its news came; the page itself knows
    publishedAt: publishedAt(feed.format === 'sitemap' ? { ...item, updatedAt: undefined } : item),
    publishedRaw: item.publishedRaw?.slice(0, mostOfDate),
    // by its words: addresses of pictures and links carry marks that change with every poll
    itemHash: hashOf(feed.format === 'listing' ? [title] : [title, text]),
    textHash: textKey(text),
    newswire: item.newswire,
  })
  // What the sanitiser gives is fit to be stored already: looking through it again took 3 % of reading a feed (2026-11).
  return { ...facts, html, text }
}

/** News says something; a kill only has to name what it takes away. Data about news and plans for it are none. */
function isNews({ newswire, guid, url, contentHtml }: Item, title: string): boolean {
  if (newswire?.status === 'canceled' || newswire?.status === 'withheld') return (guid ?? url) !== undefined
  if (newswire?.kind === 'package') return title !== '' && contentHtml !== undefined
  return title !== '' && newswire?.kind === undefined
}

/** What was under embargo is published at its hour, however long ago it was written. */
function publishedAt({ publishedAt, updatedAt, newswire }: Item): number | undefined {
  const written = publishedAt ?? updatedAt
  const hour = newswire?.embargoedUntil
  return written !== undefined && hour !== undefined && hour > written ? hour : written
}

/** A plain sitemap says nothing but addresses: their words stand in until the page is read. */
const titleBySitemap = ({ url }: Item, { format }: Feed): string | undefined =>
  format === 'sitemap' && url ? titleInAddress(url) : undefined

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
