import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Log } from '../model/log.ts'
import type { Understander } from '../model/understanding.ts'
import { openFetcher } from '../net/open-fetcher.ts'
import { parseAllowList } from '../net/public-address.ts'
import { addSources } from '../store/add-sources.ts'
import { openStore } from '../store/open-store.ts'
import { feedPumps } from './feed-pumps.ts'
import type { LineCounts, LineTools } from './line-tools.ts'
import { openPollBudget } from './poll-budget.ts'
import { openReachability } from './reachability.ts'
import { openReadingPool } from './reading-pool.ts'

const silent: Log = { debug() {}, info() {}, warn() {}, error() {} }
const feedDocument =
  '<rss version="2.0"><channel><title>Well</title><item><title>News</title><guid>1</guid></item></channel></rss>'

test('ninety-six new feeds whose hosts never answer hold up no feed that answers', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'nf-pumps-'))
  const opened = await openStore({ folder, alone: true })
  assert.ok('store' in opened)
  const { store } = opened
  let asked: string[] = []
  const server = createServer(({ url = '', headers: { host = '' } }, response) => {
    if (host.startsWith('127.7.')) return // never answers
    if (url === '/robots.txt') return response.writeHead(404).end()
    asked.push(url)
    response.writeHead(200, { 'cache-control': 'max-age=1' }).end(feedDocument)
  })
  await new Promise<void>(resolve => server.listen(0, '0.0.0.0', resolve))
  const { port } = server.address() as AddressInfo
  const fetcher = openFetcher({
    allow: parseAllowList('127.0.0.0/8'),
    identity: 'NewsFactory/0.1 (+https://news.example/about)',
    clock: Date.now,
    pace: { atOnce: 24 },
    // so the silent ones stay silent for longer than the test waits
    limits: { wholeMs: 600_000, headersMs: 600_000, robotsMs: 600_000 },
  })
  const pool = openReadingPool({ threads: 1, deadlineMs: 10_000, memoryMb: 256 })
  const config = { pollMin: 1000, pollMax: 3_600_000, fetchers: 24 }
  const budget = await openPollBudget({ store, clock: Date.now, config, log: silent })
  const reach = openReachability(silent)
  const counts = { sourcesRead: 0, sourcesFailed: 0, articlesIn: 0 } as LineCounts
  const understand: Understander = async articles => articles.map(() => undefined)
  const parts = {
    store,
    fetcher,
    pool,
    understand,
    clock: Date.now,
    config,
    shares: budget.shares,
    reach,
    log: silent,
    counts,
  }
  const tools: LineTools = { ...parts, wake: () => {} }
  t.after(async () => {
    await fetcher.close()
    await pool.close()
    server.closeAllConnections()
    server.close()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const add = (network: string, name: string, count: number): Promise<number> =>
    addSources(
      store.write,
      Array.from({ length: count }, (_, n) => ({
        name: `${name} ${n}`,
        feed: `http://${network}.${n + 1}:${port}/${name}/${n}`,
      })),
      Date.now(),
    )
  const untilAsked = async (name: string, wanted: number): Promise<void> => {
    const began = performance.now()
    const areThere = (): boolean => new Set(asked.filter(url => url.startsWith(`/${name}/`))).size === wanted
    while (!areThere()) {
      assert.ok(performance.now() - began < 120_000, `${name} feeds were held up`)
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  }

  await add('127.8.0', 'good', 20)
  const pumps = feedPumps(tools, budget)
  await untilAsked('good', 20)
  await add('127.7.0', 'hangs', 96)
  pumps.wake()
  await new Promise(resolve => setTimeout(resolve, 500))
  asked = []
  await untilAsked('good', 20)
  const stopped = pumps.stop()
  await fetcher.close()
  await stopped
})
