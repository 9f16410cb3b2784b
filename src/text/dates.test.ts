import assert from 'node:assert/strict'
import test from 'node:test'
import { parseDate } from './dates.ts'

function reads(written: string, expected: string | undefined): void {
  const moment = parseDate(written)
  const found = moment === undefined ? undefined : new Date(moment).toISOString().replace('.000', '')
  assert.equal(found, expected, written)
}

test('the forms of ISO 8601 are read, shortened, compact and sloppy ones too', () => {
  reads('2026-11-03T09:30:00Z', '2026-11-03T09:30:00Z')
  reads('2026-11-03T09:30:00.123456+05:30', '2026-11-03T04:00:00.123Z')
  reads('2026-11-03 09:30:00,5 -0800', '2026-11-03T17:30:00.500Z')
  reads('2026-11-3T9:30-05:00Z', '2026-11-03T14:30:00Z')
  reads('20261103T093000Z', '2026-11-03T09:30:00Z')
  reads('2026-307', '2026-11-03T00:00:00Z')
  reads('2026-11', '2026-11-01T00:00:00Z')
  reads('-26-11', '2026-11-01T00:00:00Z')
  reads('26-11-03', '2026-11-03T00:00:00Z')
  reads('2026', '2026-01-01T00:00:00Z')
  reads('2026-11-03T24:00:00Z', '2026-11-04T00:00:00Z')
})

test('the forms of mail are read, with every way to write a zone', () => {
  reads('Tue, 03 Nov 2026 09:30:00 GMT', '2026-11-03T09:30:00Z')
  reads('3 Nov 26 09:30 EST', '2026-11-03T14:30:00Z')
  reads('Tuesday, 03-Nov-26 09:30:00 MESZ', '2026-11-03T07:30:00Z')
  reads('Tue, 3 Nov 2026 09:30:00 GMT-01:01', '2026-11-03T10:31:00Z')
  reads('Tue, 3 Nov 2026 09:30:00 --0500', '2026-11-03T14:30:00Z')
  reads('Tue, 3 Nov 2026 09:30:00 EST-05:00', '2026-11-03T14:30:00Z')
  reads('Tue, 3 Nov 2026 09:30:00 +0000 (Coordinated Universal Time)', '2026-11-03T09:30:00Z')
  reads('Tue Nov  3 09:30:00 -0500 2026', '2026-11-03T14:30:00Z')
  reads('Tue, 3 Nov 2026 9 -0500', '2026-11-03T14:00:00Z')
})

test('zones that leave it to the season follow it', () => {
  reads('January 26, 2026, 4:31 PM ET', '2026-01-26T21:31:00Z')
  reads('July 26, 2026, 4:31 PM ET', '2026-07-26T20:31:00Z')
  reads('Sun, 26 Jul 2026 16:31:00 Europe/Vienna', '2026-07-26T14:31:00Z')
  reads('Sun, 25 Jan 2026 16:31:00 America/Argentina/Buenos_Aires', '2026-01-25T19:31:00Z')
  reads('Sun, 25 Jan 2026 16:31:00 Nowhere/Atlantis', undefined)
})

test('numbers are read in the order of the place they come from', () => {
  reads('03.11.2026 09:30', '2026-11-03T09:30:00Z')
  reads('25/11/2026 - 9:30 pm', '2026-11-25T21:30:00Z')
  reads('11/25/2026 12:30 AM', '2026-11-25T00:30:00Z')
  reads('2026/11/3 9:30', '2026-11-03T09:30:00Z')
  reads('2026年11月3日 9時30分', '2026-11-03T09:30:00Z')
  reads('2026년 11월 03일 09:30:00', '2026-11-03T00:30:00Z')
})

