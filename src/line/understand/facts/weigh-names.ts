import type { FactValue, NamedRole, StoryFact } from '../../../model/story-digest.ts'
import { overlapOf } from '../../../text/similar.ts'
import { stemsOf } from '../../../text/stems.ts'
import { fold } from '../../../text/tokens.ts'
import { skeletonOf } from '../../../text/transliterate.ts'
import type { Notes } from '../read-report.ts'
import { cited } from './cite.ts'
import type { RoleClaim } from './role-claims.ts'

/** A name for a role where it stands. */
type Placed = RoleClaim & { notes: Notes; owner: string; words: readonly string[] }

const most = 3

/**
 * Who fills a role, as independent reports name them: agreed where two owners give one name; in contradiction where two
 * owners give names that cannot both be right. Of one role an event may have several (two mayors, a winner of each race),
 * so two names contradict each other only where they are one name written in two ways, where the sentences around them
 * otherwise say the same, or where the one person killed is named; and only where neither owner knows the other's name.
 * Rather no difference than a wrong one.
 */
export function weighNames(reports: readonly Notes[], lang: string): StoryFact[] {
  const placed = reports.flatMap(notes =>
    notes.roles.map(claim => ({ ...claim, notes, owner: notes.report.owner, words: wordsOf(claim.name) })),
  )
  const facts = [...Map.groupBy(placed, ({ role }) => role)].flatMap(([role, all]) =>
    factsOf(role, groupsOf(all), reports, lang),
  )
  return facts
    .sort((one, other) => other.values[0]!.statements.length - one.values[0]!.statements.length)
    .slice(0, most)
}

const small: ReadonlySet<string> = new Set('de da do dos das del della di van von der den la le bin'.split(' '))

