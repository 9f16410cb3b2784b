import { isText, type LightElement } from '../../../text/light-dom.ts'

/** `[name]`, `[name=value]` and the other comparisons of Selectors Level 4 §6.1 and §6.2. */
type AttributeTest = { name: string; comparison: '' | '=' | '~=' | '^=' | '$=' | '*='; value: string }

/** One element's description, and how it stands to the one before it: anywhere inside, or directly. */
type Compound = { tag: string; tests: AttributeTest[]; isChild: boolean }

/** A selector: any of several chains. Made by `readSelector`. */
export type Selector = { chains: Compound[][] }

const longest = 300
const mostCompounds = 12

const compoundForm = /^(\*|[a-z][a-z\d-]*)?((?:[#.][\p{L}\d_-]+|\[[^\]]{1,120}\])*)/iu
const partForm =
  /([#.])([\p{L}\d_-]+)|\[\s*([a-z][\w:-]*)\s*(?:([~^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]"'\s]+))\s*)?\]/giu

/**
 * Reads a selector of a site rule: tags, `#id`, `.class`, `[attribute]` and its comparisons, joined by spaces (inside)
 * and `>` (directly inside), several separated by commas. Gives a sentence where it is something else.
 */
export function readSelector(text: string): { selector: Selector } | { trouble: string } {
  if (text.length > longest) return { trouble: `a selector has at most ${longest} characters` }
  const chains: Compound[][] = []
  for (const part of splitOutside(text, ',')) {
    const chain = readChain(part.trim())
    if ('trouble' in chain) return chain
    chains.push(chain.compounds)
  }
  return { selector: { chains } }
}

/** Splits at a character that stands outside of brackets. */
function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const letter of text) {
    if (letter === '[') depth++
    if (letter === ']') depth--
    if (letter === separator && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts
}

function readChain(text: string): { compounds: Compound[] } | { trouble: string } {
  const compounds: Compound[] = []
  let rest = text
  let isChild = false
  while (rest !== '') {
    const [found = '', tag = '', tests = ''] = compoundForm.exec(rest) ?? []
    if (found === '') return { trouble: `“${text}” is no selector: “${rest.slice(0, 30)}” is not understood` }
    compounds.push({ tag: tag === '*' ? '' : tag.toLowerCase(), tests: testsIn(tests), isChild })
    rest = rest.slice(found.length)
    const [between = ''] = /^\s*>?\s*/.exec(rest) ?? []
    if (between === '' && rest !== '')
      return { trouble: `“${text}” is no selector: “${rest.slice(0, 30)}” is not understood` }
    isChild = between.includes('>')
    rest = rest.slice(between.length)
  }
  if (compounds.length === 0) return { trouble: 'a selector is empty' }
  if (isChild) return { trouble: `“${text}” ends with “>”` }
  if (compounds.length > mostCompounds) return { trouble: `“${text}” has more than ${mostCompounds} parts` }
  return { compounds }
}

function testsIn(text: string): AttributeTest[] {
  return [...text.matchAll(partForm)].map(([, sign, name = '', attribute, comparison, quoted, single, bare]) => {
    if (sign === '#') return { name: 'id', comparison: '=', value: name }
    if (sign === '.') return { name: 'class', comparison: '~=', value: name }
    const value = quoted ?? single ?? bare ?? ''
    return { name: attribute!.toLowerCase(), comparison: (comparison ?? '') as AttributeTest['comparison'], value }
  })
}

/**
 * The elements under `root` that a selector describes, in document order. One walk, whatever the selector: which
 * beginnings of each chain end at the parent, and which anywhere above, is handed down as bits.
 */
export function selectAll(root: LightElement, { chains }: Selector): LightElement[] {
  const found: LightElement[] = []
  const visit = (element: LightElement, ended: readonly number[], above: readonly number[]): void => {
    const own = chains.map((chain, at) => bitsOf(element, chain, ended[at]!, above[at]!))
    if (own.some((bits, at) => (bits & (1 << (chains[at]!.length - 1))) !== 0)) found.push(element)
    const passed = own.map((bits, at) => bits | above[at]!)
    for (const child of element.children) if (!isText(child)) visit(child, own, passed)
  }
  const none = chains.map(() => 0)
  for (const child of root.children) if (!isText(child)) visit(child, none, none)
  return found
}

function bitsOf(element: LightElement, chain: readonly Compound[], ended: number, above: number): number {
  let bits = 0
  for (const [at, compound] of chain.entries()) {
    const before = at === 0 ? 1 : ((compound.isChild ? ended : above) >> (at - 1)) & 1
    if (before === 1 && describes(compound, element)) bits |= 1 << at
  }
  return bits
}

const describes = ({ tag, tests }: Compound, element: LightElement): boolean =>
  (tag === '' || tag === element.tag) && tests.every(test => holds(test, element.attributes[test.name]))

function holds({ comparison, value }: AttributeTest, attribute: string | undefined): boolean {
  if (attribute === undefined) return false
  if (comparison === '') return true
  if (comparison === '=') return attribute === value
  if (value === '') return false
  if (comparison === '~=') return attribute.split(/\s+/).includes(value)
  if (comparison === '^=') return attribute.startsWith(value)
  return comparison === '$=' ? attribute.endsWith(value) : attribute.includes(value)
}
