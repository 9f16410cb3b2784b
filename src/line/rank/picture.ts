import type { Picture } from '../../model/feed.ts'

const wideEnough = 600
const tooSmall = 200

/**
 * The picture of a story from its independent reports (oldest first): the present one as long as a report carries it,
 * else the first that is known to be wide, else the first not known to be an icon.
 */
export function pictureOf(reports: readonly { picture?: Picture }[], present?: Picture): Picture | undefined {
  const pictures = reports.flatMap(report => report.picture ?? [])
  return (
    pictures.find(picture => picture.url === present?.url) ??
    pictures.find(picture => (picture.width ?? 0) >= wideEnough) ??
    pictures.find(picture => (picture.width ?? tooSmall) >= tooSmall)
  )
}
