/** Finds which of a fixed list of names stands in a text, without cutting it out. */
export type NameTable = {
  /** The names; their places are their numbers. The first is '' and stands for every other name. */
  names: readonly string[]
  /** The number of the name that is `html[from, to)`, ASCII case aside, by the hash of those characters; 0 for others. */
  find(html: string, from: number, to: number, hash: number): number
  /** Whether any name has that hash. */
  mayHave(hash: number): boolean
}

/** The hash of a name after one more character; letters count in lower case. Begins at 0. */
export const hashOn = (hash: number, code: number): number => (Math.imul(hash, 31) + (code | 0x20)) | 0

const slots = 2_048

/**
 * The same text as the engine keeps the names of properties: each but once, so that comparing two of them, and with what
 * is written in code, is comparing two addresses. A page's elements are compared by their names thousands of times.
 */
export const internalised = (text: string): string => Object.keys({ [text]: 0 })[0]!

/** Makes a table of names, which are in lower case. */
export function nameTable(listed: readonly string[]): NameTable {
  const names = ['', ...listed].map(internalised)
  const places = new Uint16Array(slots)
  const hashes = new Int32Array(slots)
  for (const [number, name] of names.entries()) {
    if (number === 0) continue
    const hash = hashOfName(name)
    let place = slotOf(hash)
    while (places[place] !== 0) place = (place + 1) % slots
    places[place] = number
    hashes[place] = hash
  }
  return {
    names,
    find(html, from, to, hash) {
      for (let place = slotOf(hash); ; place = (place + 1) % slots) {
        const number = places[place]!
        if (number === 0 || (hashes[place] === hash && isName(html, from, to, names[number]!))) return number
      }
    },
    mayHave(hash) {
      let place = slotOf(hash)
      while (places[place] !== 0 && hashes[place] !== hash) place = (place + 1) % slots
      return places[place] !== 0
    },
  }
}

const slotOf = (hash: number): number => (hash ^ (hash >>> 11)) & (slots - 1)

function hashOfName(name: string): number {
  let hash = 0
  for (let at = 0; at < name.length; at++) hash = hashOn(hash, name.charCodeAt(at))
  return hash
}

function isName(html: string, from: number, to: number, name: string): boolean {
  if (to - from !== name.length) return false
  for (let at = 0; at < name.length; at++) {
    const code = html.charCodeAt(from + at)
    if ((code >= 0x41 && code <= 0x5a ? code + 0x20 : code) !== name.charCodeAt(at)) return false
  }
  return true
}
