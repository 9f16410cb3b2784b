// CPU time of a request, in a process that serves the demonstration world's news and does nothing else.
//   node --import ./src/jsx.ts bench/page.ts
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startWorld } from '../demo/world/start-world.ts'
import { encode } from '../src/site/server/encoding.ts'
import { openSite, type Site } from '../src/site/site.ts'
import { openStore } from '../src/store/open-store.ts'
import { quiet, type RunningFactory, startFactory } from '../test/running-factory.ts'
import { cpuTimeOf, median, printMachine, short } from './measure.ts'

const rounds = 3

printMachine()
const data = mkdtempSync(join(tmpdir(), 'nf-bench-'))
await gatherNews()
const factory = await startFactory('serve', { NF_DATA: data })
const articles = await idsOf('articles')
const stories = await idsOf('stories')
const agent = new Agent({ keepAlive: true, maxSockets: 4 })

type Kind = { name: string; requests: number; path: (at: number) => string }
// The clock that the system keeps for a process ticks each 10 ms: every kind is asked for about a second of CPU time.
const kinds: Kind[] = [
  { name: 'front page, from the page cache', requests: 8000, path: () => '/' },
  { name: 'API, 20 articles', requests: 400, path: () => '/api/v1/articles?limit=20' },
  { name: 'API, 20 stories', requests: 400, path: () => '/api/v1/stories?limit=20' },
]
const anew: Kind[] = [
  { name: 'front page, made anew', requests: 300, path: () => '/' },
  {
    name: 'an edition found on demand',
    requests: 300,
    path: at => `/edition/${at % 2 ? 'europe/all' : 'world/en/world'}`,
  },
  { name: 'article, made anew', requests: 600, path: at => `/article/${articles[at % articles.length]}` },
  { name: 'story, made anew', requests: 400, path: at => `/story/${stories[at % stories.length]}` },
]
const figures = kinds.map((): { cpuMs: number; bytes: number }[] => [])
for (let round = 0; round <= rounds; round++)
  for (const [at, kind] of kinds.entries()) {
    const figure = await measure(kind, factory)
    if (round > 0) figures[at]!.push(figure) // the first goes to compiling
  }
console.log(`\n${articles.length} articles in ${stories.length} stories\n`)
console.log('| a request | ms of CPU | requests a CPU-second | bytes, brotli |\n| --- | ---: | ---: | ---: |')
for (const [at, { name }] of kinds.entries()) {
  const cpuMs = median(figures[at]!.map(figure => figure.cpuMs))
  console.log(`| ${name} | ${short(cpuMs)} | ${short(1000 / cpuMs)} | ${short(figures[at]![0]!.bytes)} |`)
}
console.log(`\npeak memory of the process: ${factory.used().peakMb} MB`)
agent.destroy()
await factory.stop()
console.log(
  '\nMade anew, as the page cache asks for it; no socket, in this process\n\n| a page | ms of CPU |\n| --- | ---: |',
)
for (const [name, cpuMs] of await measureAnew()) console.log(`| ${name} | ${short(cpuMs)} |`)
rmSync(data, { recursive: true })

/** Lets the whole line read the world once, and stops it. */
async function gatherNews(): Promise<void> {
  const world = await startWorld({ clock: Date.now, speed: 0.001, pictures: false })
  const line = await startFactory('run', { NF_DATA: data, NF_SOURCES: world.opml, NF_ALLOW_HOSTS: '127.0.0.0/8' })
  await quiet(line.url, 60_000)
  await line.stop()
  await world.close()
}

async function measure(
  { requests, path }: Kind,
  { url, used }: RunningFactory,
): Promise<{ cpuMs: number; bytes: number }> {
  const before = used().cpuSeconds
  let [left, bytes] = [requests, 0]
  const askOn = async (): Promise<void> => {
    while (left-- > 0) bytes = await ask(url + path(left))
  }
  await Promise.all(Array.from({ length: 4 }, askOn))
  return { cpuMs: (1000 * (used().cpuSeconds - before)) / requests, bytes }
}

/** Pages made from the database to bytes with their tag, past the page cache, which keeps every other request from them. */
async function measureAnew(): Promise<[name: string, cpuMs: number][]> {
  const opened = await openStore({ folder: data, alone: false })
  if ('problem' in opened) throw new Error(opened.problem)
  const silent = () => {}
  const site = await openSite({
    store: opened.store,
    clock: Date.now,
    config: { siteName: 'News Factory', rights: 'full' },
    log: { debug: silent, info: silent, warn: silent, error: silent },
    demo: () => 'off',
    startDemo: async () => {},
    pictures: { fetch: async () => ({ failed: 'timeout' }), folder: join(data, 'pictures'), limitMb: 100 },
  })
  const results: [string, number][] = []
  for (const { name, requests, path } of anew) {
    const figures: number[] = []
    for (let round = 0; round <= rounds; round++) {
      const before = process.cpuUsage()
      for (let at = 0; at < requests; at++) await site.render({ path: path(at), query: '', language: 'en' })
      const { user, system } = process.cpuUsage(before)
      if (round > 0) figures.push((user + system) / 1000 / requests)
    }
    results.push([name, median(figures)])
  }
  results.push(['front page, compressed once (brotli 5, beside the main thread)', await compression(site)])
  await site.close()
  await opened.store.close()
  return results
}

/** What it takes to compress the front page, milliseconds. */
async function compression(site: Site): Promise<number> {
  const { answer } = await site.render({ path: '/', query: '', language: 'en' })
  const { seconds } = await cpuTimeOf(async () => {
    for (let at = 0; at < 200; at++) await encode(answer.identity, 'br')
  })
  return (1000 * seconds) / 200
}

/** Asks as a browser does; gives the number of bytes of the answer. */
function ask(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'br, gzip' } }, response => {
      let bytes = 0
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`))
      response.on('data', chunk => (bytes += chunk.length)).on('end', () => resolve(bytes))
    }).on('error', reject)
  })
}

async function idsOf(list: 'articles' | 'stories'): Promise<number[]> {
  const answer = (await (await fetch(`${factory.url}/api/v1/${list}?limit=200`)).json()) as Record<
    string,
    { id: number }[]
  >
  return answer[list]!.map(({ id }) => id)
}
