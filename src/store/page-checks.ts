import { sql } from 'kysely'
import type { Database } from './schema.ts'

/** What a server gave to ask for a page again with, byte for byte, and the address that gave it. */
export type PageValidators = { etag?: string; lastModified?: string; from: string }

/** What is known of a page that was read before. */
export type PageCheck = {
  kind: string
  /** When it was last seen to have changed, milliseconds UTC. */
  changedAt?: number
  validators?: PageValidators
  /** How often in a row its server said "not modified". */
  unchanged: number
  /** How often pages of its source were looked at again lately, and how often something had changed. */
  source: { checks: number; changed: number }
}

/** Looks up what is known of these pages. */
export async function pageChecks(
  db: Database,
  articles: { id: number; source_id: number; kind: string; updated_at: number | null }[],
): Promise<Map<number, PageCheck>> {
  if (articles.length === 0) return new Map()
  const ids = articles.map(({ id }) => id)
  const sources = [...new Set(articles.map(one => one.source_id))]
  const [pages, counts] = await Promise.all([
    db.selectFrom('page_check').selectAll().where('article_id', 'in', ids).execute(),
    db.selectFrom('source_checks').selectAll().where('source_id', 'in', sources).execute(),
  ])
  const byArticle = new Map(pages.map(page => [page.article_id, page]))
  const bySource = new Map(counts.map(({ source_id, checks, changed }) => [source_id, { checks, changed }]))
  return new Map(
    articles.map(({ id, source_id, kind, updated_at }) => {
      const { etag, last_modified, validators_for, unchanged = 0 } = byArticle.get(id) ?? {}
      const validators = validators_for
        ? { etag: etag ?? undefined, lastModified: last_modified ?? undefined, from: validators_for }
        : undefined
      return [
        id,
        {
          kind,
          changedAt: updated_at ?? undefined,
          validators,
          unchanged,
          source: bySource.get(source_id) ?? { checks: 0, changed: 0 },
        },
      ]
    }),
  )
}

/** What came of asking for a page. */
export type CheckResult = {
  againAt: number | null
  validators?: PageValidators
  asBefore?: 'not-modified' | 'unread'
  changed: boolean
}

/** Notes what a page's server gave to ask again with, for as long as it will be asked again, and what its source is like. */
export async function noteCheck(
  db: Database,
  page: { id: number; sourceId: number; check?: PageCheck },
  { againAt, validators, asBefore, changed }: CheckResult,
): Promise<void> {
  if (page.check && asBefore !== 'unread' && page.check.kind !== 'live') await countCheck(db, page.sourceId, changed)
  if (againAt === null) {
    if (page.check) await db.deleteFrom('page_check').where('article_id', '=', page.id).execute()
    return
  }
  if (!validators && !asBefore && !page.check) return
  const unchanged = asBefore === 'not-modified' ? (page.check?.unchanged ?? 0) + 1 : 0
  const columns = {
    ...(!asBefore && {
      etag: validators?.etag ?? null,
      last_modified: validators?.lastModified ?? null,
      validators_for: validators?.from ?? null,
    }),
    unchanged,
  }
  await db
    .insertInto('page_check')
    .values({ article_id: page.id, etag: null, last_modified: null, validators_for: null, ...columns })
    .onConflict(conflict => conflict.column('article_id').doUpdateSet(columns))
    .execute()
}

// Halved past this, the two numbers speak of the last weeks and not of years ago.
const mostRemembered = 400

async function countCheck(db: Database, sourceId: number, changed: boolean): Promise<void> {
  const one = changed ? 1 : 0
  await sql`insert into source_checks (source_id, checks, changed) values (${sourceId}, 1, ${one})
    on conflict (source_id) do update set
      checks = case when source_checks.checks >= ${mostRemembered} then source_checks.checks / 2 else source_checks.checks + 1 end,
      changed = case when source_checks.checks >= ${mostRemembered} then source_checks.changed / 2 else source_checks.changed + ${one} end`.execute(
    db,
  )
}
