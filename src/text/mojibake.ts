import { HIGH_CONTROLS_IN_1252 } from './windows-1252.ts'

/** The byte of windows-1252 for each character above ASCII that it has. */
const BYTE_OF = new Map([
  ...Array.from({ length: 0x80 }, (_, at): [number, number] => [0x80 + at, 0x80 + at]),
  ...Array.from(HIGH_CONTROLS_IN_1252, (character, at): [number, number] => [character.codePointAt(0)!, 0x80 + at]),
])

/** How UTF-8 read as windows-1252 begins a character: `Ã©`, `â€™`, `ðŸ˜€`. */
const SUSPICION = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u2122]/

/**
 * Undoes UTF-8 that some system before us read as windows-1252 (`donâ€™t`), when all of the text's characters above ASCII
 * came about like that; any other text is given back as it is.
 */
export function withoutMojibake(text: string): string {
  if (!SUSPICION.test(text)) return text
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const byte = code < 0x80 ? code : BYTE_OF.get(code)
    if (byte === undefined) return text
    bytes[at] = byte
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return text
  }
}

/** Quotation marks and dashes so read: nobody writes them. */
const SIGNS = ['\u00e2\u20ac', '\u00e2\u0080']
const CHARACTERS = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u2122]{1,3}/g

/** The same for a whole page, parts of which may have come through that other system: it is done where such signs are. */
export function pageWithoutMojibake(html: string): string {
  return SIGNS.some(sign => html.includes(sign)) ? html.replace(CHARACTERS, withoutMojibake) : html
}
