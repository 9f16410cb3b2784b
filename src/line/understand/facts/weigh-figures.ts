import type { FactValue, StoryFact } from '../../../model/story-digest.ts'
import { overlapOf } from '../../../text/similar.ts'
import { stemsOf } from '../../../text/stems.ts'
import type { Figure, NotedSentence, Notes } from '../read-report.ts'
import { cited } from './cite.ts'

/** A figure where it stands. */
type Placed = Figure & { notes: Notes; owner: string; in: NotedSentence }

const mostAgreed = 5
const mostDiffer = 3
const citedLength = { least: 30, most: 260 }

/**
 * Figures (money, shares, amounts) of which two owners or more give the same, and such as are said of the same thing with
 * different values. Agreement needs the same unit, or the same counted thing; across languages a number that is too
 * particular to be there by chance.
 */
export function weighFigures(reports: readonly Notes[], lang: string): StoryFact[] {
  const counted = new Set(reports.flatMap(({ claims }) => claims.map(claim => claim.value)))
  const figures = reports
    .flatMap(notes =>
      notes.figures.map(figure => ({
        ...figure,
        notes,
        owner: notes.report.owner,
        in: notes.sentences[figure.sentence]!,
      })),
    )
    .filter(figure => figure.unit !== undefined || !counted.has(figure.value))
  return [...agreedFigures(figures, lang).slice(0, mostAgreed), ...differingFigures(figures).slice(0, mostDiffer)]
}

function agreedFigures(figures: readonly Placed[], lang: string): StoryFact[] {
  const facts: { fact: StoryFact; owners: number; place: number }[] = []
  for (const same of Map.groupBy(figures, ({ value, unit }) => `${value} ${unit ?? ''}`).values()) {
    for (const group of ofOneThing(same)) {
      const owners = new Set(group.map(({ owner }) => owner)).size
      if (owners < 2) continue
      const fact: StoryFact = {
        kind: 'figure',
        verdict: 'agreed',
        unit: group[0]!.unit,
        values: [answerOf(group, lang)],
      }
      if (fact.values[0]!.sentence)
        facts.push({ fact, owners, place: Math.min(...group.map(figure => figure.sentence)) })
    }
  }
  const ranked = facts.sort((one, other) => other.owners - one.owners || one.place - other.place)
  return withoutRepeats(ranked.map(({ fact }) => fact))
}

// Sentences that share more than this say one thing, and of one thing it is said once.
const mostAlike = 0.55

function withoutRepeats(facts: readonly StoryFact[]): StoryFact[] {
  const shown: Set<string>[] = []
  return facts.filter(({ values: [value] }) => {
    const stems = stemsOf(value!.sentence!.text)
    if (shown.some(other => overlapOf(stems, other) > mostAlike)) return false
    shown.push(stems)
    return true
  })
}

/** Figures of one value, parted by what they are figures of. */
function ofOneThing(same: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = []
  for (const figure of same) {
    const group = groups.find(others => others.some(other => isSameThing(figure, other)))
    if (group) group.push(figure)
    else groups.push([figure])
  }
  return groups
}

const leastShared = 2

function isSameThing(one: Placed, other: Placed): boolean {
  if (one.notes.report.lang !== other.notes.report.lang) return isParticular(one) && isParticular(other)
  const shared = one.in.stems.intersection(other.in.stems).size
  if (isParticular(one)) return shared >= leastShared || (one.of !== undefined && one.of === other.of)
  // a small number is in every text: it has to count the same in sentences that say the same
  return one.of !== undefined && one.of === other.of && shared >= 2 * leastShared
}

/** Whether a number is hardly the same by chance: three figures, or two of a number above a hundred, or money and not round. */
function isParticular({ value, unit }: Figure): boolean {
  const written = String(value)
    .replace(/^0\.0*|\.|0+$/g, '')
    .replace(/0+$/, '')
  return written.length >= 3 || (written.length === 2 && (value >= 100 || unit !== undefined))
}

function answerOf(group: readonly Placed[], lang: string): FactValue {
  const last = new Map<string, Placed>()
  for (const figure of group) if (!last.has(figure.owner)) last.set(figure.owner, figure)
  const statements = [...last.values()]
    .map(({ notes: { report } }) => ({ articleId: report.articleId, at: report.at }))
    .sort((one, other) => one.at - other.at)
  const inLanguage = (figure: Placed): number => Number(figure.notes.report.lang === lang)
  const shown = group
    .filter(figure => figure.in.alone && fitsLine(figure.in.text))
    .sort((one, other) => inLanguage(other) - inLanguage(one) || centrality(other, group) - centrality(one, group))
    .map(figure => cited(figure.notes, figure.sentence))
    .find(Boolean)
  return { value: group[0]!.value, exactness: 'exact', statements, sentence: shown }
}

/** How much the sentence of a figure shares with those in which the others give it. */
const centrality = (figure: Placed, group: readonly Placed[]): number =>
  group.reduce((sum, other) => (other === figure ? sum : sum + overlapOf(figure.in.stems, other.in.stems)), 0)

const fitsLine = (text: string): boolean => text.length >= citedLength.least && text.length <= citedLength.most

// How much two sentences must share to say one thing, beside the number: at half of it `25 states do not prohibit …` and
// `31 states do not prohibit … in public places` were taken for one (replayed world, 2026-11).
const sameSentence = 0.7
const leastSame = 4
const mostRatio = 3

/**
 * Figures of one unit or counted thing that stand in sentences which otherwise say the same, with different values from
 * different owners, neither of which has the other's value anywhere.
 */
function differingFigures(figures: readonly Placed[]): StoryFact[] {
  const found: StoryFact[] = []
  const told = new Set<Placed>()
  for (const [at, one] of figures.entries())
    for (const other of figures.slice(at + 1)) {
      if (told.has(one) || told.has(other) || !areInContradiction(one, other, figures)) continue
      told.add(one).add(other)
      const values = [other, one].map(figure =>
        answerOf(
          figures.filter(same => same.value === figure.value && isSameThing(same, figure)),
          one.notes.report.lang,
        ),
      )
      if (values.every(value => value.sentence))
        found.push({ kind: 'figure', verdict: 'differ', unit: one.unit ?? one.of, values })
    }
  return found
}

function areInContradiction(one: Placed, other: Placed, all: readonly Placed[]): boolean {
  if (one.owner === other.owner || one.value === other.value || one.unit !== other.unit) return false
  if (
    one.notes.report.lang !== other.notes.report.lang ||
    (one.unit === undefined && (one.of === undefined || one.of !== other.of))
  )
    return false
  if (Math.max(one.value, other.value) > mostRatio * Math.min(one.value, other.value)) return false
  const shared = one.in.stems.intersection(other.in.stems).size
  if (shared < leastSame || overlapOf(one.in.stems, other.in.stems) < sameSentence) return false
  const numbersOf = (figure: Placed): number =>
    figure.unit === 'date'
      ? figure.notes.figures.filter(({ unit, sentence }) => unit === 'date' && sentence === figure.sentence).length
      : figure.in.numbers.filter(({ unit }) => unit === figure.unit).length
  if (numbersOf(one) !== 1 || numbersOf(other) !== 1) return false
  const knows = (owner: string, value: number): boolean =>
    all.some(figure => figure.owner === owner && figure.value === value)
  return !knows(one.owner, other.value) && !knows(other.owner, one.value)
}
