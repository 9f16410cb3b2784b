import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Log } from '../model/log.ts'
import { pump } from './pump.ts'

const sleep = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

function openLog(): { log: Log; lines: string[] } {
  const lines: string[] = []
  const write = (message: string): void => void lines.push(message)
  return { log: { debug: () => {}, info: write, warn: write, error: write }, lines }
}

const full = (): Error => Object.assign(new Error('database or disk is full'), { code: '13' })

test('a store without room is told of once, however many pieces it stops, and tried again after a pause', async () => {
  const { log, lines } = openLog()
  let taken = 0
  let isFull = true
  let done = 0
  const station = pump({
    name: 'pages',
    slots: 20,
    restMs: 5,
    log,
    take: async room => Array.from({ length: Math.min(room, 10) }, () => taken++),
    work: async () => {
      await sleep(5)
      if (isFull) throw full()
      done++
    },
  })
  await sleep(300)
  assert.deepEqual(lines, ['pages cannot go on, next try in 0.5 s: database or disk is full'])
  assert.ok(taken <= 20, 'nothing is taken in the pause, though pieces end and places are free')
  isFull = false
  await sleep(400)
  await station.stop()
  assert.ok(done > 0)
  assert.equal(lines.length, 1)
})

test('a stop does not wait for the end of a pause', async () => {
  const { log } = openLog()
  const station = pump({ name: 'feeds', slots: 1, restMs: 5, log, take: () => Promise.reject(full()), work: sleep })
  await sleep(20)
  const pause = sleep(450).then(() => 'the pause was waited for')
  assert.equal(await Promise.race([station.stop(), pause]), undefined)
})

test('a piece that throws for reasons of its own is logged, and the others go on', async () => {
  const { log, lines } = openLog()
  const pieces = ['good', 'bad', 'good']
  let done = 0
  const station = pump({
    name: 'jobs',
    slots: 1,
    restMs: 5,
    log,
    take: async room => pieces.splice(0, room),
    work: async piece => {
      if (piece === 'bad') throw new Error('no such thing')
      done++
    },
  })
  while (done < 2) await sleep(5)
  await station.stop()
  assert.deepEqual(lines, ['jobs: no such thing'])
})
