import assert from 'node:assert/strict'
import type { Socket } from 'node:net'
import { test } from 'node:test'
import { AddressRefusedError, type ConnectorOptions, openConnector } from './connector.ts'
import { serve } from './loopback-server.ts'
import { allowNothing, parseAllowList } from './public-address.ts'

function connect(hostname: string, port: number, options: Partial<ConnectorOptions> = {}): Promise<Socket> {
  const lookup = async () => [{ address: '127.0.0.1', family: 4 }]
  const connector = openConnector({ allow: allowNothing, ports: [port], connectMs: 5_000, lookup, ...options })
  const target = { hostname, host: `${hostname}:${port}`, protocol: 'http:', port: String(port) }
  return new Promise((resolve, reject) => {
    connector(target, (...[error, socket]) => (error ? reject(error) : resolve(socket)))
  })
}

test('the connector itself refuses literals, for which no lookup is asked, and names', async t => {
  const server = await serve(t, () => undefined)
  for (const host of ['127.0.0.1', '[::ffff:127.0.0.1]', '::1', '0.0.0.0', 'inside.example']) {
    await assert.rejects(connect(host, server.port), AddressRefusedError, host)
  }
  assert.equal(server.connections(), 0)
})

test('it connects to what the allow list holds', async t => {
  const server = await serve(t, () => undefined)
  const socket = await connect('inside.example', server.port, { allow: parseAllowList('127.0.0.1') })
  assert.equal(socket.remoteAddress, '127.0.0.1')
  socket.destroy()
})
