import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { openBell } from './postgres-session.ts'

test('a database that is away is asked by one connection a second, however long it is away', async () => {
  const asked: number[] = []
  const server = createServer(socket => {
    asked.push(performance.now())
    socket.destroy()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const bell = openBell(`postgresql://news@127.0.0.1:${port}/news`)
  bell.listen(() => {})
  while (asked.length < 4) await new Promise(resolve => setTimeout(resolve, 20))
  await bell.close()
  server.close()
  // told by when each came here, so one may be a little late and the next in time
  assert.ok(asked[3]! - asked[0]! > 2900, String(asked))
})
