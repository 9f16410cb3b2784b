import { join } from 'node:path'
import sharp from 'sharp'
import type { CardFace } from './card-face.ts'
import { cardFont } from './card-font.ts'

// The size that Open Graph and X ask for.
const [width, height] = [1200, 630]
const margin = 72
const [paper, ink, faint] = ['#fbfaf6', '#14171c', '#4a515c']
const headlineSizes = [76, 66, 57, 49, 42]
const headlineRoom = 284
const wordmark = join(import.meta.dirname, 'wordmark.png')

type Layer = { input: Buffer; raw?: { width: number; height: number; channels: 4 }; left: number; top: number }

/**
 * Draws a card, 1,200 × 630 pixels: the name of the site, what it is about, and the headline as large as it fits. Text
 * alone, in our own font; runs in the process for pictures (`pictures/resize-process.ts`).
 */
export async function drawCard({ headline, kicker, site }: CardFace): Promise<Uint8Array> {
  const layers: Layer[] = [await nameLayer(site), { ...rule, left: margin, top: height - 152 }]
  if (headline) layers.push(await headlineLayer(headline))
  if (kicker) layers.push({ ...(await textOf(kicker, 34, faint)), left: margin, top: height - 112 })
  return sharp({ create: { width, height, channels: 3, background: paper } })
    .composite(layers)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer()
}

/** The name the site was given, or the wordmark. */
const nameLayer = async (site: string | undefined): Promise<Layer> =>
  site
    ? { ...(await textOf(site, 40, ink)), left: margin, top: margin }
    : { input: await sharp(wordmark).toBuffer(), left: margin, top: margin }

const rule = {
  input: Buffer.alloc((width - 2 * margin) * 2 * 4, Buffer.from([0xd9, 0xd6, 0xcd, 0xff])),
  raw: { width: width - 2 * margin, height: 2, channels: 4 as const },
}

/** The headline in the largest size in which it has room. */
async function headlineLayer(headline: string): Promise<Layer> {
  for (const size of headlineSizes) {
    const drawn = await textOf(headline, size, ink)
    const isLast = size === headlineSizes.at(-1)
    if (drawn.raw.height > headlineRoom && !isLast) continue
    return { ...drawn, left: margin, top: margin + 106 }
  }
  throw new Error('there is no size for a headline')
}

/** Text as pixels. Pango reads markup, so that every sign of it is written as what it is. */
async function textOf(text: string, size: number, colour: string) {
  const markup = text.replaceAll(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${markup}</span>`,
      font: `News Factory Card Bold ${size}`,
      fontfile: cardFont,
      width: width - 2 * margin,
      dpi: 72,
      rgba: true,
      wrap: 'word-char',
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { input: data, raw: { width: info.width, height: info.height, channels: 4 as const } }
}
