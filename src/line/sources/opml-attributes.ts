import type { NewSource, RightsProfile, SourceKind } from '../../model/source.ts'
import type { XmlAttribute } from '../../text/xml-reading.ts'

/**
 * The namespace of what OPML has no attribute for and a list of ours keeps: owner, country, languages, kind, rights,
 * topics, tier, weight, and whether the feed is a page of headlines (OPML 2.0, "Extending OPML").
 */
export const ownNamespace = 'urn:news-factory:opml'

const kinds: ReadonlySet<string> = new Set<SourceKind>([
  'agency',
  'broadcaster',
  'newspaper',
  'magazine',
  'online',
  'public-body',
  'science',
  'blog',
])
const rights: ReadonlySet<string> = new Set<RightsProfile>(['full', 'excerpt', 'headline'])
const languageTag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i
const mostWords = 20
const mostName = 200

/** Reads the attributes of our own namespace, and OPML's `language`. What is not as it should be is left out. */
export function readOwn(attributes: XmlAttribute[], language: string | undefined): Partial<NewSource> {
  const own = new Map(
    attributes.filter(({ space }) => space === ownNamespace).map(({ local, value }) => [local, value]),
  )
  const languages = wordsIn(own.get('languages') ?? language).filter(tag => languageTag.test(tag))
  const topics = wordsIn(own.get('topics'))
  const found: Partial<NewSource> = {
    owner: own.get('owner')?.trim().slice(0, mostName) || undefined,
    country: /^[A-Z]{2}$/.exec(own.get('country') ?? '')?.[0],
    languages: languages.length > 0 ? languages : undefined,
    kind: oneOf<SourceKind>(kinds, own.get('kind')),
    rights: oneOf<RightsProfile>(rights, own.get('rights')),
    topics: topics.length > 0 ? topics : undefined,
    tier: own.get('tier') === '1' ? 1 : undefined,
    weight: /^(?:[01](?:\.\d{1,3})?|2)$/.test(own.get('weight') ?? '') ? Number(own.get('weight')) : undefined,
    isPage: own.get('page') === 'yes' ? true : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

const wordsIn = (list: string | undefined): string[] =>
  (list ?? '')
    .split(',', mostWords)
    .map(word => word.trim().slice(0, mostName))
    .filter(Boolean)

const oneOf = <T extends string>(words: ReadonlySet<string>, word: string | undefined): T | undefined =>
  word !== undefined && words.has(word) ? (word as T) : undefined

/** What of a source is written in attributes beside OPML's own, by name and in this order; `nf:` is our namespace. */
export function ownAttributes(source: NewSource): [name: string, value: string][] {
  const values: [string, string | undefined][] = [
    ['language', source.languages?.[0]],
    ['nf:owner', source.owner],
    ['nf:country', source.country],
    ['nf:languages', source.languages && source.languages.length > 1 ? source.languages.join(',') : undefined],
    ['nf:kind', source.kind],
    ['nf:rights', source.rights === 'full' ? undefined : source.rights],
    ['nf:topics', source.topics?.join(',')],
    ['nf:tier', source.tier === 1 ? '1' : undefined],
    ['nf:weight', source.weight === undefined || source.weight === 1 ? undefined : String(source.weight)],
    ['nf:page', source.isPage ? 'yes' : undefined],
  ]
  return values.filter((pair): pair is [string, string] => Boolean(pair[1]))
}
