import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headlineOf } from './headline.ts'
import { pictureOf } from './picture.ts'

const report = (owner: string, title: string) => ({ owner, title })
const plain = report('Courier', 'Dam above Lowmere breaks after three days of rain')
const reports = [
  report('Shouter', 'HORROR FLOOD!!! You will NOT BELIEVE these pictures'),
  plain,
  report('Gazette', 'Lowmere dam breaks after days of rain'),
  report('Herald', 'Three days of rain: dam above Lowmere breaks, town cut off'),
]

test('the headline nearest to the others stands for the story', () => {
  assert.equal(headlineOf(reports), plain)
})

test('one owner has one voice, however often it speaks', () => {
  const flood = Array.from({ length: 20 }, () => report('Shouter', 'Horror flood: the pictures'))
  assert.equal(headlineOf([...flood, ...reports]).owner, 'Courier')
})

test('the headline shown so far stays unless another is clearly better', () => {
  assert.equal(headlineOf(reports, reports[3]!.title), reports[3])
  assert.equal(headlineOf(reports, reports[0]!.title), plain)
})

test('of two the first report gives the headline', () => {
  assert.equal(headlineOf([plain, reports[2]!]), plain)
})

test('a hundred reports are no trouble', () => {
  const many = Array.from({ length: 500 }, (_, at) => report(`owner ${at}`, `Dam breaks above Lowmere ${at}`))
  assert.ok(headlineOf(many))
})

test('a story keeps its picture while a report carries it, and prefers a wide one', () => {
  const small = { url: 'https://a.example/icon.png', width: 64 }
  const unknown = { url: 'https://b.example/1.jpg' }
  const wide = { url: 'https://c.example/2.jpg', width: 1200 }
  const pictures = [small, unknown, wide].map(picture => ({ picture }))
  assert.equal(pictureOf(pictures), wide)
  assert.equal(pictureOf(pictures, unknown), unknown)
  assert.equal(pictureOf([{ picture: small }, { picture: unknown }]), unknown)
  assert.equal(pictureOf([{ picture: small }]), undefined)
})
