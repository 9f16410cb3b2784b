import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Log } from '../model/log.ts'
import { addSources } from '../store/add-sources.ts'
import { openStore } from '../store/open-store.ts'
import { budgetOf, openPollBudget } from './poll-budget.ts'

const log: Log = { debug() {}, info() {}, warn() {}, error() {} }
const hour = 3_600_000

test('a budget that the operator sets is kept, the usual one leaves a small site room', () => {
  assert.deepEqual(budgetOf({ pollsADay: 6 }), { pollsADay: 6, pollsInAll: 0 })
  assert.deepEqual(budgetOf({}), { pollsADay: 24, pollsInAll: 432_000 })
})

test('overdue feeds are spread at the start and after the machine slept, and not in between', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'nf-budget-'))
  const opened = await openStore({ folder, alone: true })
  assert.ok('store' in opened)
  const { store } = opened
  t.after(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  await addSources(
    store.write,
    ['a', 'b', 'c'].map(name => ({ name, feed: `http://${name}.example/` })),
    0,
  )
  let now = 10 * hour
  const config = { pollMin: 60_000, pollMax: 24 * hour, fetchers: 4 }
  const budget = await openPollBudget({ store, clock: () => now, config, log })
  const dueAfter = async (): Promise<number[]> => {
    await budget.beforeTaking()
    const rows = await store.write.selectFrom('feed').select('next_at').orderBy('id').execute()
    return rows.map(row => row.next_at! - now)
  }
  const overdue = (): Promise<unknown> =>
    store.write
      .updateTable('feed')
      .set({ asked_at: 1, answered_at: 1, next_at: now - hour })
      .execute()

  await overdue()
  assert.deepEqual(await dueAfter(), [100, 200, 300])
  await overdue()
  now += 1000
  assert.deepEqual(await dueAfter(), [-hour - 1000, -hour - 1000, -hour - 1000])
  now += 8 * hour
  assert.deepEqual(await dueAfter(), [100, 200, 300])
})
