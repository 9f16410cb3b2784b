const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

// IMF-fixdate `Sun, 06 Nov 1994 08:49:37 GMT` and RFC 850 `Sunday, 06-Nov-94 08:49:37 GMT`.
const dayFirst = /^[a-z]{3,9}, (\d{1,2})[ -]([a-z]{3})[ -](\d{2}|\d{4}) (\d{2}):(\d{2}):(\d{2}) (?:gmt|utc)$/
// asctime `Sun Nov  6 08:49:37 1994`.
const monthFirst = /^[a-z]{3} ([a-z]{3}) {1,2}(\d{1,2}) (\d{2}):(\d{2}):(\d{2}) (\d{4})$/

/**
 * Reads an HTTP date in the three forms of RFC 9110 section 5.6.7; milliseconds UTC, or undefined when it is none.
 * `Date.parse` is not used because it takes `0` and `-1` for years. A year of two digits is the one nearest to `now`.
 */
export function parseHttpDate(text: string, now: number): number | undefined {
  const value = text.trim().toLowerCase()
  const [day, month, year, ...time] = partsOf(value)
  if (day === undefined || month === undefined || year === undefined) return undefined
  const monthIndex = months.indexOf(month)
  if (monthIndex < 0) return undefined
  const [hours, minutes, seconds] = time.map(Number)
  return Date.UTC(fullYear(year, now), monthIndex, Number(day), hours, minutes, seconds)
}

function partsOf(value: string): string[] {
  const first = dayFirst.exec(value)
  if (first) return first.slice(1)
  const second = monthFirst.exec(value)
  if (!second) return []
  const [, month, day, hours, minutes, seconds, year] = second
  return [day!, month!, year!, hours!, minutes!, seconds!]
}

function fullYear(year: string, now: number): number {
  if (year.length === 4) return Number(year)
  const thisYear = new Date(now).getUTCFullYear()
  const inThisCentury = thisYear - (thisYear % 100) + Number(year)
  // RFC 9110: a date more than 50 years ahead is one of the past century.
  return inThisCentury > thisYear + 50 ? inThisCentury - 100 : inThisCentury
}
