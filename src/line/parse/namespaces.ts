import type { XmlName } from '../../text/xml-reading.ts'
import type { XmlElement } from '../../text/xml-tree.ts'

/**
 * The prefix under which this reader knows a namespace, whatever the document calls it. Namespaces are written here as
 * `plainly` leaves them: real feeds write `https:` for `http:` and forget or add the sign at the end.
 */
const PREFIXES = new Map([
  ['www.w3.org/xml/1998/namespace', 'xml'],
  ['www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['www.w3.org/1999/xhtml', 'xhtml'],
  ['www.w3.org/1999/xlink', 'xlink'],
  ['www.w3.org/2000/svg', 'svg'],
  ['www.w3.org/1998/math/mathml', 'math'],
  ['www.w3.org/2005/atom', 'atom'],
  ['purl.org/atom/ns', 'atom'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['search.yahoo.com/mrss', 'media'],
  ['search.yahoo.com/rss', 'media'],
  ['tools.search.yahoo.com/mrss', 'media'],
  ['www.rssboard.org/media-rss', 'media'],
  ['www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['example.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['podcastindex.org/namespace/1.0', 'podcast'],
  ['github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md', 'podcast'],
  ['www.georss.org/georss', 'georss'],
  ['www.opengis.net/gml', 'gml'],
  ['www.opengis.net/gml/3.2', 'gml'],
  ['www.w3.org/2003/01/geo/wgs84_pos', 'geo'],
  ['www.youtube.com/xml/schemas/2015', 'yt'],
  ['gdata.youtube.com/schemas/2007', 'yt'],
  ['rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['wellformedweb.org/commentapi', 'wfw'],
  ['purl.org/syndication/thread/1.0', 'thr'],
  ['purl.org/atompub/tombstones/1.0', 'at'],
  ['webfeeds.org/rss/1.0', 'webfeeds'],
  ['blogs.law.harvard.edu/tech/creativecommonsrssmodule', 'creativecommons'],
  ['backend.userland.com/creativecommonsrssmodule', 'creativecommons'],
  ['prismstandard.org/namespaces/basic/2.0', 'prism'],
  ['prismstandard.org/namespaces/1.2/basic', 'prism'],
])

function plainly(space: string): string {
  return space
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/#]$/, '')
}

/** The namespaces of RSS itself: their elements are the core of the document, like elements without a namespace. */
const RSS_CORE = [
  'purl.org/rss/1.0',
  'purl.org/net/rss1.1',
  'my.netscape.com/rdf/simple/0.9',
  'channel.netscape.com/rdf/simple/0.9',
  'backend.userland.com/rss',
  'backend.userland.com/rss2',
  'blogs.law.harvard.edu/tech/rss',
]

/** Elements whose namespace is the document's own, however strange: real feeds put anything in `xmlns`. */
const CORE_ELEMENTS = new Set(['rss', 'feed', 'channel', 'item', 'entry'])
const STRUCTURE = new Set(['', 'rss', 'rdf:rdf', 'feed', 'channel'])

/**
 * Gives the naming of one feed document: core elements (RSS's, or Atom's in an Atom document) under their bare name,
 * those of known namespaces under this reader's prefix (`dc:creator`), others under the prefix they are written with. All
 * in lower case.
 */
export function feedNaming(): (name: XmlName, parent: XmlElement | undefined) => string {
  const core = new Set(['', ...RSS_CORE])
  const plain = spaceReader()
  return (name, parent) => {
    const local = name.local.toLowerCase()
    const space = plain(name.space)
    const isCore = CORE_ELEMENTS.has(local) && STRUCTURE.has(parent?.name ?? '')
    if (isCore && !isModule(space, parent, plain)) core.add(space)
    if (core.has(space) && !(space === '' && name.prefix)) return local
    const prefix = PREFIXES.get(space) ?? name.prefix.toLowerCase()
    return prefix ? `${prefix}:${local}` : local
  }
}

/** Reads each namespace of a document once: they stand at every element. */
function spaceReader(): (space: string) => string {
  const read = new Map<string, string>()
  return space => {
    const known = read.get(space)
    if (known !== undefined) return known
    const plain = plainly(space)
    read.set(space, plain)
    return plain
  }
}

/** A known namespace makes an element core only at the root: `<feed xmlns="…Atom">`, not `<media:channel>`. */
function isModule(space: string, parent: XmlElement | undefined, plain: (space: string) => string): boolean {
  return parent !== undefined && PREFIXES.has(space) && space !== plain(parent.space) && parent.name !== 'rss'
}

/** Names attributes as they are written, those of known namespaces under this reader's prefix (`xml:base`). */
export function attributeName({ space, prefix, local }: XmlName): string {
  if (!prefix) return local
  return `${PREFIXES.get(plainly(space)) ?? prefix}:${local}`
}
