// How often an edited copy is recognised, and how often another report of the same event is taken for one: the
// transformations of specs/stories.md 3.5 on the labelled English stream, through the index of the line.
//   node test/quality/near-copies.ts [--sample 400]
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { nearIndex } from '../../src/line/dedupe/near-text.ts'
import { containmentOf, fingerprintsOf } from '../../src/text/fingerprint.ts'
import { option, sharedFolder } from './score.ts'

type Labelled = { id: string; body: string | string[]; source: string | null; story: string | null }

const stream = gunzipSync(readFileSync(join(sharedFolder, 'data/stories/english.jsonl.gz')))
const articles = stream
  .toString()
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Labelled)
  .map(({ body, ...rest }) => ({ ...rest, words: (Array.isArray(body) ? body.join('\n') : body).split(/\s+/) }))
const leastWords = 120
const long = articles.filter(({ words }) => words.length >= leastWords)
const step = Math.floor(long.length / Number(option('sample', '400')))
const sample = long.filter((_, at) => at % step === 0)

let state = 1
const random = (): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return state / 2 ** 32
}
const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
const anyWord = (): string => one(one(long).words)
const changed = (words: readonly string[], share: number): string[] =>
  words.map(word => (random() < share ? anyWord() : word))
const furniture = [
  'This report was first printed elsewhere. All rights are reserved by its owners.',
  'Subscribe to our letter and have the news of the day in your mail each morning. You may leave at any time.',
  'Reporting by our staff, editing by the night desk. Follow us wherever you read. Our standards are public.',
].map(text => text.split(' '))
const withoutSentences = (words: readonly string[]): string[] => {
  const sentences = words.join(' ').split(/(?<=[.!?]) /)
  const lead = `${Array.from({ length: 30 }, anyWord).join(' ')}.`
  return [lead, ...sentences.slice(1).filter(() => random() >= 0.3)].join(' ').split(' ')
}
const edits: Record<string, (words: readonly string[]) => readonly string[]> = {
  'boilerplate added': words => [...one(furniture), ...words, ...one(furniture), ...one(furniture)],
  'cut to 50 %': words => words.slice(0, words.length / 2),
  'cut to 25 %': words => words.slice(0, words.length / 4),
  '5 % of words changed': words => changed(words, 0.05),
  '10 % of words changed': words => changed(words, 0.1),
  '20 % of words changed': words => changed(words, 0.2),
  '30 % of sentences cut, new lead': withoutSentences,
}

const print = (words: readonly string[]): Uint32Array => fingerprintsOf(words.join(' '))
const percent = (part: number, all: number): string => ((100 * part) / all).toFixed(2)
const elsewhere = articles.length + 1
const index = nearIndex()
const printed = sample.map(({ words }) => print(words))
for (const [at, fingerprints] of printed.entries()) index.add(at, fingerprints, at, 0)
// Some of the sample are copies of each other already: to be taken for one of these is no mistake.
const isCopy = (at: number, other: number): boolean => containmentOf(printed[at]!, printed[other]!) >= 0.5
// So is a quarter that two articles of one house have word for word (they begin with the same list of headlines).
const isPartOf = (part: readonly string[], whole: readonly string[]): boolean => wordsShared(part, whole) === 1

console.log(
  `${sample.length} articles of at least ${leastWords} words, each edited; in brackets the plain containment of half`,
)
for (const [name, edit] of Object.entries(edits)) {
  let [found, contained] = [0, 0]
  for (const [at, { words }] of sample.entries()) {
    const edited = edit(words)
    const copy = print(edited)
    const original = index.copyOf(copy, elsewhere)
    if (original !== undefined && (isCopy(at, original) || isPartOf(edited, sample[original]!.words))) found++
    if (containmentOf(printed[at]!, copy) >= 0.5) contained++
  }
  console.log(`${name}: ${percent(found, sample.length)} % (${percent(contained, sample.length)} %)`)
}

const byStory = Map.groupBy(
  articles.filter(({ story }) => story !== null),
  ({ story }) => story,
)
const told = [...byStory.values()].flatMap(reports =>
  reports.flatMap((first, at) => reports.slice(at + 1).map(second => [first, second] as const)),
)
// What one outlet has twice is the same article, listed twice: reports of one event are those of different outlets (3.5).
const pairs = told.filter(([first, second]) => first.source !== second.source)
const taken = told.filter(([first, second]) => {
  const alone = nearIndex()
  alone.add(1, print(first.words), 1, 0)
  return alone.copyOf(print(second.words), 2) !== undefined
})
const ofTwo = taken.filter(([first, second]) => first.source !== second.source)
const unlike = taken.filter(([first, second]) => wordsShared(first.words, second.words) < 0.5)
console.log(
  `reports of one event taken for copies: ${percent(ofTwo.length, pairs.length)} % (${ofTwo.length} of ${pairs.length}); with what one outlet has twice ${taken.length} of ${told.length}`,
)
console.log(`of these not copies word for word: ${percent(unlike.length, pairs.length)} %`)

/** The share of runs of five words of the smaller text that the other has, all of them looked at. */
function wordsShared(first: readonly string[], second: readonly string[]): number {
  const runs = (words: readonly string[]): Set<string> =>
    new Set(
      words.slice(4).map((_, at) =>
        words
          .slice(at, at + 5)
          .join(' ')
          .toLowerCase(),
      ),
    )
  const [left, right] = [runs(first), runs(second)]
  return left.intersection(right).size / Math.min(left.size, right.size)
}
