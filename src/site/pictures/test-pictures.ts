// Pictures made up for tests, of every kind and of none.
import sharp from 'sharp'

export type TestKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif'

/** A picture of two colours with a little noise, so that it weighs something. */
export async function testPicture(kind: TestKind, width: number, height: number): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3)
  for (let at = 0; at < pixels.length; at++) pixels[at] = ((at % (width * 3)) * 255) / (width * 3) + ((at * 7919) % 13)
  const picture = sharp(pixels, { raw: { width, height, channels: 3 } })
  return picture.toFormat(kind, kind === 'avif' ? { effort: 0 } : {}).toBuffer()
}

/** One that a camera on its side took: 40 × 20 pixels that are to be seen as 20 × 40. */
export const turnedPicture = (): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#358' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

/** A few hundred kilobytes that are 250 MB on their way: 25 megapixels, all of which have to be there before the first is. */
export const hungryPicture = (): Promise<Buffer> =>
  sharp({ create: { width: 5000, height: 5000, channels: 3, background: '#358' } })
    .jpeg({ progressive: true, chromaSubsampling: '4:4:4' })
    .toBuffer()

/** A PNG of a few bytes that says it is enormous. */
export async function bomb(): Promise<Buffer> {
  const small = await testPicture('png', 8, 8)
  small.writeUInt32BE(30_000, 16)
  small.writeUInt32BE(30_000, 20)
  return small
}

export const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

/** A page or feed with its pictures' addresses as their publishers wrote them, and not as we sign them. */
export const withPublishersAddresses = (written: string): string =>
  written.replace(/\/picture\/\d+\/[\w-]{22}\/([\w-]+)/g, (_, url: string) => Buffer.from(url, 'base64url').toString())
