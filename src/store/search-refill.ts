import { sql } from 'kysely'
import { foundBy, indexArticle } from './index-article.ts'
import type { Store } from './open-store.ts'
import { unpack } from './pack.ts'
import type { Database } from './schema.ts'
import { forgetSetting, setting } from './settings.ts'
import { transact } from './transact.ts'

// The articles below this number are still to be put into the search index.
const mark = 'search-refill-below'

/** Notes that every article of today is to be put into the search index anew: `refillSearch` does it, in steps. */
export async function askForRefill(db: Database): Promise<void> {
  await sql`insert into setting (name, value)
    select ${mark}, cast(max(id) + 1 as text) from article having max(id) is not null
    on conflict (name) do update set value = excluded.value`.execute(db)
}

/** How far the refilling of the search index is: articles below this number are not in it yet; nothing once all are. */
export async function refillMark(db: Database): Promise<number | undefined> {
  const below = await setting(db, mark)
  return below === undefined ? undefined : Number(below)
}

/**
 * Puts the newest `count` articles that are still to be indexed into the search index, in one transaction with the note
 * of how far that is, so that a stop in the middle loses nothing; several processes take turns. Gives whether there is
 * more to do.
 */
export function refillSearch(
  { write, dialect }: Pick<Store, 'write' | 'dialect'>,
  below: number,
  count: number,
): Promise<boolean> {
  return transact(write, async db => {
    const articles = await articlesBelow(db, below, count)
    const next = articles.length === count ? articles.at(-1)!.id : 0
    const moved = await db
      .updateTable('setting')
      .set({ value: String(next) })
      .where('name', '=', mark)
      .where('value', '=', String(below))
      .executeTakeFirst()
    if (moved.numUpdatedRows === 0n) return true // another process was quicker
    for (const article of articles) await indexArticle(db, dialect, foundBy({ ...article, text: unpack(article.text) }))
    if (next === 0) await forgetSetting(db, mark)
    return next > 0
  })
}

type Row = Parameters<typeof foundBy>[0] & { text: never }

/** What waits for the story station is indexed there, and may not be yet: an index entry is what a list shows. */
async function articlesBelow(db: Database, below: number, count: number) {
  const found = await sql<Omit<Row, 'text'> & { text: Uint8Array }>`
    select a.id, a.title, a.source_id as "sourceId", a.lang, a.topic, s.country, a.published_at as at, x.text
    from article a join source s on s.id = a.source_id join article_text x on x.article_id = a.id
    where a.id < ${below} and a.withdrawn = 0 and a.story_id is not null
    order by a.id desc limit ${count}`.execute(db)
  return found.rows
}
