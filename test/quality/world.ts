// Runs the whole line on the replayed world that developers share, and compares what came out with what was published.
//   node test/quality/world.ts [--database <url>] [--keep]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { allOf, quiet, startFactory, until } from '../running-factory.ts'

type Truth = { id: string; url: string; source: string; title: string; event: string | null; body: string; at: string }
type Article = {
  id: number
  url: string
  title: string
  story: number | null
  text: string
  readMore: { url: string }[]
}

const worldProgram = fileURLToPath(new URL('../../../shared/tools/world.mjs', import.meta.url))
const feedLength = 40
const furniture = [
  'We and our 213 partners',
  'Sign up to our newsletter',
  'Most read',
  'All rights reserved',
  'Interesting point, but what about the budget',
  'Photograph:',
  'Accept all',
  'Read more:',
]
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
const percent = (part: number, all: number): string => ((100 * part) / (all || 1)).toFixed(2)

if (!existsSync(worldProgram)) {
  console.log('world: skipped, the replayed world is not on this machine')
  process.exit(0)
}
const database = process.argv.includes('--database') ? process.argv[process.argv.indexOf('--database') + 1] : undefined
const port = await freePort()
const world = spawn(process.execPath, [worldProgram, '--port', String(port)], { stdio: 'ignore' })
const data = mkdtempSync(join(tmpdir(), 'nf-world-'))
try {
  await until('the world', 20_000, () =>
    fetch(`http://127.0.0.1:${port}/`).then(
      answer => answer.ok,
      () => false,
    ),
  )
  const factory = await startFactory('run', {
    NF_DATA: data,
    NF_SOURCES: `http://127.0.0.1:${port}/sources.opml`,
    NF_ALLOW_HOSTS: '127.0.0.0/8',
    ...(database && { DATABASE_URL: database }),
  })
  const began = performance.now()
  await until('the first story on the front page', 60_000, async () =>
    /\/story\/\d+/.test(await (await fetch(factory.url)).text()),
  )
  const firstPageMs = performance.now() - began + factory.readyAfterMs
  await quiet(factory.url, 300_000)
  const seconds = (performance.now() - began) / 1000
  const used = factory.used()
  const articles = await allOf<Article>(factory.url, 'articles')
  const truth = (await (await fetch(`http://127.0.0.1:${port}/truth.json`)).json()) as Truth[]
  report(truth, articles)
  console.log(
    `line: ${articles.length} articles in ${seconds.toFixed(1)} s, ${used.cpuSeconds.toFixed(1)} CPU-seconds = ${(articles.length / used.cpuSeconds).toFixed(1)} articles a CPU-second, peak ${used.peakMb} MB, ready after ${Math.round(factory.readyAfterMs)} ms, first story on the page after ${Math.round(firstPageMs)} ms`,
  )
  const code = await factory.stop()
  if (code !== 0) throw new Error(`It stopped with ${code}.`)
  if (process.argv.includes('--keep')) console.log(`kept: ${data}`)
} finally {
  world.kill()
  await once(world, 'exit')
  if (!process.argv.includes('--keep')) rmSync(data, { recursive: true, force: true })
}

/** Prints what is missing, double, wrong or dirty, and how well events became stories. */
function report(truth: Truth[], articles: Article[]): void {
  const listed = [...Map.groupBy(truth, one => one.source).values()].flatMap(own =>
    own.sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, feedLength),
  )
  const byUrl = Map.groupBy(articles, article => article.url.split('?')[0]!)
  const missing = listed.filter(one => !byUrl.has(one.url))
  const doubles = [...byUrl.values()].filter(list => list.length > 1)
  const found = listed.flatMap(one => (byUrl.get(one.url) ? [{ one, got: byUrl.get(one.url)![0]! }] : []))
  const whole = found.filter(({ one, got }) => flat(got.text) === flat(one.body))
  const dirty = found.filter(({ one, got }) =>
    furniture.some(words => got.text.includes(words) && !one.body.includes(words)),
  )
  const withMore = found.filter(({ got }) => got.readMore.length > 0)
  for (const one of missing.slice(0, 5)) console.log(`  missing ${one.url}`)
  for (const { one, got } of found.filter(pair => !whole.includes(pair)).slice(0, 5))
    console.log(`  differs ${one.url}: ${flat(got.text).length} characters of ${flat(one.body).length}`)
  for (const { one } of dirty.slice(0, 5)) console.log(`  furniture in ${one.url}`)
  console.log(
    `articles: listed ${listed.length}, in ${articles.length}, missing ${missing.length}, double ${doubles.length}`,
  )
  console.log(
    `text whole ${percent(whole.length, found.length)} %, with furniture ${dirty.length}, read more ${percent(withMore.length, found.length)} %`,
  )
  reportStories(found.map(({ one, got }) => ({ event: one.event, story: got.story })))
}

function reportStories(pairs: { event: string | null; story: number | null }[]): void {
  const labelled = pairs.filter(
    (pair): pair is { event: string; story: number } => pair.event !== null && pair.story !== null,
  )
  const events = [...Map.groupBy(labelled, pair => pair.event).values()].filter(list => list.length > 1)
  const together = events.filter(list => new Set(list.map(pair => pair.story)).size === 1)
  const stories = [...Map.groupBy(labelled, pair => pair.story).values()].filter(list => list.length > 1)
  const pure = stories.filter(list => new Set(list.map(pair => pair.event)).size === 1)
  console.log(
    `events whole ${percent(together.length, events.length)} % of ${events.length}, stories of one event ${percent(pure.length, stories.length)} % of ${stories.length}`,
  )
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
