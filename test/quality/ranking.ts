// How well the front page is ranked (specs/stories.md 5), in virtual time over streams that developers share.
//   node test/quality/ranking.ts [--labels]
// Stories are formed by the line's own engine; with --labels by the people who labelled the stream, where they did.
// Each step ranks what was published until then, with what stood on the page as it stood, as the line does:
// (a) prediction: each hour's order against the owners that tell a story in the day around it, in the day that comes, and
//     in the whole window by then; nDCG of the first twenty. (b) delay: how long after its third owner a story that twenty will tell
//     comes among the first twenty. (c) stability: Jaccard of the first twenty ten minutes apart.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createStoryEngine } from '../../src/line/cluster/story-engine.ts'
import { testStream } from '../../src/line/cluster/test-stream.ts'
import { newTextAt, scoreStory } from '../../src/line/rank/score-story.ts'
import type { RankedStory, Report } from '../../src/model/story.ts'
import { rankEdition } from '../../src/text/rank-edition.ts'
import { tokensOf } from '../../src/text/tokens.ts'
import { sharedFolder } from './score.ts'

type Row = { at: number; lang: string; title: string; body: string; source: string; topic?: string; label?: string }
type Told = Row & { id: number; report: Report }

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const stepMs = 10 * minute
const windowMs = 7 * day
// The last days of a stream; what came before is known and not ranked.
const walked = 14 * day
const first = 20
const many = 20

/** A story's reports so far, by the number of the story. */
type Formed = Map<number, Told[]>

function rowsOf(file: string): Row[] {
  const text = gunzipSync(readFileSync(join(sharedFolder, 'data', file))).toString()
  return text
    .trim()
    .split('\n')
    .map((line, at) => {
      const row = JSON.parse(line)
      // a stream that names no sources: each article counts as from another, as the scorer of stories has it
      const source = row.source ?? `unnamed ${at}`
      const label = row.event ?? row.story ?? undefined
      return { ...row, at: Date.parse(row.at), lang: row.lang ?? 'en', body: row.body ?? '', source, label }
    })
}

function evaluate(name: string, rows: Row[]): void {
  const stream = process.argv.includes('--labels') ? labelled() : formedByTheLine()
  const told: Told[] = rows.map((row, at) => ({ ...row, id: at + 1, report: reportOf(row, at + 1) }))
  const { steps, storyOf, began } = walk(told, stream)
  console.log(`${name}: ${told.length} articles, ${steps.length} pages of ${stepMs / minute} minutes`)
  prediction(name, steps, told, storyOf)
  delay(name, steps, told, storyOf)
  stability(name, steps)
  console.log(`${name} ranked in ${((performance.now() - began) / steps.length).toFixed(1)} ms a page`)
}

const reportOf = ({ at, source, lang }: Row, articleId: number): Report => ({
  articleId,
  sourceId: articleId,
  owner: source,
  lang,
  at,
  copy: false,
})

type Stream = { add(article: Told): void; repair(): void; storyOf(id: number): number }

function formedByTheLine(): Stream {
  const engine = createStoryEngine({ windowMs: 3 * day })
  const stream = testStream(engine)
  let forgottenAt = 0
  return {
    ...stream,
    add: ({ id, at, lang, title, body, source }) => {
      stream.add({ id, at, lang, title, body, sourceId: sourceNumber(source), owner: source })
      if (at - forgottenAt > 12 * hour) engine.forget((forgottenAt = at) - 3 * day)
    },
  }
}

const sourceNumbers = new Map<string, number>()
function sourceNumber(source: string): number {
  const number = sourceNumbers.get(source) ?? sourceNumbers.size + 1
  sourceNumbers.set(source, number)
  return number
}

/** The stories of people; what they did not label stands alone. */
function labelled(): Stream {
  const stories = new Map<string, number>()
  const storyOf = new Map<number, number>()
  return {
    add: ({ id, label }) => {
      const key = label ?? `alone ${id}`
      stories.set(key, stories.get(key) ?? stories.size + 1)
      storyOf.set(id, stories.get(key)!)
    },
    repair: () => {},
    storyOf: id => storyOf.get(id)!,
  }
}

/**
 * A page of the walk: when, its order, the articles of each of its first stories then, and on the hour an article of each
 * story there was, which says what became of it.
 */
type Step = { at: number; order: number[]; shown: Set<number>; stories?: Map<number, number> }

