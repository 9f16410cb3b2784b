// Invented sources, articles and stories for the tests of what readers see, on either database.
import type { Insertable } from 'kysely'
import type { Apart } from '../model/article.ts'
import { foundBy, indexArticle } from './index-article.ts'
import type { Store } from './open-store.ts'
import { pack } from './pack.ts'
import type { ArticleTable } from './tables/articles.ts'
import type { FeedTable, SourceTable } from './tables/sources.ts'
import type { StoryTable } from './tables/stories.ts'

/** 22 November 2026, 14:05 UTC: the moment at which invented tests happen. */
export const testNow = Date.UTC(2026, 10, 22, 14, 5)

/** An article to invent; `html` and `text` are its text, `readMore` its further links. */
export type TestArticle = Partial<Insertable<ArticleTable>> & {
  source_id: number
  html?: string
  text?: string
  readMore?: { url: string; title: string }[]
  apart?: Apart
}

/** Adds a source with a feed that answers. Gives the source's id. */
export async function addTestSource(
  { write }: Pick<Store, 'write'>,
  source: Partial<Insertable<SourceTable>> = {},
  feed: Partial<Insertable<FeedTable>> = {},
): Promise<number> {
  const { id } = await write
    .insertInto('source')
    .values({ name: 'River Herald', languages: '["en"]', added_at: testNow, ...source })
    .returning('id')
    .executeTakeFirstOrThrow()
  const url = `https://source-${id}.example/feed.xml`
  const answers = {
    outcome: 'ok',
    answered_at: testNow - 60_000,
    asked_at: testNow - 60_000,
    next_at: testNow + 840_000,
  }
  await write
    .insertInto('feed')
    .values({ source_id: id, url, ...answers, ...feed })
    .execute()
  return id
}

/** Adds an article of a source, with its text, in the search index. Gives its id. */
export async function addTestArticle(store: Pick<Store, 'write' | 'dialect'>, article: TestArticle): Promise<number> {
  const { html = '<p>The river rose.</p>', text = 'The river rose.', readMore = [], apart, ...columns } = article
  const feed = await store.write
    .selectFrom('feed')
    .select('id')
    .where('source_id', '=', columns.source_id)
    .executeTakeFirstOrThrow()
  const title = columns.title ?? 'The river rose'
  const url = columns.url ?? `https://source-${columns.source_id}.example/${crypto.randomUUID()}`
  const times = { published_at: testNow - 3_600_000, first_seen_at: testNow - 3_000_000 }
  const { id } = await store.write
    .insertInto('article')
    .values({
      feed_id: feed.id,
      url,
      url_key: url,
      title,
      lang: 'en',
      ...times,
      station: 'done',
      text_from: 'page',
      item_hash: new Uint8Array(32),
      ...columns,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await store.write
    .insertInto('article_text')
    .values({
      article_id: id,
      html: pack(html),
      text: pack(text),
      feed_html: pack(''),
      read_more: JSON.stringify(readMore),
      apart: apart ? pack(JSON.stringify(apart)) : null,
    })
    .execute()
  const row = await store.write
    .selectFrom('article')
    .innerJoin('source', 'source.id', 'article.source_id')
    .select(['article.lang', 'topic', 'country', 'published_at as at', 'source_id as sourceId'])
    .where('article.id', '=', id)
    .executeTakeFirstOrThrow()
  await indexArticle(store.write, store.dialect, foundBy({ id, title, text, ...row }))
  return id
}

/** Makes a story of articles that are there, led by the first of them. Gives its id. */
export async function addTestStory(
  { write }: Pick<Store, 'write'>,
  articleIds: number[],
  story: Partial<Insertable<StoryTable>> = {},
): Promise<number> {
  const articles = await write.selectFrom('article').selectAll().where('id', 'in', articleIds).execute()
  const lead = articles.find(article => article.id === articleIds[0])!
  const times = articles.map(article => article.published_at)
  const { id } = await write
    .insertInto('story')
    .values({
      title: lead.title,
      summary: lead.summary,
      lang: lead.lang,
      picture: lead.picture,
      topic: lead.topic,
      lead_article_id: lead.id,
      article_count: articles.length,
      source_count: new Set(articles.map(article => article.source_id)).size,
      owner_count: new Set(articles.filter(one => one.copy_of === null).map(one => one.source_id)).size,
      language_count: new Set(articles.map(article => article.lang)).size,
      first_at: Math.min(...times),
      last_at: Math.max(...times),
      changed_at: Math.max(...times),
      ...story,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await write.updateTable('article').set({ story_id: id }).where('id', 'in', articleIds).execute()
  return id
}

/** Places stories in an edition, best first, in place of what stood there. */
export async function placeTestStories(
  { write }: Pick<Store, 'write'>,
  edition: string,
  storyIds: number[],
): Promise<void> {
  await write.deleteFrom('placement').where('edition', '=', edition).execute()
  const places = storyIds.map((story_id, index) => ({ edition, rank: index + 1, story_id }))
  if (places.length > 0) await write.insertInto('placement').values(places).execute()
}
