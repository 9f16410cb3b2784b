// Unicode's own rules serve every language; a language's tailoring only adds a list of abbreviations or two.
const byUnicode = new Intl.Segmenter('und', { granularity: 'sentence' })

/** Sentences as Unicode divides them (UAX 29 §5), joined again where it divides after an abbreviation or an initial. */
export function* sentencesOf(text: string): Generator<string> {
  let open = ''
  for (const { segment } of byUnicode.segment(text)) {
    open += segment
    if (endsInAbbreviation.test(open.slice(-12))) continue
    yield open
    open = ''
  }
  if (open) yield open
}

// "Mr. ", "U.S. ", "J. ", "No. ": what a full stop follows without ending the sentence. Anchored, so it is linear.
const endsInAbbreviation =
  /(?:^|[\s(.])(?:\p{L}|Mr|Mrs|Ms|Dr|St|Sens?|Reps?|Govs?|Gen|Lt|Col|Prof|No|vs|Jr|Sr|Hr|Fr|Nr|bzw|ca|Sra|Dra)\.\s*$/u

/**
 * The opening of a text: the whole sentences that fit in `usual` characters. A first sentence that is longer stays whole
 * up to `most` characters (1.4 times `usual`, if not said); beyond that it is cut at a word, with an ellipsis.
 */
export function openingOf(text: string, usual: number, most: number = 1.4 * usual): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  if (flat.length <= usual) return flat
  let kept = ''
  // a sentence that reaches the end of this slice is too long to be kept in any case
  for (const sentence of sentencesOf(flat.slice(0, 2 * most))) {
    const room = kept === '' ? most : usual
    if (kept.length + sentence.trimEnd().length > room) break
    kept += sentence
  }
  return kept.trim() || cutAtWord(flat, usual)
}

function cutAtWord(text: string, most: number): string {
  const cut = text.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]{1,8}$/, '')}…`
}
