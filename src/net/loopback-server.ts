import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createSocketServer, type Server, type Socket } from 'node:net'
import { type Fetcher, type FetcherOptions, openFetcher } from './open-fetcher.ts'
import { parseAllowList } from './public-address.ts'

/** What the tests of this folder share: servers on loopback that behave as oddly as asked, and a fetcher for them. */
export type LoopbackServer = {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  origin: string
  port: number
  /** The questions so far, without those for robots.txt. */
  questions: IncomingMessage[]
  /** The paths asked so far, robots.txt included, in order. */
  paths: string[]
  /** How many connections were ever made. */
  connections: () => number
}

/** A part of node:test's context: what runs when the test is over. */
type After = { after(task: () => unknown): void }

/** Serves HTTP on a free loopback port until the test ends. There is no robots.txt unless the text of one is given. */
export async function serve(
  test: After,
  answer: (question: IncomingMessage, response: ServerResponse) => void,
  { robots, host = '127.0.0.1' }: { robots?: string; host?: string } = {},
): Promise<LoopbackServer> {
  const questions: IncomingMessage[] = []
  const paths: string[] = []
  const server = createServer((question, response) => {
    paths.push(question.url ?? '')
    if (question.url === '/robots.txt') {
      response.writeHead(robots === undefined ? 404 : 200, { 'content-type': 'text/plain' })
      return response.end(robots)
    }
    questions.push(question)
    answer(question, response)
  })
  const address = await listen(test, server, host)
  test.after(() => server.closeAllConnections())
  return { ...address, questions, paths }
}

/**
 * Serves bare sockets until the test ends: `answer` gets each once its question has come in, except for robots.txt,
 * which is missing, or drips.
 */
export async function serveSockets(
  test: After,
  answer: (socket: Socket, question: string) => void,
  { drips = false }: { drips?: boolean } = {},
): Promise<Omit<LoopbackServer, 'questions' | 'paths'>> {
  const sockets = new Set<Socket>()
  const server = createSocketServer(socket => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    socket.once('data', question => {
      const text = question.toString('latin1')
      if (!text.startsWith('GET /robots.txt')) answer(socket, text)
      else if (drips) socket.write('HTTP/1.1 200 OK\r\n\r\n#')
      else socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n')
    })
  })
  const address = await listen(test, server, '127.0.0.1')
  test.after(() => {
    for (const socket of sockets) socket.destroy()
  })
  return address
}

/** A fetcher that may ask loopback and nothing else, closed when the test ends. */
export function loopbackFetcher(test: After, options: Partial<FetcherOptions> = {}): Fetcher {
  const fetcher = openFetcher({
    allow: parseAllowList('127.0.0.0/8, ::1'),
    identity: 'NewsFactory/0.1 (+https://news.invalid/about)',
    clock: Date.now,
    pace: { gapMs: 0 },
    ...options,
  })
  test.after(() => fetcher.close())
  return fetcher
}

async function listen(test: After, server: Server, host: string) {
  let made = 0
  server.on('connection', () => (made += 1))
  await new Promise<void>(resolve => server.listen(0, host, resolve))
  test.after(() => server.close())
  const { port } = server.address() as AddressInfo
  return { origin: `http://${host.includes(':') ? `[${host}]` : host}:${port}`, port, connections: () => made }
}
