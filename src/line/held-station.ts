import { announce } from '../store/announce.ts'
import { putOffHeld, releaseHeld, someHeldDue } from '../store/held-items.ts'
import { takeNews } from '../store/take-news.ts'
import { isOutage, transact } from '../store/transact.ts'
import type { LineTools } from './line-tools.ts'
import { type Pump, pump } from './pump.ts'

// Embargoes end on the minute, in bundles: a budget, the results of a company.
const atOnce = 50
const restMs = 1000
const putOffMs = 3_600_000

/** Releases items under embargo at their hour: it looks each second. */
export function heldPump(tools: LineTools): Pump {
  const { store, clock, log } = tools
  return pump({
    name: 'held',
    slots: 1,
    restMs,
    log,
    take: async (): Promise<'due'[]> => ((await someHeldDue(store.read, clock())) ? ['due'] : []),
    work: () => releaseDue(tools),
  })
}

/** Releases what is due; of a bundle with one that cannot be taken the others, and that one is tried again in an hour. */
export async function releaseDue(tools: LineTools): Promise<void> {
  const { store, clock, log } = tools
  try {
    await release(atOnce, tools)
  } catch (error) {
    if (isOutage(error)) throw error
    for (let left = atOnce; left > 0 && (await someHeldDue(store.write, clock())); left--) {
      await release(1, tools).catch(async reason => {
        if (isOutage(reason)) throw reason
        log.error(`An item could not be released at its hour: ${(reason as Error).message}`)
        await putOffHeld(store.write, clock(), clock() + putOffMs)
      })
    }
  }
}

/** Out of the table and into the line in one transaction: an item is in one of them at any moment, and never in both. */
async function release(most: number, tools: LineTools): Promise<void> {
  const { store, clock, counts, log, wake } = tools
  const now = clock()
  const fresh = await transact(store.write, async db => {
    let all = 0
    for (const { feed, items } of await releaseHeld(db, store.dialect, now, most)) {
      const taken = await takeNews(db, feed, items, now)
      all += taken.fresh
      const changed = taken.changed.map(articleId => ({ kind: 'article' as const, articleId }))
      await announce(db, store.dialect, now, changed)
    }
    return all
  })
  counts.articlesIn += fresh
  log.debug(`${fresh} released at their hour`)
  wake('pages')
  wake('stories')
}
