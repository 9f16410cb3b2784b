/** How long half and 95 of 100 took at most, milliseconds. */
export type Spread = { p50Ms: number; p95Ms: number }

/**
 * How late news is: from its publication until it was first seen here, and until it stood on a page. Only articles count
 * that were published while their feed was being watched, at a moment that the publisher names.
 */
export type Delays = { articles: number; seen: Spread; page: Spread }

/** The delays of the last days, oldest first, nothing on a day without an article to measure; the last is today. */
export type DelaysByDay = Delays & { days: (Delays | undefined)[] }

/** How late the news of each source is, and of all together, on the days from `since` (midnight UTC) until `until`. */
export type Freshness = {
  since: number
  until: number
  /** Nothing where there is no article to measure yet. */
  all?: DelaysByDay
  sources: (DelaysByDay & { id: number; name: string })[]
  /** Sources of which no article can be measured. */
  unmeasured: number
}
