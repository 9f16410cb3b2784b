/** A declaration read: the place after it, and the entities of its internal subset that are safe to use. */
export type Doctype = { end: number; entities: [name: string, value: string][] }

/** Entities of the small, flat kind that old feeds declare for accents; anything longer is an attack or a file. */
const LONGEST_ENTITY = 1000
const MOST_ENTITIES = 500

/** The internal subsets in use, those with HTML's three entity sets, have some 15 KB. */
const LONGEST_DOCTYPE = 65_536

/**
 * Reads the document type declaration that begins at `start` (`<!DOCTYPE …>` with its internal subset, XML 1.0 §2.8).
 * Only entities whose value holds no reference but numbers are given, so that nothing expands to more than itself;
 * external and parameter entities never are. Undefined when it does not end within 64 KB.
 */
export function readDoctype(source: string, start: number): Doctype | undefined {
  const declaration = source.slice(start, start + LONGEST_DOCTYPE)
  const length = lengthOfDoctype(declaration)
  return length === undefined
    ? undefined
    : { end: start + length, entities: flatEntities(declaration.slice(0, length)) }
}

function flatEntities(declaration: string): [string, string][] {
  const entities: [string, string][] = []
  for (const found of declaration.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"<]*)"|'([^'<]*)')\s*>/g)) {
    const [, name, inDouble, inSingle] = found
    const value = inDouble ?? inSingle ?? ''
    if (value.length <= LONGEST_ENTITY && !/&(?!#)/.test(value)) entities.push([name!, value])
    if (entities.length === MOST_ENTITIES) break
  }
  return entities
}

/** Marks that matter inside a declaration: quotes and comments hide the others, brackets enclose the subset. */
function lengthOfDoctype(declaration: string): number | undefined {
  const marks = /"|'|<!--|\[|\]|>/g
  let inSubset = false
  for (let mark = marks.exec(declaration); mark; mark = marks.exec(declaration)) {
    const [found] = mark
    if (found === '[' || found === ']') inSubset = found === '['
    else if (found === '>' && !inSubset) return mark.index + 1
    else if (found !== '>') {
      const close = declaration.indexOf(found === '<!--' ? '-->' : found, mark.index + found.length)
      if (close < 0) return undefined
      marks.lastIndex = close + 1
    }
  }
  return undefined
}
