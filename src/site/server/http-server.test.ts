import assert from 'node:assert/strict'
import { connect, type Socket } from 'node:net'
import { test } from 'node:test'
import { close, listen, openServer } from './http-server.ts'

const settled = (socket: Socket): Promise<'answered' | 'closed'> =>
  new Promise(resolve => {
    socket.once('data', () => resolve('answered'))
    socket.once('close', () => resolve('closed'))
  })

test('a crowd of connections is bounded, and those that wait for nothing make room', async t => {
  const server = openServer((_request, response) => void response.end('here'), [], 6)
  const port = await listen(server, 0, '127.0.0.1')
  const sockets: Socket[] = []
  const open = (text = ''): Socket => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('error', () => {})
    sockets.push(socket)
    return socket
  }
  t.after(() => {
    for (const socket of sockets) socket.destroy()
    return close(server)
  })
  const idle = open('GET / HTTP/1.1\r\nhost: x\r\n\r\n')
  assert.equal(await settled(idle), 'answered')
  const over = new Promise<void>(resolve => idle.once('close', () => resolve()))
  for (let more = 0; more < 4; more++) open('GET / HTTP/1.1\r\n') // heads that never end
  await over
  const patience = (): number => server.headersTimeout
  assert.equal(patience(), 2000)
  assert.equal(await settled(open('GET / HTTP/1.1\r\nhost: x\r\n\r\n')), 'answered')
  assert.equal(await Promise.race([1, 2, 3, 4].map(() => settled(open('GET')))), 'closed')
  for (const socket of sockets) socket.destroy()
  while (patience() !== 10_000) await new Promise(resolve => setTimeout(resolve, 10))
})
