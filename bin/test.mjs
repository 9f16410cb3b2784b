#!/usr/bin/env node
// Runs the tests: all of them, or with --quick those that need no browser and no minute; or the files named.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureNode } from './ensure-node.mjs'

if (ensureNode(import.meta.url)) {
  const { globSync } = await import('node:fs') // not in every Node that may read this file
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  const words = process.argv.slice(2)
  const quick = words.includes('--quick')
  const named = words.filter(word => !word.startsWith('--'))
  const slow = /^test\/(e2e|slow)\//
  const all = globSync(['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'demo/**/*.test.ts'])
    .map(file => file.replaceAll('\\', '/'))
    .sort()
  const files = named.length > 0 ? named : quick ? all.filter(file => !slow.test(file)) : all
  // One process for all: starting one for each file costs twenty times the CPU. The zone is a hard one on purpose.
  const flags = [
    '--import',
    './src/jsx.ts',
    '--enable-source-maps',
    '--test',
    '--test-isolation=none',
    '--test-timeout=300000',
    '--test-force-exit',
  ]
  const { status } = spawnSync(process.execPath, [...flags, ...files], {
    stdio: 'inherit',
    env: { ...process.env, TZ: process.env.TZ ?? 'Pacific/Chatham', NODE_NO_WARNINGS: '1' },
  })
  process.exitCode = status ?? 1
}
