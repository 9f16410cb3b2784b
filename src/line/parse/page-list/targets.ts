import { isText, type LightElement } from '../../../text/light-dom.ts'
import { canonicalUrl, hostOf, registrableHost } from '../../../text/urls.ts'
import { namesArticle } from '../address-shape.ts'
import { headingTitle, isHeading, linkTitle } from './link-title.ts'
import { type PageLink, type Place, pageLinks } from './page-links.ts'
import { isHeadlineLike, weigh } from './words.ts'

/**
 * What a page links to at one address, in its canonical form: the title, the link that bears it, how often and in which
 * best place it is linked, and the largest box around that link in which nothing else is told.
 */
export type Target = {
  url: string
  title: string
  isHeading: boolean
  place: Place
  links: number
  anchor: LightElement
  card: LightElement
}

const files = /\.(?:pdf|jpe?g|png|gif|webp|svg|zip|mp[34]|m4a|docx?|xlsx?|xml|rss|ics)$/i

/** Everything of its own site that a page at `address` links to, each address once, in the order of the page. */
export function targetsOf(root: LightElement, address: string): Target[] {
  const own = canonicalUrl(address).replace(/\/$/, '')
  const byKey = new Map<string, PageLink[]>()
  for (const link of pageLinks(root, address)) {
    const key = withoutPlace(canonicalUrl(link.url))
    if (!isOfSite(link, address) || key.replace(/\/$/, '') === own) continue
    const known = byKey.get(key)
    if (known) known.push(link)
    else byKey.set(key, [link])
  }
  const targets = [...byKey].map(([key, links]) => targetOf(key, links))
  const labels = repeatedLabels(targets)
  drawCards(targets.filter(({ title }) => isHeadlineLike(title) || labels.has(title)))
  for (const target of targets) if (labels.has(target.title)) titleFromCard(target)
  return targets
}

/**
 * Homepages write into an address where on them it stood (`?hpt=hp_t1`), so that one article has many. Where the path
 * alone tells the article, the rest is left out.
 */
function withoutPlace(address: string): string {
  const url = new URL(address)
  if (!url.search || !namesArticle(url)) return address
  return url.origin + url.pathname
}

function isOfSite({ url, anchor }: PageLink, address: string): boolean {
  const { hostname, host, pathname } = new URL(url)
  if (pathname === '/' && !new URL(url).search) return false
  if (files.test(pathname) || /\bsponsored\b/i.test(anchor.attributes.rel ?? '')) return false
  const own = hostOf(address) ?? ''
  const isNumber = /^[\d.]+$|^\[/.test(own)
  return isNumber ? host === URL.parse(address)?.host : registrableHost(hostname) === registrableHost(own)
}

const ranks: Record<Place, number> = { text: 0, beside: 1, frame: 2 }

/** The best place counts: an article among the most read that also stands in the text is in the text. */
function targetOf(key: string, links: PageLink[]): Target {
  const best = Math.min(...links.map(({ place }) => ranks[place]))
  const titled = links
    .filter(({ place }) => ranks[place] === best)
    .map(link => ({ ...link, ...linkTitle(link.anchor, link.heading !== undefined) }))
  const found =
    titled.find(({ text, isHeading }) => isHeading && weigh(text).length >= 10) ??
    titled.find(({ text }) => isHeadlineLike(text)) ??
    titled.toSorted((one, other) => weigh(other.text).length - weigh(one.text).length)[0]!
  const { anchor, place, text: title, isHeading } = found
  return { url: key, title, isHeading, place, links: links.length, anchor, card: anchor }
}

/** Words that three addresses share are no headline but "Read more": the headline then stands beside the link. */
function repeatedLabels(targets: Target[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { title, place } of targets) {
    if (title && place === 'text') counts.set(title, (counts.get(title) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([title]) => title))
}

/** Gives each target the largest box that holds it alone of all that are given. Linear: each box changes hands twice. */
function drawCards(targets: Target[]): void {
  const owners = new Map<LightElement, Target | 'several'>()
  for (const target of targets) {
    for (let at: LightElement | undefined = target.anchor; at; at = at.parent) {
      const owner = owners.get(at)
      if (owner === 'several') break
      owners.set(at, owner === undefined || owner === target ? target : 'several')
    }
  }
  for (const target of targets) {
    for (let at: LightElement | undefined = target.anchor; at && owners.get(at) === target; at = at.parent) {
      if (!['#root', 'html', 'body', 'main'].includes(at.tag)) target.card = at
    }
  }
}

function titleFromCard(target: Target): void {
  const heading = headingIn(target.card)
  if (!heading) return
  target.title = headingTitle(heading)
  target.isHeading = true
}

function headingIn(element: LightElement): LightElement | undefined {
  for (const child of element.children) {
    if (isText(child)) continue
    const found = isHeading(child) ? child : headingIn(child)
    if (found) return found
  }
  return undefined
}
