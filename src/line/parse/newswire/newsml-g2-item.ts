import type { Enclosure, Item, Newswire, Person, Picture, Tag } from '../../../model/feed.ts'
import { parseDate } from '../../../text/dates.ts'
import { absoluteUrl } from '../../../text/urls.ts'
import type { XmlElement } from '../../../text/xml-tree.ts'
import { attributeOf, type FeedDocument, languageOf, languageTag, lineOf, wholeNumber } from '../fields.ts'
import { known } from '../known.ts'
import { allInside, everyBelow, firstInside, lineInside } from './elements.ts'
import { codeOf, correctionIn, newswireOf, UNTIL_FURTHER_NOTICE } from './newswire-words.ts'
import { nitfItem, personNamed } from './nitf.ts'
import { bestRendition, type Rendition } from './renditions.ts'
import { nameOf, onceEach, type Schemes, subjectTag } from './subject-codes.ts'
import { contentHtml, paragraphs } from './wire-html.ts'

/** What the reading of one item needs of its document: the vocabularies behind aliases, and the ids of all its items. */
export type G2Document = { document: FeedDocument; schemes: Schemes; guids: ReadonlySet<string | undefined> }

/** Reads a `newsItem`: text, picture, video or graphic with its metadata. */
export function newsItem(element: XmlElement, given: G2Document): Item {
  const { document } = given
  const facts = itemFacts(element, given)
  const content = contentOf(firstInside(element, 'contentset'), document)
  const said = descriptions(firstInside(element, 'contentmeta'))
  const isText = itemClass(element) === 'text'
  return known<Item>({
    ...facts,
    url: facts.url ?? content.url,
    title: facts.title ?? content.nitf?.title,
    summaryHtml: said.summary ?? content.nitf?.summaryHtml,
    // what a picture shows is its text
    contentHtml: content.nitf?.contentHtml ?? content.html ?? (isText ? undefined : said.all),
    authors: facts.authors.length > 0 ? facts.authors : (content.nitf?.authors ?? []),
    publishedAt: facts.publishedAt ?? content.nitf?.publishedAt,
    tags: facts.tags.length > 0 ? facts.tags : (content.nitf?.tags ?? []),
    pictures: [...pictureOf(element, content.renditions), ...(content.nitf?.pictures ?? [])],
    enclosures: [...enclosuresOf(content.renditions), ...(content.nitf?.enclosures ?? [])],
    rights: facts.rights ?? content.nitf?.rights,
  })
}

/** What every kind of item says of itself in `rightsInfo`, `itemMeta` and `contentMeta` (NewsML-G2 §Items). */
export function itemFacts(element: XmlElement, { document, schemes }: G2Document): Item {
  const item = firstInside(element, 'itemmeta')
  const content = firstInside(element, 'contentmeta')
  const lang = languageTag(languageAttribute(content)) ?? languageOf(element)
  const guid = attributeOf(element, 'guid')
  return known<Item>({
    guid,
    url: absoluteUrl(guid && /^https?:/i.test(guid) ? guid : undefined, document.url),
    title: lineInside(content, 'headline') ?? lineInside(item, 'title'),
    authors: authorsOf(content, lang),
    ...timesOf(item, content),
    tags: tagsOf(element, content, lang, schemes),
    lang,
    pictures: [],
    enclosures: [],
    rights: rightsOf(firstInside(element, 'rightsinfo')),
    newswire: newswireFacts(element, item, content),
  })
}

const languageAttribute = (content: XmlElement | undefined): string | undefined => {
  const language = firstInside(content, 'language')
  return language && attributeOf(language, 'tag')
}

const itemClass = (element: XmlElement): string | undefined => {
  const written = firstInside(element, 'itemmeta', 'itemclass')
  return codeOf(termOf(written))
}

/** The term an element refers to: by QCode, or by address. */
export const termOf = (element: XmlElement | undefined): string | undefined =>
  element && (attributeOf(element, 'qcode') ?? attributeOf(element, 'uri') ?? attributeOf(element, 'literal'))

/** `firstCreated` is when the item's first version was made; later versions change `versionCreated` only. */
function timesOf(item: XmlElement | undefined, content: XmlElement | undefined) {
  const version = lineInside(item, 'versioncreated')
  const created = lineInside(content, 'contentcreated')
  const raw = [lineInside(item, 'firstcreated'), created, version].find(date => parseDate(date ?? '') !== undefined)
  return {
    publishedAt: parseDate(raw ?? ''),
    publishedRaw: raw,
    updatedAt: parseDate(version ?? '') ?? parseDate(lineInside(content, 'contentmodified') ?? ''),
    createdAt: parseDate(created ?? ''),
  }
}

/** `creator` names who made the content, `by` is the byline in the publisher's words. */
function authorsOf(content: XmlElement | undefined, lang: string | undefined): Person[] {
  const names = allInside(content, 'creator').flatMap(creator => {
    const name = nameOf(creator, lang) ?? attributeOf(creator, 'literal')
    const url = absoluteUrl(attributeOf(creator, 'uri'))
    return name ? [known<Person>({ name, url })] : []
  })
  if (names.length > 0) return names
  return allInside(content, 'by').flatMap(by => personNamed(lineOf(by)) ?? [])
}

