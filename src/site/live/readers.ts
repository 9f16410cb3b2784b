import type { IncomingMessage, ServerResponse } from 'node:http'

/** Something told to every open page: `id` is the announcement's number, `data` one line of JSON. */
export type LiveEvent = { id: number; story: number; data: string }

/** The pages that are open and want to be told. */
export type Readers = {
  /** Answers `GET /live` and keeps the answer open; 503 when there is no room. */
  join(request: IncomingMessage, response: ServerResponse): void
  tell(events: LiveEvent[]): void
  count(): number
  /** Ends every open answer; the pages come back by themselves. */
  close(): void
}

export type ReadersOptions = {
  /** Headers that every answer carries, name and value in turn. */
  headers: string[]
  most?: number
  heartbeatMs?: number
  /** A reader that has not taken this many bytes is let go: it comes back and resumes. */
  mostBacklog?: number
  /** How many stories are remembered for pages that come back. */
  remembered?: number
}

/** Tells open pages over server-sent events (HTML Standard §9.2), written straight to Node's answers: 23 KB each. */
export function openReaders(options: ReadersOptions): Readers {
  const { headers, most = 2000, heartbeatMs = 25_000, mostBacklog = 256 * 1024, remembered = 100 } = options
  const readers = new Set<ServerResponse>()
  // The newest event of each story, in the order of their numbers.
  const recent = new Map<number, { id: number; bytes: Buffer }>()
  const heartbeat = setInterval(() => write(readers, Buffer.from(':\n\n'), mostBacklog), heartbeatMs).unref()

  const remember = ({ id, story }: LiveEvent, bytes: Buffer): void => {
    recent.delete(story)
    recent.set(story, { id, bytes })
    for (const oldest of recent.keys()) {
      if (recent.size <= remembered) break
      recent.delete(oldest)
    }
  }

  return {
    join: (request, response) => {
      if (readers.size >= most) return refuse(response, headers)
      response.writeHead(200, [...headers, ...streamHeaders])
      request.socket.setTimeout(0)
      request.socket.setNoDelay(true)
      const missed = missedBy(request, recent)
      response.write(Buffer.concat([Buffer.from('retry: 3000\n\n'), ...missed]))
      readers.add(response)
      response.once('close', () => readers.delete(response))
      response.on('error', () => readers.delete(response)) // written to just as it went away
    },
    tell: events => {
      const frames = events.toSorted((a, b) => a.id - b.id).map(event => ({ event, bytes: frameOf(event) }))
      for (const { event, bytes } of frames) remember(event, bytes)
      if (frames.length > 0) write(readers, Buffer.concat(frames.map(frame => frame.bytes)), mostBacklog)
    },
    count: () => readers.size,
    close: () => {
      clearInterval(heartbeat)
      for (const reader of readers) reader.end()
      readers.clear()
    },
  }
}

const streamHeaders = ['content-type', 'text/event-stream', 'cache-control', 'no-store', 'x-accel-buffering', 'no']

const frameOf = ({ id, data }: LiveEvent): Buffer => Buffer.from(`id: ${id}\nevent: story\ndata: ${data}\n\n`)

function refuse(response: ServerResponse, headers: string[]): void {
  const words = 'Too many pages are open here; try again in a minute.'
  response.writeHead(503, [...headers, 'content-type', 'text/plain; charset=utf-8', 'retry-after', '60'])
  response.end(words)
}

/** What a page that was away has missed: its own `Last-Event-ID`, or `?since=` of when it was made. */
function missedBy(request: IncomingMessage, recent: Map<number, { id: number; bytes: Buffer }>): Buffer[] {
  const asked = request.headers['last-event-id'] ?? new URLSearchParams(request.url!.split('?')[1]).get('since')
  if (typeof asked !== 'string' || !/^\d{1,15}$/.test(asked)) return []
  const since = Number(asked)
  return [...recent.values()].filter(one => one.id > since).map(one => one.bytes)
}

function write(readers: Set<ServerResponse>, bytes: Buffer, mostBacklog: number): void {
  for (const reader of readers) {
    if (reader.writableLength <= mostBacklog) reader.write(bytes)
    else {
      readers.delete(reader) // it says that it closed only later, and nothing may be written until then
      reader.destroy()
    }
  }
}
