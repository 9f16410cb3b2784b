import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestSite, type TestSite } from '../../../test/e2e/site-on-loopback.ts'
import { forEachStore } from '../../../test/stores.ts'
import { addTestArticle, addTestSource, addTestStory, placeTestStories, testNow } from '../../store/test-data.ts'
import { visitCookie } from './visit-cookie.ts'

const hour = 3_600_000
const looked = (hoursAgo: number): string => visitCookie({ last: testNow - hoursAgo * hour }, undefined).split(';')[0]!

forEachStore('since a reader looked', fresh => {
  let at: TestSite
  before(async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    const article = (title: string, hoursAgo: number) =>
      addTestArticle(store, { source_id, title, published_at: testNow - hoursAgo * hour })
    const stories = [
      await addTestStory(store, [await article('Old', 30)]),
      await addTestStory(store, [await article('Grown', 20), await article('Grown on', 1), await article('And on', 2)]),
      await addTestStory(store, [await article('New', 2)]),
    ]
    await placeTestStories(store, 'front', stories)
    at = await openTestSite(store)
  })
  after(() => at.site.close())
  const text = async (path: string, cookie?: string): Promise<string> =>
    (await (await at.get(path, cookie ? { cookie } : {})).text()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

  test('the page tells what is new and what has grown, each reader by her own cookie', async () => {
    assert.match(await text('/since', looked(3)), /Since you last looked, 3 hours ago: 1 new story, 1 that grew/)
    assert.match(await text('/since', looked(3)), /2 more reports/)
    assert.match(await text('/since', looked(25)), /1 day ago: 2 new stories/)
    assert.match(await text('/since', looked(0.6)), /Nothing new since you last looked\./)
    assert.match(await text('/since'), /This is your first visit/)
  })

  test('the line of the front page says it in the language of the page', async () => {
    assert.equal(
      (await text('/since/line?lang=de', looked(3))).trim(),
      'Seit Ihrem letzten Blick vor 3 Stunden: 1 neue Geschichte, 1 gewachsene',
    )
    assert.equal(await text('/since/line'), '')
  })

  test('nobody keeps these answers, and a look is remembered', async () => {
    for (const path of ['/since', '/since/line']) {
      const answer = await at.get(path, { cookie: looked(3) })
      assert.equal(answer.headers.get('cache-control'), 'private, no-store')
      assert.match(
        answer.headers.get('set-cookie')!,
        /^looked=\w+\.\w+; Max-Age=31536000; Path=\/since; HttpOnly; SameSite=Lax$/,
      )
    }
  })

  test('the front page is the same bytes for whoever looked when, and sets no cookie', async () => {
    const [one, other] = [await at.get('/', { cookie: looked(3) }), await at.get('/', { cookie: looked(25) })]
    assert.equal(one.headers.get('set-cookie'), null)
    assert.equal(one.headers.get('etag'), other.headers.get('etag'))
    assert.match(await one.text(), /<since-line><a href="\/since">Since you last looked<\/a><\/since-line>/)
  })
})
