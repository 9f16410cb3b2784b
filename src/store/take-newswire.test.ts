import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachStore } from '../../test/stores.ts'
import type { ReadItem } from '../model/article.ts'
import type { Newswire } from '../model/feed.ts'
import { writeBriefing } from './briefings.ts'
import { releaseHeld } from './held-items.ts'
import type { Store } from './open-store.ts'
import { unpack } from './pack.ts'
import { briefingOf } from './read/briefing.ts'
import type { StoryCard } from './read/story-card.ts'
import { articleWithId, newestArticles } from './read-api/articles.ts'
import { addSource } from './sources.ts'
import { wordStory } from './story-wordings.ts'
import { takeNews } from './take-news.ts'
import { addTestStory } from './test-data.ts'
import { transact } from './transact.ts'

const hour = 3_600_000
const now = Date.UTC(2026, 10, 23, 9)

/** An item of an invented wire: its words follow from its text, as the reading thread makes them. */
function wireItem(guid: string, text: string, newswire: Newswire, more: Partial<ReadItem> = {}): ReadItem {
  return {
    urlKey: `feed:1:${guid}`,
    guid,
    title: text && `Headline: ${text}`,
    authors: [],
    tags: [],
    publishedAt: now - hour,
    html: `<p>${text}</p>`,
    text,
    itemHash: new Uint8Array(Buffer.from(text.padEnd(32).slice(0, 32))),
    newswire,
    ...more,
  }
}

async function openWire(store: Store) {
  const { feedId, sourceId } = await addSource(store.write, { name: 'Tidewire', feed: 'https://wire.example/g2' }, now)
  const feed = { id: feedId, sourceId }
  return {
    feed,
    take: (items: ReadItem[], at = now) => store.write.transaction().execute(db => takeNews(db, feed, items, at)),
    release: (at: number) =>
      store.write.transaction().execute(async db => {
        for (const { feed, items } of await releaseHeld(db, store.dialect, at, 50)) await takeNews(db, feed, items, at)
      }),
    article: async () => (await store.read.selectFrom('article').selectAll().orderBy('id').execute())[0],
    articles: async () => (await store.read.selectFrom('article').selectAll().execute()).length,
    held: () => store.read.selectFrom('held_item').selectAll().execute(),
    textOf: async (id: number) => {
      const row = await store.read
        .selectFrom('article_text')
        .selectAll()
        .where('article_id', '=', id)
        .executeTakeFirstOrThrow()
      return [row.html, row.text, row.feed_html].map(unpack)
    },
  }
}

/** A story as a briefing told it in the words of one of its reports. */
const cardOf = (id: number, leadArticleId: number) =>
  ({ id, leadArticleId, title: 'Wrong', summary: 'Wrong', articles: 2, sources: 1, owners: 1 }) as StoryCard

const usable = (version: number, more: Newswire = {}): Newswire => ({ status: 'usable', version, ...more })

