/**
 * How a feed stands with its WebSub hub: it pushes; it promised to and is silent, as polls have shown; it was asked and has
 * not said yes, or no longer; it will not.
 */
export type HubStanding = 'pushes' | 'silent' | 'asked' | 'denied'

/** What decides on it. `missed` counts polls in a row that found what was never pushed. Times: milliseconds UTC. */
export type HubFacts = { state: string; leaseEndsAt: number | null; missed: number }

// One miss may be a poll that came a second before the push.
const silentFrom = 2

/** How a feed stands with its hub at `now`. */
export function hubStanding({ state, leaseEndsAt, missed }: HubFacts, now: number): HubStanding {
  if (state === 'denied') return 'denied'
  if (state !== 'active' || (leaseEndsAt ?? 0) <= now) return 'asked'
  return missed >= silentFrom ? 'silent' : 'pushes'
}

/** A feed's hub as it is shown. `pushedAt` is when it last brought something, or said that there is something. */
export type Hub = { host: string; standing: HubStanding; detail?: string; pushedAt?: number }
