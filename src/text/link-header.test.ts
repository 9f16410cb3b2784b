import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cpuMs } from '../../test/cpu-time.ts'
import { linkHeader } from './link-header.ts'

describe('the Link header', () => {
  test('gives each link with its relations, quoted or not, alone or several', () => {
    assert.deepEqual(
      linkHeader('<https://hub.example/>; rel="hub", <https://orvan.example/feed>; rel=self; type="a, b;c"'),
      [
        { url: 'https://hub.example/', relations: ['hub'] },
        { url: 'https://orvan.example/feed', relations: ['self'], type: 'a, b;c' },
      ],
    )
    assert.deepEqual(linkHeader('<https://orvan.example/>; title="x"; rel="Self  canonical"'), [
      { url: 'https://orvan.example/', relations: ['self', 'canonical'], title: 'x' },
    ])
  })

  test('reads an address with a comma in it, and resolves a relative one', () => {
    assert.deepEqual(linkHeader('</feed?a=1,2>;rel=self', 'https://orvan.example/news'), [
      { url: 'https://orvan.example/feed?a=1,2', relations: ['self'] },
    ])
  })

  test('takes the first of two relations, and leaves a link about another document out', () => {
    assert.deepEqual(linkHeader('<https://a.example/>; rel=hub; rel=self'), [
      { url: 'https://a.example/', relations: ['hub'] },
    ])
    assert.deepEqual(linkHeader('<https://a.example/>; rel=hub; anchor="https://b.example/"'), [])
  })

  test('gives what can be read of a broken header, and is quick about a hostile one', () => {
    assert.deepEqual(linkHeader('rel=hub, <javascript:alert(1)>; rel=hub, <https://a.example/'), [])
    assert.deepEqual(linkHeader(undefined), [])
    const hostile = [`<${'<'.repeat(32_000)}`, `<a>;${'"\\'.repeat(16_000)}`]
    hostile.push(`<https://a.example/>${';a='.repeat(10_000)}`)
    assert.ok(cpuMs(() => hostile.map(header => linkHeader(header))) < 200)
  })
})
