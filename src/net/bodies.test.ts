import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { test } from 'node:test'
import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  constants as zlib,
  zstdCompressSync,
} from 'node:zlib'
import type { FetchRequest } from '../model/fetched.ts'
import { type LoopbackServer, loopbackFetcher, serve, serveSockets } from './loopback-server.ts'
import type { Fetcher } from './open-fetcher.ts'

const article = Buffer.from('Something happened today, and then it went on. '.repeat(200))

/** The word of the failure with its sentence, or the length of the body. */
async function outcomeOf(
  fetcher: Fetcher,
  { origin }: Pick<LoopbackServer, 'origin'>,
  purpose: FetchRequest['purpose'] = 'feed',
) {
  const outcome = await fetcher.fetch({ url: `${origin}/x`, purpose })
  return 'failed' in outcome ? `${outcome.failed}: ${outcome.detail}` : outcome.done.bytes.length
}
const sends =
  (body: Uint8Array, headers: Record<string, string> = {}) =>
  (_: unknown, response: ServerResponse) =>
    response.writeHead(200, headers).end(body)

const encodings: [encoding: string, body: Uint8Array][] = [
  ['gzip', gzipSync(article)],
  ['x-gzip', gzipSync(article)],
  ['GZIP', gzipSync(article)],
  ['deflate', deflateSync(article)],
  ['deflate', deflateRawSync(article)],
  ['br', brotliCompressSync(article)],
  ['zstd', zstdCompressSync(article)],
  ['identity', article],
  ['utf-8', article],
  ['gzip, identity', gzipSync(article)],
]
for (const [index, [encoding, body]] of encodings.entries()) {
  test(`a body encoded as ${encoding} is inflated (${index + 1})`, async t => {
    const server = await serve(t, sends(body, { 'content-encoding': encoding }))
    const outcome = await loopbackFetcher(t).fetch({ url: server.origin, purpose: 'page' })
    assert.ok('done' in outcome)
    assert.deepEqual(Buffer.from(outcome.done.bytes), article)
    assert.equal(outcome.done.wireBytes, body.length)
    assert.equal(outcome.done.bytes.buffer.byteLength, article.length, 'the bytes own their memory')
  })
}

for (const encoding of [
  'gzip, gzip',
  'br, gzip',
  'gzip,gzip,gzip,gzip,gzip,gzip,gzip',
  'compress',
  'constructor',
  '__proto__',
]) {
  test(`a body encoded as ${encoding.slice(0, 20)} is a broken answer`, async t => {
    const server = await serve(t, sends(gzipSync(gzipSync(article)), { 'content-encoding': encoding }))
    assert.match(
      String(await outcomeOf(loopbackFetcher(t), server)),
      /^broken-answer: 127\.0\.0\.1:\d+ sent a body encoded as/,
    )
  })
}

for (const encoding of ['gzip', 'deflate', 'br', 'zstd']) {
  test(`garbage said to be ${encoding} is a broken answer`, async t => {
    const server = await serve(t, sends(article, { 'content-encoding': encoding }))
    assert.match(String(await outcomeOf(loopbackFetcher(t), server)), /^broken-answer: .* does not inflate/)
  })
}

const whole: Record<string, Buffer> = {
  gzip: gzipSync(article),
  deflate: deflateSync(article),
  br: brotliCompressSync(article),
  zstd: zstdCompressSync(article),
}
for (const [encoding, body] of Object.entries(whole)) {
  test(`a ${encoding} body that ends early is a broken answer, though the connection ended well`, async t => {
    const server = await serve(t, sends(body.subarray(0, -6), { 'content-encoding': encoding }))
    assert.match(String(await outcomeOf(loopbackFetcher(t), server)), /^broken-answer/)
  })
}

const mebibyte = 1024 * 1024
// A gzip file may consist of many parts: 64 of 16 MiB make 1 GiB out of 1 MB.
const gibibyteOfGzip = Buffer.concat(Array(64).fill(gzipSync(Buffer.alloc(16 * mebibyte))))

test('a gzip bomb of a gibibyte is stopped early, in time and memory', async t => {
  const server = await serve(t, sends(gibibyteOfGzip, { 'content-encoding': 'gzip' }))
  const before = process.memoryUsage().rss
  const began = performance.now()
  assert.match(String(await outcomeOf(loopbackFetcher(t), server)), /^too-large: .* more than 20 MB \(inflated\)/)
  assert.ok(performance.now() - began < 10_000)
  assert.ok(process.memoryUsage().rss - before < 150 * mebibyte)
})

test('a bomb is known by its ratio once it is past a megabyte', async t => {
  const server = await serve(t, sends(gibibyteOfGzip, { 'content-encoding': 'gzip' }))
  const outcome = await outcomeOf(loopbackFetcher(t, { limits: { bodyBytes: 2_000_000_000 } }), server)
  assert.match(String(outcome), /^too-large: .* inflates more than 200 times/)
})

test('bombs of brotli, zstd and deflate are stopped too', async t => {
  const zeros = Buffer.alloc(100 * mebibyte)
  const bombs = {
    br: brotliCompressSync(zeros, { params: { [zlib.BROTLI_PARAM_QUALITY]: 4 } }),
    zstd: zstdCompressSync(zeros),
    deflate: deflateSync(zeros, { level: 1 }),
  }
  for (const [encoding, bomb] of Object.entries(bombs)) {
    const server = await serve(t, sends(bomb, { 'content-encoding': encoding }))
    assert.match(String(await outcomeOf(loopbackFetcher(t), server)), /^too-large/, encoding)
  }
})

