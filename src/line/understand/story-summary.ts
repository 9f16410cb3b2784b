import type { CitedSentence, StoryFact } from '../../model/story-digest.ts'
import { overlapOf } from '../../text/similar.ts'
import { stemsOf } from '../../text/stems.ts'
import type { NotedSentence, Notes } from './read-report.ts'

const mostSentences = 3
const readSentences = 14
// What makes a sentence stand for its story. Chosen by looking at the demonstration and the replayed world, 2026-11.
const weights = {
  centrality: 1.4,
  headline: 0.45,
  position: 0.35,
  ownHeadline: 0.4,
  newness: 0.15,
  quotation: -0.3,
  long: -0.25,
  sameSource: -0.2,
}
const tooLong = 260
const mostAlike = 0.4
const likenessCosts = 0.9
// The sentences a reader has seen stay until others are better by this much.
const clearlyBetter = 1.15

type Candidate = { notes: Notes; sentence: NotedSentence; value: number }

/** What a summary is made for: the story's headline and language, its facts, and what is shown so far. */
export type SummaryOf = { title: string; lang: string; facts: readonly StoryFact[]; present: readonly CitedSentence[] }

/**
 * Three sentences of a story's independent reports that together tell it, each as its source has it: what most owners tell,
 * early in their texts, the newer the better, none repeating another, none with a toll that is out of date. Of sources that
 * let a sentence be shown, in the story's language. Empty where they would all come from one article. Stays as it is until
 * another choice is clearly better.
 */
export function storySummary(reports: readonly Notes[], story: SummaryOf): CitedSentence[] {
  const read = reports.filter(({ report }) => report.lang === story.lang)
  const candidates = weighed(read, story)
  const chosen = choose(candidates)
  if (new Set(chosen.map(({ notes }) => notes.report.articleId)).size < 2) return []
  const kept = presentIn(candidates, story.present)
  const stays =
    kept.length > 0 && kept.length === story.present.length && kept.length >= Math.min(chosen.length, mostSentences)
  if (stays && total(chosen) < clearlyBetter * total(kept)) return [...story.present]
  return inOrder(chosen).map(({ notes: { report }, sentence }) => ({
    articleId: report.articleId,
    text: sentence.text,
    lang: report.lang,
    end: sentence.end,
  }))
}

function weighed(read: readonly Notes[], { title, facts }: SummaryOf): Candidate[] {
  const owners = new Set(read.map(({ report }) => report.owner)).size
  const tellers = ownersByStem(read)
  const headline = stemsOf(title)
  const times = read.map(({ report }) => report.publishedAt)
  const [first, last] = [Math.min(...times), Math.max(...times)]
  return read.flatMap(notes => {
    const outdated = outdatedIn(notes, facts)
    const newness = last > first ? (notes.report.publishedAt - first) / (last - first) : 0
    return notes.sentences.slice(0, readSentences).flatMap(sentence => {
      if (
        !sentence.alone ||
        sentence.end > notes.report.citable ||
        sentence.stems.size < 4 ||
        outdated.has(sentence.place)
      )
        return []
      const value =
        weights.centrality * centralityOf(sentence.stems, tellers, owners) +
        weights.headline * shareOf(headline, sentence.stems) +
        weights.position / (1 + 0.4 * sentence.place) +
        weights.newness * newness +
        (notes.report.title === title && sentence.place < 2 ? weights.ownHeadline : 0) +
        (/["“„«「]/.test(sentence.text) ? weights.quotation : 0) +
        (sentence.text.length > tooLong ? weights.long : 0)
      return [{ notes, sentence, value }]
    })
  })
}

function ownersByStem(read: readonly Notes[]): Map<string, Set<string>> {
  const tellers = new Map<string, Set<string>>()
  for (const { report, sentences } of read)
    for (const stem of new Set(sentences.flatMap(({ stems }) => [...stems])))
      tellers.set(stem, (tellers.get(stem) ?? new Set()).add(report.owner))
  return tellers
}

// A sentence of few words is easily in everybody's.
const fullSentence = 7

/** The mean share of the other owners that have a sentence's words. */
function centralityOf(
  stems: ReadonlySet<string>,
  tellers: ReadonlyMap<string, ReadonlySet<string>>,
  owners: number,
): number {
  if (owners < 2) return 0
  let sum = 0
  for (const stem of stems) sum += (tellers.get(stem)!.size - 1) / (owners - 1)
  return (sum / stems.size) * Math.min(1, stems.size / fullSentence)
}

const shareOf = (wanted: ReadonlySet<string>, had: ReadonlySet<string>): number =>
  wanted.size === 0 ? 0 : wanted.intersection(had).size / wanted.size

/** The places of sentences that give a toll which others have since put right. */
function outdatedIn({ claims }: Notes, facts: readonly StoryFact[]): Set<number> {
  return new Set(
    claims.flatMap(({ kind, value, sentence }) => {
      const now = facts.find(fact => fact.kind === kind && fact.verdict === 'agreed')?.values[0]?.value
      return now !== undefined && now !== value ? [sentence] : []
    }),
  )
}

function choose(candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = []
  while (chosen.length < mostSentences) {
    let best: { candidate: Candidate; value: number } | undefined
    for (const candidate of candidates) {
      const value = valueBeside(candidate, chosen)
      if (value !== undefined && value > (best?.value ?? 0)) best = { candidate, value }
    }
    if (!best) break
    chosen.push(best.candidate)
  }
  return chosen
}

/** What a sentence is worth beside those chosen before it; nothing where it repeats one. */
function valueBeside({ notes, sentence, value }: Candidate, chosen: readonly Candidate[]): number | undefined {
  let worth = value
  for (const other of chosen) {
    const shared = sentence.stems.intersection(other.sentence.stems).size
    if (giveOneFigure(sentence, other.sentence)) return undefined
    if (shared > mostAlike * Math.min(sentence.stems.size, other.sentence.stems.size)) return undefined
    worth -= likenessCosts * overlapOf(sentence.stems, other.sentence.stems)
    if (other.notes.report.owner === notes.report.owner) worth += weights.sameSource
  }
  return worth
}

// Small numbers are in every other sentence; two that give one share, sum or number of hundreds tell one thing.
const tellingFrom = 100

const giveOneFigure = (one: NotedSentence, other: NotedSentence): boolean =>
  one.numbers.some(
    ({ value, unit }) =>
      (unit !== undefined || value >= tellingFrom) &&
      other.numbers.some(number => number.value === value && number.unit === unit),
  )

/** The candidates that are shown so far; fewer where a report took its sentence back or it is out of date. */
const presentIn = (candidates: readonly Candidate[], present: readonly CitedSentence[]): Candidate[] =>
  present.flatMap(
    ({ articleId, text }) =>
      candidates.find(({ notes, sentence }) => notes.report.articleId === articleId && sentence.text === text) ?? [],
  )

function total(chosen: readonly Candidate[]): number {
  let sum = 0
  for (const [at, candidate] of chosen.entries()) sum += valueBeside(candidate, chosen.slice(0, at)) ?? 0
  return sum
}

/** What stands for the story first, then what its sources tell earlier in their texts. */
function inOrder([first, ...rest]: Candidate[]): Candidate[] {
  return first ? [first, ...rest.sort((one, other) => one.sentence.place - other.sentence.place)] : []
}
