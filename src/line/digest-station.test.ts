import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachStore } from '../../test/stores.ts'
import { leasedFeed, someItem, somePage } from '../store/line-data.ts'
import type { Store } from '../store/open-store.ts'
import { finishPage, leasePages } from '../store/pages-due.ts'
import { digestOf } from '../store/story-digests.ts'
import { takeItems } from '../store/take-items.ts'
import { blockKey } from '../text/block-key.ts'
import { now, settle, stationOn } from './test-station.ts'

type Told = { source: string; title: string; text: string; at?: number; lang?: string }

const minute = 60_000

/** A report of a source of its own, with its page read. */
async function tell(store: Store, { source, title, text, at = now, lang = 'en' }: Told): Promise<void> {
  const feed = await leasedFeed(store, now, source)
  await takeItems(store.write, feed, [someItem(`${source}-${at}`, { title, lang, publishedAt: at })], now)
  for (const lease of await leasePages(store.write, store.dialect, now, 1))
    await finishPage(store.write, lease, { page: somePage(text, { title, lang }), againAt: null }, now)
}

/** An editor's story, which takes in all articles that are in none: what is tested here is not what belongs together. */
async function inOneStory(store: Store): Promise<void> {
  const row = { title: 'A bridge', lang: 'en', first_at: now, last_at: now, changed_at: now, by_hand: 1 }
  const known = await store.write.selectFrom('story').select('id').executeTakeFirst()
  if (!known) await store.write.insertInto('story').values(row).execute()
  await store.write.updateTable('article').set({ story_id: 1 }).where('story_id', 'is', null).execute()
}

const bridge: Told[] = [
  {
    source: 'river-herald',
    title: 'Lowmere bridge collapses, 12 killed',
    text: 'At least 12 people were killed when the Lowmere bridge collapsed into the river Tarn on Monday morning.\nThe bridge in Lowmere carried 4,200 cars a day before it collapsed, the road office said.\n“We heard a crack and then there was only water,” said Ada Marsh, a ferry pilot.',
    at: now - 60 * minute,
  },
  {
    source: 'northern-wire',
    title: 'Twelve killed as Lowmere bridge collapses',
    text: 'Twelve people were killed on Monday when a bridge over the river Tarn collapsed at Lowmere, officials said.\nSome 4,200 cars crossed the Lowmere bridge every day before it collapsed into the river.\n“We heard a crack and then there was only water,” ferry pilot Ada Marsh said.',
    at: now - 50 * minute,
  },
  {
    source: 'coastline',
    title: 'Lowmere bridge collapses, 14 killed',
    text: 'The collapse of the Lowmere bridge over the river Tarn left 14 people dead on Monday, the coast guard said.\nDivers from Quillan Bay searched the river Tarn below the bridge for three missing cars until noon.',
    at: now - 45 * minute,
  },
]

forEachStore('the digest of a story', fresh => {
  test('reports of a story are read together: a cited summary, what they agree on, where they differ, what each added', async () => {
    const store = await fresh()
    for (const told of bridge) await tell(store, told)
    await inOneStory(store)
    const station = stationOn(store)
    await settle(station)
    await station.close()
    const story = await store.read.selectFrom('story').selectAll().executeTakeFirstOrThrow()
    assert.deepEqual([story.owner_count, story.digest_due_at], [3, null])
    const digest = await digestOf(store.read, story.id)
    assert.equal(new Set(digest?.summary.map(({ articleId }) => articleId)).size > 1, true)
    const killed = digest?.facts.find(({ kind }) => kind === 'killed')
    assert.deepEqual([killed?.verdict, killed?.values.map(({ value }) => value)], ['differ', [12, 14]])
    const cars = digest?.facts.find(({ kind }) => kind === 'figure')
    assert.deepEqual([cars?.verdict, cars?.values[0]?.value, cars?.values[0]?.statements.length], ['agreed', 4200, 2])
    const quote = digest?.facts.find(({ kind }) => kind === 'quote')
    assert.equal(quote?.speaker, 'Ada Marsh')
    assert.deepEqual(
      digest?.steps.map(({ adds }) => adds),
      [true, false, true],
    )
  })

  test('what a source prints under every article is not what its report says', async () => {
    const store = await fresh()
    const appeal = 'News of the Lowmere bridge over the river Tarn is brought by 300 reporters on Monday.'
    for (const told of bridge) await tell(store, { ...told, text: `${appeal}\n${told.text}` })
    const printed = (source_id: number) => ({
      source_id,
      block: blockKey(appeal),
      articles: 3,
      seen_in: '[]',
      seen_at: now,
    })
    const digested = async () => {
      await inOneStory(store)
      const station = stationOn(store)
      await settle(station)
      await station.close()
      return JSON.stringify(await digestOf(store.read, 1))
    }
    assert.match(await digested(), /300/)
    const sources = await store.read.selectFrom('source').select('id').execute()
    await store.write
      .insertInto('source_block')
      .values(sources.map(({ id }) => printed(id)))
      .execute()
    await store.write.updateTable('story').set({ digest_due_at: now }).execute()
    assert.doesNotMatch(await digested(), /300|breaking news/)
  })

  test('a story of one report has no digest, and one that grows is read again after a rest', async () => {
    const store = await fresh()
    let clock = now
    const station = stationOn(store, () => clock)
    await tell(store, bridge[0]!)
    await inOneStory(store)
    await settle(station)
    assert.equal(await digestOf(store.read, 1), undefined)
    await tell(store, bridge[1]!)
    await inOneStory(store)
    await settle(station)
    assert.equal((await digestOf(store.read, 1))?.steps.length, 2)
    await tell(store, bridge[2]!)
    await inOneStory(store)
    await settle(station)
    assert.equal((await digestOf(store.read, 1))?.steps.length, 2)
    clock += 2000
    await settle(station)
    assert.equal((await digestOf(store.read, 1))?.steps.length, 3)
    await station.close()
  })

  test('what is withdrawn leaves the digest with its words', async () => {
    const store = await fresh()
    for (const told of bridge.slice(0, 2)) await tell(store, told)
    await inOneStory(store)
    let clock = now
    const station = stationOn(store, () => clock)
    await settle(station)
    assert.equal((await digestOf(store.read, 1))?.steps.length, 2)
    await store.write.updateTable('article').set({ page_due_at: now }).where('id', '=', 2).execute()
    const [lease] = await leasePages(store.write, store.dialect, now, 1)
    await finishPage(store.write, lease!, { problem: 'gone', withdrawn: true, againAt: null }, now)
    await settle(station)
    clock += 60_000
    await settle(station)
    assert.equal(await digestOf(store.read, 1), undefined)
    await station.close()
  })
})
