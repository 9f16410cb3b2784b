import assert from 'node:assert/strict'
import type { IncomingMessage } from 'node:http'
import { test } from 'node:test'
import { readerAddress } from './reader-address.ts'

const addressOf = (remoteAddress: string | undefined, forwarded?: string): string =>
  readerAddress({
    socket: { remoteAddress } as IncomingMessage['socket'],
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  })

test('who asks us itself is known by its own address, whatever it says', () => {
  assert.equal(addressOf('203.0.113.7'), '203.0.113.7')
  assert.equal(addressOf('::ffff:203.0.113.7', '198.51.100.1'), '203.0.113.7')
})

test('behind a proxy of ours it is known by the last address that the proxy names', () => {
  assert.equal(addressOf('127.0.0.1', '198.51.100.1, 203.0.113.7'), '203.0.113.7')
  assert.equal(addressOf('::ffff:10.0.0.2', '203.0.113.7'), '203.0.113.7')
  assert.equal(addressOf('127.0.0.1', 'unknown'), '127.0.0.1')
  assert.equal(addressOf('127.0.0.1'), '127.0.0.1')
})

test('all addresses of one home are one, and of a connection that is gone there is none', () => {
  assert.equal(addressOf('2001:db8:1:2:3:4:5:6'), addressOf('2001:db8:1:2::9'))
  assert.notEqual(addressOf('2001:db8:1:2::9'), addressOf('2001:db8:1:3::9'))
  assert.equal(addressOf(undefined), '')
})
