const unit: Record<string, number> = { min: 60_000, h: 3_600_000, d: 86_400_000 }

/**
 * Until when something is to last, as milliseconds UTC: after a while from `now` (`90 min`, `6h`, `2d`) or a moment as ISO
 * 8601 writes it, in UTC where it names no zone. Nothing for what is neither.
 */
export function untilTime(written: string, now: number): number | undefined {
  const text = written.trim()
  const [, amount, name] = /^(\d{1,5}) ?(min|h|d)$/.exec(text) ?? []
  if (amount && name) return now + Number(amount) * unit[name]!
  const [, day, time = 'T00:00', zone = 'Z'] =
    /^(\d{4}-\d\d-\d\d)([T ]\d\d:\d\d(?::\d\d)?)?(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? []
  if (!day) return undefined
  const at = Date.parse(`${day}${time.replace(' ', 'T')}${zone}`)
  return Number.isNaN(at) ? undefined : at
}
