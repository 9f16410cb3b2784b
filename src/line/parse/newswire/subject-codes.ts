import type { Tag } from '../../../model/feed.ts'
import type { XmlElement } from '../../../text/xml-tree.ts'
import { attributeOf, lineOf } from '../fields.ts'
import { known } from '../known.ts'
import { MOST_VALUES } from '../limits.ts'
import { allInside, everyBelow } from './elements.ts'

/** The vocabularies behind the aliases of IPTC's own catalog, as far as they say what news is about. */
const IPTC_SCHEMES: [alias: string, scheme: string][] = [
  ['medtop', 'http://cv.iptc.org/newscodes/mediatopic/'],
  ['subj', 'http://cv.iptc.org/newscodes/subjectcode/'],
  ['genre', 'http://cv.iptc.org/newscodes/genre/'],
]

/** The vocabulary behind each alias of a QCode. */
export type Schemes = ReadonlyMap<string, string>

/** IPTC's own vocabularies and those a document's catalog declares (NewsML-G2 §Catalogs). Catalogs elsewhere are not fetched. */
export function schemesOf(root: XmlElement): Schemes {
  const declared = everyBelow(root, 'scheme').slice(0, 10 * MOST_VALUES)
  return new Map([
    ...IPTC_SCHEMES,
    ...declared.flatMap((scheme): [string, string][] => {
      const [alias, uri] = [attributeOf(scheme, 'alias'), attributeOf(scheme, 'uri')]
      return alias && uri ? [[alias, uri]] : []
    }),
  ])
}

/** A term of a vocabulary from `medtop:20000350`, from an address or from a bare code, under the name it goes by. */
export function subjectTag(written: string | undefined, label: string | undefined, schemes: Schemes): Tag {
  const { scheme, term } = termOf(written, schemes)
  return known<Tag>({ term: term ?? label, label, scheme })
}

function termOf(written: string | undefined, schemes: Schemes): { scheme?: string; term?: string } {
  if (!written) return {}
  const cut = /^https?:/i.test(written)
    ? Math.max(written.lastIndexOf('/'), written.lastIndexOf('#')) + 1
    : written.indexOf(':') + 1
  const [head, term] = [written.slice(0, cut), written.slice(cut)]
  if (!head || !term) return { term: written }
  if (head.includes('/')) return { scheme: head, term }
  const alias = head.slice(0, -1)
  return { scheme: schemes.get(alias) ?? alias, term }
}

/** A term of IPTC's numbers alone, as NITF and NewsML 1.2 write them: from 20000000 on media topics, else subject codes. */
export function iptcTag(code: string | undefined, label: string | undefined): Tag {
  const alias = code && /^2\d{7}$/.test(code) ? 'medtop' : 'subj'
  return subjectTag(code && `${alias}:${code}`, label, new Map(IPTC_SCHEMES))
}

/** The name of a concept (`<name>` inside) in the language asked for, or the first. */
export function nameOf(concept: XmlElement, lang: string | undefined): string | undefined {
  const names = allInside(concept, 'name')
  const own = names.find(name => sameLanguage(attributeOf(name, 'xml:lang'), lang))
  return lineOf(own ?? names[0])
}

function sameLanguage(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.split('-')[0]?.toLowerCase() === other?.split('-')[0]?.toLowerCase()
}

/** Each tag once, in order; those that say nothing left out. */
export function onceEach(tags: Tag[]): Tag[] {
  const said = tags.filter(({ term, label }) => (term ?? label) !== undefined)
  return [...new Map(said.map(tag => [JSON.stringify(tag), tag])).values()].slice(0, MOST_VALUES)
}
