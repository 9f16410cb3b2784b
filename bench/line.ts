// The whole line on the replayed world: from an empty folder until nothing waits at any station.
//   node bench/line.ts [rounds]
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startReplayedWorld } from '../test/quality/replayed-world.ts'
import { quiet, startFactory, until } from '../test/running-factory.ts'
import { printMachine, short } from './measure.ts'
import { isHere } from './replayed-world.ts'

const rounds = Number(process.argv[2] ?? 3)

printMachine()
if (isHere()) await measureAll()

async function measureAll(): Promise<void> {
  const world = await startReplayedWorld()
  const head = [
    'articles',
    'seconds',
    'CPU seconds',
    'of them until ready',
    'articles a CPU-second',
    'peak MB',
    'ready, ms',
    'first story, ms',
  ]
  console.log(`\n| ${head.join(' | ')} | CPU seconds by thread |\n|${' ---: |'.repeat(head.length)} --- |`)
  for (let round = 0; round < rounds; round++) await measure(world.opml)
  await world.stop()
}

async function measure(sources: string): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'nf-bench-'))
  const environment = { NF_DATA: data, NF_SOURCES: sources, NF_ALLOW_HOSTS: '127.0.0.0/8' }
  const factory = await startFactory('run', environment)
  const began = performance.now() - factory.readyAfterMs
  const toStart = factory.used().cpuSeconds
  const firstStory = until('the first story', 60_000, async () =>
    /\/(?:story|article)\/\d+/.test(await (await fetch(factory.url)).text()),
  ).then(() => performance.now() - began)
  await quiet(factory.url, 300_000)
  const seconds = (performance.now() - began) / 1000
  const { cpuSeconds, peakMb } = factory.used()
  const articles = await articlesIn(factory.url)
  const row = [
    articles,
    seconds,
    cpuSeconds,
    toStart,
    articles / cpuSeconds,
    peakMb,
    factory.readyAfterMs,
    await firstStory,
  ]
  console.log(`| ${row.map(short).join(' | ')} | ${byThread(factory.process.pid!)} |`)
  await factory.stop()
  rmSync(data, { recursive: true })
}

async function articlesIn(url: string): Promise<number> {
  const status = (await (await fetch(`${url}/api/v1/status`)).json()) as { stations: { name: string; done: number }[] }
  return Math.max(...status.stations.map(station => station.done))
}

/** Where the CPU time went: the main thread, the store's writer, the reading threads, and V8's own helpers (Linux). */
function byThread(pid: number): string {
  const folder = `/proc/${pid}/task`
  const used = readdirSync(folder).map(task => {
    const [, name, rest] = /^\d+ \((.*)\) (.*)$/.exec(readFileSync(join(folder, task, 'stat'), 'utf8').trim())!
    const fields = rest!.split(' ')
    return { name: name!, seconds: (Number(fields[11]) + Number(fields[12])) / 100 }
  })
  const together = Map.groupBy(used, ({ name }) => name)
  return [...together]
    .map(
      ([name, list]) =>
        `${name} ${list
          .map(one => one.seconds)
          .filter(one => one > 0.05)
          .join(' + ')}`,
    )
    .filter(line => /\d$/.test(line))
    .join(', ')
}
