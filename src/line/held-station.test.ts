import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachStore } from '../../test/stores.ts'
import type { ReadItem } from '../model/article.ts'
import { holdItem } from '../store/held-items.ts'
import { leasedFeed, someItem } from '../store/line-data.ts'
import { releaseDue } from './held-station.ts'
import type { LineTools } from './line-tools.ts'

const now = Date.UTC(2026, 10, 23, 12)
const hour = 3_600_000

forEachStore('the release of held items', fresh => {
  test('at its hour an item goes through the line; one that cannot be taken holds up none, and is tried again', async () => {
    const store = await fresh()
    const feed = await leasedFeed(store, now)
    const said: string[] = []
    const hear = (message: string): void => void said.push(message)
    const log = { debug: hear, info: hear, warn: hear, error: hear }
    const woken = new Set<string>()
    const wake = (station: string): void => void woken.add(station)
    const counts = { articlesIn: 0 } as LineTools['counts']
    const tools = { store, log, counts, clock: () => now, wake } as unknown as LineTools
    const newswire = { status: 'usable', version: 1, embargoedUntil: now } as const
    const held = (name: string, more: Partial<ReadItem> = {}): ReadItem => someItem(name, { newswire, ...more })
    // no publisher's word for a headline: the store refuses it
    await holdItem(store.write, feed.id, held('bad', { title: null as unknown as string }), now - 2)
    await holdItem(store.write, feed.id, held('good'), now - 1)
    await holdItem(store.write, feed.id, held('early'), now + hour)
    await releaseDue(tools)
    const articles = await store.read.selectFrom('article').select('title').execute()
    assert.deepEqual(
      articles.map(row => row.title),
      ['Headline of good'],
    )
    const left = await store.read.selectFrom('held_item').select(['url_key', 'due_at']).orderBy('id').execute()
    assert.deepEqual(
      left.map(row => [row.url_key.split('/').at(-1), row.due_at]),
      [
        ['bad', now + hour],
        ['early', now + hour],
      ],
    )
    assert.deepEqual([[...woken].sort(), counts.articlesIn], [['pages', 'stories'], 1])
    assert.ok(said.some(line => /could not be released/.test(line)) && !said.some(line => /Headline/.test(line)))
  })
})
