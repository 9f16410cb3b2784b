import type { Enclosure, Feed, Item, Person, Picture, Tag } from '../../model/feed.ts'
import { parseDate } from '../../text/dates.ts'
import { harmlessHtml } from '../../text/harmless-html.ts'
import { escapeHtml } from '../../text/sanitise-text.ts'
import { absoluteUrl } from '../../text/urls.ts'
import { languageTag, oneLine } from './fields.ts'
import { known } from './known.ts'
import { LONGEST_HTML, MOST_ITEMS, MOST_VALUES } from './limits.ts'
import { readNinjs } from './newswire/ninjs.ts'
import { titleFromHtml } from './text-construct.ts'

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1), and ninjs. `url` is the document's own address. */
export function readJsonFeed(text: string, url: string | undefined): Feed | { notFeed: string } {
  const json = parsed(text)
  const newswire = readNinjs(json, url)
  if (newswire) return { ...newswire, wellFormed: true }
  const feed = record(json)
  if (feed === undefined) return { notFeed: 'broken JSON' }
  if (!isJsonFeed(feed)) return { notFeed: 'JSON of another kind' }
  const description = line(feed.description)
  return known<Feed>({
    format: 'json-feed',
    title: line(feed.title),
    homepage: address(feed.home_page_url, url),
    description,
    descriptionHtml: description && escapeHtml(description),
    authors: peopleIn(feed, url),
    lang: languageTag(string(feed.language)),
    self: address(feed.feed_url, url),
    hubs: list(feed.hubs).flatMap(hub => address(record(hub)?.url, url) ?? []),
    picture: picture(feed.icon ?? feed.favicon, url),
    icon: address(feed.favicon, url),
    wellFormed: true,
    items: list(feed.items, MOST_ITEMS).flatMap(item => readItem(record(item), feed, url) ?? []),
  })
}

type Json = { [name: string]: unknown }

function isJsonFeed(feed: Json): boolean {
  return /jsonfeed\.org\/version\//.test(string(feed.version) ?? '') || Array.isArray(feed.items)
}

function readItem(item: Json | undefined, feed: Json, base: string | undefined): Item | undefined {
  if (item === undefined) return undefined
  const published = string(item.date_published)
  const updatedAt = parseDate(string(item.date_modified) ?? '')
  const authors = peopleIn(item, base)
  return known<Item>({
    guid: identifier(item.id),
    url: address(item.url, base) ?? address(item.external_url, base),
    title: line(item.title),
    summaryHtml: htmlFromText(item.summary),
    contentHtml: html(item.content_html, base) ?? htmlFromText(item.content_text),
    authors: authors.length > 0 ? authors : peopleIn(feed, base),
    publishedAt: parseDate(published ?? '') ?? updatedAt,
    publishedRaw: published,
    updatedAt,
    tags: list(item.tags).flatMap(tag),
    lang: languageTag(string(item.language)),
    pictures: [item.image, item.banner_image].flatMap(value => picture(value, base) ?? []),
    enclosures: list(item.attachments).flatMap(value => attachment(record(value), base) ?? []),
  })
}

/** Nesting of 100,000 levels, which JSON.parse takes, does no harm: nothing here walks deeper than three. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

function record(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined
}

function list(value: unknown, most = MOST_VALUES): unknown[] {
  return Array.isArray(value) ? value.slice(0, most) : []
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** Version 1.1 tells readers to take a number for an identifier all the same. */
function identifier(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : oneLine(string(value))
}

/** JSON Feed's texts are plain, but what generators write there comes from HTML. */
function line(value: unknown): string | undefined {
  return titleFromHtml(string(value) ?? '')
}

function address(value: unknown, base: string | undefined): string | undefined {
  return absoluteUrl(string(value), base)
}

function html(value: unknown, base: string | undefined): string | undefined {
  return harmlessHtml((string(value) ?? '').slice(0, LONGEST_HTML), base).trim() || undefined
}

function htmlFromText(value: unknown): string | undefined {
  const text = string(value)?.slice(0, LONGEST_HTML).trim()
  return text ? escapeHtml(text).replace(/\n{2,}/g, '<br><br>') : undefined
}

/** Version 1.0 has one `author`, 1.1 a list. */
function peopleIn(holder: Json, base: string | undefined): Person[] {
  const people = [...list(holder.authors), holder.author].map(value => person(record(value), base))
  const somebody = people.filter(({ name, url }) => (name ?? url) !== undefined)
  return [...new Map(somebody.map(one => [JSON.stringify(one), one])).values()]
}

function person(value: Json | undefined, base: string | undefined): Person {
  return known<Person>({ name: line(value?.name), url: address(value?.url, base) })
}

function tag(value: unknown): Tag[] {
  const term = line(value)
  return term ? [{ term }] : []
}

function picture(value: unknown, base: string | undefined): Picture | undefined {
  const url = address(value, base)
  return url === undefined ? undefined : { url }
}

function attachment(value: Json | undefined, base: string | undefined): Enclosure | undefined {
  const url = address(value?.url, base)
  if (url === undefined) return undefined
  const length = value?.size_in_bytes
  const type = oneLine(string(value?.mime_type))
  return known<Enclosure>({ url, type, length: typeof length === 'number' && length >= 0 ? length : undefined })
}
