import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FailingFeed, Status } from '../model/status.ts'
import { statusText } from './status.ts'

const failing: FailingFeed = {
  source: 1,
  name: 'Tidewire',
  feed: 'https://wire.example/feed',
  failed: 'timeout',
  detail: 'wire.example did not answer',
  failures: 2,
  since: null,
  nextAt: null,
}

function lastLine(feed: Partial<FailingFeed>): string | undefined {
  const sources = { all: 1, read: 0, waiting: 0, failing: [{ ...failing, ...feed }] }
  const hubs: Status['hubs'] = { pushes: 0, silent: 0, asked: 0, denied: 0 }
  return statusText({ store: 'sqlite', stations: [], sources, hubs, articles: 0, stories: 0 }).split('\n').at(-1)
}

test('a feed that fails is told with its reason and when it is asked again, if at all', () => {
  assert.match(
    lastLine({ nextAt: Date.now() + 600_000 })!,
    /did not answer \(2 in a row, never answered, asked again in 10 min\)$/,
  )
  const gone = lastLine({ failures: 1, since: Date.now() - 60_000 })
  assert.equal(
    gone,
    '  Tidewire: wire.example did not answer (1 in a row, last good answer 60 s ago, not asked any more)',
  )
})

test('a folder is looked at and not asked', () => {
  const folder = { feed: 'folder:in', failed: 'bad-folder', detail: 'The folder cannot be used: it is gone.' } as const
  assert.equal(lastLine(folder), '  Tidewire: The folder cannot be used: it is gone. (looked at each second)')
})
