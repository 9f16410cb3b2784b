import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blockKey } from '../../text/block-key.ts'
import { extractArticle, extractWithReasons } from './extract-article.ts'
import { repeatedBlocks } from './repeated-blocks.ts'
import type { Selection } from './select-blocks.ts'

const harbour = 'The harbour board of Lindmouth met on Tuesday to hear what the storm had left of the northern quay. '
const repairs =
  'Repairs will take until spring, the engineer said, and ferries leave from the southern pier until then. '
const appeal = 'Tell our reporters what you saw on the quay: the desk in Lindmouth reads every line.'
const url = 'https://gazette.example/news/harbour'

const pageWith = (last: string): string => `<html><head><title>Storm took the northern quay</title></head><body>
  <article><h1>Storm took the northern quay</h1><p>${harbour.repeat(3)}</p><p>${repairs.repeat(3)}</p>
  <p>${harbour}${repairs}</p><p>${last}</p></article></body></html>`

test('what a source repeats under its articles is not shown in the next, stays in its text, and is told', () => {
  const before = extractArticle(pageWith(appeal), url)
  assert.ok(before.text.endsWith(appeal))
  assert.ok(before.marks?.blocks.includes(blockKey(appeal)))
  const { found, why } = extractWithReasons(pageWith(appeal), url, undefined, undefined, new Set([blockKey(appeal)]))
  assert.ok(!found.html.includes(appeal))
  assert.equal(found.text, before.text)
  assert.ok(found.marks?.blocks.includes(blockKey(appeal)), 'the memory hears that it is still there')
  const reason = why().find(block => block.text === appeal)
  assert.equal(reason?.kept, false)
  assert.equal(reason?.role, 'repeated')
  assert.ok(reason?.reasons.includes('stands under other articles of the source too'))
})

test('a key is of the words, whatever their case and white space', () => {
  assert.equal(blockKey('Read  The\nGazette'), blockKey('read the gazette'))
  assert.notEqual(blockKey('read the gazette'), blockKey('read the gazettes'))
})

test('headings, sure paragraphs and what is most of the text are never what a source repeats', () => {
  const texts = [harbour, appeal, 'What the board decided on Tuesday', repairs]
  const block = (text: string, index: number) => ({ text, index, tag: index === 2 ? 'h2' : 'p' })
  const blocks = [...texts, harbour.repeat(4)].map(block) as unknown as Parameters<typeof repeatedBlocks>[0]
  const selection: Selection = {
    kept: new Set([0, 1, 2, 3, 4]),
    scores: [6, 1, 1, 1, 6],
    region: undefined,
    confidence: 1,
  }
  const all = new Set(texts.map(blockKey))
  assert.deepEqual(repeatedBlocks(blocks, selection, all), [
    [1, 'repeated'],
    [3, 'repeated'],
  ])
  assert.deepEqual(repeatedBlocks(blocks, { ...selection, kept: new Set([1, 3]) }, all), [])
  assert.deepEqual(repeatedBlocks(blocks, selection, new Set()), [])
})
