import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCaption, isCaptionAbove, isCredited } from './caption.ts'

test('a caption is known by the word for a picture that it begins with, in many languages', () => {
  for (const text of [
    'FILE - In this June 3, 2026 file photo, the dam above Lowmere is seen from the ferry.',
    'In this handout photo provided by the harbour, a crane lifts the Alba.',
    'This combination of photos shows the four captains.',
    'Archivbild: der Damm über Lowmere im Frühjahr',
    'Foto de archivo: la presa de Lowmere',
    'Photo d’archives : le barrage de Lowmere',
    'На фото: плотина над Лоумиром',
    '资料图：洛米尔大坝',
  ])
    assert.ok(isCaption(text), text)
})

test('a day set off by a comma ends a caption; a day that the sentence tells does not', () => {
  assert.ok(isCaptionAbove('A pilot looks at the new bridge in Lowmere, Merrow, June 8, 2026.'))
  assert.ok(!isCaptionAbove('The bridge over the Tarn was opened to lorries on June 8, 2026.'))
  assert.ok(!isCaptionAbove('Three files were found in the harbour office on Monday.'))
})

test('a line that ends with a credit in brackets stands under a picture', () => {
  for (const credit of ['(NW Photo/Ida Lind)', '(Ida Lind/Northwire)', '(Lowmere TV via NW)'])
    assert.ok(isCredited(`The pedestal stands empty. The statue was taken down on Friday. ${credit}`), credit)
  assert.ok(!isCredited('The council (of nine) met on Monday, and so did the ferrymen (all of them)'))
})
