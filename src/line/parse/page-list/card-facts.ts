import type { Picture } from '../../../model/feed.ts'
import { parseDate } from '../../../text/dates.ts'
import { elementsOf, isText, type LightElement, textOf } from '../../../text/light-dom.ts'
import { singleSpaced } from '../../../text/white-space.ts'
import { known } from '../known.ts'
import type { Target } from './targets.ts'
import { weigh } from './words.ts'

/** What stands beside a headline in its box: when it was published, a teaser, a picture (its address as written). */
export type FactsBeside = { publishedAt?: number; publishedRaw?: string; summary?: string; picture?: Picture }

/** A box of more elements than this is no card but a stretch of the page with one headline in it. */
const largestCard = 150

/** Reads the box around a target's link. */
export function factsBeside({ card, title }: Target): FactsBeside {
  const elements: LightElement[] = []
  for (const element of elementsOf(card)) {
    if (elements.push(element) > largestCard) return {}
  }
  return known<FactsBeside>({ ...timeIn(elements), summary: summaryIn(elements, title), picture: pictureIn(elements) })
}

const timeAttributes = ['datetime', 'data-datetime', 'data-timestamp', 'data-date', 'data-published', 'data-time']

function timeIn(elements: LightElement[]): Pick<FactsBeside, 'publishedAt' | 'publishedRaw'> {
  for (const { attributes, tag } of elements) {
    const property = /date(?:published|created)|pubdate/i.test(attributes.itemprop ?? '') ? [attributes.content] : []
    const titled = tag === 'abbr' || tag === 'span' ? [attributes.title] : []
    const written = [...timeAttributes.map(name => attributes[name]), ...property, ...titled]
    for (const raw of written) {
      const at = raw && saysTime(raw) ? parseDate(raw) : undefined
      if (at !== undefined) return { publishedAt: at, publishedRaw: raw! }
    }
  }
  for (const element of elements) {
    const raw = writtenTime(element)
    const at = raw && saysTime(raw) ? parseDate(raw) : undefined
    if (at !== undefined) return { publishedAt: at, publishedRaw: raw! }
  }
  return {}
}

/** Has a year or an hour in it, and no more words than a date: headlines name months and numbers too. */
const saysTime = (raw: string): boolean =>
  raw.length <= 60 && /\d{4}|\d\d?[:.h]\d\d/.test(raw) && raw.split(/\s+/).length <= 8

/** A short text with a number in it and nothing else, without words before the date such as "Published:". */
function writtenTime(element: LightElement): string | undefined {
  if (element.children.length > 3 || !element.children.some(isText)) return undefined
  const text = textOf(element, 80)
  if (text.length < 8 || text.length > 60 || !/\d/.test(text)) return undefined
  return text.replace(/^[^\d:|]{1,30}[:|]\s*/, '')
}

/** A paragraph that is no part of the headline and long enough to be a sentence. */
function summaryIn(elements: LightElement[], title: string): string | undefined {
  for (const element of elements) {
    if (!['p', 'div', 'span', 'dd', 'td'].includes(element.tag)) continue
    const text = singleSpaced(element.children.map(child => (isText(child) ? child.text : inlineText(child))).join(''))
    const { length, words } = weigh(text)
    if (length >= 50 && length <= 900 && words >= 8 && !text.includes(title) && !title.includes(text)) return text
  }
  return undefined
}

const inlineText = (element: LightElement): string =>
  ['em', 'i', 'b', 'strong', 'a', 'span', 'abbr', 'q'].includes(element.tag) ? textOf(element, 900) : ''

function pictureIn(elements: LightElement[]): Picture | undefined {
  for (const { tag, attributes } of elements) {
    if (tag !== 'img' && tag !== 'amp-img') continue
    const url = attributes['data-src'] ?? attributes['data-original'] ?? firstOfSet(attributes.srcset) ?? attributes.src
    const width = sizeIn(attributes.width)
    if (!url || /^data:|\.svg(?:$|\?)/i.test(url) || (width ?? 100) < 80) continue
    return known<Picture>({
      url,
      width,
      height: sizeIn(attributes.height),
      alt: singleSpaced(attributes.alt ?? '') || undefined,
    })
  }
  return undefined
}

const firstOfSet = (set: string | undefined): string | undefined => set?.trim().split(/\s+/)[0]?.replace(/,$/, '')

const sizeIn = (written: string | undefined): number | undefined =>
  written && /^\d{1,5}$/.test(written) ? Number(written) : undefined