/** Subjects by code and name; a name may stand apart in an `assert` on the same code. */
function tagsOf(
  element: XmlElement,
  content: XmlElement | undefined,
  lang: string | undefined,
  schemes: Schemes,
): Tag[] {
  const asserted = new Map(allInside(element, 'assert').map(one => [termOf(one), nameOf(one, lang)]))
  const subjects = allInside(content, 'subject').flatMap(subject => {
    const faceted = [...allInside(subject, 'mainconcept'), ...allInside(subject, 'facetconcept')]
    return faceted.length > 0 ? faceted : [subject]
  })
  const words = allInside(content, 'keyword').flatMap((keyword): Tag[] => {
    const term = lineOf(keyword)
    return term ? [{ term }] : []
  })
  const coded = subjects.map(one => subjectTag(termOf(one), nameOf(one, lang) ?? asserted.get(termOf(one)), schemes))
  return onceEach([...coded, ...words])
}

function rightsOf(rights: XmlElement | undefined): string | undefined {
  const notice = lineInside(rights, 'copyrightnotice')
  if (notice) return notice
  const holder = firstInside(rights, 'copyrightholder')
  const name = holder && (nameOf(holder, undefined) ?? attributeOf(holder, 'literal') ?? attributeOf(holder, 'uri'))
  return name && `© ${name}`
}

/** `embargoed` without a date holds an item until another version lifts it (NewsML-G2 §Embargo). */
function newswireFacts(element: XmlElement, item: XmlElement | undefined, content: XmlElement | undefined): Newswire {
  const embargo = firstInside(item, 'embargoed')
  const signals = allInside(item, 'signal').map(signal => codeOf(termOf(signal))?.toLowerCase())
  const killed = signals.some(signal => signal === 'kill' || signal === 'cancel')
  return newswireOf({
    status: killed ? 'canceled' : termOf(firstInside(item, 'pubstatus')),
    urgency: lineInside(content, 'urgency'),
    version: attributeOf(element, 'version'),
    embargoedUntil: embargo && (parseDate(lineOf(embargo) ?? '') ?? UNTIL_FURTHER_NOTICE),
    usageTerms: lineInside(firstInside(element, 'rightsinfo'), 'usageterms'),
    correction: correctionIn(lineInside(item, 'ednote'), signals.includes('correction')),
  })
}

/** Descriptions as text: those for a summary by their role, and all of them. */
function descriptions(content: XmlElement | undefined): { summary?: string; all?: string } {
  const all = allInside(content, 'description').filter(one => lineOf(one))
  const roles = all.map(one => codeOf(attributeOf(one, 'role') ?? attributeOf(one, 'roleuri'))?.toLowerCase() ?? '')
  const summary = all.find((_, at) => /^(?:summary|abstract|lead|teaser)$/.test(roles[at]!)) ?? all[0]
  const html = (found: XmlElement[]): string | undefined =>
    found.map(one => paragraphs(lineOf(one))).join('') || undefined
  return { summary: summary && html([summary]), all: html(all) }
}

type Content = { nitf?: Item; html?: string; url?: string; renditions: Rendition[] }

/** What `contentSet` holds: text in the item itself, or files elsewhere in one or more renditions. */
function contentOf(set: XmlElement | undefined, document: FeedDocument): Content {
  const inside = [...allInside(set, 'inlinexml'), ...allInside(set, 'inlinedata')]
  const nitf = inside.flatMap(one => everyBelow(one, 'nitf'))[0]
  const html = nitf
    ? undefined
    : inside.map(one => contentHtml(one, mediaType(one), document)).find(found => found !== undefined)
  const remote = everyBelow(set, 'remotecontent')
  const renditions = remote.flatMap(one => renditionOf(one, document) ?? [])
  const page = renditions.find(({ type }) => /html/.test(type ?? ''))
  return { nitf: nitf && nitfItem(nitf, document), html, url: page?.url, renditions }
}

const mediaType = (element: XmlElement): string => attributeOf(element, 'contenttype')?.toLowerCase() ?? ''

function renditionOf(element: XmlElement, document: FeedDocument): Rendition | undefined {
  const url = absoluteUrl(attributeOf(element, 'href'), document.url)
  if (!url) return undefined
  return known<Rendition>({
    url,
    type: attributeOf(element, 'contenttype'),
    width: wholeNumber(attributeOf(element, 'width')),
    height: wholeNumber(attributeOf(element, 'height')),
    length: wholeNumber(attributeOf(element, 'size')),
  })
}

/** The renditions of a picture are one picture; `icon` stands for what is none. */
function pictureOf(element: XmlElement, renditions: Rendition[]): Picture[] {
  const content = firstInside(element, 'contentmeta')
  const icons = allInside(content, 'icon').flatMap(icon => renditionOf(icon, { url: undefined, isAtom: false }) ?? [])
  const best = bestRendition(renditions) ?? bestRendition(icons)
  if (!best) return []
  const caption = allInside(content, 'description')
    .map(one => lineOf(one))
    .find(Boolean)
  const credit = lineInside(content, 'creditline')
  return [known<Picture>({ url: best.url, width: best.width, height: best.height, caption, credit })]
}

function enclosuresOf(renditions: Rendition[]): Enclosure[] {
  const files = renditions.filter(({ type }) => !/^(?:image\/|text\/html|application\/xhtml)/.test(type ?? 'image/'))
  return files.map(({ url, type, length }) => known<Enclosure>({ url, type, length }))
}
