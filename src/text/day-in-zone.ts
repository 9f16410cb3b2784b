/** A moment as clocks of a time zone show it: the day as `2026-11-23` (ISO 8601) and the hour, 0 to 23. */
export type LocalTime = { day: string; hour: number }

/** Tells days and hours in an IANA time zone, for times in milliseconds UTC. Throws a `RangeError` for no such zone. */
export function clockOf(timeZone: string): (at: number) => LocalTime {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  })
  return at => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
    return { day: `${part.year}-${part.month}-${part.day}`, hour: Number(part.hour) }
  }
}

/** A day's noon UTC, by which a formatter in UTC says that day; nothing for what is no day. */
export function noonOf(day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const at = Date.parse(`${day}T12:00:00Z`)
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day ? undefined : at
}
