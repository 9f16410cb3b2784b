import { absoluteUrl, canonicalUrl } from '../../text/urls.ts'

/** A JSON object from outside: nothing of it is known until it was looked at. */
export type Thing = Record<string, unknown>

const mostThings = 2_000
const articleTypes =
  /^(?:.*Article|BlogPosting|LiveBlogPosting|Report|.*Posting|Review|OpinionPiece|NewsVideo|VideoObject|Recipe|PodcastEpisode)$/

/** Every object in the page's JSON-LD, outer ones first; what is no JSON is repaired where it plainly can be, else skipped. */
export function structuredThings(sources: readonly string[]): Thing[] {
  return thingsIn(sources.map(parseJson))
}

function thingsIn(values: readonly unknown[]): Thing[] {
  const things: Thing[] = []
  const visit = (value: unknown, depth: number): void => {
    if (depth > 12 || things.length >= mostThings) return
    if (Array.isArray(value)) for (const entry of value) visit(entry, depth + 1)
    else if (isThing(value)) {
      things.push(value)
      for (const entry of Object.values(value)) if (typeof entry === 'object') visit(entry, depth + 1)
    }
  }
  for (const value of values) visit(value, 0)
  return things
}

/** True for a JSON object. */
export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The names of a thing's types, without their namespace. */
export function typesOf(thing: Thing): string[] {
  return listOf(thing['@type']).flatMap(type => (typeof type === 'string' ? (type.split(/[/#:]/).at(-1) ?? []) : []))
}

/** A value as a list: schema.org allows one or many everywhere. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

/** A string property, trimmed, or undefined. */
export function stringOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value : isThing(value) ? value['@value'] : undefined
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined
}

/**
 * The thing that is this page's article: of an article's type, said to be of this page, and the one that says most. Lists
 * of other articles are things of the same type; they say little more than a headline. Pages that go on into the next
 * article say as much of that, under its own address.
 * @param url the page's
 */
export function articleThing(things: readonly Thing[], url: string): Thing | undefined {
  const page = canonicalUrl(url)
  const weighed = things
    .filter(thing => typesOf(thing).some(type => articleTypes.test(type)))
    .map((thing, at) => ({
      thing,
      weight: weightOf(thing) + (isOf(thing, page, url) ? ofPage : 0) - Math.min(at, 20) / 100,
    }))
  return weighed.toSorted((a, b) => b.weight - a.weight)[0]?.thing
}

/** More than all that another article may say. */
const ofPage = 10

const isOf = (thing: Thing, page: string, base: string): boolean => addressesOf(thing, base).includes(page)

/** The addresses that a thing is said to be at, as they are compared. */
function addressesOf(thing: Thing, base: string): string[] {
  const { mainEntityOfPage: entity } = thing
  const said = [thing.url, isThing(entity) ? entity['@id'] : entity, thing['@id']]
  return said.flatMap(value => {
    const address = absoluteUrl(stringOf(value), base)
    return address === undefined ? [] : canonicalUrl(address)
  })
}

/** Without what is said to be of another page, where the article is said to be of this one: the next article, a related one. */
export function thingsOfPage(things: readonly Thing[], article: Thing | undefined, url: string): readonly Thing[] {
  const page = canonicalUrl(url)
  if (!article || !isOf(article, page, url)) return things
  // The posts of a live blog have addresses of their own.
  const parts = new Set(thingsIn([article]))
  return things.filter(thing => parts.has(thing) || addressesOf(thing, url).every(address => address === page))
}

const telling = [
  'headline',
  'datePublished',
  'author',
  'articleBody',
  'mainEntityOfPage',
  'articleSection',
  'description',
  'image',
]

function weightOf(thing: Thing): number {
  const isVideo = typesOf(thing).every(type => type === 'VideoObject' || type === 'Review')
  return telling.filter(name => thing[name] !== undefined).length - (isVideo ? 3 : 0)
}

function parseJson(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:<!--|\/?\/?\*?<!\[CDATA\[\*?\/?)/, '')
    .replace(/(?:-->|\/?\/?\*?\]\]>\*?\/?)\s*$/, '')
  for (const text of [
    bare,
    bare
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/,\s{0,20}([}\]])/g, '$1')
      .replace(/;\s{0,20}$/, ''),
  ]) {
    try {
      return JSON.parse(text)
    } catch {}
  }
  return salvaged(bare)
}

const plainProperties = ['headline', 'datePublished', 'dateModified', 'dateCreated', 'articleSection', 'inLanguage']

/** Of JSON that is beyond repair, the plain properties that an article has, read from its text. */
function salvaged(source: string): Thing | undefined {
  const type = /"@type"\s{0,9}:\s{0,9}"(\w{0,30}Article|\w{0,30}Posting)"/.exec(source.slice(0, 100_000))?.[1]
  if (!type) return undefined
  const thing: Thing = { '@type': type }
  for (const name of plainProperties) {
    const found = new RegExp(`"${name}"\\s{0,9}:\\s{0,9}"([^"\\\\\\n]{1,500})"`).exec(source.slice(0, 100_000))
    if (found) thing[name] = found[1]
  }
  return thing
}
