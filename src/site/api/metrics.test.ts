import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fillArticle, fillSource } from '../../../test/e2e/invented-news.ts'
import { openTestSite, type TestSite } from '../../../test/e2e/site-on-loopback.ts'
import { forEachStore } from '../../../test/stores.ts'
import type { Store } from '../../store/open-store.ts'
import { type MetricsAccess, metricsText } from './metrics.ts'

forEachStore('metrics', fresh => {
  let store: Store
  const sites: TestSite[] = []
  const siteFor = async (metrics?: MetricsAccess): Promise<TestSite> => {
    const at = await openTestSite(store, { config: { siteName: 'News Factory', rights: 'full', metrics } })
    sites.push(at)
    return at
  }

  before(async () => {
    store = await fresh()
    const north = await fillSource(store, 'North "Post"')
    for (let at = 0; at < 20; at++) await fillArticle(store, `n${at}`, 60 + at, { source_id: north })
  })
  after(async () => {
    for (const at of sites) await at.site.close()
  })

  test('tell of the line and of the delays, overall and of each source', async () => {
    const answer = await (await siteFor()).get('/metrics')
    assert.equal(answer.headers.get('content-type'), 'text/plain; version=0.0.4; charset=utf-8')
    const text = await answer.text()
    for (const line of [
      'news_factory_delay_seconds{until="seen",quantile="0.5"} 60',
      'news_factory_delay_seconds{until="page",quantile="0.95"} 120',
      'news_factory_delay_articles 20',
      'news_factory_source_delay_seconds{source="1",name="North \\"Post\\"",until="page",quantile="0.5"} 120',
      'news_factory_station_done{station="extract"} 20',
      'news_factory_articles 20',
    ])
      assert.ok(text.includes(`\n${line}\n`), `${line}\nis not in\n${text}`)
    for (const line of text.trimEnd().split('\n'))
      assert.match(line, /^(?:# (?:HELP|TYPE) [a-z_]+ .+|[a-z_]+(?:\{.*\})? -?[\d.e+-]+)$/)
  })

  test('are for this machine only, not for whom a proxy asks, unless they are opened', async () => {
    const proxied = { 'x-forwarded-for': '192.0.2.1' }
    const open = await siteFor('open')
    const [local, off] = [await siteFor('local'), await siteFor('off')]
    assert.equal((await local.get('/metrics', proxied)).status, 404)
    assert.equal((await open.get('/metrics', proxied)).status, 200)
    assert.equal((await off.get('/metrics')).status, 404)
  })
})

test('metrics without a sample are left out, and labels are escaped', () => {
  assert.equal(metricsText([{ name: 'none', help: 'Nothing.', samples: [] }]), '')
  const text = metricsText([{ name: 'one', help: 'One.', samples: [[{ name: 'a\\b\n"c"' }, 1]] }])
  assert.equal(text, '# HELP one One.\n# TYPE one gauge\none{name="a\\\\b\\n\\"c\\""} 1\n')
})
