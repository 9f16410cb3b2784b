import type { StoryUnderstanding } from '../model/understanding.ts'
import type { Dialect } from '../store/dialect/dialect.ts'
import type { Database } from '../store/schema.ts'
import { tellSubjects } from '../store/story-subjects.ts'
import { understandingOf, understandingOfArticles } from '../store/understanding.ts'
import { newestRead, oldestRead } from './digest-station.ts'
import { storyUnderstanding } from './understand/story-understanding.ts'

/** An article of a story, as far as it is asked here: when it was published (milliseconds UTC), and what it repeats. */
type Member = { articleId: number; at: number; copyOf?: number }

const mostRead = oldestRead + newestRead

/**
 * Tells anew what stories are about, by their articles: `members` are theirs, oldest first. A story of hundreds is about
 * what began it and what is new in it, the same reports that its digest reads.
 */
export async function tellUnderstanding(
  db: Database,
  dialect: Pick<Dialect, 'rowsOf'>,
  storyIds: readonly number[],
  members: ReadonlyMap<number, readonly Member[]>,
): Promise<void> {
  const stories = new Map<number, StoryUnderstanding & { at: number }>()
  const short: number[] = []
  for (const [id, own] of members) {
    const reports = own.filter(({ copyOf }) => copyOf === undefined)
    if (reports.length <= mostRead) short.push(id)
    else stories.set(id, { at: newestOf(own), ...(await ofLong(db, reports)) })
  }
  for (const [id, own] of Map.groupBy(await understandingOf(db, short), ({ storyId }) => storyId))
    stories.set(id, { at: newestOf(members.get(id)!), ...storyUnderstanding(own) })
  await tellSubjects(db, dialect, storyIds, stories)
}

/** What many reports are about, by those of them that are read; how many name a thing is told of all. */
async function ofLong(db: Database, reports: readonly Member[]): Promise<StoryUnderstanding> {
  const asked = [...reports.slice(0, oldestRead), ...reports.slice(-newestRead)]
  const read = await understandingOfArticles(
    db,
    asked.map(({ articleId }) => articleId),
  )
  const { names, places, ...other } = storyUnderstanding(read)
  const ofAll = <T extends { articles: number }>(one: T): T => ({
    ...one,
    articles: Math.round((one.articles * reports.length) / asked.length),
  })
  return { ...other, names: names.map(ofAll), places: places.map(ofAll) }
}

const newestOf = (members: readonly Member[]): number => Math.max(...members.map(({ at }) => at))
