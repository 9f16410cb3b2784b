// Trains the clusterer's weights on the labelled streams of ../shared/data/stories and writes weights.ts:
//   node src/line/cluster/train/train-weights.ts
// Two stories in five are learned from, by a hash of their label; the other three are only for measuring.
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { joinFeatureNames, mergeFeatureNames } from '../features.ts'
import type { Logistic } from '../logistic.ts'
import { type ArticleToPlace, createStoryEngine, type Observation, type StoryWeights } from '../story-engine.ts'
import { type Example, fitLogistic } from './fit-logistic.ts'

type Row = ArticleToPlace & { story: string | null }

const data = new URL('../../../../../shared/data/stories/', import.meta.url)
const rounds = 3
const learnedShare = 0.4

function rowsOf(name: string): Row[] {
  const lines = gunzipSync(readFileSync(new URL(`${name}.jsonl.gz`, data)))
    .toString()
    .trim()
    .split('\n')
  return lines.map((line, at) => {
    const row = JSON.parse(line)
    return {
      ...row,
      id: at + 1,
      at: Date.parse(row.at),
      body: row.body ?? '',
      sourceId: row.source ? Math.floor(hash(row.source) * 2 ** 31) : at + 1,
      owner: row.source ?? '',
    }
  })
}

/** A feed's teaser in place of the text, for articles chosen by their number. */
const withTeasers = (rows: Row[]): Row[] =>
  rows.map(row => (row.id % 3 === 0 ? { ...row, body: row.body.split(' ').slice(0, 45).join(' ') } : row))

/** The labelled days with a drawn hour: a stream with all of a day's articles at midnight teaches nothing of hours. */
const withHours = (rows: Row[]): Row[] =>
  rows
    .map(row => ({ ...row, at: row.at + hash(`${row.id} ${row.title}`) * 24 * 3_600_000 }))
    .sort((a, b) => a.at - b.at)

/** Months of news as a first start reads them: one source after the other, each newest first, nothing counted before. */
const firstStarts = (rows: Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / articlesOfStart) }, (_, at) =>
    rows
      .slice(at * articlesOfStart, (at + 1) * articlesOfStart)
      .sort((a, b) => (a.owner < b.owner ? -1 : a.owner > b.owner ? 1 : b.at - a.at)),
  )
const articlesOfStart = 1500

/**
 * A small site's first two days: some learned events and many lone articles of other years, nothing counted before.
 * What lies years apart is never one event, so here every decision has its answer.
 */
function smallWorlds(rows: Row[], worlds: number): Row[][] {
  const learned = [...Map.groupBy(rows, row => row.story ?? '')].filter(([label]) => label && isLearned(label))
  const alone = rows.filter(row => row.story === null)
  return Array.from({ length: worlds }, (_, world) => {
    const draw = <T>(from: readonly T[], share: number, key: (one: T) => string): T[] =>
      from.filter(one => hash(`${world} ${key(one)}`) < share)
    const events = draw(learned, 25 / learned.length, ([label]) => label).map(([, own]) => own)
    const singles = draw(alone, 120 / alone.length, row => `${row.id}`).map(row => [
      { ...row, story: `alone ${row.id}` },
    ])
    return [...events, ...singles]
      .flatMap(own => movedTo(own, hash(`${world} when ${own[0]!.id}`) * twoDays))
      .sort(byTime)
  })
}
// Articles years apart differ so plainly that, counted in full, they would teach nothing but caution.
const farNegativeWeight = 0.1
const twoDays = 48 * 3_600_000
const byTime = (a: Row, b: Row): number => a.at - b.at
const movedTo = (rows: Row[], at: number): Row[] => {
  const first = Math.min(...rows.map(row => row.at))
  return rows.map(row => ({ ...row, at: at + row.at - first }))
}

const withoutText = (rows: Row[]): Row[] => rows.map(row => ({ ...row, body: '' }))

function hash(label: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < label.length; at++) value = Math.imul(value ^ label.charCodeAt(at), 0x01000193)
  return ((value ^ (value >>> 15)) >>> 0) / 2 ** 32
}
const isLearned = (label: string): boolean => label.startsWith('alone ') || hash(label) < learnedShare

