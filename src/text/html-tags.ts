import { internalised, nameTable } from './html-names.ts'

/** What reading HTML has to know of an element by its name. */
export type HtmlTag = {
  name: string
  /** Its place in the table of known names; 0 for a name that is not in it. */
  number: number
  isVoid: boolean
  /** Its content is no mark-up: nothing but its own end tag ends it. Entities are read in some of them. */
  isRaw: boolean
  readsEntities: boolean
  /** A bit of its own, if its opening may be ended by another's; the bits of those that its opening ends. */
  bit: number
  ends: number
  /** Begins foreign content (SVG, MathML), or HTML within it. */
  begins: 'svg' | 'math' | 'html' | undefined
}

const voids = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
)
const raw = new Set('script style title textarea iframe noembed noframes xmp plaintext'.split(' '))
const withEntities = new Set(['title', 'textarea'])
const htmlInForeign = new Set('mi mo mn ms mtext annotation-xml foreignObject desc title'.split(' '))

const headings = 'h1 h2 h3 h4 h5 h6'
/** Elements whose opening ends the innermost open ones of certain names: the end tags that HTML lets authors leave out. */
const implied: readonly (readonly [string, string])[] = [
  ['tr', 'tr th td'],
  ['th', 'th'],
  ['td', 'thead th td'],
  ['body', 'head link script'],
  ['a', 'a'],
  ['li', 'li'],
  [headings, `${headings} p`],
  ['select input output button datalist textarea', 'input option optgroup select button datalist textarea'],
  ['option', 'option'],
  ['optgroup', 'optgroup option'],
  ['dd dt', 'dd dt'],
  ['rt rp', 'rt rp'],
  ['tbody tfoot', 'thead tbody'],
  [
    'p address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre ' +
      'section table ul',
    'p',
  ],
]

const listed = [
  ...new Set([
    ...voids,
    ...raw,
    ...implied.flatMap(pair => pair.join(' ').split(' ')),
    ...(
      'html head body svg math noscript template canvas map applet object audio video picture span b i u s em strong small ' +
      'mark sub sup code kbd samp var cite q abbr dfn time data del ins bdi bdo font tt big center label legend summary ' +
      'caption colgroup menu dir dialog figure path g use image defs rect circle desc mi mo mn ms mtext ' +
      'amp-img amp-iframe amp-video amp-youtube nobr ruby acronym strike marquee hgroup search'
    ).split(' '),
  ]),
]

const table = nameTable(listed)
const bits = new Map([...new Set(implied.flatMap(([, ended]) => ended.split(' ')))].map((name, at) => [name, 1 << at]))

function makeTag(name: string, number: number): HtmlTag {
  const ended = implied.find(([opened]) => opened.split(' ').includes(name))?.[1].split(' ') ?? []
  return {
    name,
    number,
    isVoid: voids.has(name),
    isRaw: raw.has(name),
    readsEntities: withEntities.has(name),
    bit: bits.get(name) ?? 0,
    ends: ended.reduce((all, one) => all | bits.get(one)!, 0),
    begins: name === 'svg' || name === 'math' ? name : htmlInForeign.has(name) ? 'html' : undefined,
  }
}

/** The known elements, by number; the first stands for all others. */
export const knownTags: readonly HtmlTag[] = table.names.map(makeTag)

/** The element of a known name in lower case. */
export const tagNamed = (name: string): HtmlTag => knownTags[table.names.indexOf(name)]!

const byName = new Map(knownTags.map(tag => [tag.name, tag]))

/** The element of a name as it stands in a tree. */
export const tagOf = (name: string): HtmlTag => byName.get(name) ?? unknownTag(name)

/** The element whose name is `html[from, to)`, by the hash of those characters. */
export function tagAt(html: string, from: number, to: number, hash: number): HtmlTag {
  const number = table.find(html, from, to, hash)
  return number > 0 ? knownTags[number]! : unknownTag(html.slice(from, to).toLowerCase())
}

/** An element that no table knows; the case of its name is kept, as SVG has it. */
export const unknownTag = (name: string): HtmlTag => ({
  ...knownTags[0]!,
  name: internalised(name),
  begins: htmlInForeign.has(name) ? 'html' : undefined,
})

/** How SVG spells names that HTML reads in lower case (WHATWG HTML, 13.2.6.1). */
const svgSpellings = new Map(
  (
    'altGlyph altGlyphDef altGlyphItem animateColor animateMotion animateTransform clipPath feBlend feColorMatrix ' +
    'feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow ' +
    'feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight ' +
    'feSpecularLighting feSpotLight feTile feTurbulence foreignObject glyphRef linearGradient radialGradient textPath'
  )
    .split(' ')
    .map(name => [name.toLowerCase(), unknownTag(name)]),
)

/** The element as SVG spells it; the same where it has no spelling of its own. */
export const inSvg = (tag: HtmlTag): HtmlTag => svgSpellings.get(tag.name) ?? tag
