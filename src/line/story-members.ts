import { membersOf, membersWithIds, type StoryMember } from '../store/describe-story.ts'
import type { Database } from '../store/schema.ts'
import { type MarkedMember, markedMembers, sourceMark } from '../store/story-marks.ts'

/** The members of stories, oldest first, by story; of a long story only what changed since it was last asked for is read. */
export type MemberBook = {
  of(db: Database, storyIds: readonly number[]): Promise<Map<number, StoryMember[]>>
}

/** A member as it was read, and its mark then. */
type Kept = { member: StoryMember; mark: string }
type KeptStory = { sources: string; members: ReadonlyMap<number, Kept> }

// Shorter ones are read whole: there are many, and they take a millisecond.
const longStory = 60
// A member takes a kilobyte.
const mostKept = 20_000

/**
 * Opens the book. What it keeps is compared with the store each time, so that it may be asked in a transaction that comes
 * to nothing, and another process may change what it will: a story of a thousand costs its numbers and not its texts.
 */
export function openMemberBook(): MemberBook {
  const kept = new Map<number, KeptStory>()

  /** What was read last is forgotten last. */
  const keep = (storyId: number, story: KeptStory): void => {
    kept.delete(storyId)
    if (story.members.size < longStory) return
    kept.set(storyId, story)
    let total = kept.values().reduce((sum, { members }) => sum + members.size, 0)
    for (const [oldest, { members }] of kept) {
      if (total <= mostKept || oldest === storyId) break
      total -= members.size
      kept.delete(oldest)
    }
  }
  const readLong = async (db: Database, storyId: number): Promise<StoryMember[]> => {
    const marked = await markedMembers(db, storyId)
    const sources = await sourceMark(db, [...new Set(marked.map(({ sourceId }) => sourceId))].sort(byNumber))
    const before = kept.get(storyId)
    const known = before?.sources === sources ? before.members : none
    const members = await brought(db, marked, known)
    keep(storyId, { sources, members })
    return [...members.values()].map(({ member }) => member).sort(byTime)
  }
  return {
    of: async (db, storyIds) => {
      const found = Map.groupBy(
        await membersOf(
          db,
          storyIds.filter(id => !kept.has(id)),
        ),
        ({ storyId }) => storyId,
      )
      const long = storyIds.filter(id => kept.has(id) || (found.get(id)?.length ?? 0) >= longStory)
      for (const id of long) {
        const members = await readLong(db, id)
        if (members.length > 0) found.set(id, members)
      }
      return found
    },
  }
}

const none: ReadonlyMap<number, Kept> = new Map()

/**
 * Members as they are now: those whose mark is as it was are not read again. They are read after their marks, so that a
 * change in between shows as another mark the next time.
 */
async function brought(
  db: Database,
  marked: readonly MarkedMember[],
  known: ReadonlyMap<number, Kept>,
): Promise<Map<number, Kept>> {
  const changed = marked.filter(({ articleId, mark }) => known.get(articleId)?.mark !== mark)
  const read = await membersWithIds(
    db,
    changed.map(({ articleId }) => articleId),
  )
  const fresh = new Map(read.map(member => [member.articleId, member]))
  return new Map(
    marked.flatMap(({ articleId, mark }) => {
      const member = fresh.get(articleId) ?? known.get(articleId)?.member
      return member ? [[articleId, { member, mark }]] : []
    }),
  )
}

const byNumber = (a: number, b: number): number => a - b

const byTime = (a: StoryMember, b: StoryMember): number => a.at - b.at || a.articleId - b.articleId
