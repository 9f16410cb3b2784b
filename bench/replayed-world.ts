import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { until } from '../test/running-factory.ts'

/** A document as a publisher sent it. */
export type Document = { url: string; bytes: Uint8Array; contentType?: string }

/** The replayed world that developers share, in a process of its own on a free port. */
export type ReplayedWorld = { origin: string; opml: string; close(): Promise<void> }

const program = fileURLToPath(new URL('../../shared/tools/world.mjs', import.meta.url))

/** Starts the replayed world; undefined, with a line that says so, where it is not on this machine. */
export async function startReplayedWorld(): Promise<ReplayedWorld | undefined> {
  if (!existsSync(program)) {
    console.log('The replayed world is not on this machine: left out.')
    return undefined
  }
  const port = await freePort()
  const world = spawn(process.execPath, [program, '--port', String(port)], { stdio: 'ignore' })
  const origin = `http://127.0.0.1:${port}`
  await until('the world', 20_000, () => fetch(origin).then(({ ok }) => ok).catch(() => false))
  return {
    origin,
    opml: `${origin}/sources.opml`,
    close: async () => {
      world.kill()
      await once(world, 'exit')
    },
  }
}

/** All feeds of the replayed world, fetched once; none where it is not on this machine. */
export async function replayedFeeds(): Promise<Document[]> {
  const world = await startReplayedWorld()
  if (!world) return []
  const list = await (await fetch(world.opml)).text()
  const feeds = await fetchAll([...list.matchAll(/xmlUrl="([^"]+)"/g)].map(found => found[1]!))
  await world.close()
  return feeds
}

/** Pages of articles of the replayed world, of all its publishers alike, fetched once. */
export async function replayedPages(count: number): Promise<Document[]> {
  const world = await startReplayedWorld()
  if (!world) return []
  const truth = (await (await fetch(`${world.origin}/truth.json`)).json()) as { url: string }[]
  const step = Math.max(1, Math.floor(truth.length / count))
  const pages = await fetchAll(truth.flatMap(({ url }, at) => (at % step === 0 ? url : [])).slice(0, count))
  await world.close()
  return pages
}

/** Fetches addresses, a few at a time; those that do not answer with a document are left out. */
export async function fetchAll(urls: string[]): Promise<Document[]> {
  const waiting = [...urls]
  const found: Document[] = []
  const fetchOn = async (): Promise<void> => {
    for (let url = waiting.shift(); url; url = waiting.shift()) {
      const answer = await fetch(url).catch(() => undefined)
      const bytes = await answer?.bytes().catch(() => undefined)
      if (answer?.ok && bytes) found.push({ url, bytes, contentType: answer.headers.get('content-type') ?? undefined })
    }
  }
  await Promise.all(Array.from({ length: 4 }, fetchOn))
  return found
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
