import type { Picture } from '../../../model/feed.ts'
import { attributeNumber } from '../../../text/html-attributes.ts'
import { closest, type LightElement } from '../../../text/light-dom.ts'
import { absoluteUrl } from '../../../text/urls.ts'
import type { PageBlocks, PagePicture } from '../blocks.ts'
import { otherBoxes } from '../class-vocabulary.ts'
import { firstMeta, type PageFacts } from '../page-facts.ts'
import { isThing, listOf, stringOf, type Thing } from '../structured-data.ts'
import { largestAddress, samePicture, statedWidth } from './picture-address.ts'
import { captionAndCredit, pictureWords } from './picture-box.ts'

/** Where in the page the article is: blocks [first, end), its headline's block or -1. */
export type Place = { first: number; end: number; headline: number }

const noPhotograph = /logo|avatar|icon|sprite|pixel|badge|author|profile|banner|button|emoji|gravatar/i

/** What stands for the site, where an article has no picture of its own. */
const houseSign =
  /\/(?:assets|static|themes?|dist|build)\/[^?]{0,200}\.(?:png|svg)(?:$|\?)|[/_-](?:logo|placeholder|fallback|favicon|no-?image|noimg|blank|default[-_]?(?:image|share|og|social|thumb\w{0,6})?)(?:[-_.]\w{0,20}){0,3}\.(?:png|jpe?g|svg|webp|gif)(?:$|\?)|social[-_](?:share|default|card)[^/]{0,30}$/i

/**
 * The picture that stands for the article. Where the page shows the picture that `og:image` or JSON-LD name, or one with
 * a caption at the head of the article, that is it, at its largest: what is made for sharing is cropped and stamped.
 * Else the one they name.
 */
export function findPicture(facts: PageFacts, page: PageBlocks, place: Place): Picture | undefined {
  const named = namedPictures(facts)
  const shown = shownPicture(page, place, named, facts.base)
  const url = (shown && largestAddress(shown, facts.base)) ?? named[0]
  if (!url) return undefined
  const structured = listOf(facts.article?.image).find(isThing)
  return {
    url,
    ...(shown ? sizeOf(shown.attributes.width, shown.attributes.height) : namedSize(facts, structured)),
    ...withoutEmpty({ alt: shown?.attributes.alt ?? firstMeta(facts, 'og:image:alt', 'twitter:image:alt') }),
    ...captionAndCredit({
      ...withoutEmpty({
        caption: stringOf(structured?.caption),
        credit: stringOf(structured?.creditText) ?? stringOf(structured?.copyrightHolder),
      }),
      ...(shown ? pictureWords(shown, page) : {}),
    }),
  }
}

/** Pixels of a side; what is smaller is a sign or counts readers. */
const smallest = 50

function namedPictures(facts: PageFacts): string[] {
  const { article } = facts
  const structured = [article?.image, article?.thumbnailUrl].flatMap(listOf).slice(0, 8)
  const { width = smallest, height = smallest } = sizeOf(
    firstMeta(facts, 'og:image:width') ?? smallest,
    firstMeta(facts, 'og:image:height') ?? smallest,
  )
  const said = [
    Math.min(width, height) < smallest
      ? undefined
      : firstMeta(facts, 'og:image', 'og:image:url', 'og:image:secure_url'),
    ...structured.map(image =>
      isThing(image) ? (stringOf(image.url) ?? stringOf(image.contentUrl)) : stringOf(image),
    ),
    firstMeta(facts, 'twitter:image', 'twitter:image:src'),
  ]
  return said
    .flatMap(value => (value ? (absoluteUrl(value, facts.base) ?? []) : []))
    .filter(address => !houseSign.test(address.slice(0, 1_000)))
}

function shownPicture(page: PageBlocks, place: Place, named: string[], base: string): LightElement | undefined {
  let best: LightElement | undefined
  let most = 0
  for (const picture of page.pictures.slice(0, 400)) {
    const weight = weightOf(picture, page, place, named, base)
    if (weight > most) [best, most] = [picture.element, weight]
  }
  return best && largestCopy(best, page, base)
}

/** The same picture where the page has it larger: beside a thumbnail, for narrow and for wide screens. */
function largestCopy(picture: LightElement, page: PageBlocks, base: string): LightElement {
  const address = largestAddress(picture, base)
  let [largest, width] = [picture, statedWidth(address ?? '')]
  if (!address || width === 0) return picture
  for (const { element } of page.pictures.slice(0, 100)) {
    const other = largestAddress(element, base)
    if (other && statedWidth(other) > width && samePicture(other, address))
      [largest, width] = [element, statedWidth(other)]
  }
  return largest
}

function weightOf({ element, at }: PagePicture, page: PageBlocks, place: Place, named: string[], base: string): number {
  const start = place.headline >= 0 ? Math.min(place.headline, place.first) - 8 : place.first - 8
  if (at < start || at > place.end) return 0
  const parent = element.parent && page.extents.get(element.parent)
  const address = isSmall(element) ? undefined : largestAddress(element, base)
  if (!address) return 0
  const isNamed = named.some(url => samePicture(url, address))
  const isOther = ((parent?.above ?? 0) & otherBoxes) !== 0
  const names = `${address.split('/').at(-1)} ${element.classes ?? ''}`.slice(0, 500)
  // Where the head names a picture, what the box around it is called does not matter.
  if (!isNamed && (isOther || noPhotograph.test(names))) return 0
  const inFigure = closest(element, around => around.tag === 'figure') !== undefined
  const isEarly = at <= Math.max(place.first, place.headline) + 6
  return (isNamed ? 3 : 0) + (inFigure ? 1.5 : 0) + (isEarly ? 1.5 : 0) - (at - start) / 1_000 - 1
}

const isSmall = (picture: LightElement): boolean =>
  sizeNumbers.some(number => /^\s*[1-9]\d?(?:px)?\s*$/.test(picture.attribute(number) ?? ''))

const sizeNumbers = [attributeNumber('width'), attributeNumber('height')]

function namedSize(facts: PageFacts, structured: Thing | undefined): { width?: number; height?: number } {
  return sizeOf(
    firstMeta(facts, 'og:image:width') ?? structured?.width,
    firstMeta(facts, 'og:image:height') ?? structured?.height,
  )
}

function sizeOf(width: unknown, height: unknown): { width?: number; height?: number } {
  const [w, h] = [width, height].map(value => Number.parseInt(String(value), 10))
  return w! > 0 && h! > 0 && w! < 20_000 && h! < 20_000 ? { width: w!, height: h! } : {}
}

function withoutEmpty(words: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  )
}
