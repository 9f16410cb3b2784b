import type { CountKind, NewCount, StoryStep } from '../../model/story-digest.ts'
import { overlapOf } from '../../text/similar.ts'
import { stemsOf } from '../../text/stems.ts'
import { tokensOf } from '../../text/tokens.ts'
import { cited } from './facts/cite.ts'
import type { CountClaim } from './facts/count-claims.ts'
import { isSame } from './facts/weigh-quotations.ts'
import type { NotedSentence, Notes } from './read-report.ts'

// What new things weigh, and how much of it makes an article one that adds. Looked at on the demonstration and the
// replayed world, 2026-11: about half of the independent reports add.
const worth = { count: 2, figure: 0.6, quotation: 0.8, name: 0.35, sentence: 0.25 }
const mostOf = { figure: 4, quotation: 3, name: 4, sentence: 6 }
const addsFrom = 2.4
const newShare = 0.6
const leastStems = 6
// What is new stands at the top of a report; further down stand its background and its asides.
const topSentences = 9
const topCharacters = 1500

type Known = {
  counts: Map<CountKind, number>
  figures: Set<string>
  quotations: { words: ReadonlySet<string>; lang: string }[]
  names: Set<string>
  stems: Map<string, Set<string>>
}

/**
 * What each of a story's independent reports added when it came, in order of publication: new counts, figures, quotations
 * and names, and sentences whose words nobody had used in that language. The first one adds everything. `before` holds what
 * was decided already, which stands: what was new when it came does not become old news.
 */
export function storySteps(reports: readonly Notes[], before: ReadonlyMap<number, StoryStep>): StoryStep[] {
  const known: Known = { counts: new Map(), figures: new Set(), quotations: [], names: new Set(), stems: new Map() }
  const inOrder = reports.toSorted(
    (one, other) => one.report.publishedAt - other.report.publishedAt || one.report.articleId - other.report.articleId,
  )
  return inOrder.map((notes, at) => {
    const { articleId } = notes.report
    const decided = before.get(articleId)
    const step = at === 0 ? firstStep(notes) : stepAfter(notes, known)
    learn(notes, known)
    return decided && decided.adds !== step.adds ? { ...step, adds: decided.adds } : step
  })
}

const firstStep = (notes: Notes): StoryStep => {
  const lead = notes.sentences.find(({ alone }) => alone)
  return { articleId: notes.report.articleId, adds: true, sentence: lead && cited(notes, lead.place), new: [] }
}

function stepAfter(notes: Notes, known: Known): StoryStep {
  const { articleId, lang } = notes.report
  const stems = known.stems.get(lang)
  const counts = notes.claims.filter(({ kind, value }) => value > (known.counts.get(kind) ?? 0))
  const top = notes.sentences.slice(0, topSentences)
  const figures = notes.figures.filter(
    figure => figure.sentence < topSentences && isTelling(figure.value) && !known.figures.has(figureKey(figure)),
  )
  // in a language that is new here every quotation, name and word would be: only what needs no words is compared
  const quotations = stems ? quotedAnew(notes, known) : []
  const names = stems ? [...notes.names].filter(name => !known.names.has(name)) : []
  const sentences = stems ? top.filter(sentence => noveltyOf(sentence, stems) >= newShare) : []
  const amount =
    worth.count * counts.length +
    worth.figure * Math.min(mostOf.figure, new Set(figures.map(figureKey)).size) +
    worth.quotation * Math.min(mostOf.quotation, quotations.length) +
    worth.name * Math.min(mostOf.name, names.length) +
    worth.sentence * Math.min(mostOf.sentence, sentences.length)
  const telling = new Set([...counts, ...figures].map(({ sentence }) => sentence))
  const sentence = mostTelling(notes, stems, telling)
  const told = shownCounts(counts)
  return { articleId, adds: told.length > 0 || amount >= addsFrom, sentence, new: told }
}

// A count far down in a report may be of another event; at its top it is its news.
const shownSentences = 4

const shownCounts = (counts: readonly CountClaim[]): NewCount[] =>
  counts
    .filter(({ sentence }) => sentence < shownSentences)
    .map(({ kind, value, exactness }) => ({ kind, value, exactness }))

const figureKey = ({ value, unit = '' }: { value: number; unit?: string }): string => `${value} ${unit}`

/** Small numbers are in every text. */
const isTelling = (value: number): boolean => value > 12 || !Number.isInteger(value)

function quotedAnew({ quotations, report: { lang } }: Notes, known: Known) {
  return quotations.filter(({ text, start }) => {
    if (start > topCharacters) return false
    const words = new Set(tokensOf(text))
    return !known.quotations.some(other => other.lang === lang && isSame(other, { words }))
  })
}

/** The share of a sentence's words that nobody has used, for sentences long enough to tell. */
function noveltyOf({ stems }: NotedSentence, known: ReadonlySet<string>): number {
  return stems.size < leastStems ? 0 : stems.difference(known).size / stems.size
}

// Beyond this a sentence is new because it is beside the matter; what has hardly a word of what was told before is an aside.
const mostNovelty = 0.6
const asideFrom = 0.85

/**
 * The sentence that says most of what is new, of those that stand alone: its new counts first, then its new words; the
 * nearer to the report's own headline and the top, the better.
 */
function mostTelling(notes: Notes, stems: ReadonlySet<string> | undefined, telling: ReadonlySet<number>) {
  const headline = stemsOf(notes.report.title)
  const alone = notes.sentences
    .slice(0, topSentences)
    .filter(sentence => sentence.alone && overlapOf(sentence.stems, headline) < mostAlike)
  const value = (sentence: NotedSentence): number =>
    (telling.has(sentence.place) ? 0.5 : 0) +
    worthOfNew(stems ? noveltyOf(sentence, stems) : 0.5) +
    headlineWorth * shareIn(headline, sentence.stems) +
    0.4 / (1 + 0.3 * sentence.place)
  const best = alone.reduce<NotedSentence | undefined>(
    (found, one) => (!found || value(one) > value(found) ? one : found),
    undefined,
  )
  return best && cited(notes, best.place)
}

const worthOfNew = (novelty: number): number => (novelty > asideFrom ? 0 : Math.min(mostNovelty, novelty))

const headlineWorth = 0.5
// What says no more than the headline above it.
const mostAlike = 0.75

const shareIn = (wanted: ReadonlySet<string>, had: ReadonlySet<string>): number =>
  wanted.size === 0 ? 0 : wanted.intersection(had).size / wanted.size

function learn({ report: { lang }, claims, figures, quotations, names, sentences }: Notes, known: Known): void {
  for (const { kind, value } of claims) known.counts.set(kind, Math.max(value, known.counts.get(kind) ?? 0))
  for (const figure of figures) known.figures.add(figureKey(figure))
  for (const { text } of quotations) known.quotations.push({ words: new Set(tokensOf(text)), lang })
  for (const name of names) known.names.add(name)
  const stems = known.stems.get(lang) ?? new Set()
  for (const sentence of sentences) for (const stem of sentence.stems) stems.add(stem)
  known.stems.set(lang, stems)
}
