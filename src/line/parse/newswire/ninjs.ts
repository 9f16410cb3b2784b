import type { Enclosure, Feed, Item, Newswire, Person, Picture, Tag } from '../../../model/feed.ts'
import { parseDate } from '../../../text/dates.ts'
import { absoluteUrl } from '../../../text/urls.ts'
import { type FeedDocument, languageTag } from '../fields.ts'
import { known } from '../known.ts'
import { MOST_ITEMS } from '../limits.ts'
import { titleFromHtml } from '../text-construct.ts'
import { fieldsOf, type JsonFields, lineFrom, listFrom, numberFrom } from './json-fields.ts'
import { correctionIn, newswireOf, UNTIL_FURTHER_NOTICE } from './newswire-words.ts'
import { bodyOf, descriptionsOf } from './ninjs-text.ts'
import { personNamed } from './nitf.ts'
import { bestRendition, type Rendition } from './renditions.ts'
import { onceEach, subjectTag } from './subject-codes.ts'

/** Properties that only ninjs has, in any version: one of them beside `uri` tells it. */
const OWN = [
  'versioncreated',
  'pubstatus',
  'headline',
  'headlines',
  'bodies',
  'body_text',
  'body_xhtml',
  'body_html',
  'description_text',
  'descriptions',
  'renditions',
  'associations',
]

/**
 * Reads ninjs 1.x, 2.x and 3.x (IPTC): one object, a list of them, or an object that holds the list. Gives undefined when
 * the JSON is of another kind.
 */
export function readNinjs(json: unknown, url: string | undefined): Feed | undefined {
  const objects = objectsIn(json)
  const items = objects.filter(isNinjs)
  if (items.length === 0) return undefined
  const document: FeedDocument = { url, isAtom: false }
  return { format: 'ninjs', hubs: [], items: items.slice(0, MOST_ITEMS).map(item => ninjsItem(item, document)) }
}

function objectsIn(json: unknown): JsonFields[] {
  if (Array.isArray(json)) return json.flatMap(one => fieldsOf(one) ?? [])
  const fields = fieldsOf(json)
  if (!fields || isNinjs(fields)) return fields ? [fields] : []
  const held = ['items', '_items', 'newsitems'].map(name => fields.get(name)).find(Array.isArray)
  return held?.flatMap((one: unknown) => fieldsOf(one) ?? []) ?? []
}

const isNinjs = (fields: JsonFields): boolean =>
  typeof fields.get('uri') === 'string' && (fields.has('standard') || OWN.some(name => fields.has(name)))

function ninjsItem(item: JsonFields, document: FeedDocument): Item {
  const uri = lineFrom(item, 'uri')
  const body = bodyOf(item, document)
  const described = descriptionsOf(item, document)
  const isText = /^(?:text|composite)?$/.test(lineFrom(item, 'type') ?? '')
  const title = headlineOf(item) ?? body.nitf?.title
  const authors = peopleOf(item)
  const tags = tagsOf(item)
  return known<Item>({
    guid: uri,
    url: uri && /^https?:/i.test(uri) ? absoluteUrl(uri) : undefined,
    title: title && titleFromHtml(title),
    summaryHtml: described.summary ?? body.nitf?.summaryHtml,
    contentHtml: body.html ?? (isText ? undefined : described.all),
    authors: authors.length > 0 ? authors : (body.nitf?.authors ?? []),
    ...timesOf(item),
    tags: tags.length > 0 ? tags : (body.nitf?.tags ?? []),
    lang: languageTag(lineFrom(item, 'language')) ?? body.nitf?.lang,
    ...filesOf(item, document),
    rights: rightsOf(item) ?? body.nitf?.rights,
    newswire: newswireIn(item),
  })
}

/** The main headline; ninjs 2 and 3 have a list of them by role. */
function headlineOf(item: JsonFields): string | undefined {
  const headlines = listFrom(item, 'headlines')
  const main = headlines.find(one => lineFrom(one, 'role') === 'main') ?? headlines[0]
  return lineFrom(main, 'value') ?? lineFrom(item, 'headline', 'title')
}

function peopleOf(item: JsonFields): Person[] {
  const byline = personNamed(lineFrom(item, 'by', 'byline'))
  if (byline) return [byline]
  return listFrom(item, 'authors').flatMap(author => personNamed(lineFrom(author, 'name')) ?? [])
}

