// Articles grouped into stories, by how many are remembered: CPU time, how long one takes, memory.
//   node --expose-gc bench/stories.ts [--beside] [10000 100000 1000000]
// The window is filled as after a restart, each article in the story of its event; then articles are placed. Each size runs
// in a process of its own, so that its memory is its own. `--beside` lets the prototype that developers
// share take turns with ours on the same articles; the memory is then that of both.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type ArticleToPlace, createStoryEngine, type StoryEngine } from '../src/line/cluster/story-engine.ts'
import { testStream } from '../src/line/cluster/test-stream.ts'
import { type InventedArticle, inventedArticles } from './invented-stream.ts'
import { cpuTimeOf, median, printMachine, short } from './measure.ts'

const windowHours = 72
const chunk = 1000
const chunksMeasured = 5
const batch = 50
// Above every number that placing gives.
const firstStory = 1_000_000_000
const prototype = join(import.meta.dirname, '../../shared/prototypes/stories')

const words = process.argv.slice(2)
const isBeside = words.includes('--beside')
const sizes = words.filter(word => /^\d+$/.test(word))
if (words.includes('--one')) await measure(Number(sizes[0]))
else {
  printMachine()
  console.log(`
| remembered | stories | µs of CPU an article | articles a CPU-second | placing: p50, p99, most | looking again at ${batch}: p50, p99, most | remembered again a CPU-second | heap, MB | with arrays | resident |${isBeside ? ' prototype, articles a CPU-second | ratio |' : ''}
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |${isBeside ? ' ---: | ---: |' : ''}`)
  for (const size of sizes.length > 0 ? sizes : ['10000', '100000']) {
    const one = [...process.execArgv, import.meta.filename, '--one', size, ...(isBeside ? ['--beside'] : [])]
    spawnSync(process.execPath, one, { stdio: 'inherit' })
  }
}

async function measure(size: number): Promise<void> {
  const stream = inventedArticles(size / windowHours)
  const engine = createStoryEngine()
  const remember = (article: InventedArticle): void => engine.commit(article, firstStory + article.event)
  const [placing, looking]: number[][] = [[], []]
  const contestants = [ours(engine, placing!, looking!), ...(isBeside ? [await theirs(size)] : [])]
  const speeds = contestants.map((): number[] => [])
  const remembering: number[] = []
  for (let at = 0; at < size + chunksMeasured * chunk; at += chunk) {
    // Inventing the articles is not what is measured.
    const articles = Array.from({ length: chunk }, () => stream.next().value as InventedArticle)
    for (const [which, place] of contestants.entries()) {
      const isFilling = which === 0 && at < size
      const { seconds } = await cpuTimeOf(() => articles.forEach(isFilling ? remember : place))
      if (isFilling) remembering.push(chunk / seconds)
      else if (at >= size) speeds[which]!.push(chunk / seconds)
    }
  }
  const [own, other] = speeds.map(median)
  const beside = other ? ` ${short(other)} | ${(own! / other).toFixed(2)} |` : ''
  console.log(`${row(engine.size(), own!, median(remembering), placing!, looking!)}${beside}`)
}

function row(
  held: ReturnType<StoryEngine['size']>,
  speed: number,
  remembering: number,
  placing: number[],
  looking: number[],
): string {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage()
  const memory = [heapUsed, heapUsed + arrayBuffers, rss].map(bytes => Math.round(bytes / 2 ** 20))
  const figures = [held.articles, held.stories, 1e6 / speed, speed].map(short)
  const cells = [...figures, times(placing), times(looking), short(remembering)]
  return `| ${[...cells, ...memory].join(' | ')} |`
}

function times(list: number[]): string {
  const sorted = list.toSorted((a, b) => a - b)
  const [half, most, last] = [0.5, 0.99, 1].map(share => sorted[Math.ceil(share * sorted.length) - 1]!)
  return `${half!.toFixed(2)}, ${most!.toFixed(1)}, ${last!.toFixed(1)} ms`
}

/** CPU time of the process so far: by the clock, what else the machine does would be in it. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Ours, as the line has it: placing one after the other, looking again at what changed after each batch. */
function ours(engine: StoryEngine, placing: number[], looking: number[]) {
  const stream = testStream(engine)
  let placed = 0
  return (article: ArticleToPlace): void => {
    const began = cpuMs()
    stream.add(article)
    engine.forget(article.at - windowHours * 3_600_000)
    placing.push(cpuMs() - began)
    if (++placed % batch > 0) return
    const looked = cpuMs()
    stream.repair()
    looking.push(cpuMs() - looked)
  }
}

/** The prototype's engine, with room for all and the weights it has for texts. */
async function theirs(size: number): Promise<(article: ArticleToPlace) => void> {
  const part = async (name: string) => import(pathToFileURL(join(prototype, name)).href)
  if (!existsSync(prototype)) throw new Error('The prototype is not on this machine: leave --beside out.')
  const [{ Engine }, { fastFeatures, langSeed }, { predLR }] = await Promise.all(
    ['engine.ts', 'fastfeat.ts', 'lr.ts'].map(part),
  )
  const { default: models } = await import(pathToFileURL(join(prototype, 'engine-lr.json')).href, {
    with: { type: 'json' },
  })
  const room = size + (chunksMeasured + 1) * chunk
  const asked = { capD: room, capC: room, joinThr: 0.5, mergeThr: 0.6, windowH: windowHours }
  const judge = (weights: unknown) => (features: unknown) => predLR(weights, features)
  const engine = new Engine(asked, judge(models.as.join), judge(models.as.merge))
  const [seed, hashed] = [langSeed('en'), (1 << 22) - 1]
  return ({ title, body, at }) => engine.process(fastFeatures(title, body, seed, 150, 2, hashed), at / 1000)
}
