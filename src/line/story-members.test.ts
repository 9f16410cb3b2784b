import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachStore } from '../../test/stores.ts'
import { membersOf } from '../store/describe-story.ts'
import type { Store } from '../store/open-store.ts'
import { addTestArticle, addTestSource, addTestStory, testNow } from '../store/test-data.ts'
import { withdrawArticle } from '../store/withdraw-article.ts'
import { openMemberBook } from './story-members.ts'

const reports = 61

async function longStory(store: Store): Promise<{ story: number; articles: number[]; sources: number[] }> {
  const sources = [await addTestSource(store), await addTestSource(store, { name: 'Coast Gazette' })]
  const articles: number[] = []
  for (let n = 0; n < reports; n++)
    articles.push(
      await addTestArticle(store, { source_id: sources[n % 2]!, title: `Report ${n}`, published_at: testNow + n }),
    )
  return { story: await addTestStory(store, articles), articles, sources }
}

/** A store that counts the members read whole. */
function counting(store: Store): { db: Store['read']; read: () => number } {
  let read = 0
  const db = store.read.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      read += result.rows.filter(row => 'first_seen_at' in row).length
      return result
    },
  })
  return { db, read: () => read }
}

forEachStore('the members of a long story', fresh => {
  test('are what the store has after every kind of change, and only what changed is read again', async () => {
    const store = await fresh()
    const { story, articles, sources } = await longStory(store)
    const { db, read } = counting(store)
    const book = openMemberBook()
    const { write } = store
    const change = (id: number, columns: object) =>
      write.updateTable('article').set(columns).where('id', '=', id).execute()
    const changes: [name: string, change: () => Promise<unknown>, read: number][] = [
      ['at first', async () => {}, 2 * reports],
      ['nothing', async () => {}, 0],
      [
        'a new report',
        async () => change(await addTestArticle(store, { source_id: sources[0]! }), { story_id: story }),
        1,
      ],
      ['another wording in the feed', () => change(articles[3]!, { title: 'Reworded', feed_edits: 1 }), 1],
      ['another page', () => change(articles[4]!, { title: 'Read again', fence: 7 }), 1],
      ['a copy', () => change(articles[5]!, { copy_of: articles[4]! }), 1],
      ['a kill', () => write.transaction().execute(db => withdrawArticle(db, articles[6]!, {})), 0],
      [
        'less of the rights',
        () => write.updateTable('source').set({ rights: 'headline' }).where('id', '=', sources[1]!).execute(),
        reports,
      ],
      ['a report that leaves', () => change(articles[7]!, { story_id: null }), 0],
    ]
    for (const [name, work, expected] of changes) {
      await work()
      const before = read()
      const members = (await book.of(db, [story])).get(story)!
      const readNow = read() - before
      assert.deepEqual(members, await membersOf(store.read, [story]), name)
      assert.equal(readNow, expected, name)
    }
    await write.updateTable('story').set({ hidden: 1 }).where('id', '=', story).execute()
    assert.equal((await book.of(db, [story])).size, 0)
  })
})
