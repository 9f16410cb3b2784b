import { createHmac, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { patienceMs } from './running-factory.ts'

/** A request that came to the hub: its form, at which path. */
export type HubRequest = {
  path: string
  method: string
  mode: string
  topic: string
  callback: string
  secret?: string
  leaseSeconds?: number
}

/** What a callback answered. */
export type CallbackAnswer = { status: number; body: string; contentType: string | null; headers: Headers }

/** A small WebSub hub with a publisher beside it, on a loopback port, that does what a test asks of it. */
export type WebSubHub = {
  origin: string
  requests: HubRequest[]
  /** What callbacks answered to verifications so far. */
  verified: CallbackAnswer[]
  /** How often each path of the publisher was asked. */
  asked: Map<string, number>
  /** Serves a document at a path, in place of what was there. */
  publish(path: string, document: Document | ((response: ServerResponse, request: IncomingMessage) => void)): void
  /** The last request about a topic, `waitMs` at most from now. */
  requestFor(topic: string, waitMs?: number): Promise<HubRequest>
  /** Asks a callback to confirm; the challenge is made up unless given. */
  verify(request: HubRequest, change?: Record<string, string>): Promise<CallbackAnswer & { challenge: string }>
  /** Pushes a body to a callback, signed as asked. */
  push(request: HubRequest, body: string | Uint8Array, how?: Signing): Promise<CallbackAnswer>
  close(): Promise<void>
}

export type Document = { type: string; text: string; link?: string }
export type Signing = { method?: string; secret?: string; unsigned?: boolean; type?: string; signature?: string }

/** How the hub takes requests: it answers, then verifies by itself unless told otherwise. */
export type HubManners = { leaseSeconds?: number; verifies?: boolean }

/**
 * Starts the hub. `POST /hub` takes requests; `/hub-301`, `-302`, `-307` and `-308` redirect there, `/hub-503` is busy,
 * `/deny` denies (WebSub section 5.2.1), `/quiet` takes requests and never verifies.
 */
export async function startWebSubHub({ leaseSeconds = 3600, verifies = true }: HubManners = {}): Promise<WebSubHub> {
  const requests: HubRequest[] = []
  const verified: CallbackAnswer[] = []
  const asked = new Map<string, number>()
  const documents = new Map<string, RequestListener>()

  const server = createServer((request, response) => void answer(request, response))
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url!
    asked.set(path, (asked.get(path) ?? 0) + 1)
    const redirect = /^\/hub-(30\d)$/.exec(path)
    if (redirect) return void response.writeHead(Number(redirect[1]), { location: '/hub' }).end()
    if (path === '/hub-503') return void response.writeHead(503, { 'retry-after': '120' }).end('busy')
    if (['/hub', '/deny', '/quiet'].includes(path)) return takeRequest(request, response)
    const document = documents.get(path)
    if (document) return void document(request as never, response as never)
    response.writeHead(404).end()
  }

  const takeRequest = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const one = await formOf(request)
    requests.push(one)
    response.writeHead(202).end()
    if (one.path === '/deny')
      verified.push(await ask(one, { 'hub.mode': 'denied', 'hub.reason': 'Not <b>you</b>\u0007' }))
    else if (one.path === '/hub' && verifies) verified.push(await verify(one))
  }

  const ask = async ({ callback, topic }: HubRequest, query: Record<string, string>): Promise<CallbackAnswer> => {
    const url = new URL(callback)
    for (const [name, value] of Object.entries({ 'hub.topic': topic, ...query })) url.searchParams.set(name, value)
    return answerOf(await fetch(url))
  }

  const verify = async (one: HubRequest, change: Record<string, string> = {}) => {
    const challenge = change['hub.challenge'] ?? randomBytes(12).toString('hex')
    const lease: Record<string, string> = one.mode === 'subscribe' ? { 'hub.lease_seconds': String(leaseSeconds) } : {}
    const query = { 'hub.mode': one.mode, 'hub.challenge': challenge, ...lease, ...change }
    return { ...(await ask(one, query)), challenge }
  }

  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    requests,
    verified,
    asked,
    publish: (path, document) => {
      documents.set(path, typeof document === 'function' ? (q, s) => document(s, q) : serving(document))
    },
    requestFor: async (topic, waitMs = patienceMs) => {
      const end = performance.now() + waitMs
      for (;;) {
        const found = requests.findLast(one => one.topic === topic)
        if (found) return found
        if (performance.now() > end) throw new Error(`No request about ${topic} within ${waitMs} ms.`)
        await new Promise(resolve => setTimeout(resolve, 20))
      }
    },
    verify,
    push: async (one, body, how = {}) => {
      const bytes = Buffer.from(body)
      const method = how.method ?? 'sha256'
      const signed = createHmac(method, how.secret ?? one.secret ?? '')
        .update(bytes)
        .digest('hex')
      const signature = how.signature ?? `${method}=${signed}`
      const headers: Record<string, string> = { 'content-type': how.type ?? 'application/atom+xml' }
      if (!how.unsigned) headers['x-hub-signature'] = signature
      return answerOf(await fetch(one.callback, { method: 'POST', headers, body: bytes }))
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

const serving =
  ({ type, text, link }: Document): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-type': type, ...(link && { link }) })
    response.end(text)
  }

async function formOf(request: IncomingMessage): Promise<HubRequest> {
  let text = ''
  for await (const chunk of request) text += chunk
  const form = new URLSearchParams(text)
  const lease = form.get('hub.lease_seconds')
  return {
    path: request.url!,
    method: request.method!,
    mode: form.get('hub.mode') ?? '',
    topic: form.get('hub.topic') ?? '',
    callback: form.get('hub.callback') ?? '',
    secret: form.get('hub.secret') ?? undefined,
    leaseSeconds: lease === null ? undefined : Number(lease),
  }
}

async function answerOf(response: Response): Promise<CallbackAnswer> {
  const { status, headers } = response
  return { status, body: await response.text(), contentType: headers.get('content-type'), headers }
}

/** An invented item. */
export type PushedItem = { id: string; title: string; url: string; at?: number }

/** An Atom document of items; `links` go into the feed as they are. */
export function atomOf(items: PushedItem[], links = ''): string {
  const entries = items.map(
    ({ id, title, url, at = Date.now() }) =>
      `<entry><id>${id}</id><title>${title}</title><link href="${url}"/><updated>${new Date(at).toISOString()}</updated>` +
      `<published>${new Date(at).toISOString()}</published><summary>${title}, in short.</summary></entry>`,
  )
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Quay Telegraph</title><id>urn:quay</id>${links}<updated>${new Date().toISOString()}</updated>${entries.join('')}</feed>`
}

/** The same as RSS 2.0. */
export function rssOf(items: PushedItem[], links = ''): string {
  const entries = items.map(
    ({ id, title, url, at = Date.now() }) =>
      `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>${url}</link><pubDate>${new Date(at).toUTCString()}</pubDate></item>`,
  )
  return `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>The Quay Telegraph</title><link>http://quay.invalid/</link><description>News</description>${links}${entries.join('')}</channel></rss>`
}
