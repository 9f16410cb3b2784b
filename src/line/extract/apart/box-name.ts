import type { LightElement } from '../../../text/light-dom.ts'

/** Characters of the names of a box that are read. */
const longest = 300

/**
 * Tells which elements are named as a pattern says, by their classes and one more attribute (by its number). Remembers
 * what it saw: the same few boxes stand around all blocks of a text.
 * @param pattern matches a name that stands between spaces, hyphens and the ends
 */
export function boxNamed(pattern: RegExp, other: number): (element: LightElement) => boolean {
  const seen = new Map<string, boolean>()
  return element => {
    const more = element.attribute(other)
    const names = more === undefined ? element.classes : `${element.classes ?? ''} ${more}`
    if (!names) return false
    let is = seen.get(names)
    if (is === undefined) seen.set(names, (is = pattern.test(names.slice(0, longest))))
    return is
  }
}
