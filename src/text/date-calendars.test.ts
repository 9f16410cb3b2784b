import assert from 'node:assert/strict'
import test from 'node:test'
import { parseDate } from './dates.ts'

const DAY = 86_400_000

test('every day of the solar Hijri calendar from 1980 to 2050 is the day that Intl says', () => {
  const writer = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  for (let at = Date.UTC(1980, 0, 1); at < Date.UTC(2050, 0, 1); at += DAY) {
    const parts = new Map(writer.formatToParts(at).map(({ type, value }) => [type, value]))
    const written = `${parts.get('year')}/${parts.get('month')}/${parts.get('day')}`
    assert.equal(parseDate(written), at, written)
  }
})

test('dates of Persians, Japanese, Taiwanese, Thais and of Roman months are read', () => {
  const day = (written: string): string | undefined => {
    const at = parseDate(written)
    return at === undefined ? undefined : new Date(at).toISOString().slice(0, 10)
  }
  for (const written of [
    '۲ آذر ۱۴۰۵',
    'دوشنبه ۲ آذر ۱۴۰۵ - ۱۰:۳۰',
    '۱۴۰۵/۰۹/۰۲',
    '令和8年11月23日',
    '民國115年11月23日',
    '23/11/2569',
    '23 พ.ย. 69 10:30',
    '23 XI 2026',
    '2026. XI. 23.',
    '23.XI.2026 10:30',
  ])
    assert.equal(day(written), '2026-11-23', written)
  assert.equal(day('令和元年5月1日'), '2019-05-01')
  assert.equal(day('۳۱ مهر ۱۴۰۵'), undefined)
})

test('a day of the Middle Ages is one, but where Persians write', () => {
  assert.equal(parseDate('3 May 1410'), Date.UTC(1410, 4, 3))
})
