import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A publisher on loopback that writes down what it is asked, robots.txt apart, and answers as a test says. */
export type CountingServer = {
  /** `http://127.0.0.1:port`. */
  origin: string
  /** What was asked: the path with its query, the headers, and when by the test's clock (milliseconds UTC). */
  asked: { path: string; headers: IncomingHttpHeaders; at: number }[]
  /** Answers from now on; it may be changed between two polls. */
  answer: (question: IncomingMessage, response: ServerResponse) => void
  close(): Promise<void>
}

/** Starts one; `host` may be `::1`. */
export async function startCountingServer(
  clock: () => number,
  answer: CountingServer['answer'],
  host = '127.0.0.1',
): Promise<CountingServer> {
  const server = createServer((question, response) => {
    if (question.url === '/robots.txt') return response.writeHead(404).end()
    response.setHeader('date', new Date(clock()).toUTCString())
    counting.asked.push({ path: question.url ?? '', headers: question.headers, at: clock() })
    counting.answer(question, response)
  })
  await new Promise<void>(resolve => server.listen(0, host, resolve))
  const { port } = server.address() as AddressInfo
  const counting: CountingServer = {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    asked: [],
    answer,
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
  return counting
}

/** An RSS document of items with so many names; an item's address and guid follow from its name. */
export function rss(
  names: readonly string[],
  { title = 'The Counting House', channel = '', at = Date.now() } = {},
): string {
  const items = names.map(
    name =>
      `<item><title>News of ${name}</title><link>https://counting.example/${name}</link><guid>${name}</guid><pubDate>${new Date(at).toUTCString()}</pubDate><description>What there is to say of ${name}.</description></item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>https://counting.example/</link>${channel}${items.join('')}</channel></rss>`
}

/** Whether a question carries validators. */
export const isConditional = (headers: IncomingHttpHeaders): boolean =>
  headers['if-none-match'] !== undefined || headers['if-modified-since'] !== undefined
