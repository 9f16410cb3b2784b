import { parseDate } from '../../../text/dates.ts'
import { elementsOf, textOf } from '../../../text/light-dom.ts'
import type { Block } from '../blocks.ts'
import { means } from '../class-vocabulary.ts'
import { firstMeta, type PageFacts } from '../page-facts.ts'
import { listOf, stringOf } from '../structured-data.ts'

export type ArticleDates = { publishedAt?: number; modifiedAt?: number }

const publishedNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'article.published',
  'article:created',
  'citation_publication_date',
  'cxenseparse:recs:publishtime',
  'date',
  'datecreated',
  'cxenseparse:publishtime',
  'originalpublicationdate',
  'published_at',
  'article_date_original',
  'release_date',
]
const modifiedNames = [
  'article:modified_time',
  'og:updated_time',
  'og:article:modified_time',
  'datemodified',
  'dcterms.modified',
  'lastmod',
  'last-modified',
  'article.updated',
]

/**
 * When the article was published and last changed, milliseconds UTC. Published: JSON-LD, then `meta`, microdata, a
 * `time` element near the headline, the address, visible text near the headline. Nothing before 1995 is believed.
 */
export function findDates(facts: PageFacts, blocks: readonly Block[], headline: number): ArticleDates {
  const { article } = facts
  const published =
    firstDate(listOf(article?.datePublished ?? article?.uploadDate)) ??
    firstDate(publishedNames.map(name => facts.meta.get(name))) ??
    firstDate(facts.things.slice(0, 40).map(thing => thing.datePublished)) ??
    markedDate(facts) ??
    dateInAddress(facts.url) ??
    visibleDate(blocks, headline) ??
    firstDate([article?.dateCreated, ...modifiedNames.map(name => facts.meta.get(name))])
  const modified = firstDate(listOf(article?.dateModified)) ?? firstDate([firstMeta(facts, ...modifiedNames)])
  return {
    ...(published === undefined ? {} : { publishedAt: published }),
    ...(modified === undefined || (published !== undefined && modified < published) ? {} : { modifiedAt: modified }),
  }
}

const earliest = Date.UTC(1995, 0)
const latest = Date.UTC(2100, 0)

function firstDate(values: unknown[]): number | undefined {
  for (const value of values) {
    const text = stringOf(value)
    const time = text && text.length < 80 ? parseDate(text) : undefined
    if (time !== undefined && time > earliest && time < latest) return time
  }
  return undefined
}

/** The first date that the body of the page marks up. */
function markedDate(facts: PageFacts): number | undefined {
  const times: string[] = []
  for (const element of elementsOf(facts.document.root)) {
    const { attributes } = element
    const isPublished = attributes.itemprop === 'datePublished' || attributes.pubdate !== undefined
    const value = attributes.datetime ?? attributes.content
    if (isPublished) {
      const time = firstDate([value, textOf(element, 60)])
      if (time !== undefined) return time
    } else if (element.tag === 'time' && times.length < 5) times.push(value ?? textOf(element, 60))
  }
  return firstDate(times)
}

function dateInAddress(url: string): number | undefined {
  const found = /[/_-]((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?:[/_.-]|$)/.exec(URL.parse(url)?.pathname ?? '')
  return found ? firstDate([`${found[1]}-${found[2]}-${found[3]}`]) : undefined
}

const datePatterns = [
  /(?<!\d)(?:19|20)\d\d[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?/,
  /(?<!\d)\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:19|20)\d\d(?!\d)/,
  /(?<!\d)\d{1,2}(?:st|nd|rd|th|er|º|ª|\.)?,?\s{1,2}(?:de\s|of\s)?\p{L}{3,12}\.?,?\s(?:de\s|del\s)?(?:19|20)\d\d(?!\d)/u,
  /\p{L}{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d(?!\d)/u,
]

/** The date in visible text that is most likely the article's: short, in a box of that name, right after the headline. */
function visibleDate(blocks: readonly Block[], headline: number): number | undefined {
  let best: number | undefined
  let most = 1.5
  for (const block of blocks) {
    const distance = headline < 0 ? 20 : block.index - headline
    if (!/\d{4}/.test(block.text) || (block.text.length > 220 && (distance < 0 || distance > 4))) continue
    const time = dateIn(block.text.slice(0, 220))
    if (time === undefined) continue
    const likelihood = likelihoodOf(block, distance)
    if (likelihood > most) [best, most] = [time, likelihood]
  }
  return best
}

function dateIn(text: string): number | undefined {
  for (const pattern of datePatterns) {
    const time = firstDate([pattern.exec(text)?.[0]])
    if (time !== undefined) return time
  }
  return undefined
}

function likelihoodOf(block: Block, distance: number): number {
  const names = (block.near & means.meta ? 3 : 0) + (block.near & means.author ? 1.5 : 0)
  const elsewhere = means.navigation | means.footer | means.comment | means.sidebar | means.related
  const place = distance >= -3 && distance <= 6 ? 3 - Math.abs(distance) * 0.3 : -Math.min(1.5, Math.abs(distance) / 40)
  return 1 + names + place + (block.text.length < 60 ? 1 : 0) - ((block.above & elsewhere) !== 0 ? 3 : 0)
}
