import type { Delays } from './freshness.ts'
import type { HubStanding } from './hub.ts'
import type { Failure } from './outcome.ts'

/**
 * A station of the line: how much waits there, has passed, has failed, and for how long the oldest has waited. `jobs` is
 * what people asked of the line.
 */
export type StationStatus = {
  name: 'fetch' | 'extract' | 'cluster' | 'jobs'
  waiting: number
  done: number
  failed: number
  /** Milliseconds; null when nothing waits. */
  oldestMs: number | null
}

/**
 * A feed whose last reading failed, and why, in a word and a sentence. `since` is its last good answer, `nextAt` when it is
 * asked again, null for never, both in ms UTC.
 */
export type FailingFeed = {
  source: number
  name: string
  feed: string
  failed: Failure
  detail: string | null
  failures: number
  since: number | null
  nextAt: number | null
}

/** What the factory is doing. `freshness` is how late the last day's news was; nothing where none can be measured. */
export type Status = {
  store: 'sqlite' | 'postgres'
  stations: StationStatus[]
  sources: { all: number; read: number; waiting: number; failing: FailingFeed[] }
  /** How many feeds stand how with a hub that may push them. */
  hubs: Record<HubStanding, number>
  articles: number
  stories: number
  freshness?: Delays
}
