import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../test/cpu-time.ts'
import { largestOfSet } from './srcset.ts'

test('the widest or densest address of a set is found, however its parts are set apart', () => {
  const sets: [string, string | undefined][] = [
    ['/s.jpg 320w, /l.jpg 1280w, /m.jpg 640w', '/l.jpg'],
    ['s.jpg 320w,l.jpg 1280w,m.jpg 640w', 'l.jpg'],
    ['/one.jpg, /two.jpg 2x', '/two.jpg'],
    ['/one.jpg', '/one.jpg'],
    ['  /one.jpg ,  ', '/one.jpg'],
    ['/one.jpg 1x, /same.jpg 1x', '/one.jpg'],
    [
      'https://img.example/w_320,c_fill/a.jpg 320w, https://img.example/w_960,c_fill/a.jpg 960w',
      'https://img.example/w_960,c_fill/a.jpg',
    ],
    ['https://img.example/a.jpg,https://img.example/b.jpg 2x', 'https://img.example/b.jpg'],
    ['/tall.jpg 320w 200h, /other.jpg 1.5x', '/tall.jpg'],
    ['', undefined],
    [', ,', undefined],
  ]
  for (const [set, address] of sets) assert.equal(largestOfSet(set), address, set)
})

test('a set that is made to be slow is read in one walk', () => {
  for (const set of [', '.repeat(500_000), ','.repeat(1_000_000), `a${' '.repeat(1_000_000)}`, 'a,'.repeat(500_000)])
    assert.ok(cpuMs(() => largestOfSet(set)) < 500)
})
