import type { Item } from '../../model/feed.ts'
import { absoluteUrl } from '../../text/urls.ts'
import { childElements, type XmlElement } from '../../text/xml-tree.ts'
import type { FeedDocument, Fields } from './fields.ts'
import { addressIn, allNamed, attributeOf, baseOf, fieldsOf, firstText, languageOf, languageTag } from './fields.ts'
import { known } from './known.ts'
import { type ElementLink, linksFor, linksOf, pageLink, withoutElements } from './links.ts'
import { mediaOf } from './media.ts'
import { authorsOf } from './people.ts'
import { placeOf } from './place.ts'
import { firstHtml, firstWords, titlesOf } from './rich-text.ts'
import { rightsNames } from './rights-names.ts'
import { tagsOf } from './tags.ts'
import { titleOf } from './text-construct.ts'
import { timesOf } from './times.ts'

const SUMMARIES = ['description', 'summary', 'atom:summary', 'abstract', 'dc:description', 'dcterms:abstract']
const SUMMARIES_BESIDE_MEDIA = ['media:description', 'itunes:summary', 'itunes:subtitle']
const CONTENTS = ['content:encoded', 'content', 'atom:content', 'xhtml:body', 'body', 'fullitem']

/** Reads an item of RSS, RDF or CDF or an entry of Atom, with the modules that any of them may carry. */
export function readItem(element: XmlElement, document: FeedDocument): Item {
  const fields = fieldsWithGroups(element)
  const links = linksOf(fields, document, element)
  return known<Item>({
    guid: firstText(fields, ['guid', 'id', 'atom:id']) ?? attributeOf(element, 'rdf:about'),
    url: itemAddress(element, fields, links, document),
    ...titlesOf(fields, document),
    summaryHtml: firstHtml(fields, [...SUMMARIES, ...SUMMARIES_BESIDE_MEDIA], document),
    contentHtml: firstHtml(fields, contentNames(fields), document),
    authors: authorsOf(fields, document),
    ...timesOf(fields, element),
    tags: tagsOf(fields),
    lang:
      languageTag(firstText(fields, ['language', 'dc:language', 'dcterms:language'])) ?? textLanguage(element, fields),
    links: withoutElements(links),
    ...mediaOf(fields, links, document),
    comments: commentsAddress(fields, links, document),
    rights: firstWords(fields, rightsNames, document),
    source: sourceOf(fields, document),
    place: placeOf(fields),
  })
}

/** A summary beside a description is the longer text of the two. */
function contentNames(fields: Fields): string[] {
  return fields.has('description') ? [...CONTENTS, 'summary'] : CONTENTS
}

/** Media RSS puts title, text and subjects of an item into a group or beside its only file. */
function fieldsWithGroups(element: XmlElement): Fields {
  const fields = fieldsOf(element)
  const nested = allNamed(fields, ['media:group', 'media:content']).flatMap(childElements)
  if (nested.length === 0) return fields
  const named = nested.filter(({ name }) => name !== 'media:content' && name !== 'media:thumbnail')
  return Map.groupBy([...childElements(element), ...named], child => child.name)
}

/**
 * The address of the item's page. FeedBurner keeps the publisher's own beside the one it counts clicks at; a `guid` is an
 * address unless it says that it is none (RSS 2.0).
 */
function itemAddress(element: XmlElement, fields: Fields, links: ElementLink[], document: FeedDocument) {
  const original = absoluteUrl(firstText(fields, ['feedburner:origlink', 'pheedo:origlink']))
  const own = absoluteUrl(attributeOf(element, 'href') ?? attributeOf(element, 'rdf:about'), baseOf(element, document))
  return original ?? pageLink(links) ?? permalink(fields, document) ?? own ?? videoPage(fields)
}

/** A video of YouTube without a link has its number all the same. */
function videoPage(fields: Fields): string | undefined {
  const video = firstText(fields, ['yt:videoid'])
  return video && /^[\w-]{6,20}$/.test(video) ? `https://www.youtube.com/watch?v=${video}` : undefined
}

function permalink(fields: Fields, document: FeedDocument): string | undefined {
  const guid = allNamed(fields, ['guid'])[0]
  if (guid === undefined || attributeOf(guid, 'ispermalink')?.toLowerCase() === 'false') return undefined
  return addressIn(guid, undefined, document)
}

function textLanguage(element: XmlElement, fields: Fields): string | undefined {
  const text = allNamed(fields, [...CONTENTS, 'title', ...SUMMARIES])[0]
  return languageOf(text ?? element)
}

function commentsAddress(fields: Fields, links: ElementLink[], document: FeedDocument): string | undefined {
  const comments = allNamed(fields, ['comments'])[0]
  return (comments && addressIn(comments, undefined, document)) ?? linksFor(links, 'replies')[0]
}

/** RSS writes the source as a title with `url`, Atom as the head of the other feed. */
function sourceOf(fields: Fields, document: FeedDocument): Item['source'] {
  const element = allNamed(fields, ['source', 'atom:source'])[0]
  if (element === undefined) return undefined
  const inside = fieldsOf(element)
  if (inside.size === 0)
    return known<NonNullable<Item['source']>>({
      title: titleOf(element, document),
      url: addressIn(element, 'url', document),
    })
  const { title } = titlesOf(inside, document)
  const url = pageLink(linksOf(inside, document)) ?? absoluteUrl(firstText(inside, ['id', 'atom:id']))
  return known<NonNullable<Item['source']>>({ title, url })
}
