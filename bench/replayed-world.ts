import { hasReplayedWorld, startReplayedWorld } from '../test/quality/replayed-world.ts'

/** A document as a publisher sent it. */
export type Document = { url: string; bytes: Uint8Array; contentType?: string }

/** All feeds of the replayed world, fetched once; none where it is not on this machine. */
export async function replayedFeeds(): Promise<Document[]> {
  if (!isHere()) return []
  const world = await startReplayedWorld()
  const list = await (await fetch(world.opml)).text()
  const feeds = await fetchAll([...list.matchAll(/xmlUrl="([^"]+)"/g)].map(found => found[1]!))
  await world.stop()
  return feeds
}

/** Pages of articles of the replayed world, of all its publishers alike, fetched once. */
export async function replayedPages(count: number): Promise<Document[]> {
  if (!isHere()) return []
  const world = await startReplayedWorld()
  const truth = await world.truth()
  const step = Math.max(1, Math.floor(truth.length / count))
  const pages = await fetchAll(truth.flatMap(({ url }, at) => (at % step === 0 ? url : [])).slice(0, count))
  await world.stop()
  return pages
}

/** Whether the replayed world is on this machine; says so in one line where it is not. */
export function isHere(): boolean {
  const here = hasReplayedWorld()
  if (!here) console.log('\nThe replayed world is not on this machine: left out.')
  return here
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
