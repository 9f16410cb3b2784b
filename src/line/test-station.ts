// A story station on a store of its own, and reports for it, for the tests of what it does.
import type { Understander } from '../model/understanding.ts'
import { leasedFeed, someItem, somePage } from '../store/line-data.ts'
import type { Store } from '../store/open-store.ts'
import { finishPage, leasePages } from '../store/pages-due.ts'
import { takeItems } from '../store/take-items.ts'
import type { LineTools } from './line-tools.ts'
import { openStoryStation, type StoryStation } from './story-station.ts'
import { openUnderstanding } from './understand/understand-article.ts'

/** The moment at which the tests happen. */
export const now = Date.UTC(2026, 10, 23, 12)
/** A log that says nothing. */
export const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

const understandArticle = openUnderstanding()
/** Understands without the threads of the reading pool. */
const inThisThread: Understander = async articles => articles.map(understandArticle)

/** What a story station takes of the line. */
export const toolsOn = (store: Store, clock: () => number): LineTools =>
  ({
    store,
    clock,
    config: {},
    log: silent,
    understand: inThisThread,
    counts: { storiesFormed: 0, articlesPlaced: 0 },
  }) as unknown as LineTools

/** A station that has not sat down yet. */
export const stationOn = (store: Store, clock: () => number = () => now): StoryStation =>
  openStoryStation(toolsOn(store, clock))

/** Lets a station of its own work until nothing waits, as another process would. */
export async function settleAnew(store: Store): Promise<void> {
  const station = stationOn(store)
  await settle(station)
  await station.close()
}

/** Lets the station work until nothing waits. Throws what its work throws. */
export async function settle(station: StoryStation): Promise<void> {
  for (;;) {
    const batches = await station.take(1)
    if (batches.length === 0) return
    for (const batch of batches) await station.work(batch)
  }
}

/** Articles of a source each, their titles for text too. */
export async function reports(store: Store, titles: string[]): Promise<void> {
  for (const title of titles) {
    const feed = await leasedFeed(store, now, title)
    await takeItems(store.write, feed, [someItem(title.replaceAll(' ', '-'), { title })], now)
    for (const lease of await leasePages(store.write, store.dialect, now, 1))
      await finishPage(store.write, lease, { page: somePage(`${title}. ${title}.`, { title }), againAt: null }, now)
  }
}
