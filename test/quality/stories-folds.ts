// What the one constant that decides on stories is worth on labels that did not choose it: it is chosen on two fifths of
// the labelled stories of `english`, by the hash of their names, and scored on the other three, five times over.
//   node test/quality/stories-folds.ts
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { releasedJoinBar } from '../../src/line/cluster/story-engine.ts'
import { createStories } from './adapters/stories.ts'
import { sharedFolder } from './score.ts'

type Row = Parameters<ReturnType<typeof createStories>['add']>[0] & { story: string | null }
type Score = { bCubed: number; pairs: number }

const folds = 5
const chosenOn = 2
const bars = [0.085, 0.0975, 0.11, 0.125, 0.145]

const rows = gunzipSync(readFileSync(join(sharedFolder, 'data/stories/english.jsonl.gz')))
  .toString()
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Row)
const labelled = rows.filter((row): row is Row & { story: string } => row.story !== null)
const foldOf = (story: string): number => createHash('sha256').update(story).digest()[0]! % folds
const isChoosing = (story: string, fold: number): boolean => (foldOf(story) - fold + folds) % folds < chosenOn

const found = bars.map(bar => {
  const stories = createStories({ joinBar: bar })
  for (const row of rows) stories.add(row)
  return stories.done()
})

const sums: Score = { bCubed: 0, pairs: 0 }
for (let fold = 0; fold < folds; fold++) {
  const [choosing, rest] = [true, false].map(wanted =>
    labelled.filter(({ story }) => isChoosing(story, fold) === wanted),
  )
  const scores = found.map(storyOf => score(choosing!, storyOf))
  const best = scores.reduce(
    (one, { bCubed, pairs }, at) => (bCubed + pairs > scores[one]!.bCubed + scores[one]!.pairs ? at : one),
    0,
  )
  const { bCubed, pairs } = score(rest!, found[best]!)
  sums.bCubed += bCubed / folds
  sums.pairs += pairs / folds
  const share = ((100 * choosing!.length) / labelled.length).toFixed(0)
  console.log(
    `fold ${fold}: ${bars[best]} chosen on ${share} % of the labels, on the others BCubed ${bCubed.toFixed(2)} pairs ${pairs.toFixed(2)}`,
  )
}
const released = score(labelled, found[bars.indexOf(releasedJoinBar)]!)
console.log(`out of fold BCubed ${sums.bCubed.toFixed(2)} pairs ${sums.pairs.toFixed(2)}`)
console.log(
  `released ${releasedJoinBar}: on all labels BCubed ${released.bCubed.toFixed(2)} pairs ${released.pairs.toFixed(2)}`,
)
for (const [at, bar] of bars.entries()) {
  const { bCubed, pairs } = score(labelled, found[at]!)
  console.log(`   ${bar}: BCubed ${bCubed.toFixed(2)} pairs ${pairs.toFixed(2)}`)
}

/** BCubed and pair F1 of the articles, in per cent. */
function score(some: readonly (Row & { story: string })[], storyOf: ReadonlyMap<string, string>): Score {
  const counts = { cell: new Map<string, number>(), found: new Map<string, number>(), told: new Map<string, number>() }
  const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1)
  for (const { id, story } of some) {
    count(counts.cell, `${storyOf.get(id)} ${story}`)
    count(counts.found, storyOf.get(id)!)
    count(counts.told, story)
  }
  const [all, pairs] = [
    { precision: 0, recall: 0 },
    { both: 0, found: 0, told: 0 },
  ]
  for (const { id, story } of some) {
    const both = counts.cell.get(`${storyOf.get(id)} ${story}`)!
    const [inFound, inTold] = [counts.found.get(storyOf.get(id)!)!, counts.told.get(story)!]
    all.precision += both / inFound / some.length
    all.recall += both / inTold / some.length
    pairs.both += both - 1
    pairs.found += inFound - 1
    pairs.told += inTold - 1
  }
  return { bCubed: f1(all.precision, all.recall), pairs: f1(pairs.both / pairs.found, pairs.both / pairs.told) }
}

function f1(precision: number, recall: number): number {
  return (200 * precision * recall) / (precision + recall)
}
