import { readXml } from '../../text/xml-read.ts'
import type { XmlName, XmlReading } from '../../text/xml-reading.ts'
import { LONGEST_LINE } from './limits.ts'

/** The fields of an entry that are read: the element they stand in, and their own name. */
const fields = [
  'url/loc',
  'url/lastmod',
  'news/title',
  'news/publication_date',
  'news/keywords',
  'publication/name',
  'publication/language',
  'image/loc',
  'image/caption',
  'video/thumbnail_loc',
  'sitemap/loc',
  'sitemap/lastmod',
] as const

type Field = (typeof fields)[number]

/** One `url` or `sitemap` element: the first text of each field it has. */
export type SitemapEntry = { [field in Field]?: string }

/** A sitemap (`urls`) or an index of sitemaps; `kind` is undefined for any other document, whose root is named. */
export type SitemapDocument = {
  kind: 'urls' | 'index' | undefined
  root: string
  entries: SitemapEntry[]
  wellFormed: boolean
}

/** The protocol allows 50,000 in one file. */
const mostEntries = 50_000

const kinds: Record<string, 'urls' | 'index'> = { urlset: 'urls', sitemapindex: 'index' }
const fieldNames: ReadonlySet<string> = new Set(fields)

/**
 * Lists the entries of a sitemap without building a tree of it: files of 50,000 addresses are common. Namespaces are not
 * looked at, for many declare none; the element around a field tells the extensions apart. An entry in whose middle the
 * document breaks off is left out.
 */
export function readSitemapEntries(text: string): SitemapDocument {
  const { reading, wellFormed } = readXml(text, entryReading)
  return { ...reading.document, wellFormed }
}

function entryReading(): XmlReading & { document: Omit<SitemapDocument, 'wellFormed'> } {
  const document: Omit<SitemapDocument, 'wellFormed'> = { kind: undefined, root: '', entries: [] }
  const path: string[] = []
  let entry: SitemapEntry = {}
  let field: Field | undefined
  let text = ''
  return {
    document,
    open({ local }: XmlName) {
      const name = local.toLowerCase()
      if (path.length === 0 && document.kind === undefined) {
        document.root = local
        document.kind = kinds[name]
        if (document.kind === undefined) return 'stop'
      }
      if (isEntry(name)) {
        if (document.entries.length >= mostEntries) return 'stop'
        entry = {}
      }
      const place = `${path.at(-1)}/${name}`
      field = fieldNames.has(place) ? (place as Field) : undefined
      text = ''
      path.push(name)
      return undefined
    },
    text(characters) {
      if (field && text.length < LONGEST_LINE) text += characters
    },
    close() {
      const name = path.pop()
      if (field) entry[field] ??= text.slice(0, LONGEST_LINE).trim()
      field = undefined
      if (name && isEntry(name)) document.entries.push(entry)
    },
  }
}

const isEntry = (name: string): boolean => name === 'url' || name === 'sitemap'
