import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// 24.12 is the first release whose type stripping is stable.
const least = [24, 12]
const fits = version => {
  const [major, minor] = version.split('.').map(Number)
  return major > least[0] || (major === least[0] && minor >= least[1])
}

/**
 * True when this Node can run the project. Otherwise runs the same program with the Node that `npm ci` put into
 * node_modules and passes on how it ended, or says in one sentence what to do.
 */
export function ensureNode(program) {
  if (fits(process.versions.node)) return true
  const pinned = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
  if (existsSync(pinned) && !process.env.NODE_OF_NEWS_FACTORY) {
    const { status } = spawnSync(pinned, [fileURLToPath(program), ...process.argv.slice(2)], {
      stdio: 'inherit',
      env: { ...process.env, NODE_OF_NEWS_FACTORY: '1' },
    })
    process.exitCode = status ?? 1
    return false
  }
  console.error(
    `News Factory needs Node ${least.join('.')} or newer and this is ${process.versions.node}: run "npm ci", which brings one along on most machines, or install it from nodejs.org.`,
  )
  process.exitCode = 1
  return false
}
