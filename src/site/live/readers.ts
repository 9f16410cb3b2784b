import type { IncomingMessage, ServerResponse } from 'node:http'
import { type LanguageCode, languageCodeOf } from '../words/language-codes.ts'
import { readerAddress } from './reader-address.ts'

/** Something told to every open page: `id` is the announcement's number, `data` one line of JSON in a page's language. */
export type LiveEvent = {
  id: number
  /** What it is about: of several events about one thing only the newest counts. */
  about: string
  name: 'story' | 'posts'
  data: (language: LanguageCode) => string
}

/** The pages that are open and want to be told. */
export type Readers = {
  /**
   * Answers `GET /live` and keeps the answer open. Where there is no room, the oldest page of the address that has the most
   * gives way, unless that has hardly more than the newcomer's: 503.
   */
  join(request: IncomingMessage, response: ServerResponse): void
  tell(events: LiveEvent[]): void
  count(): number
  /** Ends every open answer; the pages come back by themselves. */
  close(): void
}

export type ReadersOptions = {
  /** Headers that every answer carries, name and value in turn. */
  headers: string[]
  /** Of pages that do not say theirs. */
  language?: LanguageCode
  most?: number
  heartbeatMs?: number
  /** A reader that has not taken this many bytes is let go: it comes back and resumes. */
  mostBacklog?: number
  /** How many stories are remembered for pages that come back. */
  remembered?: number
}

/** Tells open pages over server-sent events (HTML Standard §9.2), written straight to Node's answers: 23 KB each. */
export function openReaders(options: ReadersOptions): Readers {
  const { headers, language = 'en', most = 2000, heartbeatMs = 25_000, mostBacklog = 256 * 1024 } = options
  const { remembered = 100 } = options
  const readers = new Map<ServerResponse, Reader>()
  // The newest event about each thing, in the order of their numbers.
  const recent = new Map<string, Told>()
  const heartbeat = setInterval(() => write(readers, () => stillHere, mostBacklog), heartbeatMs).unref()

  const remember = (about: string, told: Told): void => {
    recent.delete(about)
    recent.set(about, told)
    for (const oldest of recent.keys()) {
      if (recent.size <= remembered) break
      recent.delete(oldest)
    }
  }

  return {
    join: (request, response) => {
      const from = readerAddress(request)
      if (readers.size >= most && !makeRoom(readers, from)) return refuse(response, headers)
      // its end is the end of the connection: chunks would be two more pieces to write for each reader and telling
      response.useChunkedEncodingByDefault = false
      response.writeHead(200, [...headers, ...streamHeaders])
      request.socket.setTimeout(0)
      request.socket.setNoDelay(true)
      const asked = new URLSearchParams(request.url!.split('?')[1])
      const spoken = languageCodeOf(asked.get('lang')) ?? language
      const missed = missedBy(request, asked, recent).map(told => told.bytesIn(spoken))
      response.write(Buffer.concat([Buffer.from('retry: 3000\n\n'), ...missed]))
      readers.set(response, { language: spoken, from })
      response.once('close', () => readers.delete(response))
      response.on('error', () => readers.delete(response)) // written to just as it went away
    },
    tell: events => {
      const told = events.toSorted((a, b) => a.id - b.id).map(event => ({ event, bytesIn: inEachLanguage(event) }))
      for (const { event, bytesIn } of told) remember(event.about, { id: event.id, bytesIn })
      const bytesIn = onceEach(spoken => Buffer.concat(told.map(one => one.bytesIn(spoken))))
      if (told.length > 0) write(readers, bytesIn, mostBacklog)
    },
    count: () => readers.size,
    close: () => {
      clearInterval(heartbeat)
      for (const reader of readers.keys()) reader.end()
      readers.clear()
    },
  }
}

/** A page that is open: the language it is in, and whose it is. */
type Reader = { language: LanguageCode; from: string }

/** Takes the place of whoever holds the most, so that one address that holds all cannot keep the others out. */
function makeRoom(readers: Map<ServerResponse, Reader>, newcomer: string): boolean {
  const held = new Map<string, number>()
  for (const { from } of readers.values()) held.set(from, (held.get(from) ?? 0) + 1)
  const [most, places] = [...held].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0])
  if (places <= (held.get(newcomer) ?? 0) + 1) return false
  const oldest = [...readers].find(([, { from }]) => from === most)![0]
  readers.delete(oldest)
  oldest.destroy()
  return true
}

const streamHeaders = ['content-type', 'text/event-stream', 'cache-control', 'no-store', 'x-accel-buffering', 'no']

const stillHere = Buffer.from(':\n\n')

/** What was told, made in a language when the first page in it is told. */
type Told = { id: number; bytesIn: BytesIn }
type BytesIn = (language: LanguageCode) => Buffer

const inEachLanguage = ({ id, name, data }: LiveEvent): BytesIn =>
  onceEach(language => Buffer.from(`id: ${id}\nevent: ${name}\ndata: ${data(language)}\n\n`))

function onceEach(make: BytesIn): BytesIn {
  const made = new Map<LanguageCode, Buffer>()
  return language => {
    const bytes = made.get(language) ?? make(language)
    made.set(language, bytes)
    return bytes
  }
}

function refuse(response: ServerResponse, headers: string[]): void {
  const words = 'Too many pages are open here; try again in a minute.'
  response.writeHead(503, [...headers, 'content-type', 'text/plain; charset=utf-8', 'retry-after', '60'])
  response.end(words)
}

/** What a page that was away has missed: its own `Last-Event-ID`, or `?since=` of when it was made. */
function missedBy({ headers }: IncomingMessage, query: URLSearchParams, recent: Map<string, Told>): Told[] {
  const asked = headers['last-event-id'] ?? query.get('since')
  if (typeof asked !== 'string' || !/^\d{1,15}$/.test(asked)) return []
  const since = Number(asked)
  return [...recent.values()].filter(told => told.id > since)
}

function write(readers: Map<ServerResponse, Reader>, bytesIn: BytesIn, mostBacklog: number): void {
  for (const [reader, { language }] of readers) {
    if (reader.writableLength <= mostBacklog)
      reader.socket?.write(bytesIn(language)) // not chunked: the bytes as they are, at a third less CPU
    else {
      readers.delete(reader) // it says that it closed only later, and nothing may be written until then
      reader.destroy()
    }
  }
}
