import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

const width = 960
const height = 540

type Colour = [red: number, green: number, blue: number]
type Scene = { sky: [Colour, Colour]; sun: { x: number; y: number; radius: number; colour: Colour }; ridges: Ridge[] }
type Ridge = { line: Float64Array; colour: Colour }

/**
 * Draws an abstract landscape (a sky, a sun or moon, two or three ridges in muted colours) as a PNG of 960×540 pixels.
 * The same name always gives the same bytes. About 20 ms (measured 2026-11); callers keep what they drew.
 */
export function drawPicture(name: string): Buffer {
  return encodePng(paint(compose(createHash('sha256').update(name).digest())))
}

function compose(seed: Buffer): Scene {
  const chance = (index: number): number => seed[index]! / 255
  const hue = chance(0) * 360
  const ridges = Array.from({ length: 2 + (seed[1]! % 2) }, (_, depth) => ({
    line: ridgeLine(250 + depth * 95 + chance(2 + depth) * 40, 55 - depth * 12, seed.subarray(8 + depth * 4)),
    colour: colourOf(hue + 150 + depth * 14, 0.24, 0.5 - depth * 0.13),
  }))
  return {
    sky: [colourOf(hue, 0.24, 0.62), colourOf(hue + 35, 0.32, 0.87)],
    sun: {
      x: 140 + chance(5) * 680,
      y: 90 + chance(6) * 130,
      radius: 34 + chance(7) * 30,
      colour: colourOf(hue + 45, 0.65, 0.93),
    },
    ridges,
  }
}

/** The height of a ridge at each column: two waves, one long and one short. */
function ridgeLine(base: number, swing: number, seed: Buffer): Float64Array {
  const [long, short, phase, tilt] = [220 + seed[0]!, 60 + seed[1]! / 3, seed[2]! / 20, (seed[3]! - 128) / 9]
  return Float64Array.from({ length: width }, (_, x) => {
    const waves = Math.sin(x / long + phase) * swing + Math.sin(x / short + phase * 2) * swing * 0.22
    return base + waves + (tilt * (x - width / 2)) / (width / 2)
  })
}

/** Hue in degrees, saturation and lightness 0 to 1, as CSS Color 4 section 7 turns them into RGB. */
function colourOf(hue: number, saturation: number, lightness: number): Colour {
  const spread = saturation * Math.min(lightness, 1 - lightness)
  const channel = (n: number): number => {
    const k = (n + hue / 30) % 12
    return 255 * (lightness - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
  }
  return [channel(0), channel(8), channel(4)]
}

const mix = (from: Colour, to: Colour, share: number): Colour => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
]

function paint({ sky, sun, ridges }: Scene): Buffer {
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++) {
    const air = mix(sky[0], sky[1], Math.min(1, y / 380))
    for (let x = 0; x < width; x++) {
      let colour = over(air, sun.colour, sun.radius - Math.hypot(x - sun.x, y - sun.y) + 0.5)
      for (const ridge of ridges) colour = over(colour, ridge.colour, y - ridge.line[x]! + 0.5)
      const at = (y * width + x) * 3
      pixels[at] = colour[0]
      pixels[at + 1] = colour[1]
      pixels[at + 2] = colour[2]
    }
  }
  return pixels
}

/** Lays a colour over another; `cover` below 0 is none of it, above 1 all, between them an edge made smooth. */
function over(under: Colour, upper: Colour, cover: number): Colour {
  if (cover <= 0) return under
  return cover >= 1 ? upper : mix(under, upper, cover)
}

/** Writes 8-bit RGB as PNG (W3C PNG 3rd edition), each line as its difference to the line above (filter 2). */
function encodePng(pixels: Buffer): Buffer {
  const stride = width * 3
  const lines = Buffer.alloc((stride + 1) * height)
  for (let y = 0; y < height; y++) {
    lines[y * (stride + 1)] = 2
    for (let i = 0; i < stride; i++) {
      lines[y * (stride + 1) + 1 + i] = pixels[y * stride + i]! - (y > 0 ? pixels[(y - 1) * stride + i]! : 0)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  const data = deflateSync(lines, { level: 4 })
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