forEachStore('taking what a newswire sends', fresh => {
  test('an item becomes an article with its urgency, version and terms, and its page is not asked for', async () => {
    const wire = await openWire(await fresh())
    const facts = usable(3, { urgency: 2, usageTerms: 'Not in print.', correction: '' })
    assert.equal((await wire.take([wireItem('a', 'One', facts, { url: 'https://wire.example/a' })])).fresh, 1)
    const article = (await wire.article())!
    assert.deepEqual(
      [article.urgency, article.version, article.usage_terms, article.correction],
      [2, 3, 'Not in print.', ''],
    )
    assert.deepEqual([article.station, article.page_due_at], ['cluster', null])
  })

  test('a newer version takes the place of an older one, an older one never that of a newer', async () => {
    const wire = await openWire(await fresh())
    await wire.take([wireItem('a', 'First', usable(1))])
    const second = await wire.take([wireItem('a', 'Second', usable(2, { correction: 'The name of the mayor.' }))])
    assert.deepEqual([second.fresh, second.changed.length], [0, 1])
    const late = await wire.take([wireItem('a', 'First', usable(1))])
    assert.deepEqual([late.fresh, late.changed], [0, []])
    const article = (await wire.article())!
    assert.deepEqual(
      [article.title, article.version, article.correction],
      ['Headline: Second', 2, 'The name of the mayor.'],
    )
    assert.deepEqual(await wire.textOf(article.id), ['<p>Second</p>', 'Second', '<p>Second</p>'])
    assert.deepEqual(await wire.take([wireItem('a', 'Second', usable(2, { correction: 'The name of the mayor.' }))]), {
      fresh: 0,
      changed: [],
      held: 0,
      killed: 0,
    })
  })

  test('of several versions in one document the newest counts', async () => {
    const wire = await openWire(await fresh())
    await wire.take([
      wireItem('a', 'Two', usable(2)),
      wireItem('a', 'Three', usable(3)),
      wireItem('a', 'One', usable(1)),
    ])
    assert.equal(await wire.articles(), 1)
    assert.equal((await wire.article())!.title, 'Headline: Three')
  })

  test('an item under embargo is in the table of held items and in no other until its hour', async () => {
    const store = await fresh()
    const wire = await openWire(store)
    const item = wireItem('a', 'Secret budget', usable(1, { embargoedUntil: now + hour }))
    assert.deepEqual(await wire.take([item]), { fresh: 0, changed: [], held: 1, killed: 0 })
    await wire.take([item])
    assert.equal((await wire.held()).length, 1)
    assert.equal(await wire.articles(), 0)
    for (const table of ['article_text', 'story', 'announcement', 'job', 'story_event'] as const)
      assert.equal((await store.read.selectFrom(table).selectAll().execute()).length, 0, table)
    await wire.release(now + hour - 1)
    assert.equal(await wire.articles(), 0)
    await wire.release(now + hour)
    assert.deepEqual([(await wire.article())!.title, (await wire.held()).length], ['Headline: Secret budget', 0])
    await wire.release(now + hour)
    assert.equal(await wire.articles(), 1)
  })

  test('a newer version that comes while the older one is being released is not lost', async () => {
    const store = await fresh()
    const wire = await openWire(store)
    await wire.take([wireItem('a', 'Older', usable(1, { embargoedUntil: now + hour }))])
    const correction = () =>
      transact(store.write, db => takeNews(db, wire.feed, [wireItem('a', 'Newer', usable(2))], now))
    let corrected: Promise<unknown> | undefined
    await transact(store.write, async db => {
      for (const { feed, items } of await releaseHeld(db, store.dialect, now + hour, 50))
        await takeNews(db, feed, items, now + hour)
      corrected ??= correction()
      await new Promise(resolve => setTimeout(resolve, 50))
    })
    await corrected
    const article = (await wire.article())!
    assert.deepEqual([article.title, article.version, (await wire.held()).length], ['Headline: Newer', 2, 0])
  })

  test('another version moves an embargo, lifts it, or kills what is held', async () => {
    const wire = await openWire(await fresh())
    const held = (version: number, until?: number, text = 'Budget') =>
      wireItem('a', text, usable(version, { embargoedUntil: until }))
    await wire.take([held(2, now + hour)])
    await wire.take([held(1, now + 5 * hour, 'Older')])
    await wire.take([held(3, now + 2 * hour, 'Newer')])
    await wire.release(now + hour)
    assert.deepEqual([await wire.articles(), (await wire.held())[0]?.due_at], [0, now + 2 * hour])
    await wire.take([held(4)], now + 1000)
    const article = (await wire.article())!
    assert.deepEqual([article.published_at, (await wire.held()).length], [now + 1000, 0])
    await wire.take([wireItem('b', 'Other', usable(1, { embargoedUntil: now + hour }))])
    await wire.take([wireItem('b', '', { status: 'canceled', version: 2 })])
    assert.equal((await wire.held()).length, 0)
    await wire.release(now + hour)
    assert.equal((await wire.take([wireItem('b', 'Other', usable(1))], now + 2 * hour)).fresh, 0)
  })

  test('an embargo that comes after the article takes it away until its hour', async () => {
    const store = await fresh()
    const wire = await openWire(store)
    await wire.take([wireItem('a', 'Too early', usable(1))])
    await wire.take([wireItem('a', 'Too early', usable(2, { embargoedUntil: now + hour }))])
    const article = (await wire.article())!
    assert.deepEqual([article.withdrawn, article.title], [1, ''])
    assert.equal(await articleWithId(store.read, article.id), undefined)
    await wire.release(now + hour)
    const again = (await articleWithId(store.read, article.id))!
    assert.deepEqual([again.title, again.text], ['Headline: Too early', 'Too early'])
  })

  test('a kill takes every word away, and an older or the same version does not bring it back', async () => {
    const store = await fresh()
    const wire = await openWire(store)
    const more = { summary: 'Wrong', tags: ['wrong'], picture: { url: 'https://wire.example/p.jpg' } }
    await wire.take([wireItem('a', 'Wrong', usable(4), more)])
    const killed = await wire.take([wireItem('a', '', { status: 'canceled', version: 5 })])
    const article = (await wire.article())!
    assert.deepEqual([killed.killed, killed.changed], [1, [article.id]])
    assert.deepEqual(
      [article.withdrawn, article.title, article.feed_title, article.summary, article.tags, article.picture],
      [1, '', null, null, '[]', null],
    )
    assert.deepEqual(await wire.textOf(article.id), ['', '', ''])
    for (const version of [1, 4, 5, undefined]) {
      const item = wireItem('a', 'Wrong', { status: 'usable', version })
      assert.deepEqual(await wire.take([item]), { fresh: 0, changed: [], held: 0, killed: 0 })
    }
    assert.equal((await newestArticles(store.read, {}, 10)).length, 0)
    assert.equal((await wire.take([wireItem('a', 'Right', usable(6))])).changed.length, 1)
    assert.equal((await wire.article())!.withdrawn, 0)
  })

  test('an item whose page is gone stays away while its feed lists it, and comes back with a newer version', async () => {
    const store = await fresh()
    const wire = await openWire(store)
    await wire.take([wireItem('a', 'Ferry', usable(1))])
    await store.write.updateTable('article').set({ withdrawn: 1 }).execute()
    assert.deepEqual((await wire.take([wireItem('a', 'Ferry', usable(1))])).changed, [])
    assert.equal((await wire.article())!.withdrawn, 1)
    assert.equal((await wire.take([wireItem('a', 'Ferry', usable(2))])).changed.length, 1)
    assert.equal((await wire.article())!.withdrawn, 0)
  })

  test('a kill that is older than what is published changes nothing', async () => {
    const wire = await openWire(await fresh())
    await wire.take([wireItem('a', 'Rewritten', usable(4))])
    await wire.take([wireItem('a', '', { status: 'withheld', version: 3 })])
    assert.equal((await wire.article())!.withdrawn, 0)
  })

  test('a kill of what never came keeps it away', async () => {
    const wire = await openWire(await fresh())
    assert.equal((await wire.take([wireItem('a', '', { status: 'canceled', version: 2 })])).killed, 1)
    assert.equal((await wire.take([wireItem('a', 'Late', usable(1))])).fresh, 0)
    const article = (await wire.article())!
    assert.deepEqual([article.withdrawn, article.title], [1, ''])
  })

  test('nobody kills or changes what another source published, and one source may by another feed', async () => {
    const store = await fresh()
    const wire = await openWire(store)
    const url = 'https://wire.example/a'
    await wire.take([wireItem('a', 'Ours', usable(1), { url, urlKey: url })])
    const stranger = await addSource(store.write, { name: 'Stranger', feed: 'https://stranger.example/g2' }, now)
    const kill = wireItem('x', '', { status: 'canceled', version: 9 }, { url, urlKey: url })
    await takeNews(store.write, { id: stranger.feedId, sourceId: stranger.sourceId }, [kill], now)
    assert.equal((await wire.article())!.withdrawn, 0)
    await takeNews(store.write, { id: stranger.feedId, sourceId: wire.feed.sourceId }, [kill], now)
    assert.equal((await wire.article())!.withdrawn, 1)
  })

  test('what repeated a killed article stands for itself from then on, and its story no longer says its words', async () => {
    const store = await fresh()
    const wire = await openWire(store)
    await wire.take(
      ['a', 'b', 'c'].map((guid, at) => wireItem(guid, `Same ${guid}`, usable(1), { publishedAt: now + at })),
    )
    const ids = (await store.read.selectFrom('article').select('id').orderBy('id').execute()).map(row => row.id)
    const [first, second, third] = ids as [number, number, number]
    await store.write.updateTable('article').set({ copy_of: first }).where('id', '>', first).execute()
    const story = await addTestStory(store, ids, { summary: 'Same a', title: 'Headline: Same a' })
    await wire.take([wireItem('a', '', { status: 'canceled', version: 2 })])
    const copies = await store.read.selectFrom('article').select(['id', 'copy_of']).orderBy('id').execute()
    assert.deepEqual(
      copies.map(row => row.copy_of),
      [null, null, second],
    )
    assert.equal(third, copies[2]!.id)
    const told = await store.read.selectFrom('story').selectAll().where('id', '=', story).executeTakeFirstOrThrow()
    assert.deepEqual([told.title, told.summary, told.article_count], ['Headline: Same b', null, 2])
    await wire.take(['b', 'c'].map(guid => wireItem(guid, '', { status: 'canceled', version: 2 })))
    const empty = await store.read.selectFrom('story').selectAll().where('id', '=', story).executeTakeFirstOrThrow()
    assert.deepEqual([empty.title, empty.article_count], ['', 0])
  })

  test('words and picture that a story, its wording in another language or a briefing took from a killed article go at once', async () => {
    const store = await fresh()
    const wire = await openWire(store)
    await wire.take(['a', 'b'].map(guid => wireItem(guid, `Text ${guid}`, usable(1))))
    const ids = (await store.read.selectFrom('article').select('id').orderBy('id').execute()).map(row => row.id)
    const [lead, killed] = ids as [number, number]
    const picture = '{"url":"https://wire.example/b.jpg"}'
    const story = await addTestStory(store, ids, { summary: 'Wrong', picture })
    await wordStory(store.write, story, [{ lang: 'de', title: 'Falsch', summary: 'Falsch', articleId: killed }])
    await writeBriefing(store.write, { day: '2026-11-23', lang: '' }, [cardOf(story, killed)], now)
    await wire.take([wireItem('b', '', { status: 'canceled', version: 2 })])
    const told = await store.read.selectFrom('story').selectAll().where('id', '=', story).executeTakeFirstOrThrow()
    assert.deepEqual([told.lead_article_id, told.summary, told.picture], [lead, null, null])
    assert.deepEqual(await store.read.selectFrom('story_wording').selectAll().execute(), [])
    const [kept] = await store.read.selectFrom('briefing_story').select(['title', 'summary']).execute()
    assert.deepEqual(kept, { title: '', summary: null })
    // its words of then do not come back with it
    await wire.take([wireItem('b', 'Right', usable(3))])
    const [briefed] = (await briefingOf(store.read, ''))!.stories
    assert.deepEqual([briefed?.title, briefed?.summary], [told.title, null])
  })
})
