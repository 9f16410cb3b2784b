import type { FeedState } from '../store/feeds.ts'
import type { LineConfig } from './line-tools.ts'
import { withJitter } from './sources/schedule.ts'
import { afterSkipped } from './sources/schedule-skip.ts'
import { behindHub } from './websub/hub-health.ts'
import type { HubNow } from './websub/watch-hub.ts'

/**
 * When a feed with such a hub is polled next, instead of the `state` its own pace gives: later behind a hub that pushes,
 * soon when the hub spoke while the feed was being asked. `now` in milliseconds UTC.
 */
export function pollBehindHub(
  hub: HubNow,
  { nextAt, intervalMs = 0, skip }: Pick<FeedState, 'nextAt' | 'intervalMs' | 'skip'>,
  config: Pick<LineConfig, 'pollMin' | 'pollMax'>,
  now: number,
): { nextAt?: number } {
  if (nextAt === null) return {}
  if (hub.pinged) return { nextAt: Math.min(nextAt, now + config.pollMin) }
  const restMs = behindHub(intervalMs, hub.trusted, config)
  if (restMs <= intervalMs) return {}
  return { nextAt: afterSkipped(withJitter(now, restMs, Math.random()), skip ?? undefined, Math.random()) }
}