test('months are known in the languages of the world', () => {
  for (const written of [
    '3. November 2026',
    'le 3 novembre 2026',
    'mar., 3 nov. 2026',
    '3 de noviembre de 2026',
    'wtorek, 3 listopada 2026',
    'вторник, 3 ноября 2026',
    'Τρίτη, 3 Νοεμβρίου 2026',
    'Salı, 3 Kasım 2026',
    'tiistaina 3. marraskuuta 2026',
    '3 नवंबर 2026',
    '٣ نوفمبر ٢٠٢٦',
    '3 พฤศจิกายน 2569',
    'November 3rd, 2026',
  ])
    reads(written, '2026-11-03T00:00:00Z')
  reads('mar., 3 mai 2026 21h05', '2026-05-03T21:05:00Z')
  reads('3 نوفمبر 2026 - 9:05 م', '2026-11-03T21:05:00Z')
})

const locales = (
  'en en-GB en-IN de de-AT fr fr-CA es es-MX pt pt-BR it nl sv nb nn da fi pl cs sk hu ro bg sr hr sl bs mk uk ru be lt ' +
  'lv et el tr az ka hy he ar ar-EG ar-MA ar-IQ fa-AF ur hi bn ta te ml kn mr gu pa th lo km vi id ms fil sw af ca gl is ' +
  'sq zh zh-TW ja kk ky uz tg am'
).split(' ')

const forms: Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'full' },
  { dateStyle: 'long' },
  { dateStyle: 'medium' },
  { dateStyle: 'long', timeStyle: 'short' },
  { dateStyle: 'full', timeStyle: 'medium' },
]

test('every day is read as 80 regions of the world write it, with and without the time', () => {
  for (const locale of locales)
    for (const form of forms) {
      const writer = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { ...form, timeZone: 'UTC' })
      for (let at = Date.UTC(2026, 0, 3, form.timeStyle ? 15 : 0, form.timeStyle ? 42 : 0), n = 0; n < 24; n++) {
        const written = writer.format(at)
        assert.equal(parseDate(written), at, `${locale}: ${written}`)
        at += 15 * 86_400_000
      }
    }
})

test('what is no date, or a day or time that does not exist, is refused', () => {
  for (const written of [
    '',
    'yesterday',
    'x'.repeat(1000),
    '013',
    '2026-02-30',
    '2026-13-01',
    '2026-11-03-01',
    '2026-xx-03',
    '2026-11-03T09:xx:00Z',
    '2026-11-03T09:61:00Z',
    'Tue, 99 Nov 2026 09:30:00 GMT',
    'Tue, zz Nov 2026 09:30:00 GMT',
    'Tue, 3 zzz 2026 09:30:00 GMT',
    'Tue, 3 Nov zz 09:30:00 GMT',
    'Tue, 3 Nov 2026 1:2:3:4 GMT',
    'Tue, 3 Nov 2026 09:30:zz GMT',
    'Tue, 3 Nov 2026 09:30:00 +zz:00',
    'Tue, 3 Nov 2026 09:30:00 -99:99',
    '0000-00-00 00:00:00',
  ])
    reads(written, undefined)
})

test('the zone of this computer changes nothing', () => {
  // the process's own zone can be changed only through its environment
  const own = process.env.TZ
  try {
    for (const zone of ['UTC', 'America/New_York', 'Asia/Kathmandu']) {
      process.env.TZ = zone
      reads('2026-11-03', '2026-11-03T00:00:00Z')
      reads('November 3, 2026 9:30', '2026-11-03T09:30:00Z')
      reads('03/11/2026 09:30 PT', '2026-03-11T16:30:00Z')
      reads('1 Jan 0099', '0099-01-01T00:00:00Z')
    }
  } finally {
    if (own === undefined) delete process.env.TZ
    else process.env.TZ = own
  }
})

test('a date more than a day ahead of the clock is taken for now', () => {
  const now = Date.UTC(2026, 10, 3)
  assert.equal(parseDate('2036-11-03', now), now)
  assert.equal(parseDate('2026-11-03T20:00:00Z', now), Date.UTC(2026, 10, 3, 20))
  assert.equal(parseDate('2020-01-01', now), Date.UTC(2020, 0, 1))
})

test('seconds and milliseconds since 1970 are read', () => {
  reads('1793698200', '2026-11-03T09:30:00Z')
  reads('1793698200000', '2026-11-03T09:30:00Z')
})
