import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Log } from '../model/log.ts'
import { openReachability } from './reachability.ts'

function open() {
  const lines: string[] = []
  const write = (line: string): void => void lines.push(line)
  const log: Log = { debug: () => {}, info: write, warn: write, error: write }
  return { reach: openReachability(log), lines }
}

test('eight hosts in a row without an answer mean that the network is down, until one answers', () => {
  const { reach, lines } = open()
  for (let n = 0; n < 20; n++) reach.note(`host-${n}`, 'unreachable')
  assert.equal(reach.isCutOff(), true)
  reach.note('host-20', 'server-error')
  assert.equal(reach.isCutOff(), false)
  assert.equal(lines.length, 2)
})

test('one host that is away, however often it is asked, says nothing of the network', () => {
  const { reach } = open()
  for (let n = 0; n < 20; n++) reach.note('host', 'timeout')
  assert.equal(reach.isCutOff(), false)
})

test('dead hosts between living ones say nothing of the network', () => {
  const { reach } = open()
  for (let n = 0; n < 100; n++) reach.note(`host-${n}`, n % 5 === 0 ? undefined : 'no-such-host')
  assert.equal(reach.isCutOff(), false)
})
