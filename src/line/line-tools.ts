import type { Log } from '../model/log.ts'
import type { Understander } from '../model/understanding.ts'
import type { Fetcher } from '../net/open-fetcher.ts'
import type { Store } from '../store/open-store.ts'
import type { Reachability } from './reachability.ts'
import type { ReadingPool } from './reading-pool.ts'
import type { Shares } from './sources/schedule-budget.ts'

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

/** A folder whose files are taken as they come: an absolute path, and the name of its source. */
export type WatchedFolder = { name: string; path: string }

/** What the line takes of the configuration; durations in milliseconds. */
export type LineConfig = {
  pollMin: number
  pollMax: number
  pollsADay?: number
  fetchers: number
  publicUrl?: string
  watch?: WatchedFolder[]
  /** How long after its publication an article's page is looked at again, milliseconds; never without it. */
  checkTimes?: readonly number[]
  /** The languages that front pages are made for, where enough is told in them. */
  readerLanguages?: readonly string[]
  /** The operator's weights of topics in the ranking. */
  topicWeights?: Readonly<Record<string, number>>
  /** The time zone of the site's days, UTC without it, and the hour from which a day's briefing stands. */
  zone?: string
  briefingHour?: number
}

/** Everything the stations are handed. */
export type LineTools = {
  store: Store
  fetcher: Pick<Fetcher, 'fetch' | 'post'>
  pool: ReadingPool
  /** Says what articles are about, before they are placed in stories. */
  understand: Understander
  clock: () => number
  config: LineConfig
  /** How the polls of all feeds are shared out at this time. */
  shares: () => Shares
  reach: Reachability
  log: Log
  counts: LineCounts
  /** Wakes the next station at once instead of at its next look. */
  wake(station: 'feeds' | 'pages' | 'stories' | 'subscriptions'): void
}
