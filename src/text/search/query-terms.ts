/** A part of a query as it was typed: `text` is all of it, `name` what stands before a colon. */
export type TypedTerm = {
  text: string
  unwanted: boolean
  name?: string
  value: string
  quoted: boolean
  /** Whether `OR` stands between it and the part before it. */
  either: boolean
}

/** What a person types fits in a line; more is a machine's, and costs the index more than an answer is worth. */
export const mostCharacters = 300

// Brackets are not needed and harm nothing. A minus only at the beginning of a word: "north-east" is two, both wanted.
const term = /(?<=^|\s)[([{]*([-−])?(?:(\p{L}{2,12}):)?(?:["“„«”]([^"“”„«»]*)["“”»]\S*|(\S*))/gu

/** Takes a query apart, in order, and says whether an `OR` joins nothing. Nothing that is typed is an error. */
export function typedTerms(typed: string): { terms: TypedTerm[]; loneOr: boolean } {
  const terms: TypedTerm[] = []
  let [either, negated, loneOr] = [false, false, false]
  for (const found of typed.slice(0, mostCharacters).matchAll(term)) {
    const [text, minus, name, phrase, word] = found
    if (!text) continue
    if (text === 'OR' || text === '|') {
      if (either || terms.length === 0) loneOr = true
      either = terms.length > 0
    } else if (text === 'NOT') negated = true
    else if (text !== 'AND' && text !== '&') {
      const value = phrase ?? word ?? ''
      terms.push({ text, unwanted: negated || minus !== undefined, name, value, quoted: phrase !== undefined, either })
      ;[either, negated] = [false, false]
    }
  }
  return { terms, loneOr: loneOr || either }
}

/** The query without the terms of these operators, and with `more` at its end: the address of a filter. */
export function changedQuery(typed: string, leaveOut: readonly string[], more = ''): string {
  const { terms } = typedTerms(typed)
  const kept = terms.filter(one => !(one.name && leaveOut.includes(one.name.toLowerCase())))
  const words = kept.map((one, at) => (one.either && at > 0 ? `OR ${one.text}` : one.text))
  return [...words, ...(more ? [more] : [])].join(' ')
}