const wordsOf = (name: string): string[] =>
  fold(name)
    .split(/[\s’'-]+/)
    .filter(word => !small.has(word))

function groupsOf(placed: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = []
  for (const one of placed) {
    const group = groups.find(others => isSame(others[0]!, one))
    if (group) group.push(one)
    else groups.push([one])
  }
  return groups
}

/** Whether two names are one: the same first and last words, in two alphabets the same consonants. */
function isSame({ words: one }: Placed, { words: other }: Placed): boolean {
  const ends = (words: readonly string[]): string => `${words[0]} ${words.at(-1)}`
  if (ends(one) === ends(other)) return true
  if (isLatin(one[0]!) === isLatin(other[0]!)) return false
  return [one[0]!, one.at(-1)!].map(skeletonOf).join(' ') === [other[0]!, other.at(-1)!].map(skeletonOf).join(' ')
}
const isLatin = (word: string): boolean => word.charCodeAt(0) < 0x250

const ownersIn = (group: readonly Placed[]): Set<string> => new Set(group.map(({ owner }) => owner))

function factsOf(role: NamedRole, groups: readonly Placed[][], reports: readonly Notes[], lang: string): StoryFact[] {
  const told = new Set<Placed[]>()
  const facts: StoryFact[] = []
  for (const [at, one] of groups.entries())
    for (const other of groups.slice(at + 1)) {
      if (told.has(one) || told.has(other) || !areInContradiction(role, one, other, reports)) continue
      told.add(one).add(other)
      const values = [one, other].toSorted((a, b) => ownersIn(b).size - ownersIn(a).size)
      facts.push({ kind: 'name', role, verdict: 'differ', values: values.map(group => answerOf(group, lang)) })
    }
  for (const group of groups)
    if (!told.has(group) && ownersIn(group).size >= 2)
      facts.push({ kind: 'name', role, verdict: 'agreed', values: [answerOf(group, lang)] })
  return facts
}

const leastSame = 4
const sameSentence = 0.5

function areInContradiction(role: NamedRole, one: Placed[], other: Placed[], reports: readonly Notes[]): boolean {
  if (!ownersIn(one).isDisjointFrom(ownersIn(other))) return false
  const [first, second] = [one[0]!, other[0]!]
  const isOne =
    isNear(first.words, second.words) ||
    (role === 'victim' && isOnlyOneKilled(reports)) ||
    one.some(a => other.some(b => sayTheSame(a, b)))
  return isOne && !one.some(({ notes }) => knows(notes, second)) && !other.some(({ notes }) => knows(notes, first))
}

/** Whether two names differ in one word alone, and in that by little: `Ada Marsh`, `Ida Marsh`; `Jonas Ekdal`, `Jonas Ekdahl`. */
function isNear(one: readonly string[], other: readonly string[]): boolean {
  const [first, last] = [one[0] === other[0], one.at(-1) === other.at(-1)]
  if (first === last) return false
  return first ? isSpelledAlike(one.at(-1)!, other.at(-1)!) : isSpelledAlike(one[0]!, other[0]!)
}

const isSpelledAlike = (one: string, other: string): boolean =>
  Math.abs(one.length - other.length) <= 1 && distance(one, other) <= (Math.max(one.length, other.length) > 5 ? 2 : 1)

/** How many letters have to be changed, put in or taken out to make one word of another. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let at = 0; at < one.length; at++) {
    const next = [at + 1]
    for (let to = 0; to < other.length; to++)
      next.push(Math.min(row[to + 1]! + 1, next[to]! + 1, row[to]! + (one[at] === other[to] ? 0 : 1)))
    row = next
  }
  return row.at(-1)!
}

const isOnlyOneKilled = (reports: readonly Notes[]): boolean => {
  const counts = reports.flatMap(({ claims }) =>
    claims.flatMap(({ kind, value }) => (kind === 'killed' ? [value] : [])),
  )
  return counts.length > 0 && counts.every(value => value === 1)
}

function sayTheSame(one: Placed, other: Placed): boolean {
  if (one.notes.report.lang !== other.notes.report.lang) return false
  const [these, those] = [stemsAround(one), stemsAround(other)]
  return these.intersection(those).size >= leastSame && overlapOf(these, those) >= sameSentence
}

/** What the sentence of a name says beside it. */
function stemsAround({ notes, sentence, name }: Placed): Set<string> {
  const stems = sentence < 0 ? stemsOf(notes.report.title) : notes.sentences[sentence]!.stems
  return new Set(stems).difference(stemsOf(name))
}

/** Whether a report has, anywhere, the word by which another's name is not its own. */
function knows({ report, sentences, roles }: Notes, { role, words }: Placed): boolean {
  const own = new Set(roles.filter(claim => claim.role === role).flatMap(({ name }) => wordsOf(name)))
  const strange = words.filter(word => !own.has(word))
  const text = fold([report.title, ...sentences.map(sentence => sentence.text)].join(' '))
  return strange.some(word => new RegExp(`(?<!\\p{L})${RegExp.escape(word)}(?!\\p{L})`, 'u').test(text))
}

/** Of an answer the longest form of its name, each owner once, and the sentence that gives it in the story's language. */
function answerOf(group: readonly Placed[], lang: string): FactValue {
  const byOwner = new Map<string, Placed>()
  for (const placed of group) if (!byOwner.has(placed.owner)) byOwner.set(placed.owner, placed)
  const own = group.filter(({ notes }) => notes.report.lang === lang)
  const shown = [...own, ...group]
  const sentence = shown.map(({ notes, sentence }) => cited(notes, sentence)).find(Boolean)
  const forms = own.length > 0 ? own : group
  return {
    value: byOwner.size,
    exactness: 'exact',
    name: forms.reduce((best, { name }) => (name.length > best.length ? name : best), forms[0]!.name),
    statements: [...byOwner.values()]
      .map(({ notes }) => ({ articleId: notes.report.articleId, at: notes.report.at }))
      .sort((one, other) => one.at - other.at),
    sentence,
  }
}
