import { createHmac, timingSafeEqual } from 'node:crypto'
import { webAddress } from '../parts/web-address.ts'

/** The widths a picture is made in, pixels; a card on a phone, a column, a column on a fine screen. */
export const pictureWidths = [240, 480, 800, 1280] as const
export type PictureWidth = (typeof pictureWidths)[number]

/** A picture of a publisher under our signature: `name` is what its files here are called. */
export type SignedPicture = { url: string; name: string; signature: string }

// With its signature and in base64 such an address still fits into every proxy's idea of one.
const longestUrl = 2000
const signatureBytes = 16
const form = /^\/picture\/(\d{3,4})\/([\w-]{22})\/([\w-]+)$/

/**
 * Signs addresses of pictures and knows its own signature again, so that nobody can have us fetch what we did not put
 * on a page (HMAC-SHA256, cut to 128 bits as RFC 2104 section 5 allows; the other half names the files).
 */
export function openPictureSigner(key: string): {
  sign(url: string): SignedPicture | undefined
  read(path: string): { picture: SignedPicture; width: PictureWidth } | undefined
} {
  const sign = (url: string): SignedPicture | undefined => {
    if (!webAddress(url) || url.length > longestUrl) return undefined
    const digest = createHmac('sha256', key).update(url).digest()
    const name = digest.toString('hex', signatureBytes)
    return { url, name, signature: digest.toString('base64url', 0, signatureBytes) }
  }
  return {
    sign,
    read: path => {
      const found = form.exec(path)
      const width = pictureWidths.find(one => one === Number(found?.[1]))
      if (!found || !width) return undefined
      const url = Buffer.from(found[3]!, 'base64url').toString()
      const picture = sign(url)
      // One picture has one address: base64 read leniently would give it many, and a proxy a copy for each.
      if (!picture || pathOf(picture, width) !== path) return undefined
      return timingSafeEqual(Buffer.from(picture.signature), Buffer.from(found[2]!)) ? { picture, width } : undefined
    },
  }
}

/** The path of a picture here in one width. What differs stands first, so that a list of widths compresses well. */
export const pathOf = ({ signature, url }: SignedPicture, width: PictureWidth): string =>
  `/picture/${width}/${signature}/${Buffer.from(url).toString('base64url')}`
