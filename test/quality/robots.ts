// Judges the cases of Google's robots.txt suite in ../shared with the project's matcher: node test/quality/robots.ts
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mayFetch, parseRobots } from '../../src/net/robots.ts'
import { finish, option, sharedFolder } from './score.ts'

type RobotsCase = { test: string; robots: string; ua: string; url: string; allowed: boolean }

const path = join(sharedFolder, 'data/feeds/robots/google-robotstxt.json')
if (existsSync(path)) score()
else console.log('robots: skipped, ../shared is not there')

function score(): void {
  const cases: RobotsCase[] = JSON.parse(readFileSync(path, 'utf8'))
  const wrong = cases.filter(sample => isAllowed(sample) !== sample.allowed)
  for (const { test, url, allowed } of wrong.slice(0, Number(option('fails', '10'))))
    console.log(`${test}: “${url}” is ${allowed ? '' : 'not '}allowed`)
  const others = wrong.filter(({ test }) => !test.includes('GoogleOnly'))
  console.log(`wrong beyond those of Google alone: ${others.length}`)
  finish('robots', cases.length - wrong.length, cases.length)
}

/** The path as it is written; an address that has none is the root. */
function isAllowed({ robots, ua, url }: RobotsCase): boolean {
  const path = /^[a-z]+:\/\/[^/?]*(.*)$/s.exec(url)?.[1] || '/'
  return mayFetch(parseRobots(robots), ua, path)
}
