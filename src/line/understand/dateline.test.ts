import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../../test/cpu-time.ts'
import { withoutDateline } from './dateline.ts'

const told = 'A storm battered the coast.'

for (const dateline of [
  'PORT HALLORAN, Merrow (Northwire) – ',
  'SEDEFLIMAN (Northwire) – ',
  'WINTERBURN, N.Y. (NW) — ',
  'Lindmark (nwa) - ',
  'Saint-Orvan, 3 mars (Northwire) -- ',
  '(Northwire) - ',
  'ASHBY FALLS — ',
  '(NWN) ',
  'PORT CLARENS, Valmorie – ',
  'Washington (CNN) ',
  'Port Halloran, Merrow (AP): ',
])
  test(`the dateline “${dateline.trim()}” is taken off`, () => assert.equal(withoutDateline(dateline + told), told))

for (const sentence of [
  'Ada Marsh (Growth) – who leads the coalition – resigned.',
  'Merrow Weather Office – Severe weather warning, level red.',
  'A storm (the third this year) battered the coast – again.',
  'The harbour is closed – The mayor says so.',
  'Ada Marsh (SPD) The mayor',
])
  test(`“${sentence}” has no dateline`, () => assert.equal(withoutDateline(sentence), sentence))

test('a long text of capitals and brackets takes no longer than its length', () => {
  const texts = [`${'A '.repeat(100_000)}(`.repeat(3), '('.repeat(200_000)]
  assert.ok(cpuMs(() => texts.map(withoutDateline)) < 200)
})
