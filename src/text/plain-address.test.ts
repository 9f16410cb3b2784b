import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { plainlyAbsolute } from './plain-address.ts'

const base = 'https://n.example/town/orchard?a=b#c'

test('plain addresses and paths are absolute without a parser', () => {
  assert.equal(plainlyAbsolute('https://a.example/x%20y?b=c', base), 'https://a.example/x%20y?b=c')
  assert.equal(plainlyAbsolute('/a-b/c.html?d', base), 'https://n.example/a-b/c.html?d')
  for (const address of [
    'x',
    '//b.example/',
    '/a/../b',
    '/%2E./b',
    'https://A.example/',
    'https://1.2/',
    '/ä',
    '#c',
    '',
  ])
    assert.equal(plainlyAbsolute(address, base), undefined, address)
  assert.equal(plainlyAbsolute('/a', undefined), undefined)
})

const pieces =
  'http:// https:// / // a.example A.example 1.2 xn--a.example -c.example . .. /x % %2e ? a=b & # :80 : @ ä \\ ; _ 0x7f \' " | ~ * ( !'
test('where it gives an address, a parser gives the same', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces.split(' '), ' ', '\t'), { maxLength: 7 }), list => {
      const found = plainlyAbsolute(list.join(''), base)
      if (found !== undefined) assert.equal(found, URL.parse(list.join(''), base)?.href)
    }),
    { numRuns: 3_000 },
  )
})
