import assert from 'node:assert/strict'
import type { LookupAddress } from 'node:dns'
import { test } from 'node:test'
import { openNameLookup } from './name-lookup.ts'

const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const at = (address: string): LookupAddress[] => [{ address, family: 4 }]
const failing = (code: string) => Promise.reject(Object.assign(new Error(code), { code }))

test('an answer is used for its time, and many who ask at once share one question', async () => {
  let asked = 0
  const find = openNameLookup({ lookup: async () => at(`192.0.2.${++asked}`), atOnce: 2, freshMs: 50 })
  const answers = await Promise.all([find('a'), find('a'), find('a')])
  assert.deepEqual(answers, [at('192.0.2.1'), at('192.0.2.1'), at('192.0.2.1')])
  await sleep(60)
  assert.deepEqual(await find('a'), at('192.0.2.2'))
})

test('when the name server fails or falls silent, the last good answer stands in', async () => {
  let answer = (): Promise<LookupAddress[]> => Promise.resolve(at('192.0.2.1'))
  const find = openNameLookup({ lookup: () => answer(), atOnce: 2, freshMs: 0, patienceMs: 30 })
  await find('a')
  answer = () => failing('EAI_AGAIN')
  assert.deepEqual(await find('a'), at('192.0.2.1'))
  answer = () => new Promise(() => undefined)
  assert.deepEqual(await find('a'), at('192.0.2.1'))
})

test('an old answer does not stand in for ever, and a failure is not remembered', async () => {
  let answer = (): Promise<LookupAddress[]> => Promise.resolve(at('192.0.2.1'))
  const find = openNameLookup({ lookup: () => answer(), atOnce: 2, freshMs: 0, keptMs: 20 })
  await find('a')
  await sleep(30)
  answer = () => failing('ENOTFOUND')
  await assert.rejects(find('a'), { code: 'ENOTFOUND' })
  answer = () => Promise.resolve([])
  await assert.rejects(find('a'), { code: 'ENODATA' })
  answer = () => Promise.resolve(at('192.0.2.2'))
  assert.deepEqual(await find('a'), at('192.0.2.2'))
})

test('no more lookups than allowed are under way, failed ones included', async () => {
  let underway = 0
  let most = 0
  const lookup = async (name: string) => {
    most = Math.max(most, ++underway)
    await sleep(2)
    underway -= 1
    return name.endsWith('3') ? failing('EAI_AGAIN') : at('192.0.2.1')
  }
  const find = openNameLookup({ lookup, atOnce: 3 })
  await Promise.allSettled(Array.from({ length: 40 }, (_, n) => find(`host-${n}`)))
  assert.deepEqual([most, underway], [3, 0])
})
