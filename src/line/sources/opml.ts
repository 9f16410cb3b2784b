import { withoutControls } from '../../text/sanitise-text.ts'
import { absoluteUrl, hostOf } from '../../text/urls.ts'
import { readXml } from '../../text/xml-read.ts'
import type { XmlAttribute, XmlReading } from '../../text/xml-reading.ts'
import { readFoaf } from './foaf-list.ts'
import { readOwn } from './opml-attributes.ts'
import { outlineLines } from './outline-lines.ts'
import { called, distinctFolders, type ListTaker, mostOutlines, type SourceList, takeList } from './source-list.ts'

/**
 * Reads an OPML list (OPML 1.0, 1.1 and 2.0, broken XML as far as it goes), or the RDF that preceded it (FOAF). An outline
 * with `xmlUrl` is a feed, one without is a folder; `category` names further folders. Never throws: what names no feed we
 * may ask is refused, with its line and the reason. What stands deeper than 256 levels is not read.
 */
export function readOpml(text: string): SourceList {
  const lines = outlineLines(text)
  const { reading, complete } = readXml(text, () => opmlReading(lines))
  const { taker, outlines } = reading
  if (reading.isRdf) return readFoaf(text)
  if (outlines > mostOutlines)
    taker.refuse({ reason: `The list has more than ${mostOutlines} outlines; the rest was not read.` })
  else if (!complete && outlines > 0)
    taker.refuse({ reason: 'The outlines are nested too deep; the rest was not read.' })
  return taker.list
}

type OpmlReading = XmlReading & { taker: ListTaker; outlines: number; isRdf: boolean }

function opmlReading(lines: number[]): OpmlReading {
  const taker = takeList()
  const path: (string | undefined)[] = []
  return {
    taker,
    outlines: 0,
    isRdf: false,
    open(name, attributes) {
      const local = name.local.toLowerCase()
      if (path.length === 0 && local === 'rdf') this.isRdf = true
      const outline = local === 'outline' ? outlineOf(attributes, lines[this.outlines++]) : undefined
      if (outline) takeOutline(taker, outline, path)
      path.push(outline && !outline.address ? outline.title : undefined)
      return this.isRdf || this.outlines > mostOutlines ? 'stop' : undefined
    },
    close: () => void path.pop(),
    text: () => undefined,
  }
}

type Outline = {
  line: number | undefined
  title: string | undefined
  type: string
  /** Of the feed (`xmlUrl`). */
  address: string | undefined
  /** Of something else (`url`): a list, a link. */
  url: string | undefined
  homepage: string | undefined
  folders: string[][]
  own: ReturnType<typeof readOwn>
}

/** Attribute names are in any case: half of the exporters write `xmlURL` or `htmlurl`. */
function outlineOf(attributes: XmlAttribute[], line: number | undefined): Outline {
  const plain = attributes.filter(({ space }) => space === '')
  const values = new Map(
    plain.map(({ local, value }) => [local.toLowerCase(), withoutControls(value.replace(/\s+/g, ' ')).trim()]),
  )
  return {
    line,
    title: (values.get('text') || values.get('title') || undefined)?.slice(0, 500),
    type: (values.get('type') ?? '').toLowerCase(),
    address: values.get('xmlurl') || undefined,
    url: values.get('url') || undefined,
    homepage: absoluteUrl(values.get('htmlurl')),
    folders: foldersIn(values.get('category') ?? ''),
    own: readOwn(attributes, values.get('language')),
  }
}

function takeOutline(taker: ListTaker, outline: Outline, path: (string | undefined)[]): void {
  const { line, title, type, address, homepage } = outline
  const folder = path.filter(name => name !== undefined)
  if (isList(outline)) return takeInclude(taker, outline, folder)
  if (!address) return refuseLeaf(taker, outline)
  const feed = absoluteUrl(address.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'http://'))
  const reason = `${called(title)} has no web address: ${address.slice(0, 200)}`
  if (!feed) return taker.refuse({ line, title, homepage, reason })
  const folders = distinctFolders([folder, ...outline.folders])
  taker.source(
    {
      name: title ?? hostOf(feed) ?? feed,
      feed,
      ...(homepage && { homepage }),
      ...(folders.length > 0 && { folders }),
      ...(type === 'page' && { isPage: true }),
      ...outline.own,
    },
    line,
  )
}

/** A list in the list: an inclusion, a link to OPML (OPML 2.0, "Inclusion"), or Liferea's `source`. */
const isList = ({ type, address, url }: Outline): boolean =>
  type === 'include' || type === 'source' || (type === 'link' && /\.opml(?:$|[?#])/i.test(url ?? address ?? ''))

function takeInclude({ list, refuse }: ListTaker, { line, title, url, address }: Outline, folder: string[]): void {
  const written = url ?? address
  const where = absoluteUrl(written)
  if (where) list.lists.push({ title, url: where, folder: title ? [...folder, title] : folder, line })
  else refuse({ line, title, reason: `${called(title)} is a list without a web address.` })
}

/** A folder is no mistake; an outline that calls itself a feed or a link is. */
function refuseLeaf({ refuse }: ListTaker, { line, title, type, homepage }: Outline): void {
  const found = homepage ? `; news-factory add ${homepage} looks for one` : ''
  if (homepage || type === 'rss')
    refuse({ line, title, homepage, reason: `${called(title)} has no address of a feed (xmlUrl)${found}.` })
  else if (type === 'link') refuse({ line, title, reason: `${called(title)} is a link, not a feed.` })
}

/** `/world/europe,news`: folders with their levels, and tags, which are folders of one (OPML 2.0, "category"). */
function foldersIn(category: string): string[][] {
  const named = category.split(',', 100).map(one => one.split('/').map(level => level.trim()))
  return named.map(levels => levels.filter(Boolean).slice(0, 20))
}
