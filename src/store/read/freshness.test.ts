import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachStore } from '../../../test/stores.ts'
import { addTestArticle, addTestSource, testNow } from '../test-data.ts'
import { latestDelays, openFreshness, spreadOf } from './freshness.ts'

const second = 1000
const day = 86_400_000

/** The columns of an article that was seen and placed so many seconds after its publication. */
const late = (source_id: number, placedAt: number, seen: number, page: number) => ({
  source_id,
  published_at: placedAt - page * second,
  first_seen_at: placedAt - (page - seen) * second,
  placed_at: placedAt,
  delay_counts: 1,
})

forEachStore('freshness', fresh => {
  test('is told overall, for each source and for each of seven days, of articles that count', async () => {
    const store = await fresh()
    const [north, south] = [
      await addTestSource(store, { name: 'North' }),
      await addTestSource(store, { name: 'South' }),
    ]
    await addTestSource(store, { name: 'Silent' })
    for (let at = 1; at <= 20; at++) await addTestArticle(store, late(north, testNow - at * second, at, at + 5))
    await addTestArticle(store, late(south, testNow - 2 * day, 100, 200))
    await addTestArticle(store, { ...late(south, testNow - 60 * second, 5000, 6000), delay_counts: 0 })
    await addTestArticle(store, late(south, testNow - 9 * day, 7000, 8000))
    const told = await openFreshness(store.read, () => testNow)()
    assert.deepEqual([told.all?.articles, told.unmeasured], [21, 1])
    assert.deepEqual(told.all?.page, { p50Ms: 16_000, p95Ms: 25_000 })
    assert.deepEqual(told.all?.seen, { p50Ms: 11_000, p95Ms: 20_000 })
    assert.deepEqual(
      told.sources.map(({ name, articles, days }) => [name, articles, days.map(of => of?.articles ?? 0)]),
      [
        ['North', 20, [0, 0, 0, 0, 0, 0, 20]],
        ['South', 1, [0, 0, 0, 0, 1, 0, 0]],
      ],
    )
    assert.deepEqual((await latestDelays(store.read, testNow))?.articles, 20)
  })

  test('is empty before there is anything to measure', async () => {
    const store = await fresh()
    const told = await openFreshness(store.read, () => testNow)()
    assert.deepEqual([told.all, told.sources, told.unmeasured], [undefined, [], 0])
    assert.equal(await latestDelays(store.read, testNow), undefined)
  })

  test('is counted again after a minute, and hours that are over are not asked for again', async () => {
    const store = await fresh()
    const source = await addTestSource(store)
    let now = testNow
    const tell = openFreshness(store.read, () => now)
    await addTestArticle(store, late(source, now - day, 10, 20))
    assert.equal((await tell()).all?.articles, 1)
    await addTestArticle(store, late(source, now - second, 10, 20))
    assert.equal((await tell()).all?.articles, 1, 'the same answer within a minute')
    now += 61 * second
    await store.write
      .deleteFrom('article')
      .where('placed_at', '<', testNow - day / 2)
      .execute()
    assert.equal((await tell()).all?.articles, 2)
  })
})

test('percentiles are delays that occurred', () => {
  assert.deepEqual(spreadOf([5]), { p50Ms: 5, p95Ms: 5 })
  assert.deepEqual(spreadOf([10, 9, 2, 3]), { p50Ms: 3, p95Ms: 10 })
})
