import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachStore } from '../../test/stores.ts'
import { confirmLeaving, confirmSubscription, countRefused, noteDenial, pushTarget } from './hub-answers.ts'
import type { Store } from './open-store.ts'
import { failPush, finishPush, keepPush, leasePushes, notePush, pollBecausePinged, pushWaits } from './pushes.ts'
import { addSource, removeSource } from './sources.ts'
import {
  beginSubscription,
  callbackOf,
  finishAsking,
  hubOfFeed,
  judgeHub,
  leaseDueSubscriptions,
  leaveHub,
  tellNewAddress,
} from './subscriptions.ts'

const now = Date.UTC(2026, 10, 3, 12)
const minute = 60_000
const base = 'https://news.example'
const topic = 'https://orvan.example/feed'

async function subscribed(store: Store, token = 'token-1') {
  const { feedId, sourceId } = await addSource(
    store.write,
    { name: token, feed: `https://orvan.example/${token}` },
    now,
  )
  const fresh = { hub: 'https://hub.example/', topic, callback: callbackOf(base, token), token, secret: 'secret' }
  await beginSubscription(store.write, feedId, fresh, now)
  return { feedId, sourceId, question: { token, topic } }
}

const due = (store: Store, at: number) =>
  leaseDueSubscriptions(store.write, store.dialect, { now: at, limit: 10, random: 0 })

