import { addressesReader } from '../../text/addresses-reader.ts'
import { isCaption } from '../../text/caption.ts'
import { openingOf, sentencesOf } from '../../text/sentences.ts'
import { tokensOf } from '../../text/tokens.ts'
import { fromTelling } from './before-telling.ts'
import { withoutDateline } from './dateline.ts'

// Two sentences of ordinary length; as long as the short extract that rights allow anywhere (model/rights.ts).
const mostCharacters = 280
const leastCharacters = 40
const readCharacters = 2000

/** What an article says of itself beside its text; `lang` by ISO 639-1, with or without a region. */
export type SaidOfArticle = { title?: string; standfirst?: string; lang?: string }

/**
 * A short summary of an article: the publisher's standfirst where there is one, else the first one or two sentences of
 * the body, at most 280 characters, without an agency's dateline and from where it begins to tell (`before-telling.ts`).
 * `text` is plain with paragraphs on lines of their own. Empty for an empty text.
 */
export function summaryOf(text: string, { title = '', standfirst, lang = 'en' }: SaidOfArticle = {}): string {
  const own = wholePart(flat(standfirst ?? ''))
  const base = lang.split('-', 1)[0]!.toLowerCase()
  if (own.length >= leastCharacters && !addressesReader(own, base) && !isCaption(own)) return shortened(own)
  return shortened(openingParagraphs(text, { title, lang: base }).join(' ')) || own
}

const flat = (text: string): string => text.slice(0, readCharacters).replaceAll(otherThanOneSpace, ' ').trim()
// Single spaces are left alone, as in text/white-space.ts.
const otherThanOneSpace = / \s+|(?! )\s+/g

const shortened = (text: string): string => openingOf(withoutDateline(text), mostCharacters, mostCharacters)

/** A standfirst that was cut by its publisher, up to its last whole sentence; nothing where there is none. */
function wholePart(standfirst: string): string {
  if (!/(?:…|\.{3}|\[…\]|\[\.{3}\])$/.test(standfirst)) return standfirst
  return [...sentencesOf(standfirst)].slice(0, -1).join('').trim()
}

/** The body from where it begins to tell: without short lines (places, bylines) and what stands before an article. */
function openingParagraphs(text: string, { title, lang }: { title: string; lang: string }): string[] {
  const lines = text
    .slice(0, 3 * readCharacters)
    .split('\n')
    .map(flat)
  const paragraphs = fromFirstLong(fromTelling(fromFirstLong(lines), { title, lang }))
  return fromFirstLong(paragraphs.slice(beforeArticle(paragraphs, wordsOf(title))))
}

const fromFirstLong = (lines: string[]): string[] =>
  lines.slice(
    Math.max(
      0,
      lines.findIndex(line => line.length >= leastCharacters),
    ),
  )

// Measured on 1,121 pages of 113 publishers (2026-11): of the 60 first paragraphs that share no word with the title and
// under a quarter of their words with what follows, 52 were calls to subscribe, credits of pictures and the like.
const leastRecurring = 0.25
const mostSkipped = 3

/** How many paragraphs at the beginning have nothing to do with the title or with what follows. */
function beforeArticle(paragraphs: string[], title: Set<string>): number {
  const last = Math.min(mostSkipped, paragraphs.length - 2)
  for (let skipped = 0; skipped <= last; skipped++) {
    const words = wordsOf(paragraphs[skipped]!)
    if (words.size < 3 || title.size === 0 || words.intersection(title).size > 0) return skipped
    // asked last: it reads all that follows, and most openings share a word with the title
    const following = wordsOf(paragraphs.slice(skipped + 1).join(' '))
    if (words.intersection(following).size >= leastRecurring * words.size) return skipped
  }
  return 0
}

/** The words of a text that carry meaning, without their endings: long ones, by their beginning. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    tokensOf(text)
      .filter(token => token.length >= 4)
      .map(token => token.slice(0, 6)),
  )
