import type { PageFacts } from '../page-facts.ts'
import { isThing, listOf, stringOf } from '../structured-data.ts'
import type { PageMarks } from './page-marks.ts'

/**
 * The order of trust. What a page says of itself for machines is believed before what it shows, and of that JSON-LD
 * first, because publishers keep it right for search engines; the address is believed last, and for dates and sections
 * alone. Each finder goes down this list; where one departs from it (a headline is what readers see), it says why.
 */
export const orderOfTrust = ['json-ld', 'microdata', 'open-graph', 'meta', 'page', 'address'] as const

export type Origin = (typeof orderOfTrust)[number]

/** What one place of the page says of the article. */
export type Claim = { from: Origin; value: string }

type Field =
  | 'title'
  | 'description'
  | 'published'
  | 'uploaded'
  | 'modified'
  | 'created'
  | 'section'
  | 'language'
  | 'address'

/** Under which names the four places that are for machines say what. Names of `meta` in lower case. */
const names: Record<Field, Partial<Record<Origin, string>>> = {
  title: {
    'json-ld': 'headline name',
    microdata: 'headline',
    'open-graph': 'og:title twitter:title',
    meta: 'dc.title dcterms.title parsely-title sailthru.title citation_title title',
  },
  description: {
    'json-ld': 'description',
    'open-graph': 'og:description',
    meta: 'description twitter:description dc.description dcterms.description',
  },
  published: {
    'json-ld': 'datePublished',
    microdata: 'datepublished',
    'open-graph': 'article:published_time og:article:published_time og:published_time og:pubdate',
    meta:
      'datepublished parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created dcterms.date dc.date ' +
      'dc.date.created pubdate publishdate publish-date publish_date publication_date article.published article:created ' +
      'article_date_original citation_publication_date citation_date cxenseparse:recs:publishtime cxenseparse:publishtime ' +
      'originalpublicationdate published_at published published-date release_date date datecreated date_published ' +
      'article:post_date article:published last-published bt:pubdate displaydate rnews:datepublished eprints.datestamp',
  },
  uploaded: { 'json-ld': 'uploadDate' },
  modified: {
    'json-ld': 'dateModified',
    microdata: 'datemodified',
    'open-graph': 'article:modified_time og:updated_time og:article:modified_time',
    meta: 'datemodified dcterms.modified dc.date.modified lastmod last-modified article.updated modified article:modified bt:moddate revision_date',
  },
  created: { 'json-ld': 'dateCreated', microdata: 'datecreated', meta: 'dcterms.created' },
  section: {
    'json-ld': 'articleSection',
    microdata: 'articlesection',
    'open-graph': 'article:section',
    meta: 'parsely-section sailthru.section section cxenseparse:section dc.subject category cxenseparse:category',
  },
  language: {
    'json-ld': 'inLanguage',
    microdata: 'inlanguage',
    'open-graph': 'og:locale',
    meta: 'content-language language dc.language dcterms.language',
  },
  address: { 'json-ld': 'mainEntityOfPage url', 'open-graph': 'og:url', meta: 'twitter:url' },
}

const listed = Object.fromEntries(
  Object.entries(names).map(([field, places]) => [
    field,
    Object.fromEntries(Object.entries(places).map(([from, written]) => [from, written.split(' ')])),
  ]),
) as Record<Field, Partial<Record<Origin, string[]>>>

/** What the page says for machines of a field, most trusted first; from each place at most a few. */
export function claims(facts: PageFacts, marks: PageMarks | undefined, field: Field): Claim[] {
  return orderOfTrust.flatMap(from =>
    (listed[field][from] ?? []).flatMap(name => valuesAt(from, name, facts, marks).map(value => ({ from, value }))),
  )
}

function valuesAt(from: Origin, name: string, facts: PageFacts, marks: PageMarks | undefined): string[] {
  if (from === 'json-ld') return listOf(facts.article?.[name]).slice(0, 5).flatMap(wordsOf)
  if (from === 'microdata') return (marks?.properties.get(name) ?? []).slice(0, 2)
  return (facts.metaLists.get(name) ?? []).slice(0, 1)
}

function wordsOf(value: unknown): string[] {
  const text = stringOf(value) ?? (isThing(value) ? (stringOf(value['@id']) ?? stringOf(value.name)) : undefined)
  return text ? [text] : []
}
