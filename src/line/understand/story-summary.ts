import type { CitedSentence, StoryFact } from '../../model/story-digest.ts'
import { mannerOf } from '../../text/headline-manner.ts'
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
  // what a whole report shares with the others, and what it is: a column or a live page tells asides
  standing: 0.4,
  noReport: -0.5,
  manner: -0.8,
}
// A summary begins with the news itself: with what a report begins with, and what the headline says.
const opening = { first: 0.35, second: 0.15, headline: 0.6, leaning: -0.3 }
const tooLong = 260
const mostAlike = 0.4
const likenessCosts = 0.9
// The sentences a reader has seen stay until others are better by this much.
const clearlyBetter = 1.15

/** A sentence with what it is worth, and what more as the first of a summary. */
type Candidate = { notes: Notes; sentence: NotedSentence; value: number; asFirst: number }

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
  if (ofOneArticle(chosen)) return []
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
  const standings = new Map(read.map(notes => [notes, standingOf(notes, tellers, owners)]))
  const usual = [...standings.values()].reduce((sum, one) => sum + one, 0) / standings.size
  return read.flatMap(notes => {
    const outdated = outdatedIn(notes, facts)
    const newness = last > first ? (notes.report.publishedAt - first) / (last - first) : 0
    const own = stemsOf(notes.report.title)
    const standing = standings.get(notes)! - usual
    return notes.sentences.slice(0, readSentences).flatMap(sentence => {
      if (
        !sentence.alone ||
        sentence.end > notes.report.citable ||
        sentence.stems.size < 4 ||
        outdated.has(sentence.place) ||
        isHeadline(sentence.stems, own)
      )
        return []
      const value =
        weights.centrality * centralityOf(sentence.stems, tellers, owners) +
        weights.headline * shareOf(headline, sentence.stems) +
        weights.position / (1 + 0.4 * sentence.place) +
        weights.newness * newness +
        standing +
        (notes.report.title === title && sentence.place < 2 ? weights.ownHeadline * takesUp(headline, sentence) : 0) +
        (/["“„«「]/.test(sentence.text) ? weights.quotation : 0) +
        (sentence.text.length > tooLong ? weights.long : 0)
      return [{ notes, sentence, value, asFirst: worthAsFirst(sentence, headline) }]
    })
  })
}

/** What each sentence of a report gains for what the report is and shares with the other owners. */
function standingOf({ report, sentences }: Notes, tellers: Tellers, owners: number): number {
  const lead = new Set([...stemsOf(report.title), ...sentences.slice(0, 2).flatMap(({ stems }) => [...stems])])
  const isReport = report.piece === undefined || report.piece === 'article'
  return (
    weights.standing * centralityOf(lead, tellers, owners) +
    weights.manner * mannerOf(report.title) +
    (isReport ? 0 : weights.noReport)
  )
}

/** Whether a sentence is but its own report's headline once more. */
const isHeadline = (stems: ReadonlySet<string>, title: ReadonlySet<string>): boolean => overlapOf(stems, title) > 0.8

// "The charges were filed the same day", "also", "both cases": of a text that has begun already.
const leans = /\b(?:also|both|too|the same|the (?:latter|former|other|second|first case|two cases))\b/

function worthAsFirst({ text, place, stems }: NotedSentence, headline: ReadonlySet<string>): number {
  const early = place === 0 ? opening.first : place === 1 ? opening.second : 0
  const told = shareOf(headline, stems)
  return early * takesUp(headline, { stems }) + opening.headline * told + (leans.test(text) ? opening.leaning : 0)
}

// A report that begins with a scene comes to its news later.
const takenUp = 0.4

/** How far a sentence is on what the headline says, 0 to 1. */
const takesUp = (headline: ReadonlySet<string>, { stems }: Pick<NotedSentence, 'stems'>): number =>
  Math.min(1, shareOf(headline, stems) / takenUp)

type Tellers = ReadonlyMap<string, ReadonlySet<string>>

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
function centralityOf(stems: ReadonlySet<string>, tellers: Tellers, owners: number): number {
  if (owners < 2) return 0
  let sum = 0
  for (const stem of stems) sum += Math.max(0, (tellers.get(stem)?.size ?? 0) - 1) / (owners - 1)
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
    const needsOther = chosen.length === mostSentences - 1 && ofOneArticle(chosen)
    for (const candidate of candidates) {
      if (needsOther && ofOneArticle([...chosen, candidate])) continue
      const value = valueBeside(candidate, chosen)
      if (value !== undefined && value > (best?.value ?? 0)) best = { candidate, value }
    }
    if (!best) break
    chosen.push(best.candidate)
  }
  return chosen
}

const ofOneArticle = (chosen: readonly Candidate[]): boolean =>
  new Set(chosen.map(({ notes }) => notes.report.articleId)).size < 2

/** What a sentence is worth beside those chosen before it; nothing where it repeats one. */
function valueBeside({ notes, sentence, value, asFirst }: Candidate, chosen: readonly Candidate[]): number | undefined {
  let worth = chosen.length === 0 ? value + asFirst : value
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