test('a body that inflates past 20 MB within the ratio is too large', async t => {
  const hard = Buffer.alloc(21_000_000, Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * at * 7) % 251)))
  const server = await serve(t, sends(gzipSync(hard, { level: 1 }), { 'content-encoding': 'gzip' }))
  const usual = loopbackFetcher(t, { limits: { ratio: 1_000 } })
  assert.match(String(await outcomeOf(usual, server)), /^too-large: .* more than 20 MB \(inflated\)/)
})

test('a body of 30 MB is refused by its length before it is read, and without a length at 10 MB', async t => {
  const body = Buffer.alloc(30_000_000, 'news ')
  const said = await serve(t, sends(body, { 'content-length': '30000000' }))
  const unsaid = await serve(t, (_, response) => response.end(body))
  const fetcher = loopbackFetcher(t)
  for (const server of [said, unsaid]) {
    assert.match(String(await outcomeOf(fetcher, server)), /^too-large: .* more than 10 MB \(sent\)/)
  }
})

test('a body that never ends in size is stopped', async t => {
  const server = await serve(t, (_, response) => {
    const more = () => {
      while (!response.destroyed && response.write(article));
    }
    response.on('drain', more)
    more()
  })
  assert.match(String(await outcomeOf(loopbackFetcher(t), server)), /^too-large/)
})

test('a body that never ends in time, a byte now and then, is stopped by the overall deadline', async t => {
  const server = await serve(t, (_, response) => {
    const drip = setInterval(() => response.write('x'), 20)
    response.on('close', () => clearInterval(drip))
  })
  const began = performance.now()
  const outcome = await outcomeOf(loopbackFetcher(t, { limits: { wholeMs: 300 } }), server)
  assert.match(String(outcome), /^timeout: .* did not finish its answer within 0\.3 s$/)
  assert.ok(performance.now() - began < 10_000)
})

test('a head that drips is stopped by its own deadline', async t => {
  const server = await serveSockets(t, socket => {
    socket.write('HTTP/1.1 200 OK\r\n')
    const drip = setInterval(() => socket.write('X-More: y\r\n'), 20)
    socket.on('close', () => clearInterval(drip))
  })
  const outcome = await outcomeOf(loopbackFetcher(t, { limits: { headersMs: 200 } }), server)
  assert.match(String(outcome), /^timeout: .* did not begin to answer within 0\.2 s$/)
})

test('a head that never ends in size is a broken answer', async t => {
  const server = await serveSockets(t, socket => {
    const line = `X-More: ${'y'.repeat(1_000)}\r\n`
    socket.write('HTTP/1.1 200 OK\r\n')
    const more = () => {
      while (!socket.destroyed && socket.write(line));
    }
    socket.on('drain', more)
    more()
  })
  assert.match(String(await outcomeOf(loopbackFetcher(t), server)), /^broken-answer: .* too long a head/)
})

const brokenAnswers: Record<string, string> = {
  'a body shorter than its length': 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf',
  'chunks without an end': 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n',
  'a chunk shorter than it says': 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\nhalf',
  'a chunk size that is none': 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhalf\r\n0\r\n\r\n',
  'two lengths': 'HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nhalf!',
  'a length and chunks':
    'HTTP/1.1 200 OK\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n0\r\n\r\n',
  'no HTTP at all': 'SSH-2.0-OpenSSH_9.2\r\n',
  'a NUL in a header': 'HTTP/1.1 200 OK\r\nX: a\0b\r\nContent-Length: 4\r\n\r\nhalf',
}
for (const [title, bytes] of Object.entries(brokenAnswers)) {
  test(`${title}: a broken answer, never half a body`, async t => {
    const server = await serveSockets(t, socket => socket.end(bytes))
    assert.match(String(await outcomeOf(loopbackFetcher(t), server)), /^broken-answer/)
  })
}

const heads: Record<string, string> = {
  'a length': 'Content-Length: 100\r\n',
  chunks: 'Transfer-Encoding: chunked\r\n',
  'neither length nor chunks': 'Connection: close\r\n',
}
for (const [title, head] of Object.entries(heads)) {
  test(`a body with ${title} that is reset in the middle is a broken answer`, async t => {
    const server = await serveSockets(t, socket => {
      socket.write(`HTTP/1.1 200 OK\r\n${head}\r\n${head.includes('chunked') ? '4\r\nhalf\r\n' : 'half'}`)
      setTimeout(() => socket.resetAndDestroy(), 50)
    })
    assert.match(String(await outcomeOf(loopbackFetcher(t), server)), /^broken-answer/)
  })
}

test('an answer without a length that ends well is whole', async t => {
  const server = await serveSockets(t, socket => socket.end('HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nwhole'))
  assert.equal(await outcomeOf(loopbackFetcher(t), server), 5)
})

test('a connection closed before any answer is unreachable', async t => {
  const server = await serveSockets(t, socket => socket.end())
  assert.match(String(await outcomeOf(loopbackFetcher(t), server)), /^unreachable: .* broke the connection off/)
})

test('after broken and endless answers the next question is answered as if nothing had been', async t => {
  const server = await serve(t, (question, response) => {
    if (question.url === '/x') response.writeHead(200, { 'content-encoding': 'gzip' }).end(article)
    else response.end('fine')
  })
  const fetcher = loopbackFetcher(t)
  for (let round = 0; round < 5; round++) await outcomeOf(fetcher, server)
  assert.ok('done' in (await fetcher.fetch({ url: `${server.origin}/y`, purpose: 'feed' })))
})

test('of a robots.txt that never ends the beginning is obeyed', async t => {
  const robots = `User-agent: *\nDisallow: /x\n${'# more\n'.repeat(200_000)}`
  const server = await serve(t, sends(article), { robots })
  assert.match(String(await outcomeOf(loopbackFetcher(t), server, 'page')), /^forbidden-by-robots/)
})
