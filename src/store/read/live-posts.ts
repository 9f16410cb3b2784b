import type { Apart, LivePost } from '../../model/article.ts'
import type { RightsProfile } from '../../model/source.ts'
import { unpack } from '../pack.ts'
import type { Database } from '../schema.ts'

/** The posts of a live blog, in its page's order, with the rights of its source. */
export type LiveBlog = { id: number; posts: LivePost[]; rights: RightsProfile }

/** Those of these articles that are live blogs with posts. */
export async function liveBlogsAmong(db: Database, articleIds: number[]): Promise<LiveBlog[]> {
  if (articleIds.length === 0) return []
  const rows = await db
    .selectFrom('article')
    .innerJoin('article_text', 'article_text.article_id', 'article.id')
    .innerJoin('source', 'source.id', 'article.source_id')
    .select(['article.id', 'article_text.apart', 'source.rights'])
    .where('article.id', 'in', articleIds)
    .where('article.kind', '=', 'live')
    .where('article.withdrawn', '=', 0)
    .execute()
  return rows.flatMap(({ id, apart, rights }) => {
    const { posts = [] } = apart ? (JSON.parse(unpack(apart)) as Apart) : {}
    return posts.length > 0 ? [{ id, posts, rights: rights as RightsProfile }] : []
  })
}
