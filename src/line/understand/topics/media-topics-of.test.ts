import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mediaTopicOfCode } from '../../../model/media-topics.ts'
import type { ArticleToUnderstand } from '../../../model/understanding.ts'
import { openMediaTopics } from './media-topics-of.ts'

const topicsOf = openMediaTopics()
const slugs = (lang: string, title: string, body = '', more: Partial<ArticleToUnderstand> = {}): string[] =>
  topicsOf({ id: 1, title, body, lang, tags: [], sourceTopics: [], ...more }).map(
    ({ code }) => mediaTopicOfCode(code)!.slug,
  )

for (const [lang, title, broad, narrow] of [
  ['ar', 'زلزال يضرب الساحل وفرق الإنقاذ تبحث عن ناجين', 'disasters-and-accidents', 'disaster'],
  ['de', 'Erdbeben erschüttert die Küste, Rettungskräfte suchen Verschüttete', 'disasters-and-accidents', 'disaster'],
  ['en', 'Earthquake shakes the coast, rescuers search rubble', 'disasters-and-accidents', 'disaster'],
  ['es', 'Un terremoto sacude la costa y los bomberos buscan', 'disasters-and-accidents', 'disaster'],
  ['fa', 'زلزله ساحل را لرزاند و امدادگران در جستجو هستند', 'disasters-and-accidents', 'disaster'],
  ['fr', 'Un séisme secoue la côte, les secouristes cherchent', 'disasters-and-accidents', 'disaster'],
  ['hi', 'तट पर भूकंप, बचाव दल तलाश में', 'disasters-and-accidents', 'disaster'],
  ['it', 'Terremoto sulla costa, i vigili del fuoco cercano', 'disasters-and-accidents', 'disaster'],
  ['ja', '沿岸で地震、消防が救助を続ける', 'disasters-and-accidents', 'disaster'],
  ['pt', 'Terremoto sacode o litoral, bombeiros procuram', 'disasters-and-accidents', 'disaster'],
  ['ru', 'Землетрясение на побережье, спасатели ищут людей', 'disasters-and-accidents', 'disaster'],
  ['uk', 'Землетрус на узбережжі, рятувальники шукають людей', 'disasters-and-accidents', 'disaster'],
  ['zh', '沿海发生地震，救援人员展开搜救', 'disasters-and-accidents', 'disaster'],
] as const)
  test(`words speak for a topic and its part in ${new Intl.DisplayNames('en', { type: 'language' }).of(lang)}`, () => {
    const found = slugs(lang, title)
    assert.equal(found[0], broad)
    assert.ok(found.includes(narrow), found.join(', '))
  })

test("the publisher's own label outweighs a word", () => {
  assert.equal(
    slugs('en', 'The judge of the show', '', { url: 'https://paper.example/culture/2026/the-judge' })[0],
    'culture',
  )
})

test('what speaks for nothing has no topic', () => {
  assert.deepEqual(slugs('en', 'A quiet day'), [])
  assert.deepEqual(slugs('tlh', 'nuqneH'), [])
})

test('no part of a topic stands without the topic', () => {
  for (const found of [
    slugs('en', 'Missile strike kills soldiers, court hears', 'The judge spoke of the ceasefire.'),
  ]) {
    const broad = found.filter(slug => mediaTopicOfCode(slug) === undefined)
    assert.ok(broad.length > 0)
  }
})
