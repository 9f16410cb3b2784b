import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hubStanding } from '../../model/hub.ts'
import type { HubRecord } from '../../store/subscriptions.ts'
import { behindHub, isTrusted, judgedByPoll } from './hub-health.ts'

const hour = 3_600_000
const now = 1_000 * hour

/** A hub that has pushed for a day; the feed was last answered an hour ago. */
const hubWith = (change: Partial<HubRecord> = {}): HubRecord => ({
  id: 1,
  hub: 'https://hub.example/',
  topic: 'https://orvan.example/feed',
  state: 'active',
  offered: 1,
  requestedAt: now - 24 * hour,
  leaseEndsAt: now + 24 * hour,
  beganAt: now - 24 * hour,
  pingedAt: null,
  kept: 5,
  missed: 0,
  failures: 0,
  answeredAt: now - hour,
  askedAt: now,
  ...change,
})

describe('how a hub stands', () => {
  test('it is trusted after three pushes without a miss, while its lease lasts', () => {
    assert.equal(isTrusted(hubWith({ kept: 3 }), now), true)
    assert.equal(isTrusted(hubWith({ kept: 2 }), now), false)
    assert.equal(isTrusted(hubWith({ missed: 1 }), now), false)
    assert.equal(isTrusted(hubWith({ leaseEndsAt: now - 1 }), now), false)
    assert.equal(isTrusted(hubWith({ state: 'denied' }), now), false)
  })

  test('behind a hub that is trusted polling rests an hour or four times as long, within the operator’s bound', () => {
    const bounds = { pollMax: 24 * hour }
    assert.equal(behindHub(hour, true, bounds), 4 * hour)
    assert.equal(behindHub(hour / 12, true, bounds), hour)
    assert.equal(behindHub(10 * hour, true, bounds), 24 * hour)
    assert.equal(behindHub(48 * hour, true, bounds), 48 * hour, 'never less than its own pace')
    assert.equal(behindHub(hour / 12, true, { pollMax: hour / 4 }), hour / 4)
    assert.equal(behindHub(hour, false, bounds), hour)
  })

  test('a poll that finds what was never pushed is a miss, and trust is gone', () => {
    assert.deepEqual(judgedByPoll(hubWith(), { fresh: 2, now }), { kept: 0, missed: 1 })
    assert.deepEqual(judgedByPoll(hubWith(), { fresh: 0, now }), {})
  })

  test('a hub that had only begun, or said that there is something to poll, missed nothing', () => {
    assert.deepEqual(judgedByPoll(hubWith({ beganAt: now - hour / 2 }), { fresh: 1, now }), {})
    assert.deepEqual(judgedByPoll(hubWith({ pingedAt: now - hour / 2 }), { fresh: 1, now }), {})
    assert.deepEqual(judgedByPoll(hubWith({ answeredAt: null }), { fresh: 1, now }), {})
    assert.deepEqual(judgedByPoll(hubWith({ state: 'asked' }), { fresh: 1, now }), {})
  })

  test('a silent hub is asked anew after two misses, and ever more seldom then', () => {
    const asked: number[] = []
    let hub = hubWith({ missed: 0 })
    for (let poll = 1; poll <= 40; poll++) {
      const judged = judgedByPoll(hub, { fresh: 1, now })
      if (judged.askAt !== undefined) asked.push(poll)
      hub = { ...hub, ...judged }
    }
    assert.deepEqual(asked, [2, 4, 8, 16, 32])
    assert.equal(hubStanding(hub, now), 'silent')
    assert.equal(hubStanding(hubWith({ missed: 1 }), now), 'pushes')
  })
})
