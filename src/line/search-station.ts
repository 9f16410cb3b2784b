import { refillMark, refillSearch } from '../store/search-refill.ts'
import type { LineTools } from './line-tools.ts'
import { type Pump, pump } from './pump.ts'

// About a tenth of a second of work at a time, so that what is new never waits long for its turn.
const articlesAStep = 100
const restMs = 600_000

/** Fills the search index after an upgrade that changed it, newest articles first, while the rest of the line works. */
export function searchPump({ store, log }: Pick<LineTools, 'store' | 'log'>): Pump {
  let told = false
  return pump<number>({
    name: 'search',
    slots: 1,
    restMs,
    log,
    take: async () => {
      const below = await refillMark(store.write)
      if (below !== undefined && !told) log.info('the search index is being filled anew, newest articles first')
      if (below === undefined && told) log.info('the search index is filled')
      told = below !== undefined
      return below === undefined ? [] : [below]
    },
    work: async below => void (await refillSearch(store, below, articlesAStep)),
  })
}
