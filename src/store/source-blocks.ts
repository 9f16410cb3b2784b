import type { PageMarks } from '../model/article.ts'
import { tokensOf } from '../text/tokens.ts'
import type { Database } from './schema.ts'
import type { SourceBlockTable } from './tables/sources.ts'

/** On so many different articles of a source a block must have stood to be no article's. */
const enoughArticles = 3

/** Blocks remembered of a source; beyond them those seen longest ago go, first those of a single article. */
const mostOfSource = 400
const day = 86_400_000
const forgottenAfter = 60 * day

/** The blocks that each of these sources repeats under its articles, by the keys of their words (`text/block-key.ts`). */
export async function furnitureOf(db: Database, sources: readonly number[]): Promise<Map<number, string[]>> {
  if (sources.length === 0) return new Map()
  const rows = await db
    .selectFrom('source_block')
    .select(['source_id', 'block'])
    .where('source_id', 'in', [...new Set(sources)])
    .where('articles', '>=', enoughArticles)
    .execute()
  const found = new Map<number, string[]>()
  for (const { source_id, block } of rows) found.set(source_id, [...(found.get(source_id) ?? []), block])
  return found
}

/** For each of these articles the blocks that its source repeats, by their keys; nothing for one whose source repeats none. */
export async function furnitureOfArticles(
  db: Database,
  ids: readonly number[],
): Promise<Map<number, ReadonlySet<string>>> {
  if (ids.length === 0) return new Map()
  const articles = await db.selectFrom('article').select(['id', 'source_id']).where('id', 'in', ids).execute()
  const bySource = await furnitureOf(
    db,
    articles.map(article => article.source_id),
  )
  const sets = new Map([...bySource].map(([source, keys]) => [source, new Set(keys)]))
  return new Map(
    articles.flatMap(({ id, source_id }) => {
      const keys = sets.get(source_id)
      return keys ? [[id, keys]] : []
    }),
  )
}

/** An article of a source, and the keys of the lines that its feed has of it, which are its own words. */
export type MarkedArticle = { id: number; sourceId: number; title: string; feedLines: ReadonlySet<string> }

/**
 * Remembers the doubtful blocks of an article's page. An article counts once for a block, however often its page is read
 * and at however many addresses it stands: by its number, and by its longest paragraph. Nor do two count whose headlines
 * share a word: reports of one affair end with the same paragraph of background.
 */
export async function noteBlocks(db: Database, article: MarkedArticle, marks: PageMarks, now: number): Promise<void> {
  const keys = marks.blocks.filter(key => !article.feedLines.has(key))
  if (keys.length === 0) return
  const known = await db
    .selectFrom('source_block')
    .selectAll()
    .where('source_id', '=', article.sourceId)
    .where('block', 'in', keys)
    .execute()
  const byKey = new Map(known.map(row => [row.block, row]))
  const sighting: Sighting = [article.id, marks.page, titleWords(article.title)]
  const changed = keys.flatMap(
    key => noted(byKey.get(key), { source_id: article.sourceId, block: key }, sighting, now) ?? [],
  )
  if (changed.length === 0) return
  await db
    .insertInto('source_block')
    .values(changed)
    .onConflict(conflict =>
      conflict.columns(['source_id', 'block']).doUpdateSet(({ ref }) => ({
        articles: ref('excluded.articles'),
        seen_in: ref('excluded.seen_in'),
        seen_at: ref('excluded.seen_at'),
      })),
    )
    .execute()
  if (changed.length > known.length) await forget(db, article.sourceId, now)
}

/** An article by its number, its longest paragraph and the longer words of its headline. */
type Sighting = [article: number, page: string, title: string[]]

const titleWords = (title: string): string[] => tokensOf(title).filter(isTelling).slice(0, 12)

/** Pairs of characters of scripts without spaces tell as much as words. */
const isTelling = (word: string): boolean => word.length > 4 || (word.length > 1 && !/^[a-z\d]/.test(word))

/** The row as it is to be, or nothing where it says all there is to say. */
function noted(
  row: SourceBlockTable | undefined,
  key: { source_id: number; block: string },
  sighting: Sighting,
  now: number,
): SourceBlockTable | undefined {
  const before = row ? (JSON.parse(row.seen_in) as Sighting[]) : []
  const isNew = before.length < enoughArticles && !before.some(other => isSameAffair(other, sighting))
  if (row && !isNew && row.seen_at > now - day) return undefined
  const seen = isNew ? [...before, sighting] : before
  return { ...key, articles: seen.length, seen_in: JSON.stringify(seen), seen_at: now }
}

const isSameAffair = ([article, page, title]: Sighting, [other, otherPage, otherTitle]: Sighting): boolean =>
  article === other || page === otherPage || title.some(word => otherTitle.includes(word))

async function forget(db: Database, sourceId: number, now: number): Promise<void> {
  const ofSource = db.deleteFrom('source_block').where('source_id', '=', sourceId)
  await ofSource.where('seen_at', '<', now - forgottenAfter).execute()
  const surplus = await db
    .selectFrom('source_block')
    .select('block')
    .where('source_id', '=', sourceId)
    .orderBy('articles', 'desc')
    .orderBy('seen_at', 'desc')
    .offset(mostOfSource)
    .limit(10 * mostOfSource)
    .execute()
  if (surplus.length === 0) return
  const blocks = surplus.map(row => row.block)
  await ofSource.where('block', 'in', blocks).execute()
}
