import { commonWords } from '../../text/common-words.ts'
import { fold } from '../../text/tokens.ts'
import type { ReadText } from './names/word-spans.ts'

const mostPhrases = 5
const mostWords = 3
const stemLetters = 6

/** What stands for itself: names, and folded words that name a place. */
export type Taken = { names: readonly string[]; isPlace(words: string): boolean }

/**
 * What an article is about in its own words: stretches of two or three words without an everyday one between them that are
 * said three times, in the headline counting double; single words that are said six times. At most five, as the article writes them; none in scripts without spaces. Names are none.
 */
export function keyphrasesIn(title: ReadText, body: ReadText, lang: string, { names, isPlace }: Taken): string[] {
  const everyday = everydayIn(lang.slice(0, 2))
  if (!everyday) return []
  const phrases = countPhrases(title, body, everyday)
  const named = new Set(names.flatMap(name => fold(name).split(/[^\p{L}\p{M}]+/u)))
  const weighed = [...phrases].filter(([key, { written, count, words }]) => {
    if (count < (words > 1 ? mostlySaid : oftenSaid) || key.split(' ').some(word => named.has(word))) return false
    return words > 1 || (isCommon(written) && !isPlace(key))
  })
  weighed.sort(([, a], [, b]) => b.count * b.words - a.count * a.words)
  return withoutParts(weighed.map(([, { written }]) => written)).slice(0, mostPhrases)
}

const mostlySaid = 3
const oftenSaid = 6

/** A single word with a capital is a name that was not found out; in capitals only it may be what all speak of. */
const isCommon = (written: string): boolean => /^(?!\p{Lu}\p{Ll})[\p{L}\p{M}\p{N}-]{4,}$/u.test(written)

const everydayIn = (lang: string): ReadonlySet<string> | undefined => everyday.get(lang)
const everyday: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(commonWords).map(([lang, lists]) => [
    lang,
    new Set(Object.values(lists).flatMap(list => list.split(/\s+/))),
  ]),
)

type Phrases = Map<string, { written: string; count: number; words: number }>
type Token = { folded: string; from: number; to: number; follows: boolean }

/** The words of a text that are not everyday ones; `follows` where nothing stands between one and the one before. */
function tokensIn({ text, spans, folded: words }: ReadText, everyday: ReadonlySet<string>): Token[] {
  const tokens: Token[] = []
  let end = -2
  for (let at = 0; at < spans.length; at++) {
    const { from, to } = spans[at]!
    const folded = words[at]!
    if (folded.length < 3 || everyday.has(folded.slice(0, stemLetters)) || /^\d/.test(folded)) continue
    tokens.push({ folded, from, to, follows: from === end + 1 && text[end] === ' ' })
    end = to
  }
  return tokens
}

/** Counts the stretches of words that are all said more than once: no other can be said often. */
function countPhrases(title: ReadText, body: ReadText, everyday: ReadonlySet<string>): Phrases {
  const parts = [title, body].map(read => ({ text: read.text, tokens: tokensIn(read, everyday) }))
  const said = new Map<string, number>()
  for (const { tokens } of parts) for (const { folded } of tokens) said.set(folded, (said.get(folded) ?? 0) + 1)
  const phrases: Phrases = new Map()
  parts.forEach(({ text, tokens }, part) => {
    const times = part === 0 ? 2 : 1
    tokens.forEach((first, at) => {
      let key = ''
      for (let next = at; next < at + mostWords && next < tokens.length; next++) {
        const { folded, to, follows } = tokens[next]!
        if ((next > at && !follows) || said.get(folded)! < 2) break
        key = key === '' ? folded : `${key} ${folded}`
        const phrase = phrases.get(key) ?? { written: text.slice(first.from, to), count: 0, words: next - at + 1 }
        phrase.count += times
        phrases.set(key, phrase)
      }
    })
  })
  return phrases
}

/** Leaves out what is said inside a longer one that comes before it. */
const withoutParts = (phrases: string[]): string[] =>
  phrases.filter((phrase, at) => {
    const own = phrase.toLowerCase()
    return !phrases.slice(0, at).some(other => other.toLowerCase().includes(own) || own.includes(other.toLowerCase()))
  })
