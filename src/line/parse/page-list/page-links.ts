import { elementsOf, isText, type LightElement, textOf } from '../../../text/light-dom.ts'
import { absoluteUrl } from '../../../text/urls.ts'
import { isHeading } from './link-title.ts'
import { weigh } from './words.ts'

/** Where a link stands: among the page's own navigation and small print, in a box beside the text, or in the text. */
export type Place = 'frame' | 'beside' | 'text'

/** A link of a page. `heading` is the heading it stands in; links come in document order. */
export type PageLink = { url: string; anchor: LightElement; place: Place; heading: LightElement | undefined }

/** Who links more is no list of news. */
const mostLinks = 4_000

const frameTags = new Set(['nav', 'footer', 'dialog', 'menu'])
const frameRoles = new Set(
  'navigation contentinfo menu menubar dialog alertdialog search banner toolbar tablist'.split(' '),
)
const frameWords = new Set(
  (
    'nav navbar navigation menu submenu megamenu topbar footer breadcrumb breadcrumbs cookie cookies consent gdpr pagination ' +
    'pager toolbar skiplink colophon impressum'
  ).split(' '),
)
const besideWords = new Set(
  (
    'sidebar aside rail widget widgets complementary advert advertisement advertising ad ads sponsor sponsored sponsors ' +
    'partner partners mostread popular trending outbrain taboola shop commerce newsletter login search social share sharing ' +
    'tags tagcloud legal languages'
  ).split(' '),
)

/**
 * The links of a page that lead to web addresses, with where they stand. Elements say so by their tag and role; the names
 * of their classes are believed only of boxes that hold less than half of the page's long links, for pages are called
 * `has-sidebar menu-open` too.
 */
export function pageLinks(root: LightElement, address: string): PageLink[] {
  const base = baseOf(root, address)
  const long = longLinks(root)
  const half = (long.get(root) ?? 0) / 2
  const links: PageLink[] = []
  const visit = (element: LightElement, around: Place, heading: LightElement | undefined, inCard: boolean): void => {
    if (links.length >= mostLinks || isHidden(element)) return
    const place = placeOf(element, around, inCard, (long.get(element) ?? 0) > half)
    const within = isHeading(element) ? element : heading
    if (element.tag === 'a') {
      const url = absoluteUrl(element.attributes.href, base)
      if (url) links.push({ url, anchor: element, place, heading })
    }
    const holdsCard = inCard || ['main', 'article', 'section', 'li'].includes(element.tag)
    for (const child of element.children) if (!isText(child)) visit(child, place, within, holdsCard)
  }
  visit(root, 'text', undefined, false)
  return links
}

function baseOf(root: LightElement, address: string): string {
  for (const { tag, attributes } of elementsOf(root)) {
    if (tag === 'base' && attributes.href) return absoluteUrl(attributes.href, address) ?? address
    if (tag === 'body') break
  }
  return address
}

/** How many links with the words of a headline each element holds. */
function longLinks(root: LightElement): Map<LightElement, number> {
  const counts = new Map<LightElement, number>()
  const count = (element: LightElement): number => {
    let sum = element.tag === 'a' && weigh(textOf(element, 300)).length >= 25 ? 1 : 0
    for (const child of element.children) if (!isText(child)) sum += count(child)
    counts.set(element, sum)
    return sum
  }
  count(root)
  return counts
}

function placeOf(element: LightElement, around: Place, inCard: boolean, holdsMost: boolean): Place {
  const { tag, attributes } = element
  if (around === 'frame' || frameTags.has(tag) || frameRoles.has(attributes.role ?? '')) return 'frame'
  if (tag === 'header' && !inCard && !holdsMost && isMasthead(element)) return 'frame'
  const words = holdsMost || tag === 'a' ? [] : namesOf(element)
  if (words.some(word => frameWords.has(word))) return 'frame'
  const isBeside = (tag === 'aside' && !holdsMost) || attributes.role === 'complementary'
  return isBeside || words.some(word => besideWords.has(word)) ? 'beside' : around
}

/** Cards have headers too; the page's own holds its navigation or the link home. */
function isMasthead(header: LightElement): boolean {
  for (const { tag, attributes } of elementsOf(header)) {
    if (tag === 'nav' || attributes.role === 'navigation' || /^(?:https?:\/\/[^/]+)?\/?$/i.test(attributes.href ?? '#'))
      return true
  }
  return false
}

function namesOf({ attributes }: LightElement): string[] {
  return `${attributes.class ?? ''} ${attributes.id ?? ''}`
    .slice(0, 300)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
}

function isHidden({ attributes }: LightElement): boolean {
  return attributes.hidden !== undefined || /display\s*:\s*none/i.test(attributes.style?.slice(0, 300) ?? '')
}
