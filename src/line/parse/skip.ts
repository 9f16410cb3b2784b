import type { Feed } from '../../model/feed.ts'
import { childElements } from '../../text/xml-tree.ts'
import { allNamed, type Fields, lineOf } from './fields.ts'

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/**
 * The hours (0–23, UTC) and days (0 is Sunday) in which a channel asks not to be read: `skipHours` and `skipDays` of
 * RSS 2.0, where midnight may be written 24 as in RSS 0.91. A list that leaves no hour or no day is a mistake and counts
 * for nothing; undefined when nothing is asked.
 */
export function skipOf(fields: Fields): Feed['skip'] {
  const hours = entries(fields, 'skiphours', 'hour').flatMap(hourOf)
  const days = entries(fields, 'skipdays', 'day').flatMap(dayOf)
  const skip = { hours: someOf(hours, 24), days: someOf(days, 7) }
  return skip.hours.length + skip.days.length > 0 ? skip : undefined
}

function entries(fields: Fields, list: string, entry: string): string[] {
  return allNamed(fields, [list])
    .flatMap(childElements)
    .filter(({ name }) => name === entry)
    .map(element => lineOf(element) ?? '')
}

function hourOf(written: string): number[] {
  const hour = /^\d{1,2}$/.test(written) ? Number(written) : 25
  return hour <= 24 ? [hour % 24] : []
}

function dayOf(written: string): number[] {
  const day = DAYS.indexOf(written.slice(0, 3).toLowerCase())
  return day < 0 ? [] : [day]
}

/** Each value once, in order; none when they are all there are. */
function someOf(values: number[], all: number): number[] {
  const once = [...new Set(values)].sort((a, b) => a - b)
  return once.length < all ? once : []
}
