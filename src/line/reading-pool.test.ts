import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openReadingPool } from './reading-pool.ts'

const pool = openReadingPool({ threads: 1, deadlineMs: 1500, memoryMb: 128 })
after(() => pool.close())

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const feedTask = (text: string) => ({
  bytes: bytes(text),
  url: 'http://delta.example/feed',
  feedId: 7,
  headers: {},
  topics: [],
  languages: [],
})
const feed = (items: string): string => `<rss version="2.0"><channel><title>Delta</title>${items}</channel></rss>`

test('a feed comes back as items ready for the store', async () => {
  const text =
    feed(`<item><title>Ferries &amp; rain</title><link>http://delta.example/a?utm_source=rss</link><guid>g1</guid>
    <pubDate>Mon, 23 Nov 2026 08:00:00 GMT</pubDate><description>&lt;p onclick="x()"&gt;The ferry is late.&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;</description></item>`)
  const read = await pool.readFeed(feedTask(text))
  assert.ok('done' in read)
  const [item] = read.done.items
  assert.equal(item?.title, 'Ferries & rain')
  assert.equal(item?.urlKey, 'http://delta.example/a')
  assert.equal(item?.html, '<p>The ferry is late.</p>')
  assert.equal(item?.lang, 'en')
  assert.equal(item?.publishedAt, Date.UTC(2026, 10, 23, 8))
})

test('an item without an address keeps the identity its feed gives it, or the hash of what it says', async () => {
  const read = await pool.readFeed(
    feedTask(feed('<item><title>One</title><guid isPermaLink="false">n1</guid></item><item><title>Two</title></item>')),
  )
  assert.ok('done' in read)
  assert.equal(read.done.items[0]?.urlKey, 'feed:7:n1')
  assert.match(read.done.items[1]?.urlKey ?? '', /^feed:7:[0-9a-f]{64}$/)
})

test('a thread that cannot start costs each task its turn, which is nobody else’s fault, and nothing waits for ever', async () => {
  const module = new URL('data:text/javascript,throw new Error("half a file")')
  const broken = openReadingPool({ threads: 2, deadlineMs: 1500, memoryMb: 128, module })
  const tasks = ['a', 'b', 'c'].map(title => broken.readFeed(feedTask(feed(`<item><title>${title}</title></item>`))))
  for (const task of tasks) await assert.rejects(task, /could not start: .*half a file/)
  await broken.close()
})

test('a page that is an HTML error, an empty feed and a picture are failures in words, not crashes', async () => {
  for (const text of ['<!doctype html><title>404</title><p>no', '', 'GIF89a']) {
    const read = await pool.readFeed(feedTask(text))
    assert.ok('failed' in read && read.detail)
  }
  const page = await pool.readPage({
    bytes: bytes('GIF89a'),
    url: 'http://delta.example/a',
    tags: [],
    topics: [],
    languages: [],
  })
  assert.ok('failed' in page && page.failed === 'not-an-article')
})

test('a page comes back as its text, sanitised', async () => {
  const paragraphs = Array.from(
    { length: 6 },
    (_, n) => `<p>Paragraph ${n} of the report on the ferries says, in a full sentence, what happened at the pier.</p>`,
  )
  const html = `<html><head><title>Late ferries | Delta</title></head><body><nav><a href="/">Home</a></nav><article><h1>Late ferries</h1>${paragraphs.join('')}<script>x</script></article></body></html>`
  const read = await pool.readPage({
    bytes: bytes(html),
    url: 'http://delta.example/a',
    tags: [],
    topics: [],
    languages: ['en'],
  })
  assert.ok('done' in read)
  assert.equal(read.done.title, 'Late ferries')
  assert.equal(read.done.text.split('\n').filter(Boolean).length, 6)
  assert.doesNotMatch(read.done.html, /script|Home/)
})

test('what is too slow or too large costs its own thread, and the next task is served', async () => {
  const huge = feed(`<item><title>${'&amp;'.repeat(4_000_000)}</title></item>`.repeat(3))
  const read = await pool.readFeed(feedTask(huge))
  if ('failed' in read) assert.match(read.failed, /^(too-slow|too-much-memory|too-large|crashed)$/)
  const next = await pool.readFeed(feedTask(feed('<item><title>After</title></item>')))
  assert.ok('done' in next && next.done.items[0]?.title === 'After')
})

test('a closed pool refuses work instead of hanging', async () => {
  const closed = openReadingPool({ threads: 1, deadlineMs: 1000, memoryMb: 64 })
  await closed.close()
  await assert.rejects(closed.readFeed(feedTask('')), /closed/)
})
