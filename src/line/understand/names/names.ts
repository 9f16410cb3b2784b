import type { NameInArticle, NameKind } from '../../../model/understanding.ts'
import { fold } from '../../../text/tokens.ts'
import { casedMentions, type IsPlace, type Mention, peoples } from './cased-names.ts'
import { uncasedMentions } from './dense-names.ts'
import { nameKey } from './name-key.ts'
import { grounds, neverNames, things } from './name-words.ts'
import type { Written } from './runs.ts'

/** What `namesIn` reads: an article, and its runs of capitalised words where its script has capitals. */
export type NamesOf = {
  title: string
  body: string
  lang: string
  written?: Written
  isPlace: IsPlace
  /** Whether folded words name a country or a part of one: no star is called like it. */
  isLand: IsPlace
}

const mostNames = 14
const enough = 1.5
const certain = 2

/** A name as it is gathered from an article's mentions; `forms` are how it is written, with how often. */
type Gathered = {
  folded: string[]
  forms: Map<string, number>
  person: number
  organisation: number
  times: number
  inTitle: boolean
  inBody: boolean
  proper: boolean
}

/**
 * The people and organisations of an article (specs/stories.md 4.3): capitalised words checked against those in small
 * letters, in other scripts what titles, given names and offices tell; short forms counted with the long one; each with
 * its kind by the words in it and around it. At most fourteen, the most named first.
 */
export function namesIn({ title, body, lang, written, isPlace, isLand }: NamesOf): NameInArticle[] {
  const mentions = written ? casedMentions(written, lang, isPlace) : uncasedMentions(title, body)
  const gathered = gather(mentions, lang)
  if (!written) countIn(`${title}\n${body.slice(0, mostCounted)}`, title, gathered)
  joinShortForms(gathered, isPlace, isLand)
  const headline = ` ${fold(title).replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `
  const kept = [...gathered].flatMap(([key, name]) => {
    const kind = kindOf(name)
    if (!isName(name, kind)) return []
    const inTitle = name.inTitle || headline.includes(` ${name.folded.join(' ')} `) || lastIn(headline, name)
    return [{ key, name: bestForm(name), kind, times: name.times, inTitle, inBody: name.inBody }]
  })
  return kept.sort((a, b) => weightOf(b) - weightOf(a)).slice(0, mostNames)
}

function gather(mentions: readonly Mention[], lang: string): Map<string, Gathered> {
  const gathered = new Map<string, Gathered>()
  for (const { name, folded, person, organisation, inTitle, proper } of mentions) {
    const key = nameKey(folded, lang)
    if (key.length < 2) continue
    const known = gathered.get(key) ?? emptyName(folded)
    known.forms.set(name, (known.forms.get(name) ?? 0) + 1)
    known.person = Math.max(known.person, person) + (known.times > 0 ? 0.1 * person : 0)
    known.organisation = Math.max(known.organisation, organisation) + (known.times > 0 ? 0.1 * organisation : 0)
    known.times++
    known.proper &&= proper
    known.inTitle ||= inTitle
    known.inBody ||= !inTitle
    gathered.set(key, known)
  }
  return gathered
}

/** Where nothing parts words, a name counts wherever it stands. */
function countIn(text: string, title: string, gathered: Map<string, Gathered>): void {
  for (const name of gathered.values()) {
    const written = bestForm(name)
    name.times = Math.max(name.times, text.split(written).length - 1)
    name.inTitle ||= title.includes(written)
  }
}
const mostCounted = 2500

const emptyName = (folded: string[]): Gathered => ({
  folded,
  forms: new Map(),
  person: 0,
  organisation: 0,
  times: 0,
  inTitle: false,
  inBody: false,
  proper: true,
})

/** `Merkel` counts for `Angela Merkel`, and being called so tells a person; `Siemens` counts for `Siemens AG`. */
function joinShortForms(gathered: Map<string, Gathered>, isPlace: IsPlace, isLand: IsPlace): void {
  const long = [...gathered].filter(([key, name]) => name.folded.length > 1 || dense.test(key))
  for (const [key, short] of gathered) {
    if (short.folded.length > 1 || short.organisation >= certain) continue
    const byLast = long.filter(
      ([other, { organisation }]) => (other.endsWith(`-${key}`) || isPartOf(key, other)) && organisation < certain,
    )
    const byFirst = long.filter(([other, name]) => other.startsWith(`${key}-`) && name.organisation >= certain)
    const [into] = byLast.length === 1 ? byLast : byLast.length === 0 && byFirst.length === 1 ? byFirst : []
    if (!into) continue
    into[1].times += short.times
    into[1].inTitle ||= short.inTitle
    into[1].inBody ||= short.inBody
    if (byLast.length === 1 && mayBePerson(into[1], isPlace, isLand)) into[1].person += enough
    gathered.delete(key)
  }
}

/** `岸田` is `岸田文雄`, `默克尔` is `安格拉·默克尔`. */
const isPartOf = (short: string, long: string): boolean =>
  dense.test(short) && long.length > short.length && (long.startsWith(short) || long.endsWith(`·${short}`))
const dense = /^[\u3040-\u9fff]/

/** `Progressive Democrats` and `Upper Michigan` are called by their last word too. */
const mayBePerson = ({ folded, proper }: Gathered, isPlace: IsPlace, isLand: IsPlace): boolean =>
  proper &&
  !things.has(folded.at(-1)!) &&
  !grounds.has(folded.at(-1)!) &&
  !things.has(folded[0]!) &&
  !neverNames.has(folded[0]!) &&
  !isLand(folded[0]!) &&
  !describing.test(folded[0]!) &&
  !peoples.test(folded[0]!) &&
  !isPlace(folded.at(-1)!) &&
  !/(?:an|er|at|or|ie|ist|al|ive|ent)s$/.test(folded.at(-1)!)
const describing =
  /(?:ic|ive|al|ern|ous|upper|lower|old|new|great|^(?:little|big|small|grand|saint|long|north|south|east|west|inner|outer|red|blue|black|white|holy))$/

function kindOf({ person, organisation }: Gathered): NameKind {
  if (organisation >= enough && organisation >= person) return 'organisation'
  return person >= enough ? 'person' : organisation >= 1 ? 'organisation' : 'other'
}

/** Of no sure kind: another article may tell. A short form without its long one needs to be sure. */
function isName({ folded, person, organisation, times }: Gathered, kind: NameKind): boolean {
  if (kind === 'other') return folded.length > 1
  const points = Math.max(person, organisation)
  return points >= certain || (points >= 1 && times > 1)
}

/** In most languages of cases the form without an ending is the shortest. */
function bestForm({ forms }: Gathered): string {
  const most = Math.max(...forms.values())
  const often = [...forms].filter(([, times]) => times * 3 >= most).map(([form]) => form)
  return often.reduce((best, form) => (form.length < best.length ? form : best))
}

const lastIn = (headline: string, { folded, person, organisation }: Gathered): boolean =>
  person > organisation && folded.length > 1 && headline.includes(` ${folded.at(-1)} `)

const weightOf = ({ kind, times, inTitle, inBody }: NameInArticle): number =>
  times + (inTitle && inBody ? 4 : 0) - (kind === 'other' ? 5 : 0)
