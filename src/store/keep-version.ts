import type { ReadItem } from '../model/article.ts'
import type { ChangedPart, Wording, WordingChange } from '../model/version.ts'
import { changeBetween, wordingOf } from '../text/wording-change.ts'
import { pack, unpack } from './pack.ts'
import type { Database } from './schema.ts'

/** The most earlier versions that are kept of an article, and the most bytes of their texts, compressed. */
export const mostVersions = 20
const mostBytes = 600_000
// What is changed again within two minutes was never settled: the feed was quicker than the page, or a hand slipped.
const settledMs = 120_000

/**
 * Keeps how an article reads as a version before it is written over, where a reader would see the change. The one way to
 * change a published article's words: whoever writes them asks here first, in the same transaction. Gives what changed;
 * nothing where the two read the same. A headline that goes back to the one before was tried out, and leaves no version.
 */
export async function keepVersion(
  db: Database,
  articleId: number,
  { before, after, now }: { before: Wording; after: Wording; now: number },
): Promise<WordingChange | undefined> {
  const change = changeBetween(before, after)
  if (!change) return undefined
  const last = await lastVersion(db, articleId)
  if (last && isTriedOut(last, change, after)) await forgetVersion(db, last.id)
  else if (last && now - last.at < settledMs && now >= last.at) await settleLast(db, last, { before, after })
  else await addVersion(db, articleId, { number: (last?.number ?? 0) + 1, before, change, now })
  return change
}

/**
 * The same for what a feed or a newswire says anew: of an article whose text stands from its page, or whose page will be
 * asked, the text changes only when the page is read.
 */
export async function keepItemVersion(
  db: Database,
  articleId: number,
  item: Pick<ReadItem, 'title' | 'summary' | 'text'>,
  now: number,
  text: 'told' | 'awaited' = 'told',
): Promise<WordingChange | undefined> {
  const known = await knownWording(db, articleId)
  if (!known) return undefined
  const after = text === 'told' ? wordingOf(item) : { ...known, title: item.title }
  return keepVersion(db, articleId, { before: known, after, now })
}

/** How a published article reads now; nothing for one that nobody has seen yet. */
async function knownWording(db: Database, articleId: number): Promise<Wording | undefined> {
  const known = await db
    .selectFrom('article')
    .innerJoin('article_text', 'article_text.article_id', 'article.id')
    .select(['title', 'summary', 'text', 'station'])
    .where('id', '=', articleId)
    .executeTakeFirst()
  if (!known || known.station === 'extract') return undefined
  return wordingOf({ title: known.title, summary: known.summary, text: unpack(known.text) })
}

type LastVersion = {
  id: number
  number: number
  at: number
  parts: string
  title: string
  standfirst: string | null
  text: Uint8Array | null
}

const lastVersion = (db: Database, articleId: number): Promise<LastVersion | undefined> =>
  db
    .selectFrom('article_version')
    .select(['id', 'number', 'at', 'parts', 'title', 'standfirst', 'text'])
    .where('article_id', '=', articleId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

const isTriedOut = (last: LastVersion, { parts }: WordingChange, after: Wording): boolean =>
  last.title === after.title && isHeadline(parts) && isHeadline(JSON.parse(last.parts) as ChangedPart[])

const isHeadline = (parts: ChangedPart[]): boolean => parts.length === 1 && parts[0] === 'headline'

/** The last change goes on: what stood before it is now followed by `after`, which may be the same again. */
async function settleLast(
  db: Database,
  last: LastVersion,
  { before, after }: { before: Wording; after: Wording },
): Promise<void> {
  const text = last.text ? unpack(last.text) : before.text
  const first = { title: last.title, standfirst: last.standfirst ?? undefined, text }
  const change = changeBetween(first, after)
  if (!change) return forgetVersion(db, last.id)
  await db
    .updateTable('article_version')
    .set({ ...columnsOf(change), text: change.parts.includes('text') ? pack(text) : null })
    .where('id', '=', last.id)
    .execute()
}

const columnsOf = ({ parts, isMajor, added, removed }: WordingChange) => ({
  parts: JSON.stringify(parts),
  major: isMajor ? 1 : 0,
  added,
  removed,
})

type NewVersion = { number: number; before: Wording; change: WordingChange; now: number }

async function addVersion(db: Database, articleId: number, { number, before, change, now }: NewVersion): Promise<void> {
  await db
    .insertInto('article_version')
    .values({
      article_id: articleId,
      number,
      at: now,
      ...columnsOf(change),
      title: before.title,
      standfirst: before.standfirst ?? null,
      text: change.parts.includes('text') ? pack(before.text) : null,
    })
    .execute()
  if (number > 2) await thinOut(db, articleId)
}

/**
 * Of too many versions the first stays, and of the others the newest: the second goes until there is room, and what
 * changed with it counts as changed since the first.
 */
async function thinOut(db: Database, articleId: number): Promise<void> {
  const rows = await db
    .selectFrom('article_version')
    .select(eb => ['id', 'parts', 'major', 'added', 'removed', eb.fn<number | null>('length', ['text']).as('bytes')])
    .where('article_id', '=', articleId)
    .orderBy('number')
    .execute()
  const [first, ...others] = rows.map(row => ({ ...row, bytes: Number(row.bytes ?? 0) }))
  let total = others.reduce((sum, { bytes }) => sum + bytes, first!.bytes)
  while (others.length > 1 && (others.length + 1 > mostVersions || total > mostBytes)) {
    const second = others.shift()!
    const isShared = first!.bytes === 0 // then the first reads as the one that goes
    if (isShared) first!.bytes = second.bytes
    else total -= second.bytes
    first!.parts = unionOf(first!.parts, second.parts)
    first!.major = Math.max(first!.major, second.major)
    first!.added += second.added
    first!.removed += second.removed
    await takeOver(db, first!, second.id, isShared)
    await forgetVersion(db, second.id)
  }
}

const unionOf = (one: string, other: string): string =>
  JSON.stringify([...new Set([...(JSON.parse(one) as ChangedPart[]), ...(JSON.parse(other) as ChangedPart[])])])

type Counted = { id: number; parts: string; major: number; added: number; removed: number }

async function takeOver(db: Database, first: Counted, from: number, withText: boolean): Promise<void> {
  const { id, parts, major, added, removed } = first
  const text = db.selectFrom('article_version as other').select('other.text').where('other.id', '=', from)
  await db
    .updateTable('article_version')
    .set({ parts, major, added, removed, ...(withText && { text }) })
    .where('id', '=', id)
    .execute()
}

async function forgetVersion(db: Database, id: number): Promise<void> {
  await db.deleteFrom('article_version').where('id', '=', id).execute()
}

/** Takes every earlier version of an article out of the store: what a kill takes away was never said. */
export async function forgetVersions(db: Database, articleId: number): Promise<void> {
  await db.deleteFrom('article_version').where('article_id', '=', articleId).execute()
}
