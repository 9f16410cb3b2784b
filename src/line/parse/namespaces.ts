import type { XmlName } from '../../text/xml-reading.ts'
import type { XmlElement } from '../../text/xml-tree.ts'

/** The prefix under which this reader knows a namespace, whatever the document calls it. Addresses in lower case. */
const PREFIXES = new Map([
  ['http://www.w3.org/xml/1998/namespace', 'xml'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://www.w3.org/2000/svg', 'svg'],
  ['http://www.w3.org/1998/math/mathml', 'math'],
  ['http://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom/ns#', 'atom'],
  ['http://purl.org/dc/elements/1.0/', 'dc'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://purl.org/rss/1.0/modules/syndication/', 'sy'],
  ['http://search.yahoo.com/mrss/', 'media'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://search.yahoo.com/rss/', 'media'],
  ['http://search.yahoo.com/rss', 'media'],
  ['http://tools.search.yahoo.com/mrss/', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://example.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['http://wellformedweb.org/commentapi/', 'wfw'],
  ['http://purl.org/syndication/thread/1.0', 'thr'],
  ['http://webfeeds.org/rss/1.0', 'webfeeds'],
  ['http://www.rssboard.org/media-rss', 'media'],
  ['http://blogs.law.harvard.edu/tech/creativecommonsrssmodule', 'creativecommons'],
  ['http://backend.userland.com/creativecommonsrssmodule', 'creativecommons'],
])

/** The namespaces of RSS itself: their elements are the core of the document, like elements without a namespace. */
const RSS_CORE = [
  'http://purl.org/rss/1.0/',
  'http://purl.org/net/rss1.1#',
  'http://my.netscape.com/rdf/simple/0.9/',
  'http://channel.netscape.com/rdf/simple/0.9/',
  'http://backend.userland.com/rss',
  'http://backend.userland.com/rss2',
  'http://blogs.law.harvard.edu/tech/rss',
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
  return (name, parent) => {
    const local = name.local.toLowerCase()
    const space = name.space.toLowerCase()
    const isCore = CORE_ELEMENTS.has(local) && STRUCTURE.has(parent?.name ?? '')
    if (isCore && !isModule(space, parent)) core.add(space)
    if (core.has(space) && !(space === '' && name.prefix)) return local
    const prefix = PREFIXES.get(space) ?? name.prefix.toLowerCase()
    return prefix ? `${prefix}:${local}` : local
  }
}

/** A known namespace makes an element core only at the root: `<feed xmlns="…Atom">`, not `<media:channel>`. */
function isModule(space: string, parent: XmlElement | undefined): boolean {
  return parent !== undefined && PREFIXES.has(space) && space !== parent.space.toLowerCase() && parent.name !== 'rss'
}

/** Names attributes as they are written, those of known namespaces under this reader's prefix (`xml:base`). */
export function attributeName({ space, prefix, local }: XmlName): string {
  if (!prefix) return local
  return `${PREFIXES.get(space.toLowerCase()) ?? prefix}:${local}`
}
