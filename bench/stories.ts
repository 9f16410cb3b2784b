// Articles grouped into stories for each second of CPU time, by how many are remembered, and the memory that takes.
//   node bench/stories.ts [10000 50000 100000]
import { type ArticleToPlace, createStoryEngine } from '../src/line/cluster/story-engine.ts'
import { testStream } from '../src/line/cluster/test-stream.ts'
import { inventedArticles } from './invented-stream.ts'
import { cpuTimeOf, median, printMachine, short } from './measure.ts'

const windowHours = 72
const measured = 1000
const rounds = 3
const batch = 50

printMachine()
console.log('\n| articles remembered | stories | articles a CPU-second | while filling | heap, MB |')
console.log('| ---: | ---: | ---: | ---: | ---: |')
const sizes = process.argv.slice(2).map(Number)
for (const size of sizes.length > 0 ? sizes : [10_000, 50_000, 100_000]) await measure(size)

async function measure(size: number): Promise<void> {
  const stream = inventedArticles(size / windowHours)
  const engine = createStoryEngine()
  const placing = testStream(engine)
  let placed = 0
  const place = (article: ArticleToPlace): void => {
    placing.add(article)
    if (++placed % batch === 0) placing.repair()
    engine.forget(article.at - windowHours * 3_600_000)
  }
  // Inventing the articles is not what is measured.
  const placeMany = async (count: number): Promise<number> => {
    const articles = Array.from({ length: count }, () => stream.next().value as ArticleToPlace)
    return count / (await cpuTimeOf(() => articles.forEach(place))).seconds
  }
  const filling: number[] = []
  for (let at = 0; at < size; at += measured) filling.push(await placeMany(measured))
  const full: number[] = []
  for (let round = 0; round < rounds; round++) full.push(await placeMany(measured))
  globalThis.gc?.()
  const heap = process.memoryUsage().heapUsed / 2 ** 20
  const held = engine.size()
  console.log(
    `| ${short(held.articles)} | ${short(held.stories)} | ${short(median(full))} | ${short(median(filling))} | ${Math.round(heap)} |`,
  )
}
