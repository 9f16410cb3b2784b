import type { Feed, Item, Person, Tag } from '../../../model/feed.ts'
import { parseDate } from '../../../text/dates.ts'
import { absoluteUrl } from '../../../text/urls.ts'
import { isElement, type XmlElement } from '../../../text/xml-tree.ts'
import { attributeOf, type FeedDocument, languageOf, lineOf } from '../fields.ts'
import { known } from '../known.ts'
import { allInside, everyBelow, firstInside, lineInside, localName } from './elements.ts'
import { correctionIn, newswireOf, UNTIL_FURTHER_NOTICE } from './newswire-words.ts'
import { asHtml, enclosuresOf, pictureOf } from './nitf-body.ts'
import { iptcTag, onceEach } from './subject-codes.ts'
import { htmlInside } from './wire-html.ts'

/** Reads a NITF document (News Industry Text Format 3.x): one item. */
export function readNitf(root: XmlElement, document: FeedDocument): Feed {
  return { format: 'nitf', hubs: [], items: [nitfItem(root, document)] }
}

/** What a `nitf` element says: on its own, or inside NewsML. */
export function nitfItem(nitf: XmlElement, document: FeedDocument): Item {
  const head = firstInside(nitf, 'head')
  const docdata = firstInside(head, 'docdata')
  const bodyHead = firstInside(nitf, 'body', 'body.head')
  const body = firstInside(nitf, 'body', 'body.content')
  const media = everyBelow(firstInside(nitf, 'body'), 'media')
  const abstract = firstInside(bodyHead, 'abstract')
  const published = attributeOf(firstInside(head, 'pubdata') ?? nitf, 'date.publication')
  return known<Item>({
    guid: guidOf(docdata),
    url: absoluteUrl(attributeOf(firstInside(head, 'pubdata') ?? nitf, 'ex-ref'), document.url),
    title: lineInside(bodyHead, 'hedline', 'hl1') ?? lineInside(head, 'title') ?? lineInside(bodyHead, 'hedline'),
    summaryHtml: abstract && htmlInside(asHtml(abstract, document), document),
    contentHtml: body && htmlInside(asHtml(body, document), document),
    authors: bylines(bodyHead),
    ...timesIn(docdata, published),
    tags: tagsIn(head, docdata),
    lang: languageOf(nitf),
    pictures: media.flatMap(one => pictureOf(one, document) ?? []),
    enclosures: media.flatMap(one => enclosuresOf(one, document)),
    rights: rightsIn(docdata, bodyHead),
    newswire: newswireIn(docdata),
  })
}

/** `doc-id` names a document through all its versions; `du-key` does so in older systems. */
function guidOf(docdata: XmlElement | undefined): string | undefined {
  const id = firstInside(docdata, 'doc-id')
  const own = id && attributeOf(id, 'id-string')
  if (own) return own
  const key = firstInside(docdata, 'du-key')
  return key && attributeOf(key, 'key')
}

function timesIn(docdata: XmlElement | undefined, published: string | undefined) {
  const issued = [normOf(docdata, 'date.issue'), published, normOf(docdata, 'date.release')]
  const raw = issued.find(date => parseDate(date ?? '') !== undefined)
  return raw === undefined ? {} : { publishedAt: parseDate(raw), publishedRaw: raw }
}

const normOf = (docdata: XmlElement | undefined, name: string): string | undefined => {
  const date = firstInside(docdata, name)
  return date && attributeOf(date, 'norm')
}

/** Who wrote it: the people marked in the byline, else its words without the position (`byttl`) and the leading "By". */
function bylines(bodyHead: XmlElement | undefined): Person[] {
  return allInside(bodyHead, 'byline').flatMap(byline => {
    const marked = everyBelow(byline, 'person').flatMap(person => lineOf(person) ?? [])
    const words = childWords(byline) ?? lineOf(byline)
    return (marked.length > 0 ? marked : [words]).flatMap(name => personNamed(name) ?? [])
  })
}

const childWords = (byline: XmlElement): string | undefined => {
  const children = byline.children.filter(node => !isElement(node) || localName(node) !== 'byttl')
  return lineOf({ ...byline, children })
}

/** A person from a byline, without the word for "by" and the comma before a position that is left out. */
export function personNamed(byline: string | undefined): Person | undefined {
  const name = byline
    ?.replace(/^(?:by|von|par|por|di|da|av|af|door)\s+/i, '')
    .replace(/[\s,;]+$/, '')
    .trim()
  return name ? { name } : undefined
}

function tagsIn(head: XmlElement | undefined, docdata: XmlElement | undefined): Tag[] {
  const subjects = everyBelow(firstInside(head, 'tobject'), 'tobject.subject').map(subject => {
    const names = ['tobject.subject.detail', 'tobject.subject.matter', 'tobject.subject.type']
    const label = names.map(name => attributeOf(subject, name)).find(Boolean)
    const code = attributeOf(subject, 'tobject.subject.refnum')
    return iptcTag(code, label)
  })
  const words = everyBelow(docdata, 'keyword').flatMap((word): Tag[] => {
    const term = attributeOf(word, 'key')
    return term ? [{ term }] : []
  })
  return onceEach([...subjects, ...words])
}

function rightsIn(docdata: XmlElement | undefined, bodyHead: XmlElement | undefined): string | undefined {
  const written = lineInside(bodyHead, 'rights')
  if (written) return written
  const copyright = firstInside(docdata, 'doc.copyright')
  const holder = copyright && attributeOf(copyright, 'holder')
  const year = /^\d{4}/.exec((copyright && attributeOf(copyright, 'year')) ?? '')?.[0]
  return holder && ['©', year, holder].filter(Boolean).join(' ')
}

/**
 * Status, urgency and version as the `docdata` of NITF 3.x gives them. A document whose status is "embargoed" is held
 * until `date.release`, as is any whose release lies ahead.
 */
function newswireIn(docdata: XmlElement | undefined): Item['newswire'] {
  const status = docdata && attributeOf(docdata, 'management-status')
  const release = parseDate(normOf(docdata, 'date.release') ?? '')
  const correction = firstInside(docdata, 'correction')
  const message = firstInside(docdata, 'ed-msg')
  const rights = firstInside(docdata, 'doc.rights')
  const attribute = (name: string, attributeName: string): string | undefined => {
    const found = firstInside(docdata, name)
    return found && attributeOf(found, attributeName)
  }
  const words = (correction && attributeOf(correction, 'info')) ?? (message && attributeOf(message, 'info'))
  const isCorrection = correction !== undefined || (message && attributeOf(message, 'msg-type')) === 'correction'
  return newswireOf({
    status,
    urgency: attribute('urgency', 'ed-urg'),
    version: attribute('du-key', 'version'),
    embargoedUntil: release ?? (status?.toLowerCase() === 'embargoed' ? UNTIL_FURTHER_NOTICE : undefined),
    usageTerms: rights && (attributeOf(rights, 'limitations') ?? attributeOf(rights, 'agent')),
    correction: correctionIn(words, isCorrection),
  })
}
