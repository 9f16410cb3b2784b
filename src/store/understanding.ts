import { sql } from 'kysely'
import type {
  ArticleToUnderstand,
  NameInArticle,
  PlaceInArticle,
  TopicInArticle,
  Understanding,
} from '../model/understanding.ts'
import { unpack } from './pack.ts'
import type { Database } from './schema.ts'

// As much as the clusterer reads; the first paragraphs name who and what it is about.
const bodyLength = 6000
// Both databases bound the parameters of a statement.
const chunk = 100

/** Articles that wait for the story station, as they are to be understood. */
export async function articlesToUnderstand(db: Database, ids: readonly number[]): Promise<ArticleToUnderstand[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('article')
    .innerJoin('article_text', 'article_text.article_id', 'article.id')
    .innerJoin('source', 'source.id', 'article.source_id')
    .select(['article.id', 'title', 'lang', 'url', 'section', 'tags', 'text', 'source.country', 'source.topics'])
    .where('article.id', 'in', ids)
    .where('withdrawn', '=', 0)
    .orderBy('article.id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    title: row.title,
    body: unpack(row.text).slice(0, bodyLength),
    lang: row.lang ?? 'und',
    url: row.url ?? undefined,
    section: row.section ?? undefined,
    tags: JSON.parse(row.tags) as string[],
    country: row.country ?? undefined,
    sourceTopics: JSON.parse(row.topics) as string[],
  }))
}

/** Keeps what articles are about, in place of what was kept, and names the topic of those whose publisher names none. */
export async function keepUnderstanding(
  db: Database,
  understood: ReadonlyMap<number, Understanding>,
  topics: ReadonlyMap<number, string>,
): Promise<void> {
  const rows = [...understood].map(([article_id, one]) => ({ article_id, ...packed(one) }))
  for (let at = 0; at < rows.length; at += chunk)
    await db
      .insertInto('understanding')
      .values(rows.slice(at, at + chunk))
      .onConflict(conflict =>
        conflict.column('article_id').doUpdateSet(row => ({
          names: row.ref('excluded.names'),
          places: row.ref('excluded.places'),
          topics: row.ref('excluded.topics'),
          keyphrases: row.ref('excluded.keyphrases'),
        })),
      )
      .execute()
  for (const [topic, some] of Map.groupBy(topics, ([, topic]) => topic)) {
    const ids = some.map(([id]) => id)
    await sql`update article set topic = ${topic} where topic is null and id in (${sql.join(ids)})`.execute(db)
  }
}

/** What an article of a story is about, with whose it is; `copyOf` where it repeats another. */
export type MemberUnderstanding = Understanding & { storyId: number; sourceId: number; lang?: string; copyOf?: number }

/** What the articles of stories are about, oldest first; withdrawn ones and those of hidden stories are left out. */
export async function understandingOf(db: Database, storyIds: readonly number[]): Promise<MemberUnderstanding[]> {
  if (storyIds.length === 0) return []
  const rows = await understandingRows(db)
    .innerJoin('story', 'story.id', 'article.story_id')
    .where('article.story_id', 'in', storyIds)
    .where('article.withdrawn', '=', 0)
    .where('story.hidden', '=', 0)
    .execute()
  return rows.map(memberOf)
}

/** What these articles of stories are about, oldest first. */
export async function understandingOfArticles(
  db: Database,
  articleIds: readonly number[],
): Promise<MemberUnderstanding[]> {
  if (articleIds.length === 0) return []
  const rows = await understandingRows(db).where('article.id', 'in', articleIds).execute()
  return rows.map(memberOf)
}

const understandingRows = (db: Database) =>
  db
    .selectFrom('article')
    .innerJoin('understanding', 'understanding.article_id', 'article.id')
    .select(['article.story_id', 'article.source_id', 'article.lang', 'copy_of', 'names', 'places', 'topics'])
    .select('understanding.keyphrases')
    .orderBy('article.id')

type MemberRow = Awaited<ReturnType<ReturnType<typeof understandingRows>['execute']>>[number]

const memberOf = (row: MemberRow): MemberUnderstanding => ({
  storyId: row.story_id!,
  sourceId: row.source_id,
  lang: row.lang ?? undefined,
  copyOf: row.copy_of ?? undefined,
  ...unpacked(row),
})

type Packed = { names: string; places: string; topics: string; keyphrases: string }

const kinds = ['person', 'organisation', 'other'] as const

/** Lists of lists, which take half the room of lists of objects. */
const packed = ({ names, places, topics, keyphrases }: Understanding): Packed => ({
  names: JSON.stringify(
    names.map(({ key, name, kind, times, inTitle, inBody }) => [
      key,
      name,
      kinds.indexOf(kind),
      times,
      (inTitle ? 1 : 0) + (inBody ? 2 : 0),
    ]),
  ),
  places: JSON.stringify(
    places.map(({ id, name, country, lat, lon, times, leads }) => [id, name, country, lat, lon, times, leads ? 1 : 0]),
  ),
  topics: JSON.stringify(topics.map(({ code, weight }) => [code, weight])),
  keyphrases: JSON.stringify(keyphrases),
})

/** The same as it was before it was packed. */
export const unpacked = ({ names, places, topics, keyphrases }: Packed): Understanding => ({
  names: (JSON.parse(names) as [string, string, number, number, number][]).map(
    ([key, name, kind, times, where]): NameInArticle => ({
      key,
      name,
      kind: kinds[kind]!,
      times,
      inTitle: (where & 1) !== 0,
      inBody: (where & 2) !== 0,
    }),
  ),
  places: (JSON.parse(places) as [string, string, string, number, number, number, number][]).map(
    ([id, name, country, lat, lon, times, leads]): PlaceInArticle => ({
      id,
      name,
      country,
      lat,
      lon,
      times,
      leads: leads === 1,
    }),
  ),
  topics: (JSON.parse(topics) as [string, number][]).map(([code, weight]): TopicInArticle => ({ code, weight })),
  keyphrases: JSON.parse(keyphrases) as string[],
})
