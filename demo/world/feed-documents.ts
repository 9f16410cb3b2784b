import type { FeedFormat } from '../../src/model/feed.ts'
import { bodyHtml, escapeMarkup } from './body-html.ts'
import { type Newsroom, teaserOf } from './newsroom.ts'
import type { Published } from './world-model.ts'

/** A feed as text, before it becomes bytes. */
export type FeedDocument = { contentType: string; text: string }

/** What every format says of an item. */
type Entry = {
  title: string
  link: string
  guid: string
  teaser: string
  html?: string
  author?: string
  section: string
  tags: string[]
  picture?: string
  publishedAt: number
  updatedAt: number
}

const mostItems = 30

/** Writes a newsroom's feed in its publisher's format, with the habits and faults its data names. */
export function feedDocument(room: Newsroom): FeedDocument {
  const { feed } = room.publisher
  const document = writers[feed.format]!(
    room,
    room.articles.slice(0, mostItems).map(article => entryOf(room, article)),
  )
  return { contentType: feed.contentType ?? document.contentType, text: damage(document.text, feed.fault) }
}

/** After the last item an unescaped ampersand, a wrong end tag and no more: every item before them is still good. */
function damage(text: string, fault: Newsroom['publisher']['feed']['fault']): string {
  if (fault !== 'broken-end') return text
  return `${text.slice(0, text.lastIndexOf('</channel>'))}<note>Salt & Vinegar <b></note>`
}

function entryOf(room: Newsroom, article: Published): Entry {
  const { feed } = room.publisher
  const url = room.urlOf(article)
  const guids = { link: url, opaque: `${room.publisher.id}:${article.id}`, none: '' }
  return {
    title: article.title,
    link: feed.tracking ? `${url}?utm_source=rss&utm_medium=feed&utm_campaign=${room.publisher.id}` : url,
    guid: guids[feed.guid ?? 'link'],
    teaser: feed.body === 'title-only' ? '' : teaserOf(article),
    html: feed.body === 'full' ? bodyHtml(article, room.addresses).join('\n') : undefined,
    author: article.draft.by,
    section: article.draft.section,
    tags: article.draft.tags,
    picture: room.leadPicture(article),
    publishedAt: article.publishedAt,
    updatedAt: article.updatedAt,
  }
}

const writers: Partial<Record<FeedFormat, (room: Newsroom, entries: Entry[]) => FeedDocument>> = {
  'rss-0.91': (room, entries) => rss(room, entries, '0.91'),
  'rss-0.92': (room, entries) => rss(room, entries, '0.92'),
  'rss-1.0': rdf,
  'rss-2.0': (room, entries) => rss(room, entries, '2.0'),
  'atom-0.3': atom03,
  'atom-1.0': atom10,
  'json-feed': jsonFeed,
}

const declaration = (room: Newsroom): string =>
  `<?xml version="1.0" encoding="${room.publisher.feed.charset ?? 'utf-8'}"?>\n`

const element = (name: string, text: string | undefined, attributes = ''): string =>
  text ? `<${name}${attributes}>${escapeMarkup(text)}</${name}>` : ''

const iso = (time: number): string => new Date(time).toISOString()

/** RFC 822 dates; "local" ones carry an offset of three hours and no weekday. */
function rfc822(time: number, dates: 'missing' | 'local' | undefined): string {
  if (dates !== 'local') return new Date(time).toUTCString()
  const local = new Date(time + 3 * 3_600_000).toUTCString()
  return local.slice(5).replace('GMT', '+0300')
}

function rss(room: Newsroom, entries: Entry[], version: '0.91' | '0.92' | '2.0'): FeedDocument {
  const { publisher, origin, language } = room
  const spaces =
    version === '2.0'
      ? ' xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"'
      : ''
  const channel = [
    element('title', publisher.name),
    element('link', `${origin}/`),
    element('description', publisher.slogan),
    element('language', language),
    version === '2.0'
      ? `<atom:link rel="self" type="application/rss+xml" href="${origin}${publisher.feed.path}"/>`
      : '',
    publisher.feed.ttlMinutes ? element('ttl', String(publisher.feed.ttlMinutes)) : '',
    ...entries.map(entry => rssItem(entry, version, room)),
  ]
  const text = `${declaration(room)}<rss version="${version}"${spaces}><channel>\n${channel.filter(Boolean).join('\n')}\n</channel></rss>\n`
  return { contentType: 'application/rss+xml; charset=utf-8', text }
}

function rssItem(entry: Entry, version: '0.91' | '0.92' | '2.0', { publisher }: Newsroom): string {
  const { dates, guid } = publisher.feed
  const fields = [element('title', entry.title), element('link', entry.link), element('description', entry.teaser)]
  if (version !== '0.91') fields.push(element('category', entry.section))
  if (dates !== 'missing') fields.push(element('pubDate', rfc822(entry.publishedAt, dates)))
  if (version === '0.92' && entry.picture)
    fields.push(`<enclosure url="${entry.picture}" type="image/png" length="9000"/>`)
  if (version === '2.0') {
    if (entry.guid) fields.push(element('guid', entry.guid, guid === 'opaque' ? ' isPermaLink="false"' : ''))
    fields.push(element('dc:creator', entry.author), ...entry.tags.map(tag => element('category', tag)))
    if (entry.picture) fields.push(`<media:content url="${entry.picture}" medium="image" width="960" height="540"/>`)
    if (entry.html)
      fields.push(`<content:encoded><![CDATA[${entry.html.replaceAll(']]>', ']]&gt;')}]]></content:encoded>`)
  }
  return `<item>${fields.filter(Boolean).join('\n')}</item>`
}

