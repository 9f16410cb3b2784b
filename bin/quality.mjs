#!/usr/bin/env node
// Runs the scorers that developers share against the floors pinned in test/quality/floors.json, which may only rise.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureNode } from './ensure-node.mjs'

const root = new URL('..', import.meta.url)
const tools = fileURLToPath(new URL('../shared/tools/', root))

/** Runs one scorer and gives what it printed; its own exit code is not asked, the floors decide. */
function printed(words) {
  const run = spawnSync(process.execPath, ['--import', './src/jsx.ts', ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (run.error) throw run.error
  process.stdout.write(run.stdout)
  if (run.stderr) process.stderr.write(run.stderr)
  return run.stdout
}

/** Every figure must be printed and reach its floor; one that is not printed at all has failed. */
function judge({ name, command, figures }) {
  console.log(`\n${name}`)
  const out = printed(command.map(word => word.replace('SHARED/', tools.replace(/tools\/$/, ''))))
  return Object.entries(figures).map(([figure, { pattern, least, most }]) => {
    const value = Number(new RegExp(pattern, 'm').exec(out)?.[1])
    const well = most === undefined ? value >= least : value <= most
    console.log(
      `${well ? 'well ' : 'BELOW'}  ${name}: ${figure} ${value}, ${most === undefined ? `floor ${least}` : `ceiling ${most}`}`,
    )
    return well
  })
}

if (ensureNode(import.meta.url)) {
  process.chdir(fileURLToPath(root))
  if (!existsSync(tools)) console.log('quality: skipped, the shared data and scorers are not on this machine')
  else {
    const floors = JSON.parse(readFileSync('test/quality/floors.json', 'utf8'))
    const results = floors.flatMap(judge)
    const below = results.filter(well => !well).length
    console.log(`\nquality: ${results.length - below} of ${results.length} figures reach their floors`)
    process.exitCode = below === 0 ? 0 : 1
  }
}
