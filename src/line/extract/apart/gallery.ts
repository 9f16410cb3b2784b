import type { Picture } from '../../../model/feed.ts'
import { attributeNumber } from '../../../text/html-attributes.ts'
import { elementsOf, type LightElement } from '../../../text/light-dom.ts'
import { absoluteUrl } from '../../../text/urls.ts'
import type { PageBlocks } from '../blocks.ts'
import { means, otherBoxes } from '../class-vocabulary.ts'
import { largestAddress, samePicture } from '../metadata/picture-address.ts'
import { pictureWords } from '../metadata/picture-box.ts'
import type { PageFacts } from '../page-facts.ts'
import { isThing, listOf, stringOf, typesOf } from '../structured-data.ts'
import { boxNamed } from './box-name.ts'

const boxName =
  /(?:^|[-_ ])(?:(?:photo|image|picture|media|article|bilder?|foto)?-?galler(?:y|ies|ie|ia|ij)|galer[ií]e?a?|slide-?show|foto-?strecke|bilder-?(?:strecke|galerie|serie)|diaporama|fotogalerie|fotoserie|bildspel|lightbox-?gallery)(?:[-_ ]|$)/i
const noPhotograph = /logo|avatar|icon|sprite|pixel|newsletter/i
const fewest = 3
const most = 100
/** Pictures of a box that are looked at: many show one picture twice. */
const mostLooked = 400
const componentNumber = attributeNumber('data-component')

/**
 * The pictures of an article's gallery: of the first box of that name in the text or around it that shows at least three,
 * else of the structured data's gallery.
 */
export function findGallery(facts: PageFacts, page: PageBlocks, region: { first: number; end: number }): Picture[] {
  const shown = galleryOnPage(page, region, facts.base)
  return shown.length >= fewest ? shown : galleryInData(facts)
}

function galleryOnPage(page: PageBlocks, region: { first: number; end: number }, url: string): Picture[] {
  const near = page.pictures.filter(({ at }) => at >= region.first - 6 && at <= region.end + 4)
  const isGallery = boxNamed(boxName, componentNumber)
  const boxes = new Set(near.slice(0, 300).flatMap(({ element }) => galleryAround(element, isGallery) ?? []))
  for (const box of boxes) {
    if (((page.extents.get(box)?.above ?? 0) & otherBoxes & ~means.sidebar) !== 0) continue
    const pictures = unique(
      elementsOf(box)
        .filter(isPicture)
        .slice(0, mostLooked)
        .flatMap(element => pictureOf(element, page, url)),
    )
    if (pictures.length >= fewest) return pictures.slice(0, most)
  }
  return []
}

const isPicture = ({ tag, attributes, parent }: LightElement): boolean =>
  (tag === 'img' || tag === 'amp-img') && !/^\s*[1-9]\d?(?:px)?\s*$/.test(attributes.width ?? '') && !leadsAway(parent)

/** A picture in a link to another page is a teaser; a link to the picture itself opens it. */
function leadsAway(parent: LightElement | undefined): boolean {
  const href =
    parent?.tag === 'a' ? parent.attributes.href : parent?.parent?.tag === 'a' ? parent.parent.attributes.href : ''
  return Boolean(href && !href.startsWith('#') && !/\.(?:jpe?g|png|webp|avif|gif)(?:$|\?)/i.test(href))
}

function pictureOf(element: LightElement, page: PageBlocks, url: string): Picture[] {
  const address = largestAddress(element, url)
  const alt = element.attributes.alt?.trim()
  return address && !noPhotograph.test(address.slice(0, 1_000))
    ? [{ url: address, ...(alt && { alt: alt.slice(0, 500) }), ...pictureWords(element, page) }]
    : []
}

function unique(pictures: readonly Picture[]): Picture[] {
  const found: Picture[] = []
  for (const picture of pictures.slice(0, 2 * most))
    if (!found.some(other => other.url === picture.url || samePicture(other.url, picture.url))) found.push(picture)
  return found
}

function galleryAround(element: LightElement, isGallery: (element: LightElement) => boolean): LightElement | undefined {
  let found: LightElement | undefined
  for (let at = element.parent; at && at.tag !== 'body'; at = at.parent) if (isGallery(at)) found = at
  return found
}

function galleryInData({ things, base }: PageFacts): Picture[] {
  const gallery = things.find(thing => typesOf(thing).some(type => /^(?:Image|Media)Gallery$/.test(type)))
  const listed = [gallery?.associatedMedia, gallery?.image, gallery?.hasPart].flatMap(listOf).slice(0, most)
  const pictures = listed.flatMap(entry => {
    const address = isThing(entry) ? (stringOf(entry.contentUrl) ?? stringOf(entry.url)) : stringOf(entry)
    const picture = address && absoluteUrl(address, base)
    const caption = isThing(entry) ? (stringOf(entry.caption) ?? stringOf(entry.description)) : undefined
    const credit = isThing(entry) ? stringOf(entry.creditText) : undefined
    return picture ? [{ url: picture, ...(caption && { caption }), ...(credit && { credit }) }] : []
  })
  return pictures.length >= fewest ? unique(pictures) : []
}
