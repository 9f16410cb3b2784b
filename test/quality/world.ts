// Runs the whole line on the replayed world that developers share, and compares what came out with what was published.
//   node test/quality/world.ts [--kills 10] [--postgres] [--live 60 [--push]]
// --kills ends the factory with kill -9 so many times in the middle; --postgres runs one web process and two workers on
// PostgreSQL; --live measures how long a newly published article takes to the front page and to an open page;
// with --push the busiest publishers have a hub, which pushes.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { postgresPrograms, startPostgres } from '../postgres.ts'
import { allOf, quiet, type RunningFactory, startFactory, until } from '../running-factory.ts'
import { startPushingRelay } from './pushing-relay.ts'
import { freePort, hasReplayedWorld, type ReplayedWorld, startReplayedWorld } from './replayed-world.ts'
import { measureArrivals } from './world-arrivals.ts'
import { type Article, reportWorld } from './world-report.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string' },
    postgres: { type: 'boolean' },
    live: { type: 'string' },
    push: { type: 'boolean' },
  },
})
const patience = 300_000

if (!hasReplayedWorld()) console.log('world: skipped, the replayed world is not on this machine')
else await main(Number(values.kills ?? 0), Number(values.live ?? 0))
process.exit()

async function main(kills: number, live: number): Promise<void> {
  const world = await startReplayedWorld(live)
  const data = mkdtempSync(join(tmpdir(), 'nf-world-'))
  const relay = values.push ? await startPushingRelay(world) : undefined
  const port = String(await freePort())
  const postgres = values.postgres ? await startPostgres(postgresPrograms()!) : undefined
  const environment = {
    NF_DATA: data,
    NF_SOURCES: relay?.opml ?? world.opml,
    NF_ALLOW_HOSTS: '127.0.0.0/8',
    ...(relay && { NF_PORT: port, NF_PUBLIC_URL: `http://127.0.0.1:${port}` }),
    ...(postgres && { DATABASE_URL: await postgres.database('world') }),
  }
  try {
    for (let n = 0; n < kills; n++) await runAndKill(environment, 300 + n * 400)
    const started = await start(environment, postgres !== undefined)
    await measure(started, world)
    if (live) await measureArrivals(started[0]!.url, world, relay?.sources)
    for (const one of started) console.log(`stopped with ${await one.stop()}`)
  } finally {
    await relay?.stop()
    await world.stop()
    await postgres?.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

async function runAndKill(environment: Record<string, string>, afterMs: number): Promise<void> {
  const factory = await startFactory('run', environment)
  await new Promise(resolve => setTimeout(resolve, afterMs))
  await factory.kill()
}

async function start(environment: Record<string, string>, apart: boolean): Promise<RunningFactory[]> {
  if (!apart) return [await startFactory('run', environment)]
  const web = await startFactory('serve', environment)
  return [web, await startFactory('work', environment), await startFactory('work', environment)]
}

async function measure(factories: RunningFactory[], world: ReplayedWorld): Promise<void> {
  const { url, readyAfterMs } = factories[0]!
  const began = performance.now()
  await until('the first story on the front page', 60_000, async () =>
    /\/(story|article)\/\d+/.test(await (await fetch(url)).text()),
  )
  const firstPageMs = performance.now() - began + readyAfterMs
  await quiet(url, patience)
  const seconds = (performance.now() - began) / 1000
  const articles = await allOf<Article>(url, 'articles')
  const used = factories.map(one => one.used())
  const cpu = used.reduce((sum, one) => sum + one.cpuSeconds, 0)
  reportWorld(await world.truth(), articles)
  console.log(
    `line: ${articles.length} articles in ${seconds.toFixed(1)} s, ${cpu.toFixed(1)} CPU-seconds = ${(articles.length / cpu).toFixed(1)} articles a CPU-second, peak ${used.map(one => one.peakMb).join(' + ')} MB, ready after ${Math.round(readyAfterMs)} ms, first story on the page after ${Math.round(firstPageMs)} ms`,
  )
}
