import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordGate } from './word-gate.ts'

test('a text passes where one of its words begins as an alternative does', () => {
  const gate = wordGate(/\bsubscri(?:be|bing)|\blog ?in\b|\bcookies?\b|\bsígueme|\bподпис/i)
  for (const text of ['please Subscribe', 'LOGIN', 'log in', 'no cookie', 'a SÍGUEME', 'xподпис', 'a "cookie"'])
    assert.ok(gate(text), text)
  for (const text of ['', 'transubscription', 'the council met', 'lo g', 'co-op', 'a "cook"'])
    assert.ok(!gate(text), text)
})

test('a pattern with an alternative that begins otherwise lets every text pass', () => {
  for (const pattern of [/\bsubscribe|free/, /\bsubscribe|^newsletter/, /\b(?:a|b)/, /\bsu?bscribe/])
    assert.ok(wordGate(pattern)('anything'), pattern.source)
})