/** `firstcreated` is when the item's first version was made; later versions change `versioncreated` only. */
function timesOf(item: JsonFields): Pick<Item, 'publishedAt' | 'publishedRaw' | 'updatedAt' | 'createdAt'> {
  const version = lineFrom(item, 'versioncreated')
  const created = lineFrom(item, 'contentcreated')
  const raw = [lineFrom(item, 'firstcreated'), created, version].find(date => parseDate(date ?? '') !== undefined)
  return {
    publishedAt: parseDate(raw ?? ''),
    publishedRaw: raw,
    updatedAt: parseDate(version ?? ''),
    createdAt: parseDate(created ?? ''),
  }
}

/** What an item is about: ninjs 1 writes scheme and code, 2 and 3 an address and the bare code. */
function tagsOf(item: JsonFields): Tag[] {
  const subjects = listFrom(item, 'subject', 'subjects').map((subject): Tag => {
    const [scheme, code] = [lineFrom(subject, 'scheme'), lineFrom(subject, 'code', 'literal')]
    const label = lineFrom(subject, 'name')
    if (scheme && code) return known<Tag>({ term: code, label, scheme })
    return subjectTag(lineFrom(subject, 'uri') ?? code, label, new Map())
  })
  const keywords = item.get('keywords')
  const words = (Array.isArray(keywords) ? keywords : []).flatMap((word): Tag[] =>
    typeof word === 'string' && word.trim() ? [{ term: word.trim().slice(0, 200) }] : [],
  )
  return onceEach([...subjects, ...words])
}

function rightsOf(item: JsonFields): string | undefined {
  const notice = lineFrom(item, 'copyrightnotice')
  const holder = lineFrom(item, 'copyrightholder')
  const rights = fieldsOf(item.get('rightsinfo'))
  return notice ?? (holder && `© ${holder}`) ?? lineFrom(rights, 'linkedrights', 'encodedrights')
}

/** An embargo without a moment that can be read, be it `true`, holds an item until another version lifts it. */
function embargoIn(item: JsonFields): number | undefined {
  const moment = lineFrom(item, 'embargoed')
  if (moment === undefined) return item.get('embargoed') === true ? UNTIL_FURTHER_NOTICE : undefined
  return parseDate(moment) ?? UNTIL_FURTHER_NOTICE
}

function newswireIn(item: JsonFields): Newswire {
  return newswireOf({
    status: lineFrom(item, 'pubstatus'),
    urgency: lineFrom(item, 'urgency'),
    version: lineFrom(item, 'version'),
    embargoedUntil: embargoIn(item),
    usageTerms: lineFrom(item, 'usageterms'),
    correction: correctionIn(lineFrom(item, 'ednote'), signalsCorrection(item)),
  })
}

/** Superdesk and others say it in a property of their own. */
const signalsCorrection = (item: JsonFields): boolean =>
  ['correction', 'is_correction'].some(name => item.get(name) === true) ||
  /^correct/i.test(lineFrom(item, 'signal', 'state') ?? '')

/** The item's own picture, those associated with it, and the files of audio and video. */
function filesOf(item: JsonFields, document: FeedDocument): Pick<Item, 'pictures' | 'enclosures'> {
  const associated = listFrom(item, 'associations').filter(one => lineFrom(one, 'type') !== 'text')
  const holders = [item, ...associated]
  return {
    pictures: holders.flatMap(holder => pictureOf(holder, document) ?? []),
    enclosures: holders.flatMap(holder => filesIn(holder, document)),
  }
}

function pictureOf(holder: JsonFields, document: FeedDocument): Picture | undefined {
  const best = bestRendition(renditionsOf(holder, document))
  if (!best) return undefined
  const caption = descriptionsOf(holder, document).line
  const credit = listFrom(holder, 'descriptions').find(one => lineFrom(one, 'role') === 'creditline')
  return known<Picture>({
    url: best.url,
    width: best.width,
    height: best.height,
    alt: headlineOf(holder),
    caption,
    credit: lineFrom(holder, 'by', 'byline') ?? lineFrom(credit, 'value') ?? lineFrom(holder, 'copyrightholder'),
  })
}

const renditionsOf = (holder: JsonFields, { url: base }: FeedDocument): Rendition[] =>
  listFrom(holder, 'renditions').flatMap(one => {
    const url = absoluteUrl(lineFrom(one, 'href'), base)
    if (!url) return []
    const type = lineFrom(one, 'contenttype', 'mimetype')
    const [width, height] = [numberFrom(one, 'width'), numberFrom(one, 'height')]
    return known<Rendition>({ url, type, width, height, length: numberFrom(one, 'sizeinbytes') })
  })

const filesIn = (holder: JsonFields, document: FeedDocument): Enclosure[] =>
  renditionsOf(holder, document).flatMap(({ url, type, length }) =>
    type && /^(?:audio|video)\//.test(type) ? known<Enclosure>({ url, type, length }) : [],
  )
