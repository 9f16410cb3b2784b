import type { Columns } from '../dialect/dialect.ts'

/** What stories know and how they are found: names, facts, editions, versions, search. */
export const stories = (_columns: Columns): string[] => []
