import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Wording } from '../model/version.ts'
import { changeBetween } from './wording-change.ts'

const report: Wording = {
  title: 'Ferry late again',
  standfirst: 'The morning ferry was late for the third day.',
  text: `The ferry left an hour late, the company said.\n${'Passengers waited on the pier in the rain and were given tea. '.repeat(12)}\nNobody was hurt.`,
}
const with_ = (change: Partial<Wording>): Wording => ({ ...report, ...change })
const after = (change: (text: string) => string): Wording => with_({ text: change(report.text) })

test('what a reader would call the same is no change', () => {
  const same: [string, Wording][] = [
    ['white space', after(text => text.replaceAll(' ', '  ').replaceAll('\n', '\n\n'))],
    ['typographic signs', with_({ title: 'Ferry late again', text: report.text.replace('left', 'le\u00adft') })],
    ['a view count', after(text => `${text}\n1,204 views`)],
    ['furniture', after(text => `Most read\n${text}\nRelated: ten walks by the sea\nShare on`)],
    ['another order', after(text => text.split('\n').reverse().join('\n'))],
  ]
  for (const [name, wording] of same) assert.equal(changeBetween(report, wording), undefined, name)
  const counted = (n: number): Wording => after(text => `${text}\nThis article has been viewed ${n} times.`)
  assert.equal(changeBetween(counted(1204), counted(1377)), undefined)
  assert.equal(changeBetween(with_({ title: 'He said “no”' }), with_({ title: 'He said "no"' })), undefined)
})

test('a mended word is minor; another number, a new headline, a new paragraph are major', () => {
  assert.deepEqual(
    changeBetween(
      report,
      after(text => text.replace('hour late', 'hour behind time')),
    ),
    { parts: ['text'], isMajor: false, added: 2, removed: 1 },
  )
  const dead = (n: number): Wording => after(text => text.replace('Nobody was', `${n} people were`))
  assert.equal(changeBetween(dead(3), dead(4))?.isMajor, true)
  assert.deepEqual(changeBetween(report, with_({ title: 'Ferry company apologises' })), {
    parts: ['headline'],
    isMajor: true,
    added: 0,
    removed: 0,
  })
  assert.equal(changeBetween(report, with_({ title: 'Ferry late, again' }))?.isMajor, false)
  const longer = after(text => `${text}\n${'The minister spoke in the evening and promised a new boat. '.repeat(3)}`)
  assert.deepEqual([changeBetween(report, longer)?.isMajor, changeBetween(report, longer)?.added], [true, 33])
})

test('says which parts changed', () => {
  const change = changeBetween(report, with_({ title: 'Boat late', standfirst: 'It was late for the fourth day.' }))
  assert.deepEqual(change?.parts, ['headline', 'standfirst'])
})

test('a sentence in a script without spaces counts as one', () => {
  const wording = (text: string): Wording => ({ title: '地震', text })
  assert.deepEqual(changeBetween(wording('三人が死亡した。'), wording('五人が死亡した。'))?.parts, ['text'])
  assert.equal(changeBetween(wording('三人が死亡した。'), wording('三人が死亡した。\n関連記事')), undefined)
})
