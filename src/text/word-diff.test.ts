import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../test/cpu-time.ts'
import { diffText, type TextDiff } from './word-diff.ts'

/** A diff as it is read: what went in brackets, what came in braces. */
const written = ({ lines }: TextDiff): string[] =>
  lines.map(line =>
    line.map(({ kind, text }) => (kind === 'gone' ? `[${text}]` : kind === 'new' ? `{${text}}` : text)).join(''),
  )

test('says which words went and which came', () => {
  const diff = diffText('The ferry sank at noon.\nNobody was hurt.', 'The ferry sank at dawn.\nNobody was hurt.')
  assert.deepEqual(written(diff), ['The ferry sank at [noon]{dawn}.', 'Nobody was hurt.'])
  assert.deepEqual([diff.added, diff.removed], [1, 1])
})

test('shows a number whole and a paragraph that came or went as one', () => {
  assert.deepEqual(written(diffText('It cost 1,500.5 crowns.', 'It cost 1,700.5 crowns.')), [
    'It cost [1,500.5]{1,700.5} crowns.',
  ])
  assert.deepEqual(written(diffText('One.\nTwo.\nThree.', 'One.\nThree.\nFour.')), [
    'One.',
    '[Two.]',
    'Three.',
    '{Four.}',
  ])
})

test('reads a sentence that was written anew as one change, not as a patchwork of its spaces', () => {
  assert.deepEqual(written(diffText('Rain fell, slowly, everywhere.', 'Snow lay deep and quiet.')).length, 1)
  const [line] = written(diffText('Yesterday rain fell everywhere.', 'Yesterday snow lay deep.'))
  assert.equal(line, 'Yesterday [rain fell everywhere]{snow lay deep}.')
})

test('a paragraph that was written anew is told from one that came beside it', () => {
  const before = 'The network measured a magnitude of 6.1 at noon.\nThere were no reports of casualties.'
  const after =
    'The network measured a magnitude of 6.3 at noon.\nSeveral buildings in the old quarter of the city were damaged.'
  assert.deepEqual(written(diffText(before, after)), [
    'The network measured a magnitude of [6.1]{6.3} at noon.',
    '[There were no reports of casualties.]',
    '{Several buildings in the old quarter of the city were damaged.}',
  ])
})

test('compares what is written without spaces character by character', () => {
  assert.deepEqual(written(diffText('地震で三人が死亡した。', '地震で五人が死亡した。')), [
    '地震で[三]{五}人が死亡した。',
  ])
  assert.deepEqual(written(diffText('รถไฟถึงสถานี', 'รถไฟออกสถานี')).length, 1)
})

test('the sides of any diff are the texts that were compared', () => {
  const words = ['sun', 'rain', 'wind', 'fog', '雨', '雪', '\n', ' ', '.', 'ä', '7']
  let seed = 7
  const draw = (n: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    return seed % n
  }
  const some = (): string => Array.from({ length: draw(40) }, () => words[draw(words.length)]).join('')
  const lines = (text: string): string => text.trimEnd().split('\n').filter(Boolean).join('\n')
  for (let turn = 0; turn < 400; turn++) {
    const [before, after] = [some(), some()]
    const { lines: found } = diffText(before, after)
    const side = (kind: 'gone' | 'new'): string =>
      found
        .map(line => line.map(one => (one.kind === 'same' || one.kind === kind ? one.text : '')).join(''))
        .filter(Boolean)
        .join('\n')
    assert.equal(side('gone').replaceAll('\n', ''), lines(before).replaceAll('\n', ''))
    assert.equal(side('new').replaceAll('\n', ''), lines(after).replaceAll('\n', ''))
  }
})

test('takes hostile megabytes in a bounded time', () => {
  const hostile: [string, string][] = [
    ['a b '.repeat(250_000), 'b a '.repeat(250_000)],
    ['a\nb\n'.repeat(250_000), 'b\na\nb\n'.repeat(170_000)],
    ['雨'.repeat(1_000_000), '雪'.repeat(1_000_000)],
    [
      Array.from({ length: 150_000 }, (_, n) => `w${n}`).join(' '),
      Array.from({ length: 150_000 }, (_, n) => `w${150_000 - n}`).join(' '),
    ],
    [`x${'\u0301'.repeat(1_000_000)}`, `y${'\u0301'.repeat(1_000_000)}`],
    ['1.'.repeat(500_000), '2,'.repeat(500_000)],
  ]
  for (const [before, after] of hostile) {
    const tookMs = cpuMs(() => diffText(before, after))
    assert.ok(tookMs < 600, `${before.slice(0, 8)}… took ${tookMs} ms`)
  }
})
