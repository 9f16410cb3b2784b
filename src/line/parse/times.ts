import { parseDate } from '../../text/dates.ts'
import type { XmlElement } from '../../text/xml-tree.ts'
import { attributeOf, type Fields, lineOf } from './fields.ts'

/** When an item or feed was published and changed, in milliseconds UTC, and the publisher's own words for the first. */
export type Times = { publishedAt?: number; publishedRaw?: string; updatedAt?: number; createdAt?: number }

const PUBLISHED = [
  'pubdate',
  'published',
  'atom:published',
  'issued',
  'dcterms:issued',
  'dc:date',
  'dcterms:date',
  'prism:publicationdate',
  'dcterms:available',
]
const UPDATED = [
  'updated',
  'atom:updated',
  'modified',
  'dcterms:modified',
  'lastbuilddate',
  'lastmod',
  'dc:date',
  'prism:modificationdate',
]
const CREATED = ['created', 'dcterms:created']

/**
 * Reads the times of an item or channel. An item that only says when it changed or was made counts as published then.
 * CDF writes the time of the last change as an attribute. A date that nobody can read is kept in the publisher's words.
 */
export function timesOf(fields: Fields, element: XmlElement): Times {
  const lastModified = attributeOf(element, 'lastmod')
  const written = textsNamed(fields, PUBLISHED)
  const published = firstMoment(written)
  const updated = firstMoment([...textsNamed(fields, UPDATED), ...(lastModified ? [lastModified] : [])])
  const created = firstMoment(textsNamed(fields, CREATED))
  const first = published ?? created ?? updated
  return {
    ...(first ? { publishedAt: first.at, publishedRaw: first.raw } : written[0] && { publishedRaw: written[0] }),
    ...(updated && { updatedAt: updated.at }),
    ...(created && { createdAt: created.at }),
  }
}

/** Of several elements with one name the last comes first: it was written to correct the others. */
function textsNamed(fields: Fields, names: string[]): string[] {
  return names
    .flatMap(name => (fields.get(name) ?? []).toReversed())
    .map(lineOf)
    .filter(text => text !== undefined)
}

/** The first that is a time: publishers leave `<pubDate/>` empty or write "yesterday" and give another element. */
function firstMoment(texts: string[]): { at: number; raw: string } | undefined {
  for (const raw of texts) {
    const at = parseDate(raw)
    if (at !== undefined) return { at, raw }
  }
  return undefined
}
