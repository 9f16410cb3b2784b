/** Properties of type and box that change how words look and nothing else. */
const PROPERTIES = new Set(
  (
    'color cursor direction display float clear height width line-height letter-spacing word-spacing white-space ' +
    'overflow unicode-bidi vertical-align font font-family font-size font-style font-variant font-weight text-align ' +
    'text-decoration text-indent background-color border-collapse border-color border-top-color border-right-color ' +
    'border-bottom-color border-left-color'
  ).split(' '),
)

/** Properties with many parts: harmless as long as every word of their value is. */
const FAMILIES = new Set(['background', 'border', 'margin', 'padding'])

const KEYWORDS = new Set(
  (
    'aqua black blue brown fuchsia gray green lime maroon navy olive purple red silver teal transparent white yellow ' +
    'dashed dotted solid block both collapse medium none normal nowrap pointer underline auto bold italic ' +
    'top right bottom left center !important'
  ).split(' '),
)

/** A colour, or a size of at most two digits: a margin of 99999em pushes what follows out of sight. */
const COLOUR_OR_SIZE =
  /^(?:#[0-9a-f]{3,8}|rgb\(\d{1,3}%?,\d{1,3}%?,\d{1,3}%?\)|\d{0,2}\.?\d{0,2}(?:cm|em|ex|in|mm|pc|pt|px|%)?)$/i

/** Letters, digits, quoted names and lists of numbers: what is written with anything else may hide what it does. */
const PLAIN = /^(?:[:,;#%.\s\w!-]|'[\s\w]*'|"[\s\w]*"|\([\d,\s%]*\))*$/

/** `text-indent: -9999px` takes words out of sight. */
const NEGATIVE = /(?:^|[\s,(])-/

const LONGEST = 2_000

/**
 * The declarations of a `style` attribute that only change how words look: no addresses, nothing that moves an element
 * out of its place or over others. Empty when nothing is left, or when the value is not plain CSS.
 */
export function harmlessStyle(style: string): string {
  const withoutAddresses = style.slice(0, LONGEST).replace(/url\s*\([^)]*\)/gi, ' ')
  if (!PLAIN.test(withoutAddresses)) return ''
  return withoutAddresses
    .split(';')
    .map(declaration)
    .filter(kept => kept !== '')
    .join(' ')
}

function declaration(written: string): string {
  const colon = written.indexOf(':')
  const property = written.slice(0, colon).trim()
  const value = written.slice(colon + 1).trimStart()
  if (colon < 0 || value === '' || value.includes(':') || NEGATIVE.test(value)) return ''
  return isHarmless(property.toLowerCase(), value) ? `${property}: ${value};` : ''
}

function isHarmless(property: string, value: string): boolean {
  if (PROPERTIES.has(property)) return true
  const [family = ''] = property.split('-')
  const words = value.replace(/,\s+/g, ',').split(/\s+/)
  return FAMILIES.has(family) && words.every(word => KEYWORDS.has(word) || COLOUR_OR_SIZE.test(word))
}
