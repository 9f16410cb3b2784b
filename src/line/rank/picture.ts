import type { Picture } from '../../model/feed.ts'

/** Whether a source shows a picture so often that it stands for the source and not for what is told. */
export type IsRepeated = (url: string) => boolean

const wideEnough = 600
const tooSmall = 200
const widest = 3.2
const narrowest = 0.55

/**
 * The picture of a story from its independent reports (oldest first): the present one as long as a report carries it, else
 * the first that is known to be wide, else the first not known to be small. None that its source repeats, that is drawn as
 * a banner or a column, or whose address says what it is (a logo, a placeholder).
 */
export function pictureOf(
  reports: readonly { picture?: Picture }[],
  present?: Picture,
  isRepeated: IsRepeated = () => false,
): Picture | undefined {
  const pictures = reports.flatMap(({ picture }) =>
    picture && isPicture(picture) && !isRepeated(picture.url) ? picture : [],
  )
  return (
    pictures.find(picture => picture.url === present?.url) ??
    pictures.find(picture => (picture.width ?? 0) >= wideEnough) ??
    pictures.find(picture => (picture.width ?? tooSmall) >= tooSmall)
  )
}

const isPicture = ({ url, width, height }: Picture): boolean =>
  (width === undefined || width >= tooSmall) && hasShape(width, height) && !saysWhatItIs.test(nameIn(url))

function hasShape(width: number | undefined, height: number | undefined): boolean {
  if (!width || !height) return true
  const ratio = width / height
  return ratio >= narrowest && ratio <= widest
}

/** The last two steps of an address: a folder of a publisher's may well be called `logos-and-more`. */
const nameIn = (url: string): string =>
  url
    .replace(/[?#].*$/, '')
    .split('/')
    .slice(-2)
    .join('/')

const saysWhatItIs =
  /(?:^|[/_.-])(?:logos?|favicon|icons?|placeholder|default|avatar|sprite|blank|spacer|pixel|no-?image|share-?image|og-?image|fallback|dummy|apple-touch)(?:[_.-]|\d|$)|\.svg$/i
