/** One file of several that show the same, in its size (CSS pixels; `length` in bytes). */
export type Rendition = { url: string; type?: string; width?: number; height?: number; length?: number }

// A phone shows some 400 pixels twice as dense; agencies put originals of 20 MB beside a preview of 512.
const enough = 500

/** Of a picture's renditions the smallest that fills a small page, or the largest there is; undefined when none is a picture. */
export function bestRendition(renditions: Rendition[]): Rendition | undefined {
  const pictures = renditions.filter(isPicture).sort((a, b) => (a.width ?? 0) - (b.width ?? 0))
  return pictures.find(({ width = 0 }) => width >= enough) ?? pictures.at(-1)
}

const isPicture = ({ type, url }: Rendition): boolean =>
  type ? type.startsWith('image/') : /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(url)
