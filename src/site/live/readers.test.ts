import assert from 'node:assert/strict'
import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { openReaders, type ReadersOptions } from './readers.ts'

const closing: (() => void)[] = []
after(() => {
  for (const close of closing) close()
})

/** A server that has nothing but readers. */
async function serve(options: Partial<ReadersOptions>) {
  const readers = openReaders({ headers: [], ...options })
  const server = createServer((request, response) => readers.join(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/live`
  closing.push(() => {
    readers.close()
    server.closeAllConnections()
    server.close()
  })
  return { readers, url }
}

/** Opens a page; `behind` is the reader's address as a proxy on this machine would name it. */
const open = (url: string, behind?: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const headers = behind === undefined ? {} : { 'x-forwarded-for': behind }
    get(url, { agent: false, headers }, resolve).on('error', reject)
  })

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise(resolve => setTimeout(resolve, 20))
}

test('there is room for a number of pages; the next is told to come back', async () => {
  const { readers, url } = await serve({ most: 2 })
  const pages = [await open(url), await open(url), await open(url)]
  assert.deepEqual(
    pages.map(page => page.statusCode),
    [200, 200, 503],
  )
  assert.equal(pages[2]!.headers['retry-after'], '60')
  pages[0]!.destroy()
  await until(() => readers.count() === 1)
  assert.equal((await open(url)).statusCode, 200)
})

test('an address that holds all the room gives way to others, and not to itself', async () => {
  const { readers, url } = await serve({ most: 4 })
  const greedy = [await open(url), await open(url), await open(url), await open(url)]
  const lost = greedy.map(page => new Promise<void>(resolve => page.resume().once('end', resolve)))
  const others = [await open(url, '203.0.113.7'), await open(url, '203.0.113.7'), await open(url, '203.0.113.7')]
  assert.deepEqual(
    others.map(page => page.statusCode),
    [200, 200, 503],
  )
  await Promise.all(lost.slice(0, 2)) // the oldest
  assert.equal((await open(url)).statusCode, 503)
  assert.equal(readers.count(), 4)
})

test('a page that does not read is let go, and the others are told all the same', async () => {
  const { readers, url } = await serve({ mostBacklog: 100_000 })
  const slow = await open(url)
  slow.pause()
  let heard = 0
  const quick = await open(url)
  quick.on('data', bytes => {
    heard += bytes.length
  })
  slow.on('error', () => {})
  const data = 'x'.repeat(50_000)
  let told = 0
  while (readers.count() === 2 && told < 2000) {
    readers.tell([{ id: ++told, about: `story ${told}`, name: 'story', data: () => data }])
    await new Promise(resolve => setImmediate(resolve))
  }
  assert.equal(readers.count(), 1)
  await until(() => heard >= told * data.length)
})

test('an open page hears a comment now and then, so that nothing on the way closes it', async () => {
  const { url } = await serve({ heartbeatMs: 20 })
  const page = await open(url)
  let text = ''
  page.on('data', bytes => {
    text += bytes
  })
  await until(() => text.includes('\n\n:\n\n'))
})

test('a page that was away long is told at most the newest stories that are remembered', async () => {
  const { readers, url } = await serve({ remembered: 3 })
  for (let id = 1; id <= 10; id++)
    readers.tell([{ id, about: `story ${id % 5}`, name: 'story', data: () => `"${id}"` }])
  let text = ''
  ;(await open(`${url}?since=0`)).on('data', bytes => {
    text += bytes
  })
  await until(() => text.includes('"10"'))
  assert.deepEqual(text.match(/"\d+"/g), ['"8"', '"9"', '"10"'])
})
