// Tells a picture by its first bytes and reads its size before anything decodes it: a few bytes can claim gigabytes.

export type PictureKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif'

/** Pixels, as the file says them: a JPEG that is to be turned says its size unturned. */
export type PictureHeader = { kind: PictureKind; width: number; height: number }

/** What a file is by its own bytes, whatever it is called or sent as; undefined for everything that is no picture. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const [kind, isOne, sizeOf] of kinds) {
    if (!isOne(view)) continue
    const size = sizeOf(view)
    return size && size[0] > 0 && size[1] > 0 ? { kind, width: size[0], height: size[1] } : undefined
  }
  return undefined
}

type Size = [width: number, height: number] | undefined

const kinds: [PictureKind, (view: DataView) => boolean, (view: DataView) => Size][] = [
  ['jpeg', view => hasBytes(view, 0, '\xff\xd8\xff'), jpegSize],
  ['png', view => hasBytes(view, 0, '\x89PNG\r\n\x1a\n') && hasBytes(view, 12, 'IHDR'), pngSize],
  ['gif', view => hasBytes(view, 0, 'GIF87a') || hasBytes(view, 0, 'GIF89a'), gifSize],
  ['webp', view => hasBytes(view, 0, 'RIFF') && hasBytes(view, 8, 'WEBP'), webpSize],
  ['avif', isAvif, avifSize],
]

function hasBytes(view: DataView, at: number, text: string): boolean {
  if (at + text.length > view.byteLength) return false
  for (let i = 0; i < text.length; i++) if (view.getUint8(at + i) !== text.charCodeAt(i)) return false
  return true
}

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))

/** ITU-T T.81 B.2.2: the frame header stands behind any number of segments that each say their length. */
function jpegSize(view: DataView): Size {
  let at = 2
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (isFrame(marker)) return [view.getUint16(at + 7), view.getUint16(at + 5)]
    else if (marker === 0xd9 || marker === 0xda) return undefined
    else at += isAlone(marker) ? 2 : 2 + Math.max(2, view.getUint16(at + 2))
  }
  return undefined
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

/** PNG 3rd edition, 11.2.1. */
function pngSize(view: DataView): Size {
  return view.byteLength < 24 ? undefined : [view.getUint32(16), view.getUint32(20)]
}

/** GIF89a, 18. */
function gifSize(view: DataView): Size {
  return view.byteLength < 10 ? undefined : [view.getUint16(6, true), view.getUint16(8, true)]
}

/** RFC 9649: lossy, lossless, or extended. */
function webpSize(view: DataView): Size {
  if (view.byteLength < 30) return undefined
  const tag = tagAt(view, 12)
  if (tag === 'VP8 ') return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff]
  if (tag === 'VP8X') return [1 + (view.getUint32(24, true) & 0xffffff), 1 + (view.getUint32(26, true) >>> 8)]
  if (tag !== 'VP8L') return undefined
  const bits = view.getUint32(21, true)
  return [1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff)]
}

/** ISO/IEC 14496-12 and AVIF 1.1: a file of boxes whose first names the brands it follows. */
function isAvif(view: DataView): boolean {
  if (!hasBytes(view, 4, 'ftyp')) return false
  const end = Math.min(view.getUint32(0), view.byteLength - 3, 128)
  for (let at = 8; at < end; at += 4) if (hasBytes(view, at, 'avif')) return true
  return false
}

/** The largest of the sizes that the file's properties (`ispe`) claim. */
function avifSize(view: DataView): Size {
  let largest: Size
  const properties = [...boxesIn(view, 0, view.byteLength, 'meta')]
    .flatMap(([from, to]) => [...boxesIn(view, from + 4, to, 'iprp')])
    .flatMap(([from, to]) => [...boxesIn(view, from, to, 'ipco')])
    .flatMap(([from, to]) => [...boxesIn(view, from, to, 'ispe')])
  for (const [from, to] of properties) {
    if (to - from < 12) continue
    const size: Size = [view.getUint32(from + 4), view.getUint32(from + 8)]
    if (!largest || size[0] * size[1] > largest[0] * largest[1]) largest = size
  }
  return largest
}

const mostBoxes = 1000

/** Where the contents of the boxes of one type begin and end. */
function* boxesIn(view: DataView, from: number, to: number, type: string): Generator<[number, number]> {
  let at = from
  for (let count = 0; count < mostBoxes && at + 8 <= to; count++) {
    const length = view.getUint32(at) || to - at // 0: to the end
    if (length < 8 || at + length > to) return // 1 would be a length of 64 bits, which no picture needs
    if (tagAt(view, at + 4) === type) yield [at + 8, at + length]
    at += length
  }
}
