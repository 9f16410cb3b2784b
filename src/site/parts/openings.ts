import { openingOf } from '../../text/sentences.ts'

/** Cuts texts to their openings, as `openingOf` does. */
export type Opening = (text: string, usual: number) => string
// The cards of a hundred pages: of some hundred characters each, a megabyte.
const mostOfLength = 200

/**
 * Cuts openings and remembers the last it cut: a page cuts fifteen texts, of which one or two are new when it is made
 * anew, and to find the end of a sentence takes 15 µs. What is remembered follows from the text alone, so it is never
 * stale; who may show it is not decided here.
 */
export function openOpenings(): Opening {
  const kept = new Map<number, Map<string, string>>()
  return (text, usual) => {
    if (text.length <= usual) return openingOf(text, usual)
    const cut = kept.get(usual) ?? new Map<string, string>()
    const known = cut.get(text)
    if (known !== undefined) return known
    const opening = openingOf(text, usual)
    if (cut.size >= mostOfLength) cut.delete(cut.keys().next().value!)
    if (kept.size < mostLengths || kept.has(usual)) kept.set(usual, cut.set(text, opening))
    return opening
  }
}

// Each kind of card has a length of its own, and a shorter one for dense scripts.
const mostLengths = 12
