import type { Zone } from './date-parts.ts'

/**
 * Zone abbreviations that publishers use, in minutes east of UTC. Where several zones share one, the one of more feeds:
 * BST is Britain's summer, IST India, CST and AST are America's. RFC 822 §5 for the American ones.
 */
const OFFSETS = new Map<string, number>([
  ...entries(0, 'z ut utc gmt wet'),
  ...entries(60, 'bst cet met mez west wat'),
  ...entries(120, 'cest mest mesz eet cat sast'),
  ...entries(180, 'eest msk eat trt'),
  ...entries(210, 'irst'),
  ...entries(240, 'msd gst'),
  ...entries(300, 'pkt'),
  ...entries(330, 'ist'),
  ...entries(345, 'npt'),
  ...entries(420, 'wib ict'),
  ...entries(480, 'hkt sgt awst pht myt wita'),
  ...entries(540, 'jst kst wit'),
  ...entries(570, 'acst'),
  ...entries(600, 'aest'),
  ...entries(630, 'acdt'),
  ...entries(660, 'aedt'),
  ...entries(720, 'nzst'),
  ...entries(780, 'nzdt'),
  ...entries(-150, 'ndt'),
  ...entries(-180, 'brt art adt uyt clst'),
  ...entries(-210, 'nst'),
  ...entries(-240, 'ast edt clt bot'),
  ...entries(-300, 'est cdt cot pet'),
  ...entries(-360, 'cst mdt'),
  ...entries(-420, 'mst pdt'),
  ...entries(-480, 'pst akdt'),
  ...entries(-540, 'akst'),
  ...entries(-600, 'hst'),
])

/** Abbreviations that leave it to the season. */
const BY_SEASON = new Map([
  ['et', 'America/New_York'],
  ['ct', 'America/Chicago'],
  ['mt', 'America/Denver'],
  ['pt', 'America/Los_Angeles'],
])

function entries(offset: number, names: string): [string, number][] {
  return names.split(' ').map(name => [name, offset])
}

/** The zone of an abbreviation in any case (`EST`, `MESZ`, `PT`); undefined when it is none that is known. */
export function zoneNamed(abbreviation: string): Zone | undefined {
  const name = abbreviation.toLowerCase()
  const season = BY_SEASON.get(name)
  if (season) return { name: season }
  const offset = OFFSETS.get(name)
  return offset === undefined ? undefined : { offset }
}

/** Reads `+0530`, `+05:30`, `-08` and `+5`. Minutes past 59 and hours past 14 give an offset that is no number. */
export function readOffset(written: string): { offset: number } {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(written) ?? []
  const offset = Number(hours) * 60 + Number(minutes)
  return { offset: Number(hours) > 14 || Number(minutes) > 59 ? Number.NaN : (sign === '-' ? -1 : 1) * offset }
}

/** What stood behind a time of day: its zone, if any, and the rest of the text. */
export type ZoneTaken = { zone: Zone | undefined; rest: string }

const NUMERIC =
  /^[ :]*(?:\(?[a-z]{1,5}\)? ?)?([+-]|--)(\d{1,2}(?::?\d{2})?)(?![\d:])\s*(?:z\b|\([^)]*\)|(?:gmt|utc?)\b)?/i
const REGION = /\b([a-z]+\/[a-z_]+(?:\/[a-z_]+)?)/i

/**
 * Takes the zone off the text behind a time of day: `-0500`, `GMT-05:00`, `EST -05:00`, `America/New_York`, `EST`. A
 * number wins over a name. An offset that cannot be (`+zz:00`, `-99:99`) gives one that is no number.
 */
export function takeZone(behind: string): ZoneTaken {
  const numeric = NUMERIC.exec(behind)
  if (numeric) {
    const sign = numeric[1] === '+' ? '+' : '-'
    return { zone: readOffset(`${sign}${numeric[2]}`), rest: behind.slice(numeric[0].length) }
  }
  if (/^ ?[+-][a-z\d]+:/i.test(behind)) return { zone: { offset: Number.NaN }, rest: behind }
  const region = REGION.exec(behind)
  if (region) return { zone: { name: region[1]! }, rest: behind.replace(region[0], ' ') }
  return takeAbbreviation(behind)
}

function takeAbbreviation(behind: string): ZoneTaken {
  for (const [word] of behind.matchAll(/(?<![\p{L}\d])[a-z]{1,4}(?![\p{L}\d])/giu)) {
    const zone = zoneNamed(word)
    if (zone) return { zone, rest: behind.replace(word, ' ') }
  }
  return { zone: undefined, rest: behind }
}
