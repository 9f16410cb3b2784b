import { decodeHTMLStrict } from 'entities'
import { HIGH_CONTROLS_IN_1252 } from './windows-1252.ts'

/** Who writes `&#146;` means an apostrophe (WHATWG HTML §13.2.5.80). */
const NUMBERED_IN_1252 = Array.from(HIGH_CONTROLS_IN_1252, character => character.codePointAt(0)!)

const OF_XML = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])

/** How much longer the document's own entities may make the document, in characters. */
const MOST_EXPANSION = 100_000

/** The most references repaired one by one; a 10 MB feed with an undeclared `&nbsp;` in every line has fewer. */
const MOST_REPAIRS = 200_000

/** What every XML parser takes needs no repair: text with nothing else is spared the slow way. */
const BROKEN = /&(?!(?:amp|lt|gt|quot|apos);)/

const BROKEN_RUNS = new RegExp(`(?:${BROKEN.source})+`, 'g')

/** Repairs go on from one piece of this many characters to the next, so that their number can be watched. */
const PIECE = 250_000

/**
 * Gives the function that rewrites the references of a piece of text to such as every XML parser takes. `entities` are
 * the document's own names with flat values. A reference to a character that XML forbids becomes a space, one to nothing
 * known keeps its letters with the `&` escaped. After 200,000 repairs broken references become spaces.
 */
export function repairReferences(entities: ReadonlyMap<string, string>): (text: string) => string {
  const looked = new Map<string, string | undefined>()
  let expansion = 0
  let repairs = 0

  function replaced(written: string, name: string | undefined, semicolon: string | undefined): string {
    repairs++
    if (!name) return '&amp;'
    if (name.startsWith('#')) return numbered(name, semicolon)
    if (semicolon && OF_XML.has(name)) return written
    return (semicolon && (own(name) ?? named(name))) || `&amp;${name}${semicolon ?? ''}`
  }

  function own(name: string): string | undefined {
    const value = entities.get(name)
    if (value === undefined || expansion > MOST_EXPANSION) return undefined
    expansion += value.length
    return value.replace(/&#([xX]?)([0-9a-fA-F]+);?|&/g, (_, hex, digits) =>
      digits ? numbered(`#${hex}${digits}`, ';') : '&amp;',
    )
  }

  function named(name: string): string | undefined {
    if (!looked.has(name)) looked.set(name, ofHtml(name))
    return looked.get(name)
  }

  function repairPiece(piece: string): string {
    if (!BROKEN.test(piece)) return piece
    if (repairs > MOST_REPAIRS) return piece.replace(BROKEN_RUNS, ' ')
    return piece.replace(/&(#?[A-Za-z0-9]{1,40})?(;)?/g, replaced)
  }

  return text => (text.includes('&') ? piecesOf(text).map(repairPiece).join('') : text)
}

/** Cuts before an `&`, so that no reference is cut in two. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('&', at + PIECE)
    const end = next < 0 ? text.length : next
    pieces.push(text.slice(at, end))
    at = end
  }
  return pieces
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
