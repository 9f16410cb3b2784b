import type { NamedSource } from '../../store/read/search.ts'
import { searchFold } from '../../text/search/search-fold.ts'
import { searchWords } from '../../text/search/search-tokens.ts'
import { stemmedLanguages } from '../../text/search/stem.ts'
import { inventedCountries } from '../words/invented-countries.ts'
import type { SiteLanguage } from '../words/languages.ts'

/** Finds what a name means; names are compared folded and without spaces. */
export type Lookup = (value: string) => string | undefined

const squashed = (name: string): string => searchWords(name).join('')

const letters = 'abcdefghijklmnopqrstuvwxyz'
const pairsOfLetters = [...letters].flatMap(one => [...letters].map(other => one + other))
const alsoCalled: Record<string, string> = { uk: 'GB', usa: 'US', uae: 'AE' }

/** Languages by tag, by their names in the reader's language and in English, and by their own. */
export function languageLookup(locale: string): Lookup {
  const names = [locale, 'en'].map(one => new Intl.DisplayNames(one, { type: 'language', fallback: 'none' }))
  const known = new Map<string, string>()
  for (const code of pairsOfLetters)
    for (const name of names.map(one => one.of(code))) if (name) known.set(squashed(name), code)
  for (const code of [...stemmedLanguages(), 'ja', 'ko', 'zh', 'th', 'he']) {
    const own = new Intl.DisplayNames(code, { type: 'language', fallback: 'none' }).of(code)
    if (own) known.set(squashed(own), code)
  }
  const isTag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}$/
  return value => {
    const tag = value.toLowerCase()
    if (isTag.test(tag) && names[1]!.of(tag.split('-', 1)[0]!)) return tag
    return known.get(squashed(value))
  }
}

/** Countries by code, and by their names in the reader's language and in English. */
export function countryLookup(locale: string): Lookup {
  const names = [locale, 'en'].map(one => new Intl.DisplayNames(one, { type: 'region', fallback: 'none' }))
  const known = new Map<string, string>(Object.entries(alsoCalled))
  for (const code of pairsOfLetters.map(one => one.toUpperCase()))
    for (const name of names.map(one => one.of(code))) if (name) put(known, name, code)
  for (const [code, name] of Object.entries(inventedCountries)) put(known, name, code)
  return value => known.get(squashed(value))
}

function put(known: Map<string, string>, name: string, code: string): void {
  known.set(squashed(name), code)
  if (!known.has(code.toLowerCase())) known.set(code.toLowerCase(), code)
}

/** Topics by slug and by name; `slugs` are those that articles have beside ours. */
export function topicLookup({ words }: SiteLanguage, english: SiteLanguage, slugs: readonly string[]): Lookup {
  const known = new Map<string, string>()
  for (const slug of slugs) known.set(squashed(slug), slug)
  for (const table of [english.words.topic, words.topic])
    for (const [slug, name] of Object.entries(table)) {
      known.set(squashed(slug), slug)
      known.set(squashed(name), slug)
    }
  return value => known.get(squashed(value))
}

/** Today, yesterday and the day before, as the reader's language and English call them: gives how many days ago. */
export function dayLookup(locale: string): (value: string) => number | undefined {
  const known = new Map<string, number>()
  for (const format of [locale, 'en'].map(one => new Intl.RelativeTimeFormat(one, { numeric: 'auto' })))
    for (const days of [2, 1, 0]) known.set(squashed(format.format(-days, 'day')), days)
  return value => known.get(squashed(value))
}

/** The sources of a name: of all of it, of its site, or of names whose words begin so; by number too. */
export function sourcesNamed(value: string, sources: readonly NamedSource[]): number[] {
  const wanted = squashed(value)
  if (!wanted) return []
  const host = value.toLowerCase().replace(/^www\./, '')
  const exact = sources.filter(one => squashed(one.name) === wanted || hostOf(one) === host || String(one.id) === value)
  if (exact.length > 0) return exact.map(one => one.id)
  const beginnings = searchWords(value)
  const begun = (name: string): boolean => {
    const parts = searchFold(name).split(/[^\p{L}\p{N}\p{M}]+/u)
    return beginnings.every(start => parts.some(part => part.startsWith(start)))
  }
  return sources.filter(one => begun(one.name) || hostOf(one)?.endsWith(`.${host}`)).map(one => one.id)
}

function hostOf({ homepage }: NamedSource): string | undefined {
  return homepage && URL.canParse(homepage) ? new URL(homepage).hostname.replace(/^www\./, '') : undefined
}
