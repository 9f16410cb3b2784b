// Two sentences of ordinary length; as long as the short extract that rights allow anywhere (model/rights.ts).
const mostCharacters = 280
const leastCharacters = 40
const readCharacters = 2000

/**
 * A short summary of an article: the publisher's standfirst where there is one, else the first one or two sentences of
 * the body, at most 280 characters. `text` is plain with paragraphs on lines of their own. Empty for an empty text.
 */
export function summaryOf(text: string, standfirst?: string, lang?: string): string {
  const own = flat(standfirst ?? '')
  if (own.length >= leastCharacters) return shortened(own, lang)
  return shortened(firstParagraphs(text), lang) || own
}

const flat = (text: string): string => text.slice(0, readCharacters).replaceAll(/\s+/g, ' ').trim()

/** The opening of the body without the short lines before it (place lines, bylines, captions). */
function firstParagraphs(text: string): string {
  const paragraphs = text
    .slice(0, 3 * readCharacters)
    .split('\n')
    .map(flat)
  const first = paragraphs.findIndex(paragraph => paragraph.length >= leastCharacters)
  return paragraphs.slice(Math.max(first, 0)).join(' ').trim()
}

/** Whole sentences as far as they fit; a first sentence that is too long is cut at a word. */
function shortened(text: string, lang?: string): string {
  if (text.length <= mostCharacters) return text
  let kept = ''
  for (const sentence of sentences(text.slice(0, 2 * mostCharacters), lang)) {
    if (kept.length + sentence.trimEnd().length > mostCharacters) break
    kept += sentence
  }
  return kept.trim() || cutAtWord(text)
}

/** Sentences as Unicode's rules divide them (UAX 29), joined again where they divide after an abbreviation or initial. */
function* sentences(text: string, lang?: string): Generator<string> {
  let open = ''
  for (const { segment } of new Intl.Segmenter(known(lang), { granularity: 'sentence' }).segment(text)) {
    open += segment
    if (!endsInAbbreviation.test(open)) {
      yield open
      open = ''
    }
  }
}

// "Mr. ", "U.S. ", "J. ", "No. ": what a full stop follows without ending the sentence. Anchored, so it is linear.
const endsInAbbreviation =
  /(?:^|[\s(.])(?:\p{L}|Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Prof|No|vs|Jr|Sr|Hr|Fr|Nr|bzw|ca|Sra|Dra)\.\s*$/u

const known = (lang?: string): string | undefined => (lang && /^[a-z]{2,3}$/i.test(lang) ? lang : undefined)

function cutAtWord(text: string): string {
  const cut = text.slice(0, mostCharacters - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > mostCharacters / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]{1,8}$/, '')}…`
}
