import { escapeHtml, withoutControls } from '../../text/sanitise-text.ts'
import { absoluteUrl, hostOf } from '../../text/urls.ts'
import { readXml } from '../../text/xml-read.ts'
import type { XmlAttribute, XmlReading } from '../../text/xml-reading.ts'

/** A feed in an OPML list; `folders` from the outermost to the one it stands in. */
export type OpmlFeed = { title: string; feedUrl: string; homepage?: string; folders: string[] }

/** What an OPML list gave: its feeds, each once, and a sentence for each outline that is none. */
export type OpmlList = { feeds: OpmlFeed[]; refused: { line?: number; reason: string }[] }

/** More outlines than any reader's list has; what comes after them is not read. */
const MOST_OUTLINES = 200_000

const MOST_REASONS = 1000

/**
 * Reads an OPML list (OPML 1.0, 1.1 and 2.0, broken XML as far as it goes). An outline with `xmlUrl` is a feed, one
 * without is a folder; a `category` stands in for missing folders. Never throws: outlines that name no feed we may ask,
 * and lists of lists, are refused with a reason. What stands deeper than 256 levels is not read.
 */
export function readOpml(text: string): OpmlList {
  const { reading, complete } = readXml(text, opmlReading)
  const { list, outlines } = reading
  if (outlines > MOST_OUTLINES) refuse(list, `The list has more than ${MOST_OUTLINES} outlines; the rest was not read.`)
  else if (!complete) refuse(list, 'The outlines are nested too deep; the rest was not read.')
  return list
}

type OpmlReading = XmlReading & { list: OpmlList; outlines: number }

function opmlReading(): OpmlReading {
  const list: OpmlList = { feeds: [], refused: [] }
  const path: (string | undefined)[] = []
  const known = new Set<string>()
  return {
    list,
    outlines: 0,
    open(name, attributes) {
      const outline = name.local.toLowerCase() === 'outline' ? outlineOf(attributes) : undefined
      if (outline) takeOutline(list, known, outline, path)
      path.push(outline && !outline.address ? outline.title : undefined)
      return outline && ++this.outlines > MOST_OUTLINES ? 'stop' : undefined
    },
    close: () => void path.pop(),
    text: () => undefined,
  }
}

type Outline = {
  title: string | undefined
  type: string
  address: string | undefined
  homepage: string | undefined
  category: string
}

/** Attribute names are in any case: half of the exporters write `xmlURL` or `htmlurl`. */
function outlineOf(attributes: XmlAttribute[]): Outline {
  const values = new Map(
    attributes.map(({ local, value }) => [local.toLowerCase(), withoutControls(value.replace(/\s+/g, ' ')).trim()]),
  )
  return {
    title: (values.get('text') || values.get('title') || undefined)?.slice(0, 500),
    type: (values.get('type') ?? '').toLowerCase(),
    address: values.get('xmlurl') || undefined,
    homepage: absoluteUrl(values.get('htmlurl')),
    category: values.get('category') ?? '',
  }
}

function takeOutline(list: OpmlList, known: Set<string>, outline: Outline, path: (string | undefined)[]): void {
  const { title, type, address, homepage } = outline
  if (!address) return refuseLeaf(list, outline)
  const feedUrl = absoluteUrl(address.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'http://'))
  if (type === 'source' || type === 'include') return refuse(list, `${called(outline)} is a list, not a feed.`)
  if (!feedUrl) return refuse(list, `${called(outline)} has no web address: ${address.slice(0, 200)}`)
  if (known.has(feedUrl)) return
  known.add(feedUrl)
  const folders = path.filter(folder => folder !== undefined)
  list.feeds.push({
    title: title ?? hostOf(feedUrl) ?? feedUrl,
    feedUrl,
    ...(homepage && { homepage }),
    folders: folders.length > 0 ? folders : foldersIn(outline.category),
  })
}

/** A folder is no mistake; an outline that calls itself a feed or a link is. */
function refuseLeaf(list: OpmlList, outline: Outline): void {
  if (outline.type === 'rss' || outline.homepage) refuse(list, `${called(outline)} has no address of a feed (xmlUrl).`)
  else if (outline.type === 'link' || outline.type === 'include')
    refuse(list, `${called(outline)} is a link, not a feed.`)
}

/** The first of the categories, `/world/europe` with its levels (OPML 2.0, "category attribute"). */
function foldersIn(category: string): string[] {
  const levels = category.split(',').map(one => one.split('/').map(level => level.trim()))
  return (levels.find(path => path.some(Boolean)) ?? []).filter(Boolean)
}

function called({ title }: Outline): string {
  return title ? `“${title.slice(0, 100)}”` : 'An outline without a name'
}

function refuse({ refused }: OpmlList, reason: string): void {
  if (refused.length < MOST_REASONS) refused.push({ reason })
}

/** What `writeOpml` takes; `createdAt` in milliseconds UTC. */
export type OpmlToWrite = { title: string; feeds: readonly OpmlFeed[]; createdAt?: number }

/** A folder being written: its feeds, and the folders in it by name. */
type Folder = { feeds: OpmlFeed[]; folders: Map<string, Folder> }

/** Writes a list of feeds as OPML 2.0, nested as their folders say, in the order given. */
export function writeOpml({ title, feeds, createdAt }: OpmlToWrite): string {
  const created = createdAt === undefined ? '' : `\n    <dateCreated>${new Date(createdAt).toUTCString()}</dateCreated>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>${escapeXml(title)}</title>${created}
  </head>
  <body>
${folderLines(inFolders(feeds), 2).join('\n')}
  </body>
</opml>
`
}

function inFolders(feeds: readonly OpmlFeed[]): Folder {
  const root: Folder = { feeds: [], folders: new Map() }
  for (const feed of feeds) {
    let folder = root
    for (const name of feed.folders.slice(0, 100)) {
      const next = folder.folders.get(name) ?? { feeds: [], folders: new Map() }
      folder.folders.set(name, next)
      folder = next
    }
    folder.feeds.push(feed)
  }
  return root
}

function folderLines({ feeds, folders }: Folder, depth: number): string[] {
  const indent = '  '.repeat(depth)
  const nested = [...folders].flatMap(([name, folder]) => [
    `${indent}<outline text="${escapeXml(name)}">`,
    ...folderLines(folder, depth + 1),
    `${indent}</outline>`,
  ])
  return [...nested, ...feeds.map(feed => indent + feedLine(feed))]
}

function feedLine({ title, feedUrl, homepage }: OpmlFeed): string {
  const name = escapeXml(title)
  const page = homepage ? ` htmlUrl="${escapeXml(homepage)}"` : ''
  return `<outline type="rss" text="${name}" title="${name}" xmlUrl="${escapeXml(feedUrl)}"${page}/>`
}

/** XML has no way to write control characters. */
function escapeXml(text: string): string {
  return escapeHtml(text.toWellFormed().replace(/[\x00-\x1f\x7f\ufffe\uffff]+/g, ' '))
}
