import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { NewSource } from '../../src/model/source.ts'
import { escapeMarkup, paragraphsOf } from './body-html.ts'
import { type Newsroom, openNewsroom, pathOf } from './newsroom.ts'
import { onAir } from './on-air.ts'
import { drawPicture } from './picture.ts'
import { readWorld, type WorldData } from './read-world.ts'
import { servePublisher } from './serve-publisher.ts'
import type { Published, Publisher, Truth } from './world-model.ts'

/** How to start the world. `clock` gives milliseconds UTC; `speed` 10 makes the news of ten minutes come out in one. */
export type WorldOptions = {
  host?: string
  /** The port of the world's own list of sources; each publisher has a free port of its own. */
  port?: number
  clock: () => number
  speed?: number
  pictures?: boolean
}

/** A publisher on the air. */
export type OnAirPublisher = Publisher & { origin: string }

/** The running world. */
export type World = {
  origin: string
  /** The address of an OPML list of every source. */
  opml: string
  sources: NewSource[]
  publishers: OnAirPublisher[]
  /** How often each address (without its query) has been asked for. */
  requests: Map<string, number>
  /** What is published now, withdrawn articles left out. */
  truth(): Truth[]
  /** Publishes an article at once. Throws when there is no such article. */
  publish(articleId: string): void
  /** Lets milliseconds of the world's time pass at once. */
  advance(ms: number): void
  close(): Promise<void>
}

/**
 * Starts a small invented internet on loopback: about thirty publishers with feeds, homepages and article pages, each
 * on a port of its own, and one address that lists them. Articles are dated from now backwards; some come out while it
 * runs. The same clock gives the same world.
 */
export async function startWorld({
  host = '127.0.0.1',
  port = 0,
  clock,
  speed = 1,
  pictures = true,
}: WorldOptions): Promise<World> {
  const data = readWorld()
  const air = onAir(data.drafts, { startedAt: clock(), clock, speed })
  const requests = new Map<string, number>()
  const drawn = new Map<string, Buffer>()
  const servers: Server[] = []

  const open = async (listener: RequestListener, at = 0): Promise<string> => {
    const server = createServer(listener)
    servers.push(server)
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(at, host, resolve))
    return `http://${host}:${(server.address() as AddressInfo).port}`
  }
  const picture = (name: string): Buffer => {
    const bytes = drawn.get(name) ?? drawPicture(name)
    drawn.set(name, bytes)
    return bytes
  }
  const roomOf = (publisher: OnAirPublisher): Newsroom =>
    openNewsroom(publisher, publisher.origin, wordsOf(data, publisher), air.published(), pictures)

  const publish = async (publisher: Publisher): Promise<OnAirPublisher> => {
    const running: OnAirPublisher = { ...publisher, origin: '' }
    const count = (path: string): number => {
      const address = running.origin + path
      requests.set(address, (requests.get(address) ?? 0) + 1)
      return requests.get(address)!
    }
    const desk = { room: () => roomOf(running), published: air.published, picture, count }
    running.origin = await open((request, response) => servePublisher(desk, request, response))
    return running
  }

  const publishers = await Promise.all(data.publishers.map(publish))
  const truth = (): Truth[] => truthOf(air.published(), publishers)
  const origin = await open(serveLists(publishers, truth, requests), port)
  return {
    origin,
    opml: `${origin}/sources.opml`,
    sources: publishers.map(sourceOf),
    publishers,
    requests,
    truth,
    publish: air.publish,
    advance: air.advance,
    close: async () => {
      await Promise.all(servers.map(closeServer))
    },
  }
}

function wordsOf({ words }: WorldData, { id, languages }: Publisher): Newsroom['words'] {
  const found = words[languages[0] ?? 'en']
  if (!found) throw new Error(`words.json has no words for ${id}'s language`)
  return found
}

const closeServer = (server: Server): Promise<void> =>
  new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

const sourceOf = ({
  name,
  origin,
  feed,
  owner,
  country,
  languages,
  kind,
  topics,
  rights,
}: OnAirPublisher): NewSource => ({
  name,
  feed: origin + (feed.movedFrom ?? feed.path),
  homepage: `${origin}/`,
  owner,
  country,
  languages,
  kind,
  topics,
  rights: rights ?? 'full',
})

function truthOf(published: Published[], publishers: OnAirPublisher[]): Truth[] {
  const byId = new Map(publishers.map(publisher => [publisher.id, publisher]))
  return published
    .filter(article => !article.withdrawn)
    .map(article => {
      const publisher = byId.get(article.draft.publisher)!
      return {
        id: article.id,
        url: new URL(pathOf(publisher, article), publisher.origin).href,
        title: article.title,
        publisher: publisher.id,
        event: article.draft.event,
        language: publisher.languages[0] ?? 'en',
        publishedAt: article.publishedAt,
        updatedAt: article.updatedAt,
        paragraphs: paragraphsOf(article),
        copyOf: article.draft.copyOf,
      }
    })
}

/** The world's own address: the list of sources as OPML 2.0, and what is true now for whoever compares. */
function serveLists(
  publishers: OnAirPublisher[],
  truth: () => Truth[],
  requests: Map<string, number>,
): RequestListener {
  return ({ url }, response) => {
    const answers: Record<string, [type: string, text: () => string]> = {
      '/sources.opml': ['text/x-opml; charset=utf-8', () => opmlOf(publishers)],
      '/truth.json': ['application/json', () => JSON.stringify(truth())],
      '/requests.json': ['application/json', () => JSON.stringify(Object.fromEntries(requests))],
      '/robots.txt': ['text/plain', () => 'User-agent: *\nDisallow:\n'],
    }
    const [type, text] = answers[url ?? ''] ?? ['text/plain', () => 'The demonstration world. See /sources.opml\n']
    response.writeHead(answers[url ?? ''] || url === '/' ? 200 : 404, { 'content-type': type }).end(text())
  }
}

function opmlOf(publishers: OnAirPublisher[]): string {
  const outlines = publishers.map(sourceOf).map(source => {
    const attributes = {
      type: 'rss',
      text: source.name,
      title: source.name,
      xmlUrl: source.feed,
      htmlUrl: source.homepage,
      language: source.languages?.join(','),
      category: source.topics?.join(','),
    }
    const pairs = Object.entries(attributes).filter(([, value]) => value)
    return `<outline ${pairs.map(([name, value]) => `${name}="${escapeMarkup(value!)}"`).join(' ')}/>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0"><head><title>The demonstration world</title></head><body><outline text="News">\n${outlines.join('\n')}\n</outline></body></opml>\n`
}
