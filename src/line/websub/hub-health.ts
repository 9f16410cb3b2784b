import { hubStanding } from '../../model/hub.ts'
import type { HubRecord } from '../../store/subscriptions.ts'

/** A poll of a feed that has a hub: how many items it found that were not there, at milliseconds UTC. */
export type PollBehind = { fresh: number; now: number }

// Fewer could be luck: a hub that pushes every second item brings three in a row once in eight.
const enoughKept = 3
// Long enough to spare the publisher most polls, short enough to notice a hub that fell silent the same morning.
const times = 4
const restMs = 3_600_000

/** Whether the hub promised to push at `now`. */
const isPushing = (hub: Pick<HubRecord, 'state' | 'leaseEndsAt' | 'missed'>, now: number): boolean =>
  ['pushes', 'silent'].includes(hubStanding(hub, now))

/** Whether the hub has shown that it pushes: polling stands behind it and may rest. */
export const isTrusted = (hub: Pick<HubRecord, 'state' | 'leaseEndsAt' | 'kept' | 'missed'>, now: number): boolean =>
  isPushing(hub, now) && hub.kept >= enoughKept && hub.missed === 0

/**
 * What a poll tells of the hub. One that finds something new while the hub should have pushed is a miss, unless the hub
 * had only begun, or had said that there is something to be polled. After the second miss in a row, and each time their
 * number doubles, the hub is asked anew: it may have lost the subscription.
 */
export function judgedByPoll(
  hub: HubRecord,
  { fresh, now }: PollBehind,
): { kept?: number; missed?: number; askAt?: number } {
  const before = hub.answeredAt
  if (fresh === 0 || before === null || !isPushing(hub, now)) return {}
  const hadOnlyBegun = (hub.beganAt ?? now) > before
  const wasPinged = (hub.pingedAt ?? 0) >= before
  if (hadOnlyBegun || wasPinged) return {}
  const missed = hub.missed + 1
  const asksAnew = hubStanding({ ...hub, missed }, now) === 'silent' && Number.isInteger(Math.log2(missed))
  return { kept: 0, missed, ...(asksAnew && { askAt: now }) }
}

/**
 * The time to the next poll of a feed whose own pace is `intervalMs`: behind a hub that is trusted an hour, or four times
 * as long where that is more, within the operator's longest interval.
 */
export const behindHub = (intervalMs: number, trusted: boolean, { pollMax }: { pollMax: number }): number =>
  trusted ? Math.max(intervalMs, Math.min(pollMax, Math.max(restMs, times * intervalMs))) : intervalMs
