import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

// A client that sends its request slower than this is not reading news.
const headersTimeoutMs = 10_000
const requestTimeoutMs = 20_000
// Longer than the proxies before us keep theirs, so that they never send on a connection we are closing.
const keepAliveTimeoutMs = 75_000
const closingMs = 5000
// A connection that does nothing takes 12 KB (2026-11): whoever opens as many as he likes gets 120 MB of us and no more.
// From half of that on, those that wait for a next request are closed, and a head has to come in two seconds.
const mostConnections = 10_000
const tidyEveryMs = 1000
const crowdedHeadersTimeoutMs = 2000

/** An HTTP/1.1 server with limits; even what Node itself turns away is answered with our headers. */
export function openServer(listener: RequestListener, headers: string[], most = mostConnections): Server {
  const server = createServer({
    requireHostHeader: false, // the door checks it, with our headers on the answer
    headersTimeout: headersTimeoutMs,
    requestTimeout: requestTimeoutMs,
    connectionsCheckingInterval: 2000,
    keepAliveTimeout: keepAliveTimeoutMs,
    maxHeaderSize: 16_384,
  })
  server.maxConnections = most
  hurryWhenCrowded(server, most / 2)
  server.on('request', listener)
  server.on('checkExpectation', listener)
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => refuseSocket(socket, error.code, headers))
  return server
}

function hurryWhenCrowded(server: Server, crowd: number): void {
  let [open, tidiedAt] = [0, Number.NEGATIVE_INFINITY]
  const left = (): void => {
    if (--open <= crowd) server.headersTimeout = headersTimeoutMs
  }
  server.on('connection', (socket: Socket) => {
    open++
    socket.once('close', left)
    if (open <= crowd) return
    server.headersTimeout = crowdedHeadersTimeoutMs
    if (performance.now() - tidiedAt < tidyEveryMs) return
    tidiedAt = performance.now()
    server.closeIdleConnections()
  })
}

/** What Node could not read as a request is answered by hand. */
function refuseSocket(socket: Socket, code: string | undefined, headers: string[]): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const status =
    code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request'
  const lines = [`HTTP/1.1 ${status}`, 'connection: close', 'content-length: 0']
  for (let i = 0; i < headers.length; i += 2) lines.push(`${headers[i]}: ${headers[i + 1]}`)
  socket.end(`${lines.join('\r\n')}\r\n\r\n`)
}

/** Listens; gives the port, which the system chooses for 0. Rejects when the address is taken or not ours. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** Takes no more requests, lets those under way finish within five seconds. */
export function close(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve()
  return new Promise(resolve => {
    const last = setTimeout(() => server.closeAllConnections(), closingMs)
    server.close(() => {
      clearTimeout(last)
      resolve()
    })
    server.closeIdleConnections()
  })
}
