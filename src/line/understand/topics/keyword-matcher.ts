import { type MediaTopicSlug, mediaTopicOfSlug } from '../../../model/media-topics.ts'
import { searchFold } from '../../../text/search/search-fold.ts'
import { fold } from '../../../text/tokens.ts'
import type { ReadText } from '../names/word-spans.ts'
import { ar } from './keywords/ar.ts'
import { de } from './keywords/de.ts'
import { en } from './keywords/en.ts'
import { es } from './keywords/es.ts'
import { fa } from './keywords/fa.ts'
import { fr } from './keywords/fr.ts'
import { hi } from './keywords/hi.ts'
import { it } from './keywords/it.ts'
import { ja } from './keywords/ja.ts'
import { pt } from './keywords/pt.ts'
import { ru } from './keywords/ru.ts'
import { uk } from './keywords/uk.ts'
import { zh } from './keywords/zh.ts'

type Keywords = Partial<Record<MediaTopicSlug, string>>

const lists: Record<string, Keywords> = { ar, de, en, es, fa, fr, hi, it, ja, pt, ru, uk, zh }

/** The keywords of a language by topic; nothing for one that has none. */
export const keywordsOf = (lang: string): Keywords | undefined => lists[lang]

/** Counts the words of a text that speak for topics: for each code, the different ones and how often each is said. */
export type KeywordMatcher = (read: ReadText) => Map<string, Map<string, number>>

/** A keyword: the beginnings of its words in order; `whole` where its one word is meant as it is. */
type Keyword = { text: string; parts: string[]; whole: boolean; code: string }

/** The first three letters of a word as one number: a quarter of the time that cutting them out takes (2026-11). */
const beginningOf = (word: string): number =>
  (word.charCodeAt(0) | 0) * 0x8000_0000 + (word.charCodeAt(1) | 0) * 0x1_0000 + (word.charCodeAt(2) | 0)

/** Reads the keyword list of a language; nothing for one that has none. Keep it: reading takes 2 ms. */
export function keywordMatcher(lang: string): KeywordMatcher | undefined {
  const list = keywordsOf(lang)
  if (!list) return undefined
  const keywords = Object.entries(list as Record<string, string>).flatMap(([slug, words]) => {
    const { code } = mediaTopicOfSlug(slug)!
    return words.split(/\s+/).map(word => keywordOf(word, code, lang))
  })
  return lang === 'ja' || lang === 'zh' ? anywhere(keywords) : byWords(keywords, lang)
}

function keywordOf(written: string, code: string, lang: string): Keyword {
  const whole = written.endsWith('$')
  const parts = searchFold(whole ? written.slice(0, -1) : written)
    .split('_')
    .filter(Boolean)
    .map(part => (lang === 'ar' ? withoutArticle(part) : part))
  return { text: parts.join(' '), parts, whole, code }
}

/** In scripts without spaces a word may stand anywhere; Latin letters among them are matched as they are. */
const anywhere =
  (keywords: readonly Keyword[]): KeywordMatcher =>
  read => {
    const folded = fold(read.text)
    const found = new Map<string, Map<string, number>>()
    for (const { text: word, code } of keywords) if (folded.includes(word)) note(found, code, word)
    return found
  }

function byWords(keywords: readonly Keyword[], lang: string): KeywordMatcher {
  const index = Map.groupBy(keywords, keyword => beginningOf(keyword.parts[0]!))
  return ({ folded }) => {
    const words = lettersVary.has(lang) ? folded.map(searchFold) : folded
    if (lang === 'ar') for (const [at, word] of words.entries()) words[at] = withoutArticle(word)
    const found = new Map<string, Map<string, number>>()
    for (let at = 0; at < words.length; at++) {
      const begun = index.get(beginningOf(words[at]!))
      if (!begun) continue
      for (const keyword of begun)
        if (words[at]!.startsWith(keyword.parts[0]!) && isAt(keyword, words, at))
          note(found, keyword.code, keyword.text)
    }
    return found
  }
}

// Of one word some write the letter that others leave out: جريمة and جريمه, फ़िल्म and फिल्म.
const lettersVary: ReadonlySet<string> = new Set(['ar', 'fa', 'hi'])

/** Arabic writes its article and small words together with the word that follows. */
const withoutArticle = (word: string): string => word.replace(/^[وفبك]?(?:ال|لل)(?=[\p{L}\p{M}]{2})/u, '')

const isAt = ({ parts, whole }: Keyword, words: readonly string[], at: number): boolean =>
  whole && parts.length === 1
    ? words[at] === parts[0]
    : parts.every((part, next) => words[at + next]?.startsWith(part) === true)

function note(found: Map<string, Map<string, number>>, code: string, word: string): void {
  const words = found.get(code) ?? new Map<string, number>()
  words.set(word, (words.get(word) ?? 0) + 1)
  found.set(code, words)
}
