import { isWhiteSpace } from './white-space.ts'

const comma = 0x2c

/**
 * The address with the greatest width or density in a `srcset` (WHATWG HTML, 4.8.4.2.1), the first of several; in one
 * walk. Two addresses with a comma and no white space between them are read as two, as their authors meant.
 */
export function largestOfSet(set: string): string | undefined {
  let best: string | undefined
  let most = -1
  for (let at = 0; at < set.length; ) {
    while (at < set.length && isBetween(set.charCodeAt(at))) at++
    const from = at
    while (at < set.length && !isWhiteSpace(set.charCodeAt(at)) && !beginsAnother(set, at)) at++
    const address = withoutCommas(set, from, at)
    const described = at
    // A comma at the end of an address is the end of what is said of it.
    if (from + address.length === at) while (at < set.length && set.charCodeAt(at) !== comma) at++
    const size = described === at ? 1 : sizeOf(set.slice(described, at))
    if (address !== '' && size > most) [best, most] = [address, size]
  }
  return best
}

const isBetween = (code: number): boolean => code === comma || isWhiteSpace(code)

const beginsAnother = (set: string, at: number): boolean =>
  set.charCodeAt(at) === comma && (set[at + 1] === '/' || set.startsWith('http', at + 1))

function withoutCommas(set: string, from: number, to: number): string {
  let end = to
  while (end > from && set.charCodeAt(end - 1) === comma) end--
  return set.slice(from, end)
}

/** `640w`, `2x`; 0 for anything else that is said. */
const sizeOf = (said: string): number => (said.trim() === '' ? 1 : Number.parseFloat(said) || 0)
