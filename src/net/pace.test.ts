import assert from 'node:assert/strict'
import { test } from 'node:test'
import { processCpuMs } from '../../test/cpu-time.ts'
import { openPace, type Pace, type Turn } from './pace.ts'

const never = new AbortController().signal
const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

function leaveOf(turn: Turn): () => void {
  assert.ok('leave' in turn, 'the host is blocked')
  return turn.leave
}

/** Enters and keeps the turn; notes the host's name in `order` when it is given. */
function enter(pace: Pace, host: string, order: string[], { gapMs = 0, ahead = false, signal = never } = {}) {
  return pace.enter(host, { gapMs, ahead, signal }).then(turn => {
    order.push(host)
    return leaveOf(turn)
  })
}

test('a host has its turns at once and no more', async () => {
  const pace = openPace({ atOnce: 10, perHost: 2, clock: Date.now })
  const order: string[] = []
  const turns = [1, 2, 3].map(() => enter(pace, 'a', order))
  await sleep(5)
  assert.equal(order.length, 2)
  const leave = await turns[0]!
  leave()
  leave()
  await sleep(5)
  assert.equal(order.length, 3, 'leaving twice gives back one turn')
})

test('turns go round the hosts, however long the queue of one', async () => {
  const pace = openPace({ atOnce: 1, perHost: 1, clock: Date.now })
  const order: string[] = []
  const walks = ['first', ...Array(5).fill('long'), 'b', 'c'].map(host =>
    enter(pace, host, order).then(leave => leave()),
  )
  await Promise.all(walks)
  assert.deepEqual(order.slice(0, 4), ['first', 'long', 'b', 'c'])
})

test('a gap is kept between two questions to one host, from beginning to beginning', async () => {
  const pace = openPace({ atOnce: 10, perHost: 5, clock: Date.now })
  const began = performance.now()
  const times = await Promise.all(
    [1, 2, 3].map(() => pace.enter('a', { gapMs: 60, signal: never }).then(() => performance.now() - began)),
  )
  assert.ok(times[1]! >= 59 && times[2]! >= 119, String(times))
})

test('the second leg of a redirect goes ahead and keeps no gap; those behind it still do', async () => {
  const pace = openPace({ atOnce: 10, perHost: 5, clock: Date.now })
  const order: string[] = []
  await enter(pace, 'a', order, { gapMs: 60 })
  void enter(pace, 'a', order, { gapMs: 60 }).then(() => order.push('behind'))
  await enter(pace, 'a', order, { ahead: true })
  assert.deepEqual(order, ['a', 'a'])
  await sleep(100)
  assert.deepEqual(order, ['a', 'a', 'a', 'behind'])
})

test('who stops waiting leaves the queue, and no gap is cut short by it', async () => {
  const pace = openPace({ atOnce: 1, perHost: 5, clock: Date.now })
  const order: string[] = []
  const leave = await enter(pace, 'a', order)
  const began = performance.now()
  const controller = new AbortController()
  const hasty = enter(pace, 'a', order, { ahead: true, signal: controller.signal })
  const patient = enter(pace, 'a', order, { gapMs: 80 })
  controller.abort(new Error('enough'))
  await assert.rejects(hasty, { message: 'enough' })
  leave()
  await patient
  assert.ok(performance.now() - began >= 75)
  await assert.rejects(pace.enter('b', { gapMs: 0, signal: controller.signal }), { message: 'enough' })
})

test('a blocked host turns everybody away at once, those who wait included, until its time', async () => {
  let now = 1_000_000
  const pace = openPace({ atOnce: 10, perHost: 1, clock: () => now })
  const leave = leaveOf(await pace.enter('a', { gapMs: 0, signal: never }))
  const waiting = pace.enter('a', { gapMs: 0, signal: never })
  pace.block('a', now + 5_000)
  leave()
  assert.deepEqual(await waiting, { blockedUntil: now + 5_000 })
  pace.block('a', now + 1_000)
  assert.deepEqual(
    await pace.enter('a', { gapMs: 0, signal: never }),
    { blockedUntil: now + 5_000 },
    'the later time counts',
  )
  leaveOf(await pace.enter('b', { gapMs: 0, signal: never }))
  now += 5_000
  leaveOf(await pace.enter('a', { gapMs: 0, signal: never }))
})

test('a clock that is set back two days does not lengthen a block', async () => {
  let now = Date.UTC(2026, 10, 23)
  const pace = openPace({ atOnce: 10, perHost: 1, clock: () => now })
  pace.block('a', now + 60_000)
  now -= 2 * 24 * 3_600_000
  leaveOf(await pace.enter('a', { gapMs: 0, signal: never }))
})

test('ten thousand hosts get their turns in good time', async () => {
  const pace = openPace({ atOnce: 32, perHost: 2, clock: Date.now })
  const tookMs = await processCpuMs(() => {
    const turns = Array.from({ length: 20_000 }, (_, at) =>
      pace.enter(`host-${at % 10_000}`, { gapMs: 0, signal: new AbortController().signal }),
    )
    return Promise.all(turns.map(turn => turn.then(given => leaveOf(given)())))
  })
  assert.ok(tookMs < 3_000, `${tookMs} ms`)
})
