const minute = 60_000
const day = 24 * 60 * minute

const units: Record<string, number> = { h: 60 * minute, d: day, w: 7 * day, m: 30 * day, y: 365 * day }

/** What a reader may call the days around now, in a language: gives how many days ago, or nothing. */
export type DayNames = (value: string) => number | undefined

/**
 * The moment that a date in a query means, milliseconds UTC, its day's beginning where it is a day: `2026-11-23`,
 * `2026-11`, `2026`, `23.11.2026`, `7d` (also h, w, m, y), and what `names` knows. Nothing for what is no date.
 */
export function queryDate(value: string, now: number, names: DayNames): number | undefined {
  const ago = /^(\d{1,4})([hdwmy])$/i.exec(value)
  if (ago) return now - Number(ago[1]) * units[ago[2]!.toLowerCase()]!
  const named = names(value)
  if (named !== undefined) return now - (now % day) - named * day
  const ordered = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(value)
  if (ordered) return dateOf(ordered[1]!, ordered[2], ordered[3])
  const reversed = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(value)
  return reversed ? dateOf(reversed[3]!, reversed[2], reversed[1]) : undefined
}

function dateOf(year: string, month = '1', dayOfMonth = '1'): number | undefined {
  const [y, m, d] = [Number(year), Number(month) - 1, Number(dayOfMonth)]
  const at = new Date(Date.UTC(y, m, d))
  return y >= 1900 && at.getUTCMonth() === m && at.getUTCDate() === d ? at.getTime() : undefined
}