forEachStore('subscriptions', fresh => {
  test('a hub that never verifies is asked again after 5, 20, 45, … minutes', async () => {
    const store = await fresh()
    await subscribed(store)
    let at = now
    const pauses: number[] = []
    for (let times = 0; times < 4; times++) {
      const [one] = await due(store, at)
      assert.ok(one, 'it is due')
      await finishAsking(store.write, one, { detail: null })
      const began = at
      while ((await due(store, at)).length === 0) at += 5 * minute
      pauses.push((at - began) / minute)
      await store.write
        .updateTable('subscription')
        .set({ leased_until: 0, failures: times + 1, due_at: at })
        .execute()
    }
    assert.deepEqual(pauses, [5, 20, 45, 80])
  })

  test('a verification that comes before the hub answers is not undone by its answer', async () => {
    const store = await fresh()
    const { feedId, question } = await subscribed(store)
    const [one] = await due(store, now)
    assert.equal(await confirmSubscription(store.write, question, { now, leaseMs: 10 * minute, random: 0 }), true)
    await finishAsking(store.write, one!, { detail: 'answered late', notBefore: now })
    const hub = (await hubOfFeed(store.read, feedId))!
    assert.deepEqual([hub.state, hub.failures, hub.leaseEndsAt], ['active', 0, now + 10 * minute])
    assert.equal((await due(store, now + 8 * minute - 1)).length, 0)
    assert.equal((await due(store, now + 8 * minute)).length, 1, 'renewed at four fifths of its lease')
  })

  test('two workers never hold the same subscription', async () => {
    const store = await fresh()
    await subscribed(store)
    const taken = await Promise.all([due(store, now), due(store, now), due(store, now)])
    assert.equal(taken.flat().length, 1)
  })

  test('only the exact topic under its own token is confirmed', async () => {
    const store = await fresh()
    const { question } = await subscribed(store)
    const lease = { now, leaseMs: minute, random: 0 }
    assert.equal(await confirmSubscription(store.write, { ...question, topic: `${topic}/` }, lease), false)
    assert.equal(await confirmSubscription(store.write, { ...question, token: 'other' }, lease), false)
    assert.equal(await confirmLeaving(store.write, question), false, 'nobody asked to leave')
  })

  test('a lease without end ends after thirty days, one of a moment after a minute', async () => {
    const store = await fresh()
    const { feedId, question } = await subscribed(store)
    for (const [leaseMs, kept] of [
      [9e15, 30 * 24 * 60],
      [1, 1],
    ]) {
      await confirmSubscription(store.write, question, { now, leaseMs: leaseMs!, random: 0 })
      assert.equal((await hubOfFeed(store.read, feedId))!.leaseEndsAt, now + kept! * minute)
    }
  })

  test('what is denied is asked for again in a week', async () => {
    const store = await fresh()
    const { feedId, question } = await subscribed(store)
    assert.equal(await noteDenial(store.write, question, { now, reason: 'No.', random: 0 }), true)
    assert.equal((await hubOfFeed(store.read, feedId))!.state, 'denied')
    assert.equal((await due(store, now + 7 * 24 * 60 * minute - 1)).length, 0)
    assert.equal((await due(store, now + 7 * 24 * 60 * minute)).length, 1)
  })

  test('the hub of a feed that is removed is still told, and its push is for nobody', async () => {
    const store = await fresh()
    const { sourceId, question } = await subscribed(store)
    await removeSource(store, sourceId, now)
    assert.equal((await pushTarget(store.read, 'token-1'))!.feedId, null)
    const [leaving] = await due(store, now)
    assert.equal(leaving!.state, 'leaving')
    assert.equal(await confirmSubscription(store.write, question, { now, leaseMs: minute, random: 0 }), false)
    assert.equal(await confirmLeaving(store.write, question), true)
    await finishAsking(store.write, leaving!, { detail: null })
    assert.equal(await pushTarget(store.read, 'token-1'), undefined)
  })

  test('a feed that goes over to another hub leaves the first', async () => {
    const store = await fresh()
    const { feedId } = await subscribed(store)
    const second = { hub: 'https://b.example/', topic, callback: callbackOf(base, 'b'), token: 'b', secret: 's' }
    await beginSubscription(store.write, feedId, second, now)
    assert.equal((await hubOfFeed(store.read, feedId))!.hub, 'https://b.example/')
    const states = (await due(store, now)).map(one => [one.hub, one.state])
    assert.deepEqual(states.sort(), [
      ['https://b.example/', 'asked'],
      ['https://hub.example/', 'leaving'],
    ])
    await leaveHub(store.write, feedId, now)
    assert.equal(await hubOfFeed(store.read, feedId), undefined)
  })

  test('a subscription that the feed no longer offers is given up when it comes up', async () => {
    const store = await fresh()
    const { feedId, question } = await subscribed(store)
    await confirmSubscription(store.write, question, { now, leaseMs: 10 * minute, random: 0 })
    await judgeHub(store.write, (await hubOfFeed(store.read, feedId))!.id, { offered: 0 })
    assert.equal((await due(store, now)).length, 0)
    assert.equal((await due(store, now + 9 * minute))[0]!.state, 'leaving')
  })

  test('every hub is told a new public address, once', async () => {
    const store = await fresh()
    await subscribed(store)
    assert.equal(await tellNewAddress(store.write, base, now), 0)
    assert.equal(await tellNewAddress(store.write, 'https://new.example', now), 1)
    const [one] = await due(store, now)
    assert.deepEqual([one!.callback, one!.state], ['https://new.example/websub/token-1', 'asked'])
    assert.equal(await tellNewAddress(store.write, 'https://new.example', now), 0)
  })

  test('pushes wait in the order of their feed, and two workers never read one', async () => {
    const store = await fresh()
    const one = await subscribed(store)
    const other = await subscribed(store, 'token-2')
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
    for (const [feedId, text] of [
      [one.feedId, 'first'],
      [one.feedId, 'second'],
      [other.feedId, ''],
    ] as const)
      assert.equal(await keepPush(store.write, { feedId, contentType: 'text/xml', body: bytes(text) }, now), true)
    assert.equal(await pushWaits(store.read, now), true)
    const lease = (at = now) => leasePushes(store.write, store.dialect, at, 10)
    const taken = (await Promise.all([lease(), lease()])).flat()
    assert.deepEqual(taken.map(push => new TextDecoder().decode(push.body)).sort(), ['', 'first'])
    const first = taken.find(push => push.body.length > 0)!
    assert.deepEqual([first.feedId, first.url, first.contentType, first.isPage], [one.feedId, topic, 'text/xml', false])
    await finishPush(store.write, first)
    const [second] = await lease()
    assert.equal(new TextDecoder().decode(second!.body), 'second')
    await failPush(store.write, second!, now)
    assert.equal((await lease()).length, 0, 'not before its pause')
    assert.equal((await lease(now + 5000)).length, 1)
  })

  test('no more than fifty pushes of a feed wait', async () => {
    const store = await fresh()
    const { feedId } = await subscribed(store)
    const push = { feedId, body: new Uint8Array(10) }
    for (let n = 0; n < 50; n++) assert.equal(await keepPush(store.write, push, now), true)
    assert.equal(await keepPush(store.write, push, now), false)
  })

  test('a push makes up for what polls found, a ping lets the feed be polled, but not twice in a moment', async () => {
    const store = await fresh()
    const { feedId } = await subscribed(store)
    const hub = (await hubOfFeed(store.read, feedId))!
    await judgeHub(store.write, hub.id, { missed: 3, kept: 0 })
    await notePush(store.write, feedId, 'document', now)
    await countRefused(store.write, hub.id)
    const { kept, missed } = (await hubOfFeed(store.read, feedId))!
    assert.deepEqual([kept, missed], [1, 0])

    const nextAt = async () => (await store.read.selectFrom('feed').select('next_at').executeTakeFirstOrThrow()).next_at
    await store.write
      .updateTable('feed')
      .set({ next_at: now + 60 * minute, asked_at: now - 30_000 })
      .execute()
    await pollBecausePinged(store.write, feedId, now, minute)
    assert.equal(Number(await nextAt()), now + 30_000, 'a minute after it was last asked')
    await store.write
      .updateTable('feed')
      .set({ next_at: now + 60 * minute, outcome: 'slow-down' })
      .execute()
    await pollBecausePinged(store.write, feedId, now + 5 * minute, minute)
    assert.equal(Number(await nextAt()), now + 60 * minute, 'a server that wants quiet gets it')
  })
})