/** RSS 1.0 (web.resource.org/rss/1.0/spec) with Dublin Core and the content module. */
function rdf(room: Newsroom, entries: Entry[]): FeedDocument {
  const { publisher, origin, language } = room
  const list = entries.map(({ link }) => `<rdf:li rdf:resource="${escapeMarkup(link)}"/>`).join('')
  const text = `${declaration(room)}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="${origin}/">
${element('title', publisher.name)}
${element('link', `${origin}/`)}
${element('description', publisher.slogan)}
${element('dc:language', language)}
<items><rdf:Seq>${list}</rdf:Seq></items>
</channel>
${entries.map(rdfItem).join('\n')}
</rdf:RDF>\n`
  return { contentType: 'application/rdf+xml; charset=utf-8', text }
}

function rdfItem(entry: Entry): string {
  const fields = [
    element('title', entry.title),
    element('link', entry.link),
    element('description', entry.teaser),
    element('dc:date', iso(entry.publishedAt)),
    element('dc:creator', entry.author),
    element('dc:subject', entry.section),
    element('content:encoded', entry.html),
  ]
  return `<item rdf:about="${escapeMarkup(entry.link)}">${fields.join('')}</item>`
}

/** Atom 0.3 (December 2003): issued and modified, tagline, content with a mode. */
function atom03(room: Newsroom, entries: Entry[]): FeedDocument {
  const { publisher, origin, language } = room
  const text = `${declaration(room)}<feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="${language}">
${element('title', publisher.name)}
${element('tagline', publisher.slogan)}
${alternate(`${origin}/`)}
${element('modified', iso(newest(entries)))}
${entries.map(entry => atom03Entry(entry, publisher.id)).join('\n')}
</feed>\n`
  return { contentType: 'application/atom+xml; charset=utf-8', text }
}

function atom03Entry(entry: Entry, publisherId: string): string {
  const fields = [
    element('title', entry.title),
    alternate(entry.link),
    element('id', `tag:${publisherId},2020:${entry.guid}`),
    element('issued', iso(entry.publishedAt)),
    element('modified', iso(entry.updatedAt)),
    atomAuthor(entry),
    element('summary', entry.teaser, ' type="text/plain"'),
    element('content', entry.html, ' type="text/html" mode="escaped"'),
  ]
  return `<entry>${fields.join('')}</entry>`
}

/** Atom 1.0, RFC 4287. */
function atom10(room: Newsroom, entries: Entry[]): FeedDocument {
  const { publisher, origin, language } = room
  const text = `${declaration(room)}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
${element('title', publisher.name)}
${element('subtitle', publisher.slogan)}
${element('id', `${origin}/`)}
<link href="${origin}/"/>
<link rel="self" type="application/atom+xml" href="${origin}${publisher.feed.path}"/>
${element('updated', iso(newest(entries)))}
${entries.map(atom10Entry).join('\n')}
</feed>\n`
  return { contentType: 'application/atom+xml; charset=utf-8', text }
}

function atom10Entry(entry: Entry): string {
  const fields = [
    element('title', entry.title),
    alternate(entry.link),
    element('id', entry.guid),
    element('published', iso(entry.publishedAt)),
    element('updated', iso(entry.updatedAt)),
    atomAuthor(entry),
    ...entry.tags.map(tag => `<category term="${escapeMarkup(tag)}"/>`),
    element('summary', entry.teaser),
    element('content', entry.html, ' type="html"'),
    entry.picture ? `<link rel="enclosure" type="image/png" href="${entry.picture}"/>` : '',
  ]
  return `<entry>${fields.join('')}</entry>`
}

const alternate = (url: string): string => `<link rel="alternate" type="text/html" href="${escapeMarkup(url)}"/>`

const atomAuthor = ({ author }: Entry): string => (author ? `<author>${element('name', author)}</author>` : '')

const newest = (entries: Entry[]): number => entries.reduce((latest, entry) => Math.max(latest, entry.updatedAt), 0)

/** JSON Feed 1.1. */
function jsonFeed(room: Newsroom, entries: Entry[]): FeedDocument {
  const { publisher, origin, language } = room
  const items = entries.map(entry => ({
    id: entry.guid,
    url: entry.link,
    title: entry.title,
    summary: entry.teaser,
    ...(entry.html ? { content_html: entry.html } : { content_text: entry.teaser }),
    image: entry.picture,
    date_published: iso(entry.publishedAt),
    date_modified: iso(entry.updatedAt),
    authors: entry.author ? [{ name: entry.author }] : undefined,
    tags: [entry.section, ...entry.tags],
  }))
  const text = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: publisher.name,
    description: publisher.slogan,
    home_page_url: `${origin}/`,
    feed_url: `${origin}${publisher.feed.path}`,
    language,
    items,
  })
  return { contentType: 'application/feed+json', text }
}
