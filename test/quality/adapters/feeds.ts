// Shows the line's feed reader to ../shared/tools/score-feeds.mjs. Every value below comes from `readFeed`. Where the
// reader keeps a text both ways (HTML for the sanitiser, plain words for a headline), or the suite calls a field by another
// name than the model, all readings are offered. HTML is offered as the reader gives it, without what acts by itself, and
// as the product's sanitiser shows it, whose allow-list is narrower than the suite's.

import { readFeed } from '../../../src/line/parse/read-feed.ts'
import type { Feed, FeedLink, Item, Person, Tag } from '../../../src/model/feed.ts'
import { sanitise } from '../../../src/text/sanitise.ts'
import { absoluteUrl } from '../../../src/text/urls.ts'

type Value = string | number | Date
type Fields = { [field: string]: Value[] | Fields | Fields[] }
type Origin = { url?: string; headers: Record<string, string> }

/** The scorer's door: bytes as they came, to its model. */
export async function read(bytes: Uint8Array, { url, headers }: Origin): Promise<Fields> {
  const lowerCased = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  const outcome = readFeed(bytes, { ...(url && { url }), headers: lowerCased })
  if ('failed' in outcome) return { feed: {}, entries: [] }
  return { feed: feedFields(outcome.done, url), entries: outcome.done.items.map(item => itemFields(item, url)) }
}

function feedFields(feed: Feed, url: string | undefined): Fields {
  return {
    title: htmlReadings(feed.title, feed.titleHtml),
    link: values(feed.homepage),
    id: identifiers(feed.id, url),
    updated: moments(feed.updatedAt),
    published: moments(feed.publishedAt),
    rights: values(feed.rights),
    ...people(feed.authors ?? []),
    ...tags(feed.tags ?? []),
    language: values(feed.lang),
    anyLink: addresses(feed.links),
    image: { href: values(feed.picture?.url), title: values(feed.picture?.alt), link: [] },
    icon: values(feed.icon),
    logo: values(feed.picture?.url),
    publisher: feed.publisher ? personReadings(feed.publisher) : [],
    description: htmlReadings(feed.description, feed.descriptionHtml),
    generator: values(feed.generator),
    ttl: values(feed.ttlMinutes),
  }
}

function itemFields(item: Item, url: string | undefined): Fields {
  const summary = htmlReadings(undefined, item.summaryHtml)
  const content = htmlReadings(undefined, item.contentHtml)
  const [picture] = item.pictures
  return {
    title: htmlReadings(item.title, item.titleHtml),
    link: values(item.url),
    id: identifiers(item.guid, url),
    updated: moments(item.updatedAt, item.publishedAt),
    published: moments(item.publishedAt),
    created: moments(item.createdAt),
    rights: values(item.rights),
    ...people(item.authors),
    ...tags(item.tags),
    language: values(item.lang),
    anyLink: addresses(item.links),
    image: { href: values(picture?.url) },
    summary: [...summary, ...content],
    content: [...content, ...summary],
    enclosures: item.enclosures.map(({ url, type, length }) => ({
      href: values(url),
      type: values(type),
      length: values(length),
    })),
    media_content: item.enclosures.map(({ url }) => ({ url: values(url) })),
    media_thumbnail: item.pictures.map(({ url }) => ({ url: values(url) })),
    comments: values(item.comments),
    source: {
      title: values(item.source?.title),
      href: values(item.source?.url),
      link: values(item.source?.url),
      id: values(item.source?.url),
    },
  }
}

/** Plain words, raw HTML, and the HTML that a reader of the site gets, with and without what the sanitiser adds. */
function htmlReadings(plain: string | undefined, html: string | undefined): string[] {
  if (html === undefined) return values(plain)
  const shown = sanitise(html)
  return [...values(plain), html, shown, withoutAdditions(shown)]
}

/**
 * The sanitiser puts loose text into paragraphs, gives links and pictures attributes of its own and writes a link where a
 * player stood, which no other reader does. Taking these away again, and nothing else, lets the suite compare what is
 * left of the publisher's HTML.
 */
function withoutAdditions(shown: string): string {
  return shown
    .replace(/ (?:rel="noopener nofollow ugc"|loading="lazy"|decoding="async"|alt="")/g, '')
    .replace(/<a href="[^"]*">[↗▶] [^<]*<\/a>/g, '')
    .replace(/<\/?p>/g, '')
}

function people(persons: Person[]): Fields {
  const [first] = persons
  return {
    author: first ? personReadings(first) : [],
    authors: persons.map(({ name, email, url }) => ({ name: values(name), email: values(email), href: values(url) })),
  }
}

/** The suite writes a person as one line, in one of two ways. */
function personReadings({ name, email }: Person): string[] {
  const both = name && email ? [`${name} (${email})`, `${email} (${name})`] : []
  return [...both, ...values(name), ...values(email)]
}

function tags(all: Tag[]): Fields {
  return {
    tags: all.map(({ term, label, scheme }) => ({ term: values(term), label: values(label), scheme: values(scheme) })),
    category: all.flatMap(({ term }) => values(term)),
  }
}

/** The reader keeps an identifier as it is written, so that an item stays the same when its feed moves. */
function identifiers(written: string | undefined, url: string | undefined): string[] {
  return [...values(written), ...values(written && absoluteUrl(written, url))]
}

function addresses(links: FeedLink[] | undefined): string[] {
  return (links ?? []).map(({ url }) => url)
}

function moments(...times: (number | undefined)[]): Date[] {
  return times.filter(time => time !== undefined).map(time => new Date(time))
}

function values<T extends string | number>(value: T | undefined): T[] {
  return value === undefined ? [] : [value]
}
