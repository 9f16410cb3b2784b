import type { RightsProfile, Source, SourceKind } from '../model/source.ts'
import type { SourceTable } from './tables/sources.ts'

/** The columns of a source's row that make a `Source`, as both databases give them. */
export type SourceRow = Pick<SourceTable, 'name' | 'homepage' | 'owner' | 'country' | 'languages' | 'kind'> & {
  id: number
  rights: string
}

/** A source from its row. */
export const sourceOfRow = (row: SourceRow): Source => ({
  id: row.id,
  name: row.name,
  homepage: row.homepage ?? undefined,
  owner: row.owner ?? undefined,
  country: row.country ?? undefined,
  languages: JSON.parse(row.languages) as string[],
  kind: (row.kind ?? undefined) as SourceKind | undefined,
  rights: row.rights as RightsProfile,
})
