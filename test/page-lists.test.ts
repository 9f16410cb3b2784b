import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startWorld } from '../demo/world/start-world.ts'
import { readPageList } from '../src/line/parse/page-list/read-page-list.ts'
import { canonicalUrl } from '../src/text/urls.ts'

test('the homepages of the demonstration list their articles, each with its headline, and nothing else', async t => {
  const world = await startWorld({ clock: () => Date.UTC(2026, 10, 23, 12), pictures: false })
  t.after(() => world.close())
  let pages = 0
  for (const { origin } of world.publishers) {
    const answer = await fetch(`${origin}/`)
    const headers = Object.fromEntries(answer.headers)
    const read = readPageList(new Uint8Array(await answer.arrayBuffer()), { url: `${origin}/`, headers })
    const published = world.truth().filter(({ url }) => url.startsWith(`${origin}/`))
    if (published.length < 3) continue // fewer are no list
    pages++
    assert.ok('done' in read, origin)
    assert.deepEqual(
      read.done.items.map(item => [item.url, item.title]).sort(),
      published.map(({ url, title }) => [canonicalUrl(url), title]).sort(),
    )
  }
  assert.ok(pages > 20)
})
