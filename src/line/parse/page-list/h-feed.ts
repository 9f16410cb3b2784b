import { mf2 } from 'microformats-parser'
import type { Feed, Item, Person, Picture } from '../../../model/feed.ts'
import { parseDate } from '../../../text/dates.ts'
import { elementsOf, type LightDocument } from '../../../text/light-dom.ts'
import { escapeHtml } from '../../../text/sanitise-text.ts'
import { absoluteUrl } from '../../../text/urls.ts'
import { languageTag, oneLine } from '../fields.ts'
import { known } from '../known.ts'
import { LONGEST_HTML, MOST_VALUES } from '../limits.ts'
import { lightHtml } from './light-html.ts'
import { pageName } from './page-name.ts'

/** A page of more characters is not read for microformats, nor one of more marked elements: 60,000 took 43 s (2026-11). */
const longestPage = 2_000_000
const mostMarks = 5_000
const mostEntries = 500

/** One entry is the page of an article; a list without a name for it has more. */
const fewestUnnamed = 3

type Root = ReturnType<typeof mf2>['items'][number]
type Value = Root['properties'][string][number]

/**
 * Reads the entries of a page that marks them up with microformats: `h-feed` with its `h-entry` elements, entries at the
 * top of the page without one (microformats.org/wiki/h-feed, "Discovery"), and the older `hentry`. Undefined when there
 * are none. microformats-parser is given our own bounded tree of the page: on raw pages it took 18 s for 50,000 open
 * elements (2026-11).
 */
export function readHFeed(page: LightDocument, url: string): Feed | undefined {
  const marks = marksIn(page)
  if (!marks.entries || marks.count > mostMarks) return undefined
  const html = lightHtml(page.root)
  if (html.length > longestPage) return undefined
  const { items } = mf2(html, { baseUrl: url })
  const feed = allRoots(items).find(({ type }) => type?.includes('h-feed'))
  const entries = (feed ? allRoots(feed.children ?? []) : items).filter(({ type }) => type?.includes('h-entry'))
  const read = entries.slice(0, mostEntries).flatMap(entry => readEntry(entry, url) ?? [])
  if (read.length === 0 || (!feed && read.length < fewestUnnamed)) return undefined
  const author = feed && people(feed, url)
  return known<Feed>({
    format: 'h-feed',
    title: (feed && oneLine(textIn(feed, 'name'))) ?? pageName(page, url),
    homepage: (feed && absoluteUrl(textIn(feed, 'url'), url)) ?? url,
    description: feed && oneLine(textIn(feed, 'summary')),
    authors: author,
    lang: languageTag(page.lang),
    hubs: [],
    items: read.map(item => (item.authors.length > 0 || !author ? item : { ...item, authors: author })),
  })
}

/** Says whether the page names itself a feed, and not only its entries as many themes for blogs do. */
export const namesHFeed = (page: LightDocument): boolean => marksIn(page).feed

/** What of microformats a page has: elements of theirs, entries, a feed by name. */
function marksIn({ root }: LightDocument): { count: number; entries: boolean; feed: boolean } {
  const marks = { count: 0, entries: false, feed: false }
  for (const { attributes } of elementsOf(root)) {
    const names = attributes.class?.toLowerCase().split(/\s+/) ?? []
    if (attributes.rel || names.some(name => /^(?:h|p|u|dt|e)-|^hentry$|^entry-/.test(name))) marks.count++
    if (names.includes('h-entry') || names.includes('hentry')) marks.entries = true
    if (names.includes('h-feed')) marks.feed = true
  }
  return marks
}

function allRoots(roots: Root[]): Root[] {
  return roots.flatMap(root => [root, ...allRoots(root.children ?? [])])
}

/** A like or a repost says nothing of its own and is left out, unless there is text with it. */
function readEntry(entry: Root, base: string): Item | undefined {
  const content = htmlIn(entry, 'content')
  const summary = oneLine(textIn(entry, 'summary'))
  const title = titleOf(entry)
  const url = absoluteUrl(textIn(entry, 'url') ?? textIn(entry, 'uid'), base)
  const isEcho = ['like-of', 'repost-of', 'bookmark-of'].some(name => entry.properties[name])
  if (!title && !content && !summary) return undefined
  if (!url || (isEcho && !content)) return undefined
  const published = oneLine(textIn(entry, 'published'))
  const updatedAt = parseDate(textIn(entry, 'updated') ?? '')
  return known<Item>({
    guid: oneLine(textIn(entry, 'uid')),
    url,
    title,
    summaryHtml: summary && escapeHtml(summary),
    contentHtml: content?.slice(0, LONGEST_HTML),
    authors: people(entry, base),
    publishedAt: parseDate(published ?? '') ?? updatedAt,
    publishedRaw: published,
    updatedAt,
    tags: values(entry, 'category').flatMap(value => (oneLine(textOf(value)) ? { term: oneLine(textOf(value))! } : [])),
    pictures: [...values(entry, 'featured'), ...values(entry, 'photo')].flatMap(value => picture(value, base) ?? []),
    enclosures: [],
  })
}

/** A note has no name; parsers then give all its text for one (microformats2 parsing, "implied properties"). */
function titleOf(entry: Root): string | undefined {
  const title = oneLine(textIn(entry, 'name'))
  const content = oneLine(textIn(entry, 'content')) ?? oneLine(textIn(entry, 'summary'))
  if (!title || title.length > 300) return undefined
  return content && title.length > 60 && content.startsWith(title.slice(0, 60)) ? undefined : title
}

const values = (root: Root, name: string): Value[] => (root.properties[name] ?? []).slice(0, MOST_VALUES)

const textIn = (root: Root, name: string): string | undefined => values(root, name).map(textOf)[0]

function textOf(value: Value): string {
  if (typeof value === 'string') return value
  if ('properties' in value) return typeof value.value === 'string' ? value.value : (textIn(value, 'name') ?? '')
  return value.value ?? ''
}

function htmlIn(entry: Root, name: string): string | undefined {
  const [value] = values(entry, name)
  if (value === undefined) return undefined
  return typeof value === 'object' && 'html' in value ? value.html : escapeHtml(textOf(value)) || undefined
}

function people(root: Root, base: string): Person[] {
  return values(root, 'author').flatMap(value => {
    const isCard = typeof value === 'object' && 'properties' in value
    const name = oneLine(isCard ? (textIn(value, 'name') ?? textOf(value)) : textOf(value))
    const url = isCard ? absoluteUrl(textIn(value, 'url'), base) : undefined
    return name ? [known<Person>({ name, url })] : []
  })
}

function picture(value: Value, base: string): Picture | undefined {
  const url = absoluteUrl(textOf(value), base)
  const alt = typeof value === 'object' && 'alt' in value ? oneLine(value.alt) : undefined
  return url ? known<Picture>({ url, alt }) : undefined
}
