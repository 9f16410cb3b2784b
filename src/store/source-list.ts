import type { NewSource, RightsProfile, SourceKind } from '../model/source.ts'
import type { Database } from './schema.ts'

/** Every feed with its source, by name, as a list of sources holds them: adding the list anew gives the same. */
export async function sourceList(db: Database): Promise<NewSource[]> {
  const rows = await db
    .selectFrom('feed')
    .innerJoin('source', 'source.id', 'feed.source_id')
    .select(['name', 'homepage', 'owner', 'country', 'languages', 'source.kind', 'rights', 'topics', 'weight'])
    .select(['feed.url', 'feed.kind as feedKind', 'feed.tier', 'feed.folders'])
    .where('feed.kind', 'in', ['feed', 'page'])
    .orderBy('source.name')
    .orderBy('feed.id')
    .execute()
  return rows.map(row => {
    const languages = JSON.parse(row.languages) as string[]
    const topics = JSON.parse(row.topics) as string[]
    const folders = JSON.parse(row.folders) as string[][]
    return {
      name: row.name,
      feed: row.url,
      ...(row.feedKind === 'page' && { isPage: true }),
      ...(row.homepage && { homepage: row.homepage }),
      ...(row.owner && { owner: row.owner }),
      ...(row.country && { country: row.country }),
      ...(languages.length > 0 && { languages }),
      ...(row.kind && { kind: row.kind as SourceKind }),
      ...(row.rights !== 'full' && { rights: row.rights as RightsProfile }),
      ...(topics.length > 0 && { topics }),
      ...(folders.length > 0 && { folders }),
      ...(row.tier === 1 && { tier: 1 as const }),
      ...(row.weight !== 1 && { weight: row.weight }),
    }
  })
}
