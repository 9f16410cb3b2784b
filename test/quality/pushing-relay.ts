import { startWebSubHub, type WebSubHub } from '../websub-hub.ts'
import type { ReplayedWorld } from './replayed-world.ts'

/** Some publishers of the replayed world with a hub before them, which pushes what they publish. */
export type PushingRelay = {
  /** The world's list, with these publishers' feeds at their hub. */
  opml: string
  /** Names of the publishers that push. */
  sources: Set<string>
  stop(): Promise<void>
}

// The publishers with the most articles; every further one costs the world CPU while others are measured.
const pushing = 8
// How often a feed is looked at for something to push: half of this is a part of every measured delay.
const lookMs = 250

/** Starts it. */
export async function startPushingRelay(world: ReplayedWorld): Promise<PushingRelay> {
  const hub = await startWebSubHub()
  const feeds = await busiestFeeds(world)
  const list = await (await fetch(world.opml)).text()
  hub.publish('/list', { type: 'text/x-opml', text: [...feeds].reduce(atHub, list) })
  const stops = [...feeds.keys()].map((feed, n) => pushFrom(feed, `/pushed-${n}`, hub))

  function atHub(text: string, [feed]: [string, string], n: number): string {
    return text.replace(`xmlUrl="${feed}"`, `xmlUrl="${hub.origin}/pushed-${n}"`)
  }
  return {
    opml: `${hub.origin}/list`,
    sources: new Set(feeds.values()),
    stop: async () => {
      for (const stop of stops) stop()
      await hub.close()
    },
  }
}

/** Addresses of feeds with the names of their publishers. */
async function busiestFeeds(world: ReplayedWorld): Promise<Map<string, string>> {
  const bySource = Map.groupBy(await world.truth(), one => one.source)
  const busiest = [...bySource.values()].sort((a, b) => b.length - a.length).slice(0, pushing)
  return new Map(busiest.map(([one]) => [new URL('/feed', one!.url).href, one!.source]))
}

/** Serves a feed under the hub's address and pushes it whole whenever it has changed. Gives the way to stop. */
function pushFrom(feed: string, path: string, hub: WebSubHub): () => void {
  let etag: string | undefined
  const look = async (): Promise<void> => {
    const answer = await fetch(feed, { headers: etag ? { 'if-none-match': etag } : {} })
    const text = await answer.text()
    if (answer.status !== 200) return
    etag = answer.headers.get('etag') ?? undefined
    const type = answer.headers.get('content-type')!
    hub.publish(path, { type, text, link: `<${hub.origin}/hub>; rel=hub, <${hub.origin}${path}>; rel=self` })
    const request = hub.requests.findLast(one => one.topic === hub.origin + path)
    if (request) await hub.push(request, text, { type })
  }
  let stopped = false
  const run = async (): Promise<void> => {
    while (!stopped) {
      await look().catch(() => {}) // the world or the factory is not there yet, or no longer
      await new Promise(resolve => setTimeout(resolve, lookMs))
    }
  }
  void run()
  return () => {
    stopped = true
  }
}
