import type { Log } from '../model/log.ts'
import type { Fetcher } from '../net/open-fetcher.ts'
import type { Store } from '../store/open-store.ts'
import type { ReadingPool } from './reading-pool.ts'

/** What went through the line since it started; the command line shows it as it grows. */
export type LineCounts = {
  sourcesRead: number
  sourcesFailed: number
  articlesIn: number
  pagesRead: number
  pagesFailed: number
  storiesFormed: number
  articlesPlaced: number
  /** When the first front page stood, milliseconds UTC. */
  firstFrontAt?: number
}

/** What the line takes of the configuration; durations in milliseconds. */
export type LineConfig = { pollMin: number; pollMax: number; fetchers: number }

/** Everything the stations are handed. */
export type LineTools = {
  store: Store
  fetcher: Pick<Fetcher, 'fetch'>
  pool: ReadingPool
  clock: () => number
  config: LineConfig
  log: Log
  counts: LineCounts
  /** Wakes the next station at once instead of at its next look. */
  wake(station: 'pages' | 'stories'): void
}