function walk(told: Told[], stream: Stream): { steps: Step[]; storyOf: Stream['storyOf']; began: number } {
  const steps: Step[] = []
  let next = 0
  let present: number[] = []
  let beganAt = 0
  const began = performance.now()
  for (let at = Math.max(told[0]!.at + day, told.at(-1)!.at - walked); at < told.at(-1)!.at; at += stepMs) {
    while (next < told.length && told[next]!.at <= at) stream.add(told[next++]!)
    stream.repair()
    while (told[beganAt]!.at < at - windowMs) beganAt++
    const formed = Map.groupBy(told.slice(beganAt, next), one => stream.storyOf(one.id))
    present = page(formed, at, present)
    const shown = new Set(present.slice(0, first).flatMap(id => formed.get(id)!.map(one => one.id)))
    const isHour = at % hour < stepMs
    const stories = isHour ? new Map([...formed].map(([id, own]) => [id, own[0]!.id])) : undefined
    steps.push({ at, order: present, shown, stories })
  }
  return { steps, storyOf: stream.storyOf, began }
}

function page(formed: Formed, now: number, present: number[]): number[] {
  const ranked = [...formed].map(([id, told]): RankedStory => {
    const reports = told.map(one => one.report)
    return {
      id,
      score: scoreStory({ id, topic: told[0]!.topic, reports }, now).score,
      topic: told[0]!.topic,
      leadSourceId: sourceNumber(told[0]!.source),
      words: new Set(tokensOf(told[0]!.title)),
      owners: ownersOf(told),
      langs: new Set(told.map(one => one.lang)),
      newAt: newTextAt(reports),
    }
  })
  ranked.sort((a, b) => b.score - a.score || b.id - a.id)
  return rankEdition(ranked, { limit: 40, now, present }).map(({ id }) => id)
}

const ownersOf = (told: readonly Told[]): number => new Set(told.map(one => one.source)).size

function prediction(name: string, steps: Step[], told: Told[], storyOf: Stream['storyOf']): void {
  const final = Map.groupBy(told, one => storyOf(one.id))
  const figures: number[][] = []
  for (const { at, order, stories } of steps) {
    if (!stories || at > told.at(-1)!.at - day) continue
    const gainSince = (from: number) => (id: number) => {
      // what stood together then may have been parted or joined since: an article says which story it became
      const now = final.get(storyOf(stories.get(id)!)) ?? []
      return ownersOf(now.filter(one => one.at > from && one.at <= at + day))
    }
    figures.push([at - day, at, at - windowMs].map(from => ndcg(order, [...stories.keys()], gainSince(from))))
  }
  const [around, coming, all] = [0, 1, 2].map(at =>
    (figures.reduce((sum, one) => sum + one[at]!, 0) / figures.length).toFixed(3),
  )
  console.log(`${name} nDCG@${first}: owners of the day around ${around}, of the next ${coming}, of all ${all}`)
}

function ndcg(order: number[], ids: number[], gainOf: (id: number) => number): number {
  const gains = order.slice(0, first).map(gainOf)
  const best = ids.map(gainOf).sort((a, b) => b - a)
  const ideal = dcg(best.slice(0, first))
  return ideal > 0 ? dcg(gains) / ideal : 1
}

const dcg = (gains: number[]): number => gains.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0)

function delay(name: string, steps: Step[], told: Told[], storyOf: Stream['storyOf']): void {
  const large = [...Map.groupBy(told, one => storyOf(one.id)).values()].filter(list => ownersOf(list) >= many)
  const delays = large.flatMap(list => {
    const third = thirdOwnerAt(list)
    if (third < steps[0]!.at) return [] // it was there before the first page
    const members = new Set(list.filter(one => one.at <= third).map(one => one.id))
    const page = steps.find(({ at, shown }) => at >= third && !shown.isDisjointFrom(members))
    return [page ? (page.at - third) / minute : Number.POSITIVE_INFINITY]
  })
  if (delays.length === 0) return console.log(`${name} delay: no story of ${many} owners`)
  delays.sort((a, b) => a - b)
  const within = delays.filter(one => one <= 45).length
  const at = (share: number): string => delays[Math.floor(share * (delays.length - 1))]!.toFixed(0)
  console.log(
    `${name} delay: of ${delays.length} stories ${within} within 45 min of the third owner, median ${at(0.5)} min, p90 ${at(0.9)} min`,
  )
}

function thirdOwnerAt(list: Told[]): number {
  const owners = new Set<string>()
  for (const { source, at } of list) if (owners.add(source).size === 3) return at
  throw new Error('a story of many owners has a third')
}

function stability(name: string, steps: Step[]): void {
  const figures = steps.slice(1).map(({ order }, at) => {
    const [now, before] = [new Set(order.slice(0, first)), new Set(steps[at]!.order.slice(0, first))]
    return now.intersection(before).size / now.union(before).size
  })
  const mean = figures.reduce((sum, one) => sum + one, 0) / figures.length
  const calm = figures.filter(one => one >= 0.8).length / figures.length
  console.log(
    `${name} Jaccard of ten minutes: mean ${mean.toFixed(3)}, at least 0.8 on ${(100 * calm).toFixed(1)} % of pages`,
  )
}

for (const [name, file] of [
  ['world', 'world/articles.jsonl.gz'],
  ['olympics', 'stories/olympics.jsonl.gz'],
] as const)
  evaluate(name, rowsOf(file))
