// Reads the dates of ../shared with the project's reader: node test/quality/dates.ts [--min 97] [--fails 10]
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDate } from '../../src/text/dates.ts'
import { finish, option, sharedFolder } from './score.ts'

/** `out` is the right moment to the second, or null where the text must be refused. */
type DateCase = { set: string; in: string; out: string | null }

const path = join(sharedFolder, 'data/feeds/dates.json')
if (existsSync(path)) score()
else console.log('dates: skipped, ../shared is not there')

function score(): void {
  const cases: DateCase[] = JSON.parse(readFileSync(path, 'utf8'))
  const wrong = cases.filter(sample => toTheSecond(parseDate(sample.in)) !== sample.out)
  for (const sample of wrong.slice(0, Number(option('fails', '10'))))
    console.log(`${sample.set}: “${sample.in}” wanted ${sample.out}, got ${toTheSecond(parseDate(sample.in))}`)
  finish('dates', cases.length - wrong.length, cases.length)
}

function toTheSecond(moment: number | undefined): string | null {
  return moment === undefined ? null : new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z')
}
