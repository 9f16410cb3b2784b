import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { describe, test } from 'node:test'
import { openPushLimits } from './push-limits.ts'
import { isSigned } from './signature.ts'

const body = new TextEncoder().encode('<feed>ä</feed>')
const signed = (method: string, secret = 'secret'): string =>
  `${method}=${createHmac(method, secret).update(body).digest('hex')}`

describe('the signature of a push', () => {
  test('is right over the bytes as they came, by any of the four methods, in any case', () => {
    for (const method of ['sha1', 'sha256', 'sha384', 'sha512']) assert.ok(isSigned(signed(method), 'secret', body))
    const [, hex] = signed('sha256').split('=')
    assert.ok(isSigned(`SHA256=${hex!.toUpperCase()}`, 'secret', body))
  })

  test('is wrong by another secret, method, length or form, and never throws', () => {
    const good = signed('sha256')
    const wrong = [undefined, '', '=', 'sha256', 'sha256=', `${good}00`, good.slice(0, -2), `${good}=`, signed('md5')]
    wrong.push(signed('sha256', 'other'), good.replace('sha256', 'sha1'), `sha256=${'zz'.repeat(32)}`, `x${good}`)
    for (const header of wrong) assert.equal(isSigned(header, 'secret', body), false, header)
    assert.equal(isSigned(good, 'secret', body.slice(1)), false)
  })
})

describe('the limits of pushes', () => {
  test('let a burst through, then two a second, for each callback by itself', () => {
    let now = 0
    const limits = openPushLimits(() => now)
    const come = (id: number, times: number): number =>
      Array.from({ length: times }, () => limits.mayCome(id)).filter(Boolean).length
    assert.equal(come(1, 200), 120)
    assert.equal(come(2, 10), 10)
    now += 3000
    assert.equal(come(1, 200), 6)
    now -= 10_000
    assert.equal(come(1, 5), 0, 'a clock set back brings nothing')
  })

  test('hold so many bytes at once and no more', () => {
    const limits = openPushLimits(() => 0)
    assert.equal(limits.hold(60_000_000), true)
    assert.equal(limits.hold(5_000_000), false)
    limits.release(60_000_000)
    assert.equal(limits.hold(5_000_000), true)
  })
})
