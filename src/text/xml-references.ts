import { decodeHTMLStrict } from 'entities'
import { HIGH_CONTROLS_IN_1252 } from './windows-1252.ts'


/** Who writes `&#146;` means an apostrophe (WHATWG HTML §13.2.5.80). */
const NUMBERED_IN_1252 = Array.from(HIGH_CONTROLS_IN_1252, character => character.codePointAt(0)!)

const OF_XML = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])

/** How much longer the document's own entities may make the document, in characters. */
const MOST_EXPANSION = 100_000

/**
 * Gives the function that rewrites the references of a piece of text to such as every XML parser takes. `entities` are
 * the document's own names with flat values. A reference to a character that XML forbids becomes a space, one to nothing
 * known keeps its letters with the `&` escaped.
 */
export function repairReferences(entities: ReadonlyMap<string, string>): (piece: string) => string {
  let expansion = 0

  function replaced(written: string, name: string | undefined, semicolon: string | undefined): string {
    if (!name) return '&amp;'
    if (name.startsWith('#')) return numbered(name, semicolon)
    if (semicolon && OF_XML.has(name)) return written
    return (semicolon && (own(name) ?? ofHtml(name))) || `&amp;${name}${semicolon ?? ''}`
  }

  function own(name: string): string | undefined {
    const value = entities.get(name)
    if (value === undefined || expansion > MOST_EXPANSION) return undefined
    expansion += value.length
    return value.replace(/&#([xX]?)([0-9a-fA-F]+);?|&/g, (found, hex, digits) =>
      digits ? numbered(`#${hex}${digits}`, ';') : found.replace('&', '&amp;'),
    )
  }

  return piece => (piece.includes('&') ? piece.replace(/&(#?[A-Za-z0-9]{1,40})?(;)?/g, replaced) : piece)
}

function numbered(name: string, semicolon: string | undefined): string {
  const digits = /^#(?:[xX]([0-9a-fA-F]+)|(\d+))$/.exec(name)
  if (!digits) return `&amp;${name}${semicolon ?? ''}`
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16)
  const meant = NUMBERED_IN_1252[code - 0x80] ?? code
  return isCharacter(meant) ? `&#${meant};` : ' '
}

/** XML 1.0 §2.2, production Char. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
}

/** HTML's names (WHATWG HTML §13.5) become numbers, so that `&LT;` does not turn into markup. */
function ofHtml(name: string): string | undefined {
  const written = `&${name};`
  const character = decodeHTMLStrict(written)
  if (character === written) return undefined
  return Array.from(character, one => `&#${one.codePointAt(0)};`).join('')
}
