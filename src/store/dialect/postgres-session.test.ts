import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { openBell } from './postgres-session.ts'

test('a database that is away is asked by one connection a second, however long it is away', async () => {
  let connections = 0
  const server = createServer(socket => {
    connections++
    socket.destroy()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const bell = openBell(`postgresql://news@127.0.0.1:${port}/news`)
  bell.listen(() => {})
  await new Promise(resolve => setTimeout(resolve, 3500))
  await bell.close()
  server.close()
  assert.ok(connections >= 3 && connections <= 4, `${connections} connections in 3.5 s`)
})
