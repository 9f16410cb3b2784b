#!/usr/bin/env node
// Runs the tests: all of them, or with --quick those that need no browser and no minute; or the files named.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureNode } from './ensure-node.mjs'

if (ensureNode(import.meta.url)) {
  const { globSync } = await import('node:fs') // not in every Node that may read this file
  const { availableParallelism } = await import('node:os')
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  const words = process.argv.slice(2)
  const named = words.filter(word => !word.startsWith('--'))
  const slow = /^test\/(e2e|slow)\//
  const all = globSync(['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'demo/**/*.test.ts'])
    .map(file => file.replaceAll('\\', '/'))
    .sort()
  const files = named.length > 0 ? named : all
  const quick = files.filter(file => !slow.test(file))
  const rest = words.includes('--quick') ? [] : files.filter(file => slow.test(file))
  // The quick ones share out the processors; the others use browsers and whole factories and run after them, by themselves.
  const shares = dealt(quick, Math.min(4, availableParallelism()))
  const ended = await Promise.all(shares.map(share => tested(share)))
  if (rest.length > 0) ended.push(await tested(rest))
  if (ended.length > 1) sayTogether(ended)
  process.exitCode = ended.length > 0 && ended.every(({ status }) => status === 0) ? 0 : 1
}

/** Deals the files out like cards, so that neighbours, which are alike, do not all fall to one. */
function dealt(files, hands) {
  const shares = Array.from({ length: hands }, (_, hand) => files.filter((_, at) => at % hands === hand))
  return shares.filter(share => share.length > 0)
}

/** Runs files in one process (one for each file costs twenty times the CPU), and prints what it said once it has ended. */
function tested(files) {
  const flags = [
    '--import',
    './src/jsx.ts',
    '--enable-source-maps',
    '--test',
    '--test-isolation=none',
    '--test-timeout=300000',
    '--test-force-exit',
  ]
  // The zone is a hard one on purpose.
  const env = { ...process.env, TZ: process.env.TZ ?? 'Pacific/Chatham', NODE_NO_WARNINGS: '1' }
  const child = spawn(process.execPath, [...flags, ...files], { stdio: ['ignore', 'pipe', 'inherit'], env })
  const said = []
  child.stdout.on('data', bytes => said.push(bytes))
  return new Promise(done =>
    child.on('close', status => {
      const text = Buffer.concat(said).toString()
      process.stdout.write(text)
      done({ status: status ?? 1, text })
    }),
  )
}

/** The runner's summary over all processes, in its own words. */
function sayTogether(ended) {
  for (const name of ['tests', 'suites', 'pass', 'fail', 'cancelled', 'skipped', 'todo'])
    console.log(`ℹ ${name} ${ended.reduce((sum, { text }) => sum + counted(text, name), 0)}`)
}

function counted(text, name) {
  return Number(new RegExp(`^ℹ ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0)
}
