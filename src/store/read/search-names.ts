import { sql } from 'kysely'
import type { Database } from '../schema.ts'

/** A person, an organisation or a place that stories name, and how many of the newest do. `country` is a place's. */
export type NamedInStories = {
  kind: 'person' | 'organisation' | 'place'
  key: string
  name: string
  country?: string
  stories: number
}

/**
 * Who and what the newest stories name, the most named first: of names and of places the `limit` newest mentions each are
 * counted, however long the archive is.
 */
export async function namedInStories(db: Database, limit: number): Promise<NamedInStories[]> {
  // the conditions as the two indexes have them, so that each is read from its end
  const newest = (kinds: 'names' | 'places') => sql`
    select story_id, kind, subject, name, country from story_subject
    where ${kinds === 'names' ? sql`kind in ('person', 'organisation')` : sql`kind = 'place'`}
    order by at desc limit ${limit}`
  const { rows } = await sql<Omit<NamedInStories, 'country'> & { country: string | null }>`
    select b.kind, b.subject as key, max(b.name) as name, max(b.country) as country, count(*) as stories
    from (select * from (${newest('names')}) named union all select * from (${newest('places')}) placed) b
    join story t on t.id = b.story_id and t.hidden = 0 and t.article_count > 0
    group by b.kind, b.subject order by count(*) desc, b.subject`.execute(db)
  return rows.map(row => ({ ...row, country: row.country ?? undefined, stories: Number(row.stories) }))
}
