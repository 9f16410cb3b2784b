import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allowNothing, allowsAddress, allowsHost, isPublicAddress, parseAllowList } from './public-address.ts'

const notPublic = `
  0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 127.255.255.254 169.254.169.254
  172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.170 192.0.2.1 192.88.99.1 192.168.0.1 198.18.0.1 198.19.255.255
  198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
  :: ::1 ::127.0.0.1 ::7f00:1 ::808:808 ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:10.1.2.3 0:0:0:0:0:ffff:a9fe:a9fe
  ::ffff:0:127.0.0.1 64:ff9b::7f00:1 64:ff9b::808:808 64:ff9b:1::1 100::1 2001::1 2001:1::1 2001:1ff::1 2001:db8::1
  2002:7f00:1:: 2002:808:808:: 3fff::1 3fff:fff::1 5f00::1 fc00::1 fdff::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1`
  .trim()
  .split(/\s+/)

for (const ip of notPublic) {
  test(`${ip} is not a public address`, () => assert.equal(isPublicAddress(ip), false))
}

test('ordinary addresses of the internet are public, IPv4 inside IPv6 included', () => {
  const addresses = [
    '1.1.1.1',
    '8.8.8.8',
    '100.63.0.1',
    '100.128.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '198.17.0.1',
    '223.1.1.1',
  ]
  const addresses6 = ['2600::1', '2a00:1450:4001::1', '2001:4860:4860::8888', '2003::1', '4000:1::1', '::ffff:8.8.8.8']
  for (const ip of [...addresses, ...addresses6]) assert.equal(isPublicAddress(ip), true, ip)
})

test('what is no IP address is not public, short and octal spellings included', () => {
  for (const text of ['', 'localhost', '127.1', '0x7f.1', '010.0.0.1', '2130706433', '8.8.8', '8.8.8.8:80', '[::1]']) {
    assert.equal(isPublicAddress(text), false, text)
  }
})

test('the allow list holds blocks, addresses and exact host:port', () => {
  const allow = parseAllowList(' 127.0.0.0/8, ::1,fd00::/8 , feeds.lan:8080, [::1]:81,10.0.0.5 ,')
  assert.deepEqual(
    ['127.1.2.3', '::ffff:127.0.0.1', '::1', 'fd12::1', '10.0.0.5', '10.0.0.6', '::2', 'localhost'].map(ip =>
      allowsAddress(allow, ip),
    ),
    [true, true, true, true, true, false, false, false],
  )
  assert.equal(allowsHost(allow, 'feeds.lan', 8080), true)
  assert.equal(allowsHost(allow, 'feeds.lan', 80), false)
  assert.equal(allowsHost(allow, 'FEEDS.lan', 8080), false)
  assert.equal(allowsHost(allow, '::1', 81), true)
})

test('a host:port of the allow list is matched in the spelling of a URL', () => {
  const allow = parseAllowList('Feeds.LAN:080, bücher.example:443')
  assert.equal(allowsHost(allow, 'feeds.lan', 80), true)
  assert.equal(allowsHost(allow, 'xn--bcher-kva.example', 443), true)
})

test('an empty configuration allows nothing', () => {
  assert.deepEqual(parseAllowList(''), { blocks: [], hosts: new Set() })
  assert.equal(allowsAddress(allowNothing, '127.0.0.1'), false)
})

test('a wrong entry of the allow list is named', () => {
  for (const entry of [
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0/8',
    'fd00::/129',
    'feeds.lan',
    'feeds.lan:99999',
    'a@b:80',
    'a/b:80',
    'x y:80',
    '300.1.1.1',
  ]) {
    assert.throws(() => parseAllowList(`127.0.0.1,${entry}`), {
      message: new RegExp(`^"${entry.replaceAll('.', '\\.')}" is no `),
    })
  }
})
