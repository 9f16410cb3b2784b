/**
 * Which characters a font has: reads the `cmap` table of a TrueType file (OpenType 1.9, format 4, the Basic Multilingual
 * Plane). Throws a `RangeError` for what is no such file: the font is a part of the project.
 */
export function coverageOf(font: Buffer): (code: number) => boolean {
  const table = cmapIn(font)
  const segments = font.readUInt16BE(table + 6) / 2
  const ends = table + 14
  const starts = ends + 2 * segments + 2
  const ranges = Array.from({ length: segments }, (_, n) => [
    font.readUInt16BE(starts + 2 * n),
    font.readUInt16BE(ends + 2 * n),
  ])
  return code => code !== 0xffff && ranges.some(([first, last]) => first! <= code && code <= last!)
}

function cmapIn(font: Buffer): number {
  const tables = font.readUInt16BE(4)
  const record = Array.from({ length: tables }, (_, n) => 12 + 16 * n).find(
    at => font.toString('latin1', at, at + 4) === 'cmap',
  )
  if (record === undefined) throw new RangeError('the font has no table of characters')
  const cmap = font.readUInt32BE(record + 8)
  for (let n = 0; n < font.readUInt16BE(cmap + 2); n++) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + 8 * n + 4)
    if (font.readUInt16BE(subtable) === 4) return subtable
  }
  throw new RangeError('the font has no table of characters that is known here')
}
