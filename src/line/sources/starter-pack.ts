import type { NewSource, RightsProfile, SourceKind } from '../../model/source.ts'

/** What a starter pack holds: the sources that may be used, and a sentence for each that may not. */
export type StarterPack = { sources: NewSource[]; refused: string[] }

/** The topics a source of the pack may name. */
export const starterTopics: readonly string[] = [
  'world',
  'politics',
  'business',
  'economy',
  'science',
  'climate',
  'technology',
  'health',
  'culture',
  'sport',
]

/**
 * Reads a starter pack: JSON of the form `{ "sources": [{ "name", "feed", "homepage"?, "owner"?, "country"?,
 * "languages"?, "kind"?, "rights"?, "topics"?, "weight"? }] }`, as `starter/README.md` describes it. A source with a wrong field,
 * or with a feed that an earlier one has, is refused whole; the others are given. Never throws.
 */
export function readStarterPack(text: string): StarterPack {
  const entries = entriesOf(text)
  if (typeof entries === 'string') return { sources: [], refused: [entries] }
  const pack: StarterPack = { sources: [], refused: [] }
  const feeds = new Set<string>()
  for (const [at, entry] of entries.entries()) {
    const source = readSource(entry)
    if (typeof source === 'string') pack.refused.push(`${naming(entry, at)}: ${source}.`)
    else if (feeds.has(source.feed))
      pack.refused.push(`${naming(entry, at)}: its feed ${source.feed} is there already.`)
    else pack.sources.push(source)
    if (typeof source !== 'string') feeds.add(source.feed)
  }
  return pack
}

function entriesOf(text: string): unknown[] | string {
  let pack: unknown
  try {
    pack = JSON.parse(text)
  } catch (error) {
    return `The starter pack is no JSON: ${error instanceof Error ? error.message : error}.`
  }
  const { sources } = record(pack)
  return Array.isArray(sources) ? sources : 'The starter pack has no list "sources".'
}

/** A source, or what is wrong with it. */
function readSource(entry: unknown): NewSource | string {
  const fields = record(entry)
  const source: Record<string, unknown> = {}
  for (const [name, { isRight, means }] of Object.entries(FIELDS)) {
    const value = fields[name]
    if (value === undefined && name !== 'name' && name !== 'feed') continue
    if (!isRight(value)) return `"${name}" must be ${means}, not ${shown(value)}`
    source[name] = value
  }
  // Each field was checked by its line in FIELDS, which `satisfies` ties to the fields of NewSource.
  return source as NewSource
}

const KINDS: Record<SourceKind, true> = {
  agency: true,
  broadcaster: true,
  newspaper: true,
  magazine: true,
  online: true,
  'public-body': true,
  science: true,
  blog: true,
}

const RIGHTS: Record<RightsProfile, true> = { full: true, excerpt: true, headline: true }

const isWord = (value: unknown) => typeof value === 'string' && value.trim() !== '' && value.length <= 200
const isListOf = (isRight: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.length > 0 && value.every(isRight)

const FIELDS = {
  name: { isRight: isWord, means: 'a name' },
  feed: { isRight: isWebAddress, means: 'an http or https address' },
  isPage: { isRight: (value: unknown) => value === true, means: 'true where it is a page of headlines' },
  homepage: { isRight: isWebAddress, means: 'an http or https address' },
  owner: { isRight: isWord, means: 'a name' },
  country: { isRight: isCountry, means: 'a country code of ISO 3166-1 in two capitals' },
  languages: { isRight: isListOf(isLanguage), means: 'a list of language tags of BCP 47' },
  kind: { isRight: isKeyOf(KINDS), means: `one of ${Object.keys(KINDS).join(', ')}` },
  rights: { isRight: isKeyOf(RIGHTS), means: `one of ${Object.keys(RIGHTS).join(', ')}` },
  topics: {
    isRight: isListOf(topic => starterTopics.includes(String(topic))),
    means: `a list of ${starterTopics.join(', ')}`,
  },
  folders: { isRight: isListOf(isListOf(isWord)), means: 'a list of paths, each a list of names' },
  tier: { isRight: value => value === 1 || value === 2, means: '1 or 2' },
  weight: { isRight: value => typeof value === 'number' && value >= 0 && value <= 2, means: 'a number from 0 to 2' },
} satisfies Record<keyof NewSource, { isRight: (value: unknown) => boolean; means: string }>

function isKeyOf(words: object): (value: unknown) => boolean {
  return value => typeof value === 'string' && Object.hasOwn(words, value)
}

function isWebAddress(value: unknown): boolean {
  const url = typeof value === 'string' ? URL.parse(value) : null
  return url?.protocol === 'https:' || url?.protocol === 'http:'
}

/** Codes that Unicode has a name for though ISO 3166-1 assigns them to no country: groups of countries, test regions. */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'])

/** Codes out of use, and `UK` for `GB`, are known to Unicode as aliases and so do not come back unchanged. */
function isCountry(value: unknown): boolean {
  if (typeof value !== 'string' || !/^[A-Z]{2}$/.test(value) || NO_COUNTRIES.has(value)) return false
  const isCurrent = new Intl.Locale(`und-${value}`).region === value
  return isCurrent && new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(value) !== undefined
}

function isLanguage(value: unknown): boolean {
  if (typeof value !== 'string') return false
  try {
    return Intl.getCanonicalLocales(value)[0] === value
  } catch {
    return false
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function naming(entry: unknown, at: number): string {
  const { name } = record(entry)
  return typeof name === 'string' && name ? `Source ${at + 1} (${name.slice(0, 100)})` : `Source ${at + 1}`
}

function shown(value: unknown): string {
  return value === undefined ? 'missing' : (JSON.stringify(value)?.slice(0, 100) ?? String(value))
}
