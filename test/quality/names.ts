// How many of the people, organisations and places of an article are found, and how many of those found are right, on
// invented articles that were labelled whole (test/quality/names/): headlines in capitals, in title case and in small
// letters, names with particles, possessives, acronyms, ships, prizes, places that are given names, in seventeen languages.
// `articles.json` is what the rules were made with; `unseen.json` was labelled before they were run on it: then they had
// people 97.5 / 92.9 (precision / recall), organisations 93.8 / 100, places 100 / 91.3 (2026-11).
// A label that ends in `?` may be found or not; `a|b` are two ways to say one, `Valencia|ES` is a place in a country.
//   node test/quality/names.ts [--show]
import { readFileSync } from 'node:fs'
import { openUnderstanding } from '../../src/line/understand/understand-article.ts'
import type { Understanding } from '../../src/model/understanding.ts'
import { fold } from '../../src/text/tokens.ts'

type Labelled = {
  style: string
  lang: string
  /** ISO 3166-1 code of the source's country, where it is known. */
  country?: string
  title: string
  body: string
  people: string[]
  organisations: string[]
  places: string[]
}
type Kind = 'people' | 'organisations' | 'places'
type Tally = { right: number; wrong: string[]; missed: string[] }
type Wanted = { forms: string[]; country?: string; optional: boolean; written: string }

const labelled = ['articles', 'unseen'].flatMap(
  set => JSON.parse(readFileSync(new URL(`names/${set}.json`, import.meta.url), 'utf8')) as Labelled[],
)
const understand = openUnderstanding()
const kinds: Kind[] = ['people', 'organisations', 'places']
const tallies: Record<Kind, Tally> = {
  people: { right: 0, wrong: [], missed: [] },
  organisations: { right: 0, wrong: [], missed: [] },
  places: { right: 0, wrong: [], missed: [] },
}

for (const [id, article] of labelled.entries()) {
  const { title, body, lang, country } = article
  const found = foundIn(understand({ id, title, body, lang, country, tags: [], sourceTopics: [] }))
  for (const kind of kinds) compare(article, kind, found[kind])
}
for (const kind of kinds) report(kind)
console.log(`names: ${labelled.length} articles in ${new Set(labelled.map(({ lang }) => lang)).size} languages`)

function foundIn({ names, places }: Understanding): Record<Kind, { name: string; country?: string }[]> {
  return {
    people: names.filter(({ kind }) => kind === 'person'),
    organisations: names.filter(({ kind }) => kind === 'organisation'),
    places,
  }
}

function compare(article: Labelled, kind: Kind, found: readonly { name: string; country?: string }[]): void {
  const tally = tallies[kind]
  const place = `${article.lang} ${article.style}: ${article.title.slice(0, 50)}`
  const wanted = article[kind].map(wantedOf)
  const met = new Set<Wanted>()
  for (const one of found) {
    const match = wanted.find(want => isMet(want, one))
    if (!match) tally.wrong.push(`${one.name} (${place})`)
    else if (!match.optional && !met.has(match)) tally.right++
    if (match) met.add(match)
  }
  for (const want of wanted) if (!want.optional && !met.has(want)) tally.missed.push(`${want.written} (${place})`)
}

function wantedOf(written: string): Wanted {
  const alternatives = written.split('|')
  const optional = alternatives.every(one => one.endsWith('?'))
  const bare = alternatives.map(one => one.replace(/\?$/, ''))
  const country = bare.length > 1 && /^[A-Z]{2}$/.test(bare.at(-1)!) ? bare.pop() : undefined
  return { forms: bare.map(plain), country, optional, written }
}

function isMet({ forms, country }: Wanted, one: { name: string; country?: string }): boolean {
  return forms.includes(plain(one.name)) && (country === undefined || one.country === country)
}

function plain(name: string): string {
  return fold(name)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

function report(kind: Kind): void {
  const { right, wrong, missed } = tallies[kind]
  const percent = (part: number, all: number): string => ((100 * part) / Math.max(1, all)).toFixed(1)
  console.log(
    `${kind}: precision ${percent(right, right + wrong.length)} %, recall ${percent(right, right + missed.length)} % (${right} right, ${wrong.length} wrong, ${missed.length} missed)`,
  )
  if (!process.argv.includes('--show')) return
  for (const one of wrong) console.log(`   wrong  ${one}`)
  for (const one of missed) console.log(`   missed ${one}`)
}
