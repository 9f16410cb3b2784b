import type { Feed, FeedLink, Picture } from '../../model/feed.ts'
import { plainText } from '../../text/plain-text.ts'
import type { XmlElement } from '../../text/xml-tree.ts'
import type { FeedDocument, Fields } from './fields.ts'
import { addressIn, allNamed, attributeOf, firstText, languageOf, languageTag, oneLine } from './fields.ts'
import { known } from './known.ts'
import { linksFor, linksOf, pageLink, withoutElements } from './links.ts'
import { ownPicture } from './media.ts'
import { authorsOf, peopleNamed } from './people.ts'
import { firstHtml, firstWords, titlesOf } from './rich-text.ts'
import { rightsNames } from './rights-names.ts'
import { skipOf } from './skip.ts'
import { tagsOf } from './tags.ts'
import { timesOf } from './times.ts'

/** What a feed says of itself, before its items. */
export type Channel = Omit<Feed, 'format' | 'items' | 'wellFormed'>

const DESCRIPTIONS = [
  'description',
  'subtitle',
  'tagline',
  'abstract',
  'atom:subtitle',
  'dc:description',
  'itunes:summary',
]

/** Reads the head of a feed: `fields` are the elements that describe it, `element` the one they stand in. */
export function readChannel(element: XmlElement, fields: Fields, document: FeedDocument): Channel {
  const links = linksOf(fields, document, element)
  const descriptionHtml = firstHtml(fields, [...DESCRIPTIONS, 'itunes:subtitle'], document)
  const { publishedAt, updatedAt } = timesOf(fields, element)
  return known<Channel>({
    id: firstText(fields, ['id', 'guid', 'atom:id', 'podcast:guid']) ?? attributeOf(element, 'rdf:about'),
    ...titlesOf(fields, document),
    homepage: pageLink(links),
    description: descriptionHtml && oneLine(plainText(descriptionHtml)),
    descriptionHtml,
    authors: authorsOf(fields, document),
    publisher: peopleNamed(fields, ['dc:publisher', 'webmaster', 'itunes:owner'], document)[0],
    tags: tagsOf(fields),
    links: withoutElements(links),
    lang: languageTag(firstText(fields, ['language', 'dc:language', 'dcterms:language'])) ?? languageOf(element),
    publishedAt,
    updatedAt: updatedAt ?? publishedAt,
    ttlMinutes: ttlMinutes(fields),
    skip: skipOf(fields),
    self: linksFor(links, 'self')[0],
    hubs: [...new Set(linksFor(links, 'hub'))],
    picture: channelPicture(fields, document) ?? linkedPicture(links),
    icon: firstAddress(fields, ['icon', 'atom:icon', 'webfeeds:icon'], document),
    rights: firstWords(fields, rightsNames, document),
    generator: firstText(fields, ['generator', 'atom:generator']),
  })
}

function channelPicture(fields: Fields, document: FeedDocument): Picture | undefined {
  const elements = allNamed(fields, ['image', 'logo', 'atom:logo', 'itunes:image', 'webfeeds:logo', 'media:thumbnail'])
  return elements.map(element => ownPicture(element, document)).find(picture => picture !== undefined)
}

/** Old podcasts name their picture by a link. */
function linkedPicture(links: readonly FeedLink[]): Picture | undefined {
  const [url] = linksFor(links, 'image')
  return url === undefined ? undefined : { url }
}

function firstAddress(fields: Fields, names: string[], document: FeedDocument): string | undefined {
  return allNamed(fields, names)
    .map(element => addressIn(element, undefined, document))
    .find(address => address !== undefined)
}

const MINUTES_IN: Record<string, number> = { hourly: 60, daily: 1440, weekly: 10_080, monthly: 43_200, yearly: 525_600 }

/** RSS 2.0 `ttl`, or the Syndication module's period divided by its frequency. */
function ttlMinutes(fields: Fields): number | undefined {
  const ttl = Number(firstText(fields, ['ttl']))
  if (ttl > 0) return Math.round(ttl)
  const period = MINUTES_IN[firstText(fields, ['sy:updateperiod'])?.toLowerCase() ?? '']
  const frequency = Number(firstText(fields, ['sy:updatefrequency']) ?? 1)
  return period && frequency > 0 ? Math.max(1, Math.round(period / frequency)) : undefined
}
