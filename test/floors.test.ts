import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { test } from 'node:test'

/** Each floor may import from itself and from the floors listed after it; `commands` and the files of src/ from all. */
const floors: Record<string, string[]> = {
  model: [],
  text: ['model'],
  net: ['model', 'text'],
  store: ['model', 'text'],
  line: ['model', 'text', 'net', 'store'],
  site: ['model', 'text', 'store'],
}
const importLine = /^(?:import|export)\b[^'"]*?from\s+['"](\.[^'"]+)['"]|^import\s+['"](\.[^'"]+)['"]/gm
const floorOf = (path: string): string => relative('src', path).split('/')[0]!

const files = globSync('src/*/**/*.{ts,tsx}').filter(file => !/\.test\.tsx?$/.test(file))
const imports = files.flatMap(file =>
  [...readFileSync(file, 'utf8').matchAll(importLine)].map(found => ({
    file,
    type: /^(?:import|export) type/.test(found[0]),
    target: join(dirname(file), (found[1] ?? found[2])!),
  })),
)

test('imports only go down', () => {
  const climbs = imports
    .filter(({ file }) => floorOf(file) in floors)
    .filter(
      ({ file, target }) => floorOf(target) !== floorOf(file) && !floors[floorOf(file)]!.includes(floorOf(target)),
    )
    .map(({ file, target }) => `${file} -> ${target}`)
  assert.deepEqual(climbs, [])
})

test('a station of the line imports no code of another station', () => {
  const stationOf = (path: string): string | undefined => /^src\/line\/([^/]+)\/./.exec(path)?.[1]
  const crossings = imports
    .filter(
      ({ file, target, type }) =>
        !type && stationOf(file) && stationOf(target) && stationOf(file) !== stationOf(target),
    )
    .map(({ file, target }) => `${file} -> ${target}`)
  assert.deepEqual(crossings, [])
})

test('the environment is read in config.ts alone, and pages are fetched in net/ alone', () => {
  const readers = files.filter(
    file => !file.startsWith('src/commands/') && /\bprocess\.env\b/.test(readFileSync(file, 'utf8')),
  )
  assert.deepEqual(readers, [])
  const fetchers = files.filter(file =>
    /(?<![.\w])fetch\(|from 'undici'|https?\.(get|request)\(/.test(readFileSync(file, 'utf8')),
  )
  assert.deepEqual(
    fetchers.filter(file => !file.startsWith('src/net/') && !file.startsWith('src/site/browser/')),
    [],
  )
})

test('every file exports by name and no file is called index, utils or helpers', () => {
  const named = /(^|\/)(index|utils?|helpers?|manager)\.tsx?$/
  assert.deepEqual(
    files.filter(file => named.test(file) || /^export default/m.test(readFileSync(file, 'utf8'))),
    [],
  )
})

test('no test file has a hook for each test outside a suite, where it would run for every file’s tests', () => {
  const tests = globSync(['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'demo/**/*.test.ts'])
  assert.deepEqual(
    tests.filter(file => /^(before|after)Each\(/m.test(readFileSync(file, 'utf8'))),
    [],
  )
})
