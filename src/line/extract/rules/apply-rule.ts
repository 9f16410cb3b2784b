import type { Person } from '../../../model/feed.ts'
import { elementsOf, type LightDocument, type LightElement, type LightNode, textOf } from '../../../text/light-dom.ts'
import type { PageBlocks } from '../blocks.ts'
import { localOf } from '../metadata/article-dates.ts'
import { people } from '../metadata/authors.ts'
import { dateReader } from '../metadata/dates-in-text.ts'
import { momentIn } from '../metadata/visible-date.ts'
import type { Selection } from '../select-blocks.ts'
import { type Selector, selectAll } from './selector.ts'
import type { SiteRule } from './site-rule.ts'

/** Takes out of the page what the rule removes. Changes the tree. */
export function removeByRule(document: LightDocument, { remove }: SiteRule): void {
  const removed = new Set<LightNode>(remove ? selectAll(document.root, remove) : [])
  const parents = new Set([...removed].flatMap(element => element.parent ?? []))
  for (const parent of parents) parent.children = parent.children.filter(child => !removed.has(child))
  document.elements = elementsOf(document.root)
}

/** The blocks of the elements that the rule names as the body; undefined where it names none that are on this page. */
export function bodyByRule(root: LightElement, page: PageBlocks, { body }: SiteRule): Selection | undefined {
  const extents = body ? selectAll(root, body).flatMap(element => page.extents.get(element) ?? []) : []
  const kept = new Set<number>()
  for (const { first, end } of extents)
    for (const block of page.blocks.slice(first, end)) if (!block.isHidden) kept.add(block.index)
  if (kept.size === 0) return undefined
  const region = { element: root, first: Math.min(...kept), end: Math.max(...kept) + 1 }
  return { kept, region, scores: page.blocks.map(block => (kept.has(block.index) ? 1 : -1)), confidence: 1 }
}

/** What the rule finds beside the body. */
export type FactsByRule = { authors?: Person[]; publishedAt?: number; publishedLocal?: string }

const first = (root: LightElement, selector: Selector | undefined): LightElement | undefined =>
  selector && selectAll(root, selector)[0]

/** The headline from where the rule says that it stands. */
export function titleByRule(root: LightElement, { title }: SiteRule): string | undefined {
  const headline = first(root, title)
  return headline && (headline.attributes.content ?? textOf(headline, 500))
}

/**
 * Date and authors from where the rule says that they stand.
 * @param isDayFirst tells whether `3/4/2026` is in April on this page
 */
export function factsByRule(root: LightElement, { date, authors }: SiteRule, isDayFirst: () => boolean): FactsByRule {
  const when = first(root, date)
  const written = when && (when.attributes.datetime ?? when.attributes.content ?? textOf(when, 80))
  const moment = written ? momentIn(written, dateReader(isDayFirst)) : undefined
  const names = authors
    ? selectAll(root, authors)
        .slice(0, 20)
        .flatMap(element => people(textOf(element, 200)))
    : []
  return {
    ...(names.length > 0 && { authors: names }),
    ...(moment && { publishedAt: moment.at, publishedLocal: localOf(moment) }),
  }
}
