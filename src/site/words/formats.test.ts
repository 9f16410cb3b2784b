import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatsOf } from './formats.ts'

const formats = formatsOf('en-GB')
const now = Date.UTC(2026, 10, 22, 14, 5)
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

test('a moment names its zone', () => {
  assert.equal(formats.moment(now), '22 November 2026 at 14:05 UTC')
})

test('a clock says only as much of the day as is needed', () => {
  assert.equal(formats.clock(now - hour, now), '13:05')
  assert.equal(formats.clock(now - 15 * hour, now), 'Sat 23:05')
  assert.equal(formats.clock(now - 10 * day, now), '12 Nov')
  assert.equal(formats.clock(now - 400 * day, now), '18 Oct 2025')
})

test('how long ago is said for a week', () => {
  assert.equal(formats.ago(now - 4 * minute, now), '4 minutes ago')
  assert.equal(formats.ago(now - hour, now), '1 hour ago')
  assert.equal(formats.ago(now - 6 * day, now), '6 days ago')
  assert.equal(formats.ago(now - 8 * day, now), undefined)
  assert.equal(formats.shortAgo(now - 8 * day, now), '14 Nov')
})

test('times are those of the zone; a day of the calendar is the same everywhere', () => {
  const late = Date.UTC(2026, 10, 22, 23, 30)
  const vienna = formatsOf('en-GB', 'Europe/Vienna')
  assert.match(vienna.moment(late), /^23 November 2026 at 00:30 (?:CET|GMT\+1)$/)
  assert.match(vienna.weekday(late), /^Monday/)
  assert.equal(vienna.clock(late - hour, late), 'Sun 23:30')
  const noon = Date.UTC(2026, 10, 22, 12)
  for (const zone of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'])
    for (const locale of ['en-GB', 'fa'])
      assert.equal(formatsOf(locale, zone).calendarDay(noon), formatsOf(locale).weekday(noon), zone)
  assert.equal(vienna.shortWeekday(late), 'Sun')
})

test('a time ahead of the clock is now', () => {
  assert.equal(formats.ago(now + hour, now), '0 minutes ago')
})

test('codes that nobody knows are said as they are', () => {
  assert.equal(formats.country('NZ'), 'New Zealand')
  assert.equal(formats.country('<b'), '<b')
  assert.equal(formats.language('pt-BR'), 'Brazilian Portuguese')
  assert.equal(formats.language('not a tag'), 'not a tag')
})

test('an interval is said in its own size', () => {
  assert.equal(formats.duration(15 * minute), '15 minutes')
  assert.equal(formats.duration(6 * hour), '6 hours')
  assert.equal(formats.duration(20_000), '1 minute')
})

test('an invented country of the demonstration has a name, and real ones keep theirs', () => {
  assert.equal(formats.country('QM'), 'Merrow')
  assert.equal(formats.country('NZ'), 'New Zealand')
})
