import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addTestArticle, addTestSource, testNow } from '../../store/test-data.ts'
import { embeddedStores, pageAt, wordsOf } from './test-page.ts'

const second = 1000

describe('the page of how late the news is', () => {
  const emptyStore = embeddedStores()

  const storeOf = async (seconds: Record<string, number>) => {
    const store = await emptyStore()
    for (const [name, late] of Object.entries(seconds)) {
      const source_id = await addTestSource(store, { name })
      await addTestArticle(store, {
        source_id,
        published_at: testNow - (late + 10) * second,
        first_seen_at: testNow - 15 * second,
        placed_at: testNow - 10 * second,
        delay_counts: 1,
      })
    }
    return store
  }

  /** The names in the table, in order. */
  const namesIn = (html: string): string[] =>
    [...html.matchAll(/<th scope="row"><a href="\/source\/\d+" dir="auto">([^<]+)/g)].map(found => found[1]!)

  test('says in a sentence how late the news is, and draws each source', async () => {
    const store = await storeOf({ 'River Herald': 41, 'Delta Post': 130 })
    await addTestSource(store, { name: 'Silent Post' })
    const page = await pageAt(store, '/freshness')
    const words = wordsOf(page)
    assert.match(words, /half of 2 articles within 41 seconds, all of them within 2\.2 minutes\./)
    assert.match(words, /1 more source published nothing that can be measured\./)
    assert.equal(page.html.match(/<svg class="sparkline delays/g)?.length, 3)
    assert.match(page.html, /aria-label="River Herald, from publication to the page: .*Sun: 41 secs/)
  })

  test('lists the sources by name, or in the order that is asked for', async () => {
    const store = await storeOf({ Alder: 50, birch: 3000, Cedar: 2 })
    const at = async (query: string): Promise<string[]> => namesIn((await pageAt(store, `/freshness${query}`)).html)
    assert.deepEqual(await at(''), ['Alder', 'birch', 'Cedar'])
    assert.deepEqual(await at('?by=quick'), ['Cedar', 'Alder', 'birch'])
    assert.deepEqual(await at('?by=slow'), ['birch', 'Alder', 'Cedar'])
    assert.deepEqual(await at('?by=constructor&page=99'), ['Alder', 'birch', 'Cedar'])
  })

  test('is finite: a hundred sources, and the way to the next', async () => {
    const store = await storeOf(Object.fromEntries(Array.from({ length: 103 }, (_, at) => [`Source ${1000 + at}`, at])))
    const first = await pageAt(store, '/freshness?by=many')
    assert.equal(namesIn(first.html).length, 100)
    assert.match(first.html, /rel="next" href="\/freshness\?by=many&amp;page=2"/)
    const second = await pageAt(store, '/freshness?by=many&page=2')
    assert.deepEqual(namesIn(second.html), ['Source 1100', 'Source 1101', 'Source 1102'])
    assert.match(second.html, /rel="prev" href="\/freshness\?by=many"/)
    assert.equal(second.noindex, true)
  })

  test('says why there is nothing yet', async () => {
    const page = await pageAt(await emptyStore(), '/freshness')
    assert.match(wordsOf(page), /There is nothing to measure yet\./)
    assert.ok(!page.html.includes('<table'))
  })

  test('is led to from every page and, with its own figures, from the page of a source', async () => {
    const store = await storeOf({ 'River Herald': 41 })
    assert.match((await pageAt(store, '/about')).html, /<a href="\/freshness">Freshness<\/a>/)
    assert.match(wordsOf(await pageAt(store, '/source/1')), /was on the page 41 seconds after its publication/)
  })
})
