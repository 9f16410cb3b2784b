import type { Feed, Item, Newswire, Person, Tag } from '../../../model/feed.ts'
import { parseDate } from '../../../text/dates.ts'
import type { XmlElement } from '../../../text/xml-tree.ts'
import { attributeOf, type FeedDocument, languageOf, languageTag, lineOf } from '../fields.ts'
import { known } from '../known.ts'
import { MOST_ITEMS, MOST_VALUES } from '../limits.ts'
import { allInside, everyBelow, firstInside, lineInside } from './elements.ts'
import { contentPieces, picturesOf, textPieces } from './newsml-1-content.ts'
import { correctionIn, newswireOf, UNTIL_FURTHER_NOTICE } from './newswire-words.ts'
import { personNamed } from './nitf.ts'
import { iptcTag, onceEach } from './subject-codes.ts'

/** Reads a document of NewsML 1.x (IPTC, 2000–2003) with its items. */
export function readNewsMl1(root: XmlElement, document: FeedDocument): Feed {
  const items = allInside(root, 'newsitem').slice(0, MOST_ITEMS)
  return { format: 'newsml-1', hubs: [], items: items.map(item => newsMl1Item(item, document)) }
}

function newsMl1Item(item: XmlElement, document: FeedDocument): Item {
  const pieces = contentPieces(item)
  const { body, summary, nitf } = textPieces(pieces, document)
  const management = firstInside(item, 'newsmanagement')
  const authors = authorsOf(item)
  const tags = tagsOf(item)
  return known<Item>({
    guid: guidOf(firstInside(item, 'identification', 'newsidentifier')),
    title: lineOf(everyBelow(item, 'headline')[0]) ?? nitf?.title ?? lineOf(everyBelow(item, 'namelabel')[0]),
    summaryHtml: summary,
    contentHtml: body,
    authors: authors.length > 0 ? authors : (nitf?.authors ?? []),
    ...timesOf(management),
    tags: tags.length > 0 ? tags : (nitf?.tags ?? []),
    lang: languageIn(item),
    ...picturesOf(pieces, document),
    rights: rightsOf(item) ?? nitf?.rights,
    newswire: newswireIn(item, management),
  })
}

/** The identifier without its revision: it names the item through all its versions (NewsML 1.2 §5.5). */
function guidOf(identifier: XmlElement | undefined): string | undefined {
  const parts = ['providerid', 'dateid', 'newsitemid'].map(name => lineInside(identifier, name))
  if (parts.every(Boolean)) return ['urn:newsml', ...parts].join(':')
  return lineInside(identifier, 'publicidentifier')?.replace(/:\d+[AUN]?$/i, '')
}

function timesOf(management: XmlElement | undefined) {
  const revised = lineInside(management, 'thisrevisioncreated')
  const raw = [lineInside(management, 'firstcreated'), revised].find(date => parseDate(date ?? '') !== undefined)
  return { publishedAt: parseDate(raw ?? ''), publishedRaw: raw, updatedAt: parseDate(revised ?? '') }
}

function authorsOf(item: XmlElement): Person[] {
  const bylines = everyBelow(item, 'byline').flatMap(byline => personNamed(lineOf(byline)) ?? [])
  if (bylines.length > 0) return bylines
  return everyBelow(item, 'creator').flatMap(creator => {
    const name = formalName(firstInside(creator, 'party'))
    return name ? [{ name }] : []
  })
}

const formalName = (element: XmlElement | undefined): string | undefined =>
  element && attributeOf(element, 'formalname')

/** IPTC subject codes, keyword lines, and the keywords that agencies keep as properties under a name of their own. */
function tagsOf(item: XmlElement): Tag[] {
  const coded = everyBelow(item, 'subjectcode').flatMap(code =>
    ['subjectdetail', 'subjectmatter', 'subject'].flatMap(level =>
      allInside(code, level).map(one => iptcTag(formalName(one), undefined)),
    ),
  )
  const lines = everyBelow(item, 'keywordline').flatMap((line): Tag[] => {
    const term = lineOf(line)
    return term ? [{ term }] : []
  })
  const properties = everyBelow(item, 'property')
    .slice(0, 10 * MOST_VALUES)
    .flatMap((property): Tag[] => {
      const [scheme, term] = [formalName(property), attributeOf(property, 'value')]
      return scheme && term && /keyword|subject|topic|category/i.test(scheme) ? [{ term, scheme }] : []
    })
  return onceEach([...coded, ...lines, ...properties])
}

const languageIn = (item: XmlElement): string | undefined =>
  languageTag(formalName(everyBelow(item, 'language')[0])) ?? languageOf(item)

function rightsOf(item: XmlElement): string | undefined {
  const line = lineOf(everyBelow(item, 'copyrightline')[0])
  if (line) return line
  const copyright = everyBelow(item, 'copyright')[0]
  const words = [lineInside(copyright, 'copyrightdate'), lineInside(copyright, 'copyrightholder')].filter(Boolean)
  return words.length > 0 ? `© ${words.join(' ')}` : undefined
}

/** An embargoed item says when its status changes to usable (`StatusWillChange`); without that it is held until another version. */
function newswireIn(item: XmlElement, management: XmlElement | undefined): Newswire {
  const status = formalName(firstInside(management, 'status'))
  const isHeld = status?.toLowerCase() === 'embargoed'
  const release = parseDate(lineInside(management, 'statuswillchange', 'dateandtime') ?? '')
  const instructions = allInside(management, 'instruction').map(one => formalName(one)?.toLowerCase() ?? '')
  const identifier = firstInside(item, 'identification', 'newsidentifier')
  const usage = everyBelow(item, 'rightsline')[0] ?? everyBelow(item, 'usagerights')[0]
  return newswireOf({
    status: instructions.find(word => /^(?:kill|delet|cancel)/.test(word)) ?? status,
    urgency: formalName(firstInside(management, 'urgency')),
    version: lineInside(identifier, 'revisionid'),
    embargoedUntil: isHeld ? (release ?? UNTIL_FURTHER_NOTICE) : undefined,
    usageTerms: lineOf(usage),
    correction: correctionIn(
      lineOf(everyBelow(item, 'ednote')[0]),
      instructions.some(word => /^(?:correct|rectify)/.test(word)),
    ),
  })
}
