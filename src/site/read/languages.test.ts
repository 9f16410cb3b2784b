import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { announceStory, fillSource, fillStory } from '../../../test/e2e/invented-news.ts'
import { openTestSite, type TestSite } from '../../../test/e2e/site-on-loopback.ts'
import type { Store } from '../../store/open-store.ts'
import { storiesWithIds } from '../../store/read-api/stories.ts'
import { testNow } from '../../store/test-data.ts'
import { liveCard } from '../live/live-card.tsx'
import { languageCodes } from '../words/language-codes.ts'
import { languages } from '../words/languages.ts'
import { embeddedStores } from './test-page.ts'

describe('pages in the language of the reader', () => {
  const fresh = embeddedStores()
  let store: Store
  let story: number
  let at: TestSite
  before(async () => {
    store = await fresh()
    const sources = [await fillSource(store, 'North Post'), await fillSource(store, 'South Times')]
    story = await fillStory(store, 'A comet passes', sources, 1)
    // as rows were written before reasons were put into words by the site
    const old = { kind: 'owners', value: 2, weight: 1.6, words: 'Reported by 2 independent sources' }
    const reasons = JSON.stringify([old, { kind: 'not-known-yet', value: 1, weight: 0.1 }])
    await store.write.updateTable('story').set({ reasons }).execute()
    at = await openTestSite(store, { config: { siteName: 'News Factory', rights: 'full', language: 'de' } })
  })
  after(() => at.site.close())

  test('every page is made in every language, and says which', async () => {
    for (const code of languageCodes)
      for (const path of ['/', `/story/${story}`, '/article/1', '/search?q=comet', '/sources', '/about', '/nothing']) {
        const page = await at.get(`${path}${path.includes('?') ? '&' : '?'}lang=${code}`)
        const { lang, dir, words } = languages[code]
        assert.equal(page.headers.get('content-language'), lang, path)
        assert.equal(page.headers.get('vary'), 'accept-encoding, accept-language, cookie', path)
        const html = await page.text()
        assert.ok(html.includes(`<html lang="${lang}" dir="${dir}">`), `${path} in ${code}`)
        assert.ok(html.includes(words.promise) && !html.includes('undefined'), `${path} in ${code}`)
      }
  })

  test('the browser’s language is spoken, and the site’s own to those who have none of ours', async () => {
    const spoken = async (accepted: string) => (await at.get('/', { 'accept-language': accepted })).headers
    assert.equal((await spoken('zh-CN,zh;q=0.9')).get('content-language'), 'zh-Hans')
    assert.equal((await spoken('tlh')).get('content-language'), 'de')
  })

  test('the reasons for a story’s place are told in the reader’s language', async () => {
    const [ar, ru] = [await at.get('/?lang=ar'), await at.get(`/story/${story}?lang=ru`)]
    assert.match(await ar.text(), /أورده مصدران مستقلان/)
    assert.match(await ru.text(), /Сообщают 2 независимых источника/)
    const { stories } = (await (await at.get('/api/v1/stories')).json()) as { stories: { reasons: unknown[] }[] }
    const said = { kind: 'owners', value: 2, weight: 1.6, words: 'Reported by 2 independent sources' }
    assert.deepEqual(stories[0]!.reasons, [said])
  })

  test('a feed says what it is in the language of its address, and calls itself by it', async () => {
    const page = await (await at.get('/topic/science?lang=ja')).text()
    assert.match(page, /href="\/topic\/science\/feed\.rss\?lang=ja"/)
    const feed = await (await at.get('/topic/science/feed.rss?lang=ja', { 'accept-language': 'fr' })).text()
    assert.match(feed, /<title>科学 · News Factory<\/title>/)
    assert.match(feed, /rel="self"[^>]*feed\.rss\?lang=ja"/)
    assert.match(await (await at.get('/topic/science/feed.rss')).text(), /<title>Wissenschaft · News Factory/)
  })

  test('an open page is told of a story in its own language', async () => {
    const [ja, own] = await Promise.all(['lang=ja', ''].map(asked => fetch(`${at.url}/live?${asked}`)))
    await announceStory(store, story)
    const [card] = await storiesWithIds(store.read, [story])
    const cardIn = (code: 'ja' | 'de') =>
      JSON.stringify(liveCard(card!, { language: languages[code], now: testNow, rights: 'full' }))
    assert.ok((await heard(ja!)).includes(cardIn('ja')))
    assert.ok((await heard(own!)).includes(cardIn('de')))
  })
})

/** The first event of a stream. */
async function heard(response: Response): Promise<string> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const bytes of response.body!) {
    text += decoder.decode(bytes, { stream: true })
    if (text.includes('event: story') && text.endsWith('\n\n')) break
  }
  return text
}
