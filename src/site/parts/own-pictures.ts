import { decodeHTML } from 'entities'
import type { Picture } from '../../model/feed.ts'
import { escapeHtml } from '../jsx/jsx-runtime.ts'
import { type PictureWidth, pictureWidths } from '../pictures/picture-address.ts'
import type { PictureAddresses } from '../pictures/pictures.ts'

/** A publisher's picture as a page of ours shows it: from here, in several widths. Its size is missing if nobody knows it. */
export type OwnPicture = { src: string; srcset: string; width?: number; height?: number }

/** The width for whoever cannot choose. */
const usualWidth = 800

/** What a page needs to show a picture from here; nothing where there is none or it cannot be had. */
export function ownPicture(
  picture: Pick<Picture, 'url' | 'width' | 'height'> | undefined,
  pictures: PictureAddresses,
  widths: readonly PictureWidth[] = pictureWidths.slice(1),
): OwnPicture | undefined {
  const here = picture && pictures.find(picture.url)
  if (!here) return undefined
  const { size: known, path } = here
  const { width, height } = known ?? (picture.width && picture.height ? picture : {})
  const enough = widths.filter((_, at) => at === 0 || !known || widths[at - 1]! < known.width)
  const srcset = enough.map(one => `${path(one)} ${Math.min(one, known?.width ?? one)}w`).join(', ')
  return { src: path(usualWidth), srcset, width, height }
}

// How wide the column of an article is: --measure in tokens.css.
const column = 656
const inColumn = '(min-width: 41rem) 41rem, 100vw'

/** How wide a picture stands in the column of an article, for the browser's choice among the widths. */
export const sizesInColumn = ({ width }: OwnPicture): string => (width && width < column ? `${width}px` : inColumn)

/**
 * Sanitised HTML with its pictures from here. One of an unknown size gets a box that does not change when it comes; one
 * that cannot be had goes with its figure.
 */
export const withOwnPictures = (html: string, pictures: PictureAddresses): string =>
  eachPicture(html, picture => {
    const own = ownPicture(picture, pictures)
    if (!own) return undefined
    const { src, srcset, width = 960, height = 640 } = own
    const guessed = own.width ? '' : ' class="guessed"'
    return `<img src="${src}" srcset="${srcset}" sizes="${sizesInColumn(own)}" alt="${escapeHtml(picture.alt ?? '')}" width="${width}" height="${height}"${guessed} loading="lazy" decoding="async">`
  })

/** Sanitised HTML with each picture's address put through `address`; one without is left out. */
export const withPicturesAt = (html: string, address: (url: string) => string | undefined): string =>
  eachPicture(html, picture => {
    const url = address(picture.url)
    return url && `<img src="${escapeHtml(url)}" alt="${escapeHtml(picture.alt ?? '')}">`
  })

// Stands for a picture that is left out until its figure is; sanitised HTML has no control characters.
const leftOut = '\0'

/** Writes each `<img>` of sanitised HTML anew. It is our own writing: a tag always looks like this and text never does. */
function eachPicture(html: string, write: (picture: Picture) => string | undefined): string {
  const written = html.replace(/<img ([^>]*)>/g, (_, attributes: string) => write(pictureIn(attributes)) ?? leftOut)
  return written.includes(leftOut) ? withoutLeftOut(written) : written
}

function pictureIn(attributes: string): Picture {
  const given = new Map(
    [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, decodeHTML(value!)]),
  )
  const pixels = (name: string): number | undefined => Number(given.get(name)) || undefined
  return { url: given.get('src') ?? '', alt: given.get('alt'), width: pixels('width'), height: pixels('height') }
}

/** A figure whose pictures are all left out has nothing to show, and its caption nothing to speak of. */
const withoutLeftOut = (html: string): string =>
  html
    .replace(/<figure[^>]*>[\s\S]*?<\/figure>/g, whole =>
      whole.includes(leftOut) && !whole.includes('<img ') ? '' : whole,
    )
    .replaceAll(leftOut, '')
