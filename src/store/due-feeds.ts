import { type RawBuilder, sql } from 'kysely'
import type { Dialect } from './dialect/dialect.ts'

/**
 * Which feeds a worker takes: `proven` ones, whose last answer could be read, or the others, new and failing ones. Each
 * kind has places of its own, so that hosts that never answer do not hold up those that do.
 */
export type LeaseWish = { limit: number; kind?: 'proven' | 'unproven' }

/** At one host no more than so many feeds are asked at once, whichever workers do. */
const atOneHost = 2
// Of those that wait longest, so many are looked at for some whose hosts are free; a host that has its two is passed over
// before that, so that one with a thousand feeds holds up nobody.
const lookedAt = 300

// Nothing is put off or held this long: a row that says so was written before the clock was set back. Clocks of several
// machines differ by less. A feed that asks to be left alone on some days of the week may be put off for six.
const hour = 3_600_000
const putOffTooLong = sql`2 * interval_ms + case when skip is null then ${sql.lit(30 * hour)} else ${sql.lit(8 * 24 * hour)} end`
const heldTooLongMs = hour / 3

/** The ids of the feeds to lease: those that are due, the longest waiting first, never more than two of one host. */
export function feedsToLease({ skipLocked }: Dialect, now: number, { limit, kind }: LeaseWish): RawBuilder<unknown> {
  const proven = sql`failures = 0 and answered_at is not null`
  const ofKind = kind === undefined ? sql`` : kind === 'proven' ? sql`and ${proven}` : sql`and not (${proven})`
  const held = sql`leased_until > 0 and leased_until > ${now} and leased_until <= ${now + heldTooLongMs}`
  const isDue = sql`next_at <= ${now}`
  // the first half is there for the index alone
  const isPutOff = sql`next_at > ${now + 30 * hour} and next_at > ${now} + ${putOffTooLong}`
  const isFree = sql`not (${held}) and kind <> 'folder' ${ofKind}`
  const longestWaiting = (when: RawBuilder<unknown>): RawBuilder<unknown> => sql`
    select id, host, next_at from feed where ${when} and ${isFree}
      and (host is null or host not in (select host from busy where n >= ${atOneHost} and host is not null))
    order by next_at limit ${lookedAt}`
  return sql`
    with busy as (select host, count(*) as n from feed where ${held} group by host),
      waiting as (select * from (${longestWaiting(isDue)}) due
        union all select * from (${longestWaiting(isPutOff)}) put_off),
      turns as (select waiting.id, coalesce(n, 0) + row_number() over (
          partition by coalesce(waiting.host, ''), case when waiting.host is null then waiting.id end
          order by next_at, waiting.id) as turn
        from waiting left join busy on busy.host = waiting.host)
    select id from feed where (${isDue} or (${isPutOff})) and ${isFree}
      and id in (select id from turns where turn <= ${atOneHost})
    order by next_at limit ${limit} ${sql.raw(skipLocked)}`
}
