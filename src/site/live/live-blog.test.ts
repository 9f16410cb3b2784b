import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../../test/e2e/site-on-loopback.ts'
import { announce } from '../../store/announce.ts'
import type { Store } from '../../store/open-store.ts'
import { pack } from '../../store/pack.ts'
import { addTestArticle, addTestSource, testNow } from '../../store/test-data.ts'
import { embeddedStores } from '../read/test-page.ts'

const fresh = embeddedStores()
const minute = 60_000
const post = (minutesAgo: number, words: string) => ({
  at: testNow - minutesAgo * minute,
  title: words,
  html: `<p>${words}.</p>`,
})

describe('a live blog', () => {
  let store: Store
  let at: TestSite
  let id: number
  before(async () => {
    store = await fresh()
    const source_id = await addTestSource(store)
    const posts = [post(9, 'Water rises'), post(30, 'Rain begins'), post(4, 'Bridge <closed>')]
    id = await addTestArticle(store, { source_id, kind: 'live', title: 'Flood, live', apart: { posts } })
    at = await openTestSite(store)
  })
  after(() => at.site.close())

  const add = async (words: string): Promise<void> => {
    const posts = [post(1, words), post(4, 'Bridge <closed>'), post(9, 'Water rises'), post(30, 'Rain begins')]
    await store.write
      .updateTable('article_text')
      .set({ apart: pack(JSON.stringify({ posts })) })
      .where('article_id', '=', id)
      .execute()
    await announce(store.write, store.dialect, testNow, [{ kind: 'article', articleId: id }])
  }

  test('has its posts newest first, each with an address of its own, and a link that looks for more', async () => {
    const html = await (await at.get(`/article/${id}`)).text()
    const found = [...html.matchAll(/<article id="(post-[a-z0-9]+)">.*?<h3>(.*?)<\/h3>/gs)].map(([, key, title]) => [
      key,
      title,
    ])
    assert.deepEqual(
      found.map(([, title]) => title),
      ['Bridge &lt;closed&gt;', 'Water rises', 'Rain begins'],
    )
    for (const [key] of found) assert.ok(html.includes(`href="#${key}"`))
    assert.match(
      html,
      /<live-posts data-article="\d+" data-since="\d+"[^>]*><a class="button" href="\/article\/\d+#posts">/,
    )
    assert.match(html, /<span class="live">Live blog<\/span>/)
    assert.match(html, /"@type":"LiveBlogPosting"/)
  })

  test('is a feed of its posts, in every format; another article is none', async () => {
    for (const format of ['rss', 'atom', 'json']) {
      const answer = await at.get(`/article/${id}/feed.${format}`)
      assert.equal(answer.status, 200)
      const text = await answer.text()
      assert.ok(text.indexOf('Bridge') < text.indexOf('Rain begins'), format)
      assert.match(text, new RegExp(`/article/${id}#post-`))
    }
    const other = await addTestArticle(store, { source_id: await addTestSource(store) })
    assert.equal((await at.get(`/article/${other}/feed.rss`)).status, 404)
    const excerpt = await addTestSource(store, { rights: 'excerpt' })
    const guarded = await addTestArticle(store, {
      source_id: excerpt,
      kind: 'live',
      apart: { posts: [post(1, 'Secret'), post(2, 'Hidden')] },
    })
    assert.equal((await at.get(`/article/${guarded}/feed.rss`)).status, 404)
    assert.doesNotMatch(await (await at.get(`/article/${guarded}`)).text(), /Secret|Hidden/)
  })

  test('tells open pages the names of its posts when there are new ones, and no words', async () => {
    const stream = await fetch(`${at.url}/live?since=0`)
    await add('Dam holds')
    const decoder = new TextDecoder()
    let text = ''
    for await (const bytes of stream.body!) {
      text += decoder.decode(bytes)
      if (text.includes('event: posts')) break
    }
    const data = JSON.parse(/event: posts\ndata: (.*)\n/.exec(text)![1]!) as { article: number; posts: string[] }
    assert.deepEqual([data.article, data.posts.length], [id, 4])
    assert.doesNotMatch(text, /Dam/)
    const page = await (await at.get(`/article/${id}`)).text()
    assert.ok(page.includes(`id="${data.posts[0]}"`) && page.includes('Dam holds'))
  })
})
