import { sql } from 'kysely'
import type { Dialect } from './dialect/dialect.ts'
import { LeaseLostError } from './feeds.ts'
import type { Database } from './schema.ts'

/** Work that belongs to no row of its own: what the site or the command line asks of the line. */
export type JobKind = 'add-source' | 'start-demo' | 'stop-demo'

export type LeasedJob = { id: number; kind: JobKind; payload: unknown; tries: number; fence: number }

const leaseMs = 300_000
const mostTries = 3

/** Asks for work. With a `key`, a second request while the first is open changes nothing. */
export async function putJob(db: Database, kind: JobKind, payload: unknown, now: number, key?: string): Promise<void> {
  await db
    .insertInto('job')
    .values({ kind, payload: JSON.stringify(payload), unique_key: key ?? null, due_at: now })
    .onConflict(conflict => conflict.column('unique_key').doNothing())
    .execute()
}

/** Takes up to `limit` jobs that are due, in the order they were asked for. */
export async function leaseJobs(db: Database, dialect: Dialect, now: number, limit: number): Promise<LeasedJob[]> {
  const { rows } = await sql<{ id: number; kind: JobKind; payload: string; tries: number; fence: number }>`
    update job set leased_until = ${now + leaseMs}, fence = fence + 1, tries = tries + 1
    where id in (select id from job where failed = 0 and due_at <= ${now} and leased_until <= ${now}
      order by id limit ${limit} ${sql.raw(dialect.skipLocked)})
    returning id, kind, payload, tries, fence`.execute(db)
  return rows.map(row => ({ ...row, payload: JSON.parse(row.payload) as unknown }))
}

/** A job is done and gone. Throws `LeaseLostError` when another worker has it by now. */
export async function finishJob(db: Database, { id, fence }: LeasedJob): Promise<void> {
  const gone = await db.deleteFrom('job').where('id', '=', id).where('fence', '=', fence).executeTakeFirst()
  if (gone.numDeletedRows === 0n) throw new LeaseLostError(`job ${id} is another worker's`)
}

/** A job failed: it is tried again later, and put aside with its reason after the third time. */
export async function failJob(db: Database, job: LeasedJob, detail: string, now: number): Promise<void> {
  const last = job.tries >= mostTries
  await db
    .updateTable('job')
    .set({
      leased_until: 0,
      detail,
      failed: last ? 1 : 0,
      due_at: now + 30_000 * 4 ** job.tries,
      ...(last && { unique_key: null }),
    })
    .where('id', '=', job.id)
    .where('fence', '=', job.fence)
    .execute()
}
