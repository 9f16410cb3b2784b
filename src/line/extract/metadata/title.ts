import { plainText } from '../../../text/plain-text.ts'
import type { Block } from '../blocks.ts'
import { compact, firstMeta, type PageFacts } from '../page-facts.ts'
import { isThing, stringOf, typesOf } from '../structured-data.ts'
import { claims } from './claims.ts'

/** Characters of a headline, a heading or a site's name that are read. Each is compared with each: longer ones would cost more. */
const longestTitle = 1_000
const longestName = 100
/** Headings that are looked at. */
const mostHeadings = 50

const between = /\s+[|\-–—·•:»«]\s+|\s*[|｜ㅣ]\s*/u

/**
 * The article's headline without the site's name. Here the order of trust does not begin with what is for machines: the
 * h1 is what readers see, and is taken where the head agrees with it, in the head's spelling where that has a kicker the
 * page shows above it (`Kenya: Nairobi from below`). Then a page's only long
 * h1; then JSON-LD's headline, `og:title`, `twitter:title`, `<title>`.
 */
export function findTitle(facts: PageFacts, blocks: readonly Block[]): string | undefined {
  const names = siteNames(facts)
  const said = claims(facts, undefined, 'title').map(claim => claim.value)
  const all = [...said, facts.document.title].flatMap(value => tidy(value, names))
  const headings = blocks
    .filter(block => block.tag === 'h1')
    .slice(0, mostHeadings)
    .map(block => ({ text: withoutSite(oneLine(block.text.slice(0, longestTitle)), names), at: block.index }))
    .filter(({ text }) => text.length > 5)
  const agreed = headings.find(heading => all.some(claim => agree(heading.text, claim)))
  if (agreed) return spelt(agreed, all, blocks)
  const [only] = headings
  const claimed = all.map(compact)
  const above = blocks.slice(0, only?.at ?? 0).find(({ tag, text }) => isHeadline(tag, text, claimed))
  if (above) return oneLine(above.text)
  if (only && headings.length === 1 && only.text.length > 20 && !names.includes(compact(only.text))) return only.text
  return all[0] ?? headings[0]?.text
}

/** A heading below the first rank that the head begins with. */
const isHeadline = (tag: string, text: string, claimed: readonly string[]): boolean => {
  const words = /^h[2-4]$/.test(tag) && text.length <= longestTitle ? compact(text) : ''
  return words.length > 12 && claimed.some(claim => claim.startsWith(words) && words.length > 0.6 * claim.length)
}

const tidy = (value: string, names: readonly string[]): string[] => {
  const title = withoutSite(oneLine(value.slice(0, longestTitle)), names)
  return title === '' ? [] : [title]
}

const divided = /[:/|–—-]\s/

/** The headline as the head spells it: with the kicker that stands above it, and with the spaces that mark-up eats. */
function spelt({ text, at }: { text: string; at: number }, all: readonly string[], blocks: readonly Block[]): string {
  const words = compact(text)
  const above = compact(
    blocks
      .slice(Math.max(0, at - 4), at + 1)
      .map(block => block.text)
      .join(' '),
  )
  for (const claim of all) {
    const isParted = divided.test(claim) && !divided.test(text)
    if (compact(claim) === words && (isParted || claim.split(' ').length > text.split(' ').length)) return claim
    const kicker = /^([^:/]{2,60}?)(?::|\s\/)\s/.exec(claim)
    const isSaidTwice = all.filter(other => compact(other) === compact(claim)).length > 1
    if (!kicker || !(isSaidTwice || above.includes(compact(kicker[1]!)))) continue
    if (compact(claim) === compact(kicker[1]!) + words || (compact(claim) === words && text.startsWith(':')))
      return claim
  }
  return text
}

/** The names of the site, compact: as it calls itself, and as its address does. */
export function siteNames(facts: PageFacts): string[] {
  const publisher = facts.article?.publisher
  const isHouse = /^(?:WebSite|.*Organization)$/
  const things = facts.things.filter(
    thing => typesOf(thing).some(type => isHouse.test(type)) && !typesOf(thing).includes('Person'),
  )
  const host =
    URL.parse(facts.url)
      ?.hostname.replace(/^www\./, '')
      .split('.') ?? []
  const names = [
    firstMeta(facts, 'og:site_name', 'application-name', 'al:android:app_name', 'twitter:site'),
    isThing(publisher) ? stringOf(publisher.name) : undefined,
    ...things.slice(0, 5).map(thing => stringOf(thing.name)),
    host.join('.'),
    host.length > 1 ? host.at(-2) : undefined,
  ]
  return [...new Set(names.flatMap(name => (name ? compact(name) : [])))].filter(
    name => name.length > 1 && name.length <= longestName,
  )
}

/** The first non-empty line of a text that may carry markup or entities. */
export function oneLine(value: string): string {
  const text = /[&<]/.test(value) ? plainText(value) : value
  return text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function withoutSite(title: string, names: readonly string[]): string {
  let text = title
  for (let parts = text.split(between); parts.length > 1; parts = text.split(between)) {
    const [first, last] = [parts[0]!, parts.at(-1)!]
    if (isName(last, names)) text = text.slice(0, text.lastIndexOf(last))
    else if (isName(first, names)) text = text.slice(text.indexOf(first) + first.length)
    else break
    text = text.replace(/^[\s|｜ㅣ\-–—·•:»«]+|[\s|｜ㅣ\-–—·•:»«]{1,9}$/gu, '')
  }
  return text.trim()
}

function isName(part: string, names: readonly string[]): boolean {
  const words = compact(part)
  return (
    words.length > 1 &&
    names.some(
      name =>
        name === words ||
        (words.length > 3 && name.includes(words)) ||
        (name.length > 3 && words.includes(name) && words.length < name.length + 12),
    )
  )
}

function agree(heading: string, claim: string): boolean {
  const [a, b] = [compact(heading), compact(claim.replace(/\s*(?:\.{2,3}|…)$/, ''))]
  if (a === b) return true
  if (b.startsWith(a) && a.length > 0.4 * b.length) return true
  if (b.endsWith(a) && a.length > 0.5 * b.length) return true
  if (a.startsWith(b) && b.length > 0.4 * a.length) return true
  return sharedWords(heading, claim) > 0.7
}

function sharedWords(a: string, b: string): number {
  const [first, second] = [a, b].map(text => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []))
  const shared = [...first!].filter(word => second!.has(word)).length
  return shared / (first!.size + second!.size - shared || 1)
}
