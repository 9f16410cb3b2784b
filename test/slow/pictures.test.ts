import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { readPictureHeader } from '../../src/site/pictures/picture-header.ts'
import { testPicture } from '../../src/site/pictures/test-pictures.ts'
import { postgresPrograms, startPostgres } from '../postgres.ts'
import { patienceMs, type RunningFactory, startFactory, until } from '../running-factory.ts'

// Pictures, in processes of their own, of a publisher on loopback whose every article has one.

const articles = 12

describe('pictures in processes of their own', () => {
  let publisher: Server
  let asked: string[]
  let folder: string
  let environment: Record<string, string>
  const running = new Set<RunningFactory>()

  const start = async (command: string, more: Record<string, string> = {}): Promise<RunningFactory> => {
    const factory = await startFactory(command, { ...environment, ...more })
    running.add(factory)
    return factory
  }

  beforeEach(async () => {
    asked = []
    publisher = await servePublisher(await testPicture('jpeg', 1600, 900), asked)
    folder = mkdtempSync(join(tmpdir(), 'nf-pictures-'))
    const origin = originOf(publisher)
    environment = { NF_DATA: folder, NF_ALLOW_HOSTS: '127.0.0.0/8', NF_HOST_GAP: '0', NF_SOURCES: `${origin}/list` }
  })
  afterEach(async () => {
    for (const one of running) if (one.process.exitCode === null && one.process.signalCode === null) await one.kill()
    running.clear()
    publisher.closeAllConnections()
    publisher.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  /** The paths of all pictures on the pages of the articles, once they are there. */
  async function picturesOf({ url }: RunningFactory): Promise<string[]> {
    const found = new Set<string>()
    await until('the articles', patienceMs, async () => {
      for (let id = 1; id <= articles; id++) {
        const page = await (await fetch(`${url}/article/${id}`)).text()
        assert.doesNotMatch(page, /<img[^>]+src="http/)
        for (const [path] of page.matchAll(/\/picture\/480\/[\w/-]+/g)) found.add(path)
      }
      return found.size === articles
    })
    return [...found]
  }
  const kindAt = async (address: string): Promise<string | undefined> => {
    const answer = await fetch(address, { headers: { accept: 'image/avif' } })
    return readPictureHeader(Buffer.from(await answer.arrayBuffer()))?.kind
  }

  test('kill -9 in the midst of making them leaves no broken picture, and what is kept is not asked for again', async () => {
    const first = await start('run')
    const paths = await picturesOf(first)
    const waiting = Promise.allSettled(paths.map(path => kindAt(first.url + path)))
    await until('some pictures', patienceMs, async () => filesIn(folder).some(file => file.endsWith('.avif')))
    await first.kill()
    await waiting

    const second = await start('run')
    for (const path of paths) assert.equal(await kindAt(second.url + path), 'avif')
    const before = asked.length
    for (const path of paths) assert.equal(await kindAt(second.url + path), 'avif')
    assert.equal(asked.length, before)
    assert.ok(before < 2 * articles, `${before} questions`)
  })

  const programs = postgresPrograms()
  test('any number of web processes know each other’s addresses', {
    skip: programs ? false : 'no PostgreSQL server programs on this machine',
  }, async () => {
    const postgres = await startPostgres(programs!)
    try {
      environment.DATABASE_URL = await postgres.database('pictures')
      await start('work')
      const [one, other] = await Promise.all([start('serve'), start('serve', { NF_DATA: join(folder, 'other') })])
      const [path] = (await picturesOf(one!)) as [string]
      assert.deepEqual([await kindAt(one!.url + path), await kindAt(other!.url + path)], ['avif', 'avif'])
      assert.deepEqual([await one!.stop(), await other!.stop()], [0, 0])
    } finally {
      for (const factory of running) await factory.kill().catch(() => undefined)
      await postgres.stop()
    }
  })
})

const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true }).map(String)
const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const words = 'harbour council bridge tunnel ferry orchard lantern quarry meadow signal glacier violin'.split(' ')

/** A publisher of a list, a feed and pictures; `asked` is told of each question for a picture. */
async function servePublisher(picture: Buffer, asked: string[]): Promise<Server> {
  const server = createServer(({ url = '' }, response) => {
    const origin = originOf(server)
    if (url === '/list')
      return response.end(
        `<opml version="2.0"><body><outline type="rss" text="P" xmlUrl="${origin}/feed"/></body></opml>`,
      )
    if (url === '/feed') return response.end(feedOf(origin))
    if (!url.endsWith('.jpg')) return response.writeHead(404).end()
    asked.push(url)
    response.writeHead(200, { 'content-type': 'image/jpeg' }).end(picture)
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  return server
}

const feedOf = (origin: string): string => {
  const items = words.slice(0, articles).map(
    (word, at) => `<item><title>The ${word} opens after ${at + 2} years</title><guid>${word}</guid>
      <description>&lt;p&gt;The ${word} is open again.&lt;/p&gt;</description>
      <pubDate>${new Date().toUTCString()}</pubDate><enclosure url="${origin}/${word}.jpg" type="image/jpeg" length="1"/></item>`,
  )
  return `<rss version="2.0"><channel><title>P</title>${items.join('')}</channel></rss>`
}
