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
  /(?:^|[\s(.!?。！？।)”»])(?:\p{L}|Mr|Mrs|Ms|Dr|St|Sens?|Reps?|Govs?|Gen|Lt|Col|Prof|No|vs|Jr|Sr|Hr|Fr|Nr|bzw|ca|Sra|Dra)\.\s*$/u

/**
 * The opening of a text: the whole sentences that fit in `usual` characters. A first sentence that is longer stays whole
 * up to `most` characters (1.4 times `usual`, if not said); beyond that it is cut at a word, with an ellipsis.
 */
export function openingOf(text: string, usual: number, most: number = 1.4 * usual): string {
  const flat = (unevenSpace.test(text) ? text.replaceAll(/\s+/g, ' ') : text).trim()
  if (flat.length <= usual) return flat
  // a sentence that reaches the end of this slice is too long to be kept in any case
  const start = flat.slice(0, 2 * most)
  const whole = endOfSentences(start, usual)
  if (whole > 0) return start.slice(0, whole).trim()
  const [first = ''] = sentencesOf(start)
  return first.trimEnd().length <= most ? first.trim() : cutAtWord(flat, usual)
}

/**
 * Where the last sentence ends that ends within `most` characters; 0 if none does. It is looked for from behind, where
 * one look or two find it: a front page cuts fifteen texts.
 */
function endOfSentences(text: string, most: number): number {
  const sentences = byUnicode.segment(text)
  let end = Math.min(most + 1, text.length - 1)
  for (; end > 0; end--) {
    end = sentences.containing(end)!.index
    const isWhole = !endsInAbbreviation.test(text.slice(Math.max(0, end - 12), end))
    if (isWhole && text.slice(0, end).trimEnd().length <= most) break
  }
  return Math.max(0, end)
}

// What is kept in the store has even space already, and to see that takes a quarter of the time.
const unevenSpace = /\s\s|[^\S ]/

function cutAtWord(text: string, most: number): string {
  const cut = text.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]{1,8}$/, '')}…`
}
