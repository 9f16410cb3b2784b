import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachStore } from '../../test/stores.ts'
import { keepVersion, mostVersions } from './keep-version.ts'
import { leasedFeed, someItem, somePage } from './line-data.ts'
import type { Store } from './open-store.ts'
import { finishPage, leasePages } from './pages-due.ts'
import { articlePage } from './read/article.ts'
import { versionsOf, wordingAt } from './read/versions.ts'
import { takeItems } from './take-items.ts'
import { takeNewswire } from './take-newswire.ts'
import { addTestArticle, addTestSource } from './test-data.ts'

const now = Date.UTC(2026, 10, 23, 12)
const minute = 60_000
const hour = 60 * minute
const report = (rose: string): string => `The river rose by ${rose} in the night. Nobody was hurt, the mayor said.`

/** An article whose page gives these texts one after the other, an hour apart. */
async function readTexts(store: Store, texts: string[], title = 'The river rose'): Promise<number> {
  const feed = await leasedFeed(store, now)
  await takeItems(store.write, feed, [someItem('a', { title })], now)
  for (const [n, text] of texts.entries()) await readAgain(store, text, now + n * hour, title)
  const { id } = await store.read.selectFrom('article').select('id').executeTakeFirstOrThrow()
  return id
}

async function readAgain(store: Store, text: string, at: number, title?: string): Promise<boolean> {
  await store.write.updateTable('article').set({ page_due_at: at }).execute()
  const [lease] = await leasePages(store.write, store.dialect, at, 1)
  return finishPage(store.write, lease!, { page: somePage(text, { title, summary: 'Water.' }), againAt: null }, at)
}

forEachStore('versions of an article', fresh => {
  test('each change of the text is kept with when it came and how much it was', async () => {
    const store = await fresh()
    const id = await readTexts(store, [
      report('one metre'),
      report('two metres'),
      report('two metres'),
      report('3 metres'),
    ])
    const versions = await versionsOf(store.read, id)
    assert.deepEqual(
      versions.map(({ number, endedAt, parts, added, removed }) => [number, endedAt, parts.join(), added, removed]),
      [
        [1, now + hour, 'text', 2, 2],
        [2, now + 3 * hour, 'text', 1, 1],
      ],
    )
    const article = await articlePage(store.read, id)
    assert.equal(article?.versions, 2)
    assert.equal(article?.updatedAt, now + 3 * hour)
    const texts = [1, 2].map(n => wordingAt(store.read, id, n, { title: '', text: article!.text }))
    assert.deepEqual(
      (await Promise.all(texts)).map(wording => wording?.text),
      [report('one metre'), report('two metres')],
    )
  })

  test('what a reader would not notice is no version, and does not count as an update', async () => {
    const store = await fresh()
    const text = report('one metre')
    const id = await readTexts(store, [text, `${text}\n1,204 views`, text.replaceAll(' ', '  '), `Most read\n${text}`])
    assert.deepEqual(await versionsOf(store.read, id), [])
    const article = await articlePage(store.read, id)
    assert.deepEqual([article?.updatedAt, article?.versions], [undefined, 0])
  })

  test('a feed that is quicker than the page makes one version of a change, not two', async () => {
    const store = await fresh()
    const id = await readTexts(store, [report('one metre')])
    const feed = { id: 1, sourceId: 1 }
    const at = now + hour
    await takeItems(store.write, feed, [someItem('a', { title: 'The river rose and rose' })], at)
    await readAgain(store, report('two metres'), at + 20_000, 'The river rose and rose')
    const versions = await versionsOf(store.read, id)
    assert.deepEqual(
      versions.map(({ title, parts }) => [title, parts]),
      [['The river rose', ['headline', 'text']]],
    )
    const before = await wordingAt(store.read, id, 1, { title: '', text: '' })
    assert.equal(before?.text, report('one metre'))
  })

  test('a headline that is tried out and taken back leaves nothing; one that stays is a version', async () => {
    const store = await fresh()
    const id = await readTexts(store, [report('one metre')])
    for (let turn = 1; turn <= 20; turn++)
      await readAgain(store, report('one metre'), now + turn * hour, turn % 2 ? 'Flood!' : 'The river rose')
    assert.deepEqual(await versionsOf(store.read, id), [])
    await readAgain(store, report('one metre'), now + 30 * hour, 'The river fell')
    assert.deepEqual(
      (await versionsOf(store.read, id)).map(({ title, isMajor }) => [title, isMajor]),
      [['The river rose', true]],
    )
  })

  test('of very many versions the first and the newest stay, and each reads as it did', async () => {
    const store = await fresh()
    const id = await addTestArticle(store, { source_id: await addTestSource(store) })
    const wording = (n: number) => ({
      title: `Headline ${n >> 1}`,
      text: `The ${n}th report is here.`.repeat(1 + (n % 2)),
    })
    for (let n = 0; n < 60; n++)
      await keepVersion(store.write, id, { before: wording(n), after: wording(n + 1), now: now + n * hour })
    const versions = await versionsOf(store.read, id)
    assert.deepEqual(
      versions.map(({ number }) => number),
      [1, ...Array.from({ length: mostVersions - 1 }, (_, n) => 60 - mostVersions + 2 + n)],
    )
    for (const { number } of versions) {
      const { title, text } = (await wordingAt(store.read, id, number, wording(60)))!
      assert.deepEqual({ title, text }, wording(number - 1))
    }
    assert.deepEqual(versions[0]!.parts, ['text', 'headline'])
  })

  test('the feed’s text that gives way to the page’s is no version; a wall that comes later takes nothing away', async () => {
    const store = await fresh()
    const id = await readTexts(store, [report('one metre')])
    assert.deepEqual(await versionsOf(store.read, id), [])
    await store.write.updateTable('article').set({ page_due_at: now }).execute()
    const [lease] = await leasePages(store.write, store.dialect, now, 1)
    assert.equal(lease?.check?.kind, 'article')
    await finishPage(store.write, lease!, { asBefore: 'unread', againAt: now + hour }, now)
    const article = await articlePage(store.read, id)
    assert.deepEqual([article?.text, article?.textFrom, article?.problem], [report('one metre'), 'page', undefined])
  })

  test('a kill takes every earlier version with it', async () => {
    const store = await fresh()
    const feed = await leasedFeed(store, now)
    const wire = (version: number, text: string, status?: 'canceled') =>
      someItem('w', {
        text,
        html: `<p>${text}</p>`,
        itemHash: new TextEncoder().encode(text),
        newswire: { version, status },
      })
    await takeNewswire(store.write, feed, [wire(1, report('one metre'))], now)
    await takeNewswire(store.write, feed, [wire(2, report('two metres'))], now + hour)
    const { id } = await store.read.selectFrom('article').select('id').executeTakeFirstOrThrow()
    assert.equal((await versionsOf(store.read, id)).length, 1)
    await takeNewswire(store.write, feed, [wire(3, report('two metres'), 'canceled')], now + 2 * hour)
    const left = await store.read.selectFrom('article_version').selectAll().execute()
    assert.deepEqual(left, [])
    await takeNewswire(store.write, feed, [wire(4, report('a little'))], now + 3 * hour)
    assert.deepEqual(await versionsOf(store.read, id), [])
  })

  test('a source that is taken out takes its versions with it', async () => {
    const store = await fresh()
    await readTexts(store, [report('one metre'), report('two metres')])
    await store.write.deleteFrom('source').execute()
    const tables = ['article_version', 'page_check', 'source_checks'] as const
    for (const table of tables) assert.deepEqual(await store.read.selectFrom(table).selectAll().execute(), [], table)
  })
})