/** Runs a stream through the engine as it is now and labels every decision it weighed. */
function observe(rows: Row[], weights: StoryWeights): { joins: Example[]; merges: Example[] } {
  const labelOf = new Map(rows.map(row => [row.id, row.story]))
  const labelsIn = new Map<number, (string | null)[]>()
  const seen = { joins: [] as Example[], merges: [] as Example[] }
  const isSmall = rows.some(({ story }) => story?.startsWith('alone '))
  const note = ({ article, story, other, features }: Observation): void => {
    const own = other === undefined ? [labelOf.get(article.id) ?? null] : labelsIn.get(other)!
    const yes = sameShare(own, labelsIn.get(story)!)
    const learned = own.some(label => label !== null && isLearned(label))
    if (yes === undefined || !learned) return
    seen[other === undefined ? 'joins' : 'merges'].push({
      features,
      yes: yes >= 0.5,
      weight: yes < 0.5 && isSmall ? farNegativeWeight : 1,
    })
  }
  const engine = createStoryEngine({ weights: { text: weights, headline: weights }, observe: note })
  const inOrder = rows.length > articlesOfStart
  let [stories, forgottenAt] = [0, 0]
  for (const article of rows) {
    const { storyId, merge = [] } = engine.decide(article)
    const story = storyId === 'new' ? ++stories : storyId
    engine.commit(article, story)
    labelsIn.set(story, [...(labelsIn.get(story) ?? []), article.story])
    for (const from of merge) {
      engine.merge(from, story)
      labelsIn.get(story)!.push(...labelsIn.get(from)!)
    }
    if (inOrder && article.at - forgottenAt > 12 * 3_600_000) engine.forget((forgottenAt = article.at) - 72 * 3_600_000)
  }
  return seen
}

/** The share of labelled pairs between two groups that are of one story; nothing without a labelled pair. */
function sameShare(one: (string | null)[], other: (string | null)[]): number | undefined {
  const [left, right] = [one.filter(label => label !== null), other.filter(label => label !== null)]
  if (left.length === 0 || right.length === 0) return undefined
  const same = left.reduce((sum, label) => sum + right.filter(theirs => theirs === label).length, 0)
  return same / (left.length * right.length)
}

/** Dataset aggregation: each round learns from the decisions that the weights of the rounds before led to. */
function train(streams: Row[][], start: StoryWeights): StoryWeights {
  const [joins, merges]: [Example[], Example[]] = [[], []]
  let weights = start
  for (let round = 1; round <= rounds; round++) {
    for (const rows of streams) {
      const seen = observe(rows, weights)
      joins.push(...seen.joins)
      merges.push(...seen.merges)
    }
    weights = {
      join: fitLogistic(joins, 1e-4),
      merge: merges.some(({ yes }) => yes) ? fitLogistic(merges, 1e-3) : start.merge,
    }
    const yes = joins.filter(example => example.yes).length
    console.log(
      `round ${round}: ${joins.length} joins (${yes} right), ${merges.length} merges (${merges.filter(m => m.yes).length} right)`,
    )
  }
  return weights
}

const formula = (names: number, at: number, weight: number, bias: number): Logistic => ({
  means: new Array(names).fill(0),
  deviations: new Array(names).fill(1),
  weights: Array.from({ length: names }, (_, place) => (place === at ? weight : 0)),
  bias,
})
const start: StoryWeights = {
  join: formula(joinFeatureNames.length, 10, 22, -5),
  merge: formula(mergeFeatureNames.length, 0, 12, -6),
}

const english = rowsOf('english')
const hours = withHours(english)
const small = smallWorlds(hours, 16)
const trained = {
  text: train([english, hours, withTeasers(hours), ...firstStarts(hours), ...small, ...small.map(withTeasers)], start),
  headline: train([rowsOf('olympics'), withoutText(hours), ...small.map(withoutText)], start),
}
const rounded = JSON.stringify(trained, (_, value) =>
  typeof value === 'number' ? Number(value.toPrecision(5)) : value,
)
writeFileSync(
  new URL('../weights.ts', import.meta.url),
  `import type { StoryWeights } from './story-engine.ts'

/**
 * Written by train/train-weights.ts; the figures these weights were released with stand in train/README.md. Features in
 * the order of features.ts.
 */
export const storyWeights: { text: StoryWeights; headline: StoryWeights } = ${rounded}
`,
)
