import assert from 'node:assert/strict'
import { test } from 'node:test'
import { summaryOf } from './summary.ts'

const body =
  'LOWMERE\nThe bridge over the Ister closed on Monday after Mr. Hale found a crack in its third pier. Traffic will ' +
  'be led over the old ferry for six weeks. The town council meets on Thursday to decide who pays for the repair, ' +
  'and the ferrymen have asked for a second boat before the first frost, which usually comes in the last days of the month.'

test('the standfirst is the summary where there is one', () => {
  assert.equal(
    summaryOf(body, { standfirst: ' A crack in the third pier  closes the only bridge for six weeks. ' }),
    'A crack in the third pier closes the only bridge for six weeks.',
  )
})

test('otherwise the first sentences that fit, without the place line', () => {
  assert.equal(
    summaryOf(body),
    'The bridge over the Ister closed on Monday after Mr. Hale found a crack in its third pier. Traffic will be led over the old ferry for six weeks.',
  )
})

test('a sentence without an end is cut at a word', () => {
  const summary = summaryOf('again and '.repeat(200))
  assert.ok(summary.length <= 280)
  assert.match(summary, /(?:again|and)…$/)
})

test('sentences of scripts with their own full stop are kept whole', () => {
  const sentence = '市の中心部にある古い橋が月曜日に閉鎖された。'
  const summary = summaryOf(sentence.repeat(20))
  assert.ok(summary.endsWith('。') && summary.length <= 280)
})

test('an empty text has an empty summary', () => {
  assert.equal(summaryOf(''), '')
  assert.equal(summaryOf('', { standfirst: 'Short.' }), 'Short.')
})

test('a standfirst that its publisher cut is shown up to its last whole sentence, or not at all', () => {
  const whole = 'A crack in the third pier closes the only bridge.'
  assert.equal(summaryOf(body, { standfirst: `${whole} The ferrymen have asked for a sec…` }), whole)
  assert.equal(
    summaryOf(body, { standfirst: 'A crack in the third pier closes the only bridge for [...]' }),
    summaryOf(body),
  )
})

test('what stands before an article and has nothing to do with it is left out', () => {
  const call = 'For indispensable reporting from the valley, subscribe to our newsletters every morning.'
  assert.equal(summaryOf(`${call}\n${body}`, { title: 'Bridge over the Ister closed' }), summaryOf(body))
})

test('an opening without a word of the title stays when what follows takes it up', () => {
  const opening = 'Nobody in Lowmere has ever seen the old ferrymen ask for anything before the winter frost.'
  const text = `${opening}\n${body}`
  assert.ok(summaryOf(text, { title: 'Six weeks of detours' }).startsWith(opening))
})

const bridge = 'The bridge over the Ister closed on Monday after Mr. Hale found a crack in its third pier.'

test('a summary begins where the text begins to tell', () => {
  const title = 'Bridge over the Ister closed'
  for (const before of [
    'FILE - In this June 3, 2026 file photo, cars wait before the bridge over the Ister.\n',
    'Cars wait before the bridge over the Ister. It was painted last year. (NW Photo/Ida Lind)\n',
    'Cars wait before the bridge in Lowmere, Merrow, June 8, 2026. ',
    'Share this with friends: Bridge over the Ister closed\n',
    'Bridge over the Ister closed\nEnlarge this image Ida Lind/NW Ida Lind/NW ',
    'Ready to read more? Sign up for our morning letter. You will receive two a day. ',
    'Join in! Sign up for our morning letter.\n',
    'The opinions expressed by columnists are their own.\n',
  ])
    assert.equal(
      summaryOf(`${before}${bridge}\nMore is to come on Thursday.`, { title }).slice(0, bridge.length),
      bridge,
      before,
    )
})

test('calls to the reader are known in the language of the text, and are no standfirst', () => {
  const text = 'Die Brücke über die Ister ist seit Montag gesperrt, weil ein Pfeiler einen Riss hat.'
  assert.equal(summaryOf(`Melden Sie sich jetzt für unseren Newsletter an.\n${text}`, { lang: 'de-AT' }), text)
  assert.equal(summaryOf(bridge, { standfirst: 'Get breaking news alerts and special reports every morning.' }), bridge)
})

test('a text of nothing but captions keeps them, and a question that tells stays', () => {
  const caption = 'Cars wait before the bridge over the Ister. (Ida Lind/Northwire)'
  assert.equal(summaryOf(caption), caption)
  const asked = 'Who pays for the third pier of the bridge? The council of Lowmere meets on Thursday.'
  assert.equal(summaryOf(asked), asked)
})
