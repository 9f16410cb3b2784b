#!/usr/bin/env node
// The one quick gate: form and lint, types, tests. Stops at the first that fails.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureNode } from './ensure-node.mjs'

if (ensureNode(import.meta.url)) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  const steps = [
    ['form and lint', 'node_modules/.bin/biome', ['ci', '--error-on-warnings', '.']],
    ['types', 'node_modules/.bin/tsc', []],
    ['tests', process.execPath, ['bin/test.mjs', '--quick']],
  ]
  for (const [name, program, words] of steps) {
    const began = performance.now()
    const { status } = spawnSync(program, words, { stdio: 'inherit', shell: process.platform === 'win32' })
    console.log(`${name}: ${status === 0 ? 'well' : 'WRONG'}, ${((performance.now() - began) / 1000).toFixed(1)} s`)
    if (status !== 0) {
      process.exitCode = status ?? 1
      break
    }
  }
}
