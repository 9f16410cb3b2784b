import { attributeNumber } from '../../text/html-attributes.ts'
import type { LightDocument } from '../../text/light-dom.ts'
import { absoluteUrl, canonicalUrl } from '../../text/urls.ts'

/** An article goes on for at most so many pages more. */
const most = 5
const mostLinks = 5_000

const pageParameter = /^(?:page|p|pg|pag|pagina|página|seite|strona|sivu|sida|side)$/i
/** What stands between the address of the first page and the number of another. */
const pathMark = /^(?:\/|[-_,]|[/,_-](?:page|seite|pagina|strona|p|s)[-_/,]?)(\d{1,2})$/i

/**
 * The addresses on which an article goes on, second page first: links to the article's own address with the number of a
 * page added (`?page=2`, `/2`, `/seite-2`, `-2.html`), without a gap. A "next" that leads to another address is the next
 * article, as WordPress has it, and is none.
 * @param base what relative addresses are relative to
 */
export function furtherPages({ elements, links }: LightDocument, url: string, base = url): string[] {
  const first = URL.parse(canonicalUrl(url))
  if (!first || first.pathname === '/') return []
  const byNumber = new Map<number, string>()
  const add = (href: string | undefined): void => {
    const address = href ? absoluteUrl(href, base) : undefined
    const number = address ? pageNumber(address, first) : undefined
    if (number !== undefined && !byNumber.has(number)) byNumber.set(number, canonicalUrl(address!))
  }
  for (const { rel, href } of links) if (rel?.toLowerCase() === 'next') add(href)
  let seen = 0
  const mayBe = mayLeadOn(first)
  for (const element of elements) {
    if (element.tag !== 'a' || seen++ > mostLinks) continue
    const href = element.attribute(hrefNumber)
    if (href && mayBe(href)) add(href)
  }
  const pages: string[] = []
  for (let number = 2; pages.length < most && byNumber.has(number); number++) pages.push(byNumber.get(number)!)
  return pages
}

const hrefNumber = attributeNumber('href')

/** A quick look that spares most links being parsed: there is a number, no other host, and no other path. */
function mayLeadOn({ hostname, pathname }: URL): (href: string) => boolean {
  const stem = stemOf(pathname)
  return href => {
    if (!/\d/.test(href) || (plainPath.test(href) && !href.includes('/.') && !href.includes(stem))) return false
    return !plainAddress.test(href) || hostname.includes('xn--') || href.slice(0, 300).toLowerCase().includes(hostname)
  }
}

/** An address with a whole path in it that browsers read as it is written, but for dots between its slashes. */
const plainPath = /^(?:https?:\/)?\/[\w.~:@!$&()*+,;=/?#%[\]-]*$/i

/** An absolute address without anything in its host that browsers read in another way than it is written. */
const plainAddress = /^https?:\/\/[a-z\d.-]+(?:\/|$)/i

/** Which page of the article at `first` an address is; undefined when it is something else. */
function pageNumber(address: string, first: URL): number | undefined {
  const url = new URL(address)
  if (url.host !== first.host) return undefined
  const own = [...first.searchParams].map(String)
  const added = [...url.searchParams].filter(pair => !own.includes(String(pair)))
  if (url.pathname === first.pathname) {
    const [pair] = added
    const isPage = added.length === 1 && pageParameter.test(pair![0]) && /^\d{1,2}$/.test(pair![1])
    return isPage ? Number(pair![1]) : undefined
  }
  return added.length === 0 ? numberInPath(url.pathname, first.pathname) : undefined
}

function numberInPath(path: string, first: string): number | undefined {
  const stem = stemOf(first)
  const extension = first.replace(/\/$/, '').slice(stem.length)
  const bare = path.replace(/\/$/, '')
  if (stem === '' || !bare.startsWith(stem) || !bare.endsWith(extension)) return undefined
  const found = pathMark.exec(bare.slice(stem.length, bare.length - extension.length))
  return found ? Number(found[1]) : undefined
}

/** A path without the extension and the slash at its end. */
const stemOf = (path: string): string => path.replace(/(?:\.[a-z]{2,5})?\/?$/i, '')
