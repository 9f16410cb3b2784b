import { sql } from 'kysely'
import type { ReadItem } from '../model/article.ts'
import { plainText } from '../text/plain-text.ts'
import { keepItemVersion } from './keep-version.ts'
import { pack, unpack } from './pack.ts'
import type { Database } from './schema.ts'
import { wordCount } from './word-count.ts'

const minute = 60_000
const hour = 60 * minute

/** How many edits are taken at once, how long the next one waits at first, and at most: the wait doubles each time. */
type Patience = { free: number; first: number; most: number }

// A live report is edited twenty times a day and its headline with it; a line that turns with every poll ("12 comments",
// "read also: …") would have the article's page fetched for ever. What waits is not lost: it is looked at again with
// every poll, and taken when its time has come.
const patienceWith = {
  headline: { free: 10, first: 5 * minute, most: 5 * minute },
  'numbers of the headline': { free: 10, first: 5 * minute, most: 6 * hour },
  words: { free: 3, first: 5 * minute, most: 6 * hour },
  numbers: { free: 1, first: hour, most: 24 * hour },
} as const satisfies Record<string, Patience>

/** How often and when a feed's wording of an article changed, and how it is now; times in milliseconds UTC. */
export type EditedBefore = { title: string; text: string; edits: number; editedAt: number | null }

/** What changed between two wordings: the headline, words of the text, or only numbers. */
export function kindOfEdit(before: EditedBefore, item: Pick<ReadItem, 'title' | 'text'>): keyof typeof patienceWith {
  const counts = withoutNumbers(before.title) === withoutNumbers(item.title)
  if (before.title !== item.title) return counts ? 'numbers of the headline' : 'headline'
  return withoutNumbers(before.text) === withoutNumbers(item.text) ? 'numbers' : 'words'
}

const withoutNumbers = (text: string): string => text.replace(/[\p{Nd}]+/gu, '0')

/** Whether an edit is taken at `now`, or waits because the wording changed so often already. */
export function takesEdit(before: EditedBefore, item: Pick<ReadItem, 'title' | 'text'>, now: number): boolean {
  const { free, first, most } = patienceWith[kindOfEdit(before, item)]
  if (before.edits < free || before.editedAt === null) return true
  const wait = Math.min(most, first * 2 ** Math.min(before.edits - free, 30))
  return now - before.editedAt >= wait || now < before.editedAt // the clock was set back
}

/** An article whose feed says something else of it than before. */
export type Edit = { id: number; key: string; item: ReadItem }

/** Takes the edits whose time has come, in the order of their articles. Gives the ids of those that were taken. */
export async function takeEdits(db: Database, edits: Edit[], now: number): Promise<number[]> {
  if (edits.length === 0) return []
  const before = await editedBefore(
    db,
    edits.map(({ id }) => id),
  )
  // in the order in which the story station takes them, so that the two do not wait for each other
  const due = edits.filter(({ id, item }) => takesEdit(before.get(id)!, item, now)).sort((a, b) => a.id - b.id)
  for (const edit of due) await takeEdit(db, edit, now)
  return due.map(({ id }) => id)
}

async function editedBefore(db: Database, ids: number[]): Promise<Map<number, EditedBefore>> {
  const rows = await db
    .selectFrom('article')
    .innerJoin('article_text', 'article_text.article_id', 'article.id')
    .select(['id', 'title', 'feed_title', 'feed_edits', 'feed_edited_at', 'feed_html'])
    .where('id', 'in', ids)
    .execute()
  return new Map(
    rows.map(row => [
      row.id,
      {
        title: row.feed_title ?? row.title,
        text: plainText(unpack(row.feed_html)),
        edits: row.feed_edits,
        editedAt: row.feed_edited_at,
      },
    ]),
  )
}

/**
 * An edit in the feed: the feed's text is the new floor, the page is to be read again, and the article's story and its
 * place in the search index are to be told anew. A headline that the page has given in other words than the feed waits
 * for the page, so that readers do not see it turn twice.
 */
async function takeEdit(db: Database, { id, key, item }: Edit, now: number): Promise<void> {
  const known = await db
    .selectFrom('article')
    .select(['title', 'feed_title', 'text_from'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const fromFeed = known.text_from === 'feed'
  const waits = !fromFeed && item.url !== undefined && known.feed_title !== null && known.feed_title !== known.title
  const title = waits ? known.title : item.title
  const change = await keepItemVersion(db, id, { ...item, title }, now, fromFeed ? 'told' : 'awaited')
  await db
    .updateTable('article')
    .set({
      item_hash: item.itemHash,
      guid: item.guid ?? null,
      url_key: key,
      url: item.url ?? null,
      title,
      feed_title: item.title,
      feed_edits: sql`feed_edits + 1`,
      feed_edited_at: now,
      ...(change && { updated_at: now }),
      page_due_at: item.url ? now : null,
      station: sql<string>`case when station = 'extract' then station else 'cluster' end`,
    })
    .where('id', '=', id)
    .execute()
  const feedHtml = pack(item.html)
  if (fromFeed) {
    const facts = { summary: item.summary ?? null, words: wordCount(item.text), text_hash: item.textHash ?? null }
    await db.updateTable('article').set(facts).where('id', '=', id).execute()
  }
  await db
    .updateTable('article_text')
    .set({ feed_html: feedHtml, ...(fromFeed && { html: feedHtml, text: pack(item.text) }) })
    .where('article_id', '=', id)
    .execute()
}

/** The same words at another address: the article stands there from now on. Nobody has to read it again for that. */
export async function takeMoves(db: Database, moves: Edit[]): Promise<void> {
  for (const { id, key, item } of moves.toSorted((a, b) => a.id - b.id))
    await db
      .updateTable('article')
      .set({ url_key: key, url: item.url ?? null, guid: item.guid ?? null })
      .where('id', '=', id)
      .execute()
}
