import { attributeNumber } from '../../../text/html-attributes.ts'
import { isText, type LightElement } from '../../../text/light-dom.ts'
import { largestOfSet } from '../../../text/srcset.ts'
import { absoluteUrl } from '../../../text/urls.ts'

const lazyNumbers = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-image',
  'data-img-src',
  'data-url',
  'data-hi-res-src',
].map(attributeNumber)
const setNumbers = ['srcset', 'data-srcset', 'data-lazy-srcset'].map(attributeNumber)
const srcNumber = attributeNumber('src')
const emptyPicture = /^data:|placeholder|spacer|blank\.|1x1|transparent|lazyload|loading\.|\.svg(?:$|\?)/i

/**
 * The address at which a picture element is largest: the widest of its `srcset`, or of the `source` elements beside it,
 * else what lazy loaders keep in the place of `src`, else `src`, which is often a blurred thumbnail.
 */
export function largestAddress(picture: LightElement, base: string): string | undefined {
  for (const value of addressesOf(picture)) {
    if (!value || emptyPicture.test(value.slice(0, 2_000))) continue
    const address = absoluteUrl(value, base)
    if (address) return address
  }
  return undefined
}

/** What may be a picture's address, largest first; made one by one, as most often the first is it. */
function* addressesOf(picture: LightElement): Generator<string | undefined> {
  const { parent } = picture
  for (const number of setNumbers) yield widest(picture.attribute(number))
  const beside = parent?.tag === 'picture' ? parent.children : []
  for (let at = 0; at < beside.length && at < mostBeside; at++) {
    const node = beside[at]!
    if (!isText(node)) for (const number of setNumbers) yield widest(node.attribute(number))
  }
  for (const number of lazyNumbers) yield picture.attribute(number)
  yield picture.attribute(srcNumber)
}

const longestSet = 50_000
/** Nodes of a `picture` that are looked at for sources. */
const mostBeside = 60

const widest = (set: string | undefined): string | undefined =>
  set && set.length <= longestSet ? largestOfSet(set) : undefined

/** The name of the picture's file without extension, size and case: the same for all versions of most pictures. */
function stemOf(url: string): string {
  const path = pathOf(url)
  const file = path.split('/').findLast(part => part.length > 0) ?? ''
  return file
    .toLowerCase()
    .replace(/(?:\.(?:jpe?g|png|webp|avif|gif)){1,2}$/, '')
    .replace(/[-_]?(?:scaled|\d{2,4}x\d{2,4})$|@\dx$|=[swh]\d{2,4}$/, '')
}

/** The path of an address; of one that is absolute and in order, as most are here, without parsing it. */
function pathOf(url: string): string {
  const from = /^https?:\/\/[a-z\d.-]+(?=\/)/.exec(url)?.[0].length
  if (from === undefined) return URL.parse(url)?.pathname ?? ''
  const end = url.slice(from).search(/[?#]/)
  return end < 0 ? url.slice(from) : url.slice(from, from + end)
}

/** Two addresses show one picture in whatever size: the same file name, or one long number or hash in both. */
export function samePicture(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b) return false
  if (a === b) return true
  const [first, second] = [stemOf(a), stemOf(b)]
  if (first.length > 7 && first === second) return true
  if (isOneBeginning(first, second)) return true
  const marks = new Set(marksOf(a))
  return marksOf(b).some(mark => marks.has(mark))
}

/** File names that begin with one number and caption and go on with the version: `1065948_the-mayor-speaks_wide-800`. */
function isOneBeginning(a: string, b: string): boolean {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at >= 24 && /\d{5}/.test(a.slice(0, at)) && /[_.-]$/.test(a.slice(0, at))
}

/** The width that an address says its picture has, in pixels, or 0. */
export function statedWidth(address: string): number {
  const found =
    /[?&=/_-]w(?:idth)?[=_-]?(\d{2,4})(?!\d)|(?<!\d)(\d{2,4})x\d{2,4}(?!\d)|(?<![\d/])(\d{3,4})w(?![a-z\d])/i.exec(
      address,
    )
  return Number(found?.[1] ?? found?.[2] ?? found?.[3] ?? 0)
}

/** Parts of an address that only one picture has: eight or more of hexadecimal digits, a digit among them. */
const marksOf = (url: string): string[] =>
  (
    url
      .toLowerCase()
      .slice(0, 2_000)
      .match(/[\da-f]{8,}/g) ?? []
  ).filter(mark => /\d/.test(mark) && !/^(?:19|20)\d{6}$/.test(mark))
