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

/** A feed whose last reading failed, and why, in a word and a sentence. `since` is its last good answer, in ms UTC. */
export type FailingFeed = {
  source: number
  name: string
  feed: string
  failed: Failure
  detail: string | null
  failures: number
  since: number | null
}

/** What the factory is doing. `freshness` is the time from publication to arrival of `articles` recent articles. */
export type Status = {
  store: 'sqlite' | 'postgres'
  stations: StationStatus[]
  sources: { all: number; read: number; waiting: number; failing: FailingFeed[] }
  articles: number
  stories: number
  freshness: { articles: number; p50Ms: number | null; p95Ms: number | null }
}
