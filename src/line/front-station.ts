import {
  describeStory,
  emptyStories,
  membersOf,
  type StoryMember,
  storiesSince,
  storyTitles,
} from '../store/describe-story.ts'
import type { Database } from '../store/schema.ts'
import { sourceWeights } from '../store/source-weights.ts'
import { countriesNamed } from '../store/story-places.ts'
import { wordingTitles, wordStory } from '../store/story-wordings.ts'
import { describeMembers } from './describe-members.ts'
import { type KnownStory, knownStory, reweighed, windowMs } from './known-story.ts'
import type { LineTools } from './line-tools.ts'
import { openBriefingDesk } from './publish/briefings.ts'
import { createRepeatedPictures } from './rank/repeated-pictures.ts'
import { openMemberBook } from './story-members.ts'
import { tellUnderstanding } from './tell-understanding.ts'
import { wordingsOf } from './word-stories.ts'
import { openEditionBook } from './write-editions.ts'

/** Keeps the ranking's memory: the facts of every story of the window, so that ranking asks the store for nothing. */
export type FrontDesk = {
  /** Writes anew what the rows of these stories say, in the caller's transaction. */
  describe(db: Database, storyIds: number[], now: number): Promise<void>
  forget(storyId: number): void
  /** Ranks, and writes the editions that changed; at most once a second while much arrives, unless forced. */
  arrange(force?: boolean): Promise<void>
}

const describeChunk = 200
const arrangeEveryMs = 1000
/** Scores age by themselves; without news they are looked at this often. */
const ageEveryMs = 60_000

/** Opens the desk with the window's stories read from the store. */
export async function openFrontDesk(tools: LineTools): Promise<FrontDesk> {
  const { store, clock, counts } = tools
  const known = new Map<number, KnownStory>()
  const pictures = createRepeatedPictures()
  const book = openMemberBook()
  const editions = await openEditionBook(tools)
  const briefings = openBriefingDesk(tools)
  let weights = await sourceWeights(store.read)
  let dirty = true
  let arrangedAt = Number.NEGATIVE_INFINITY

  const learn = async (db: Database, members: Map<number, StoryMember[]>, ids: number[]): Promise<void> => {
    const places = await countriesNamed(db, ids)
    for (const id of ids) {
      const own = members.get(id)
      for (const { picture } of own ?? []) if (picture) pictures.note(picture.url, id)
      if (own) known.set(id, knownStory(id, own, { weights, places: places.get(id) }))
      else known.delete(id)
    }
  }
  /** The operator may weigh sources otherwise while the line runs. */
  const weighAnew = async (): Promise<void> => {
    const now = await sourceWeights(store.read)
    if (JSON.stringify([...now]) === JSON.stringify([...weights])) return
    weights = now
    for (const [id, story] of known) known.set(id, reweighed(story, weights))
  }
  const ids = await storiesSince(store.read, clock() - windowMs)
  for (let at = 0; at < ids.length; at += describeChunk) {
    const some = ids.slice(at, at + describeChunk)
    await learn(store.read, byStory(await membersOf(store.read, some)), some)
  }

  return {
    describe: async (db, storyIds, now) => {
      const members = await book.of(db, storyIds)
      const present = await storyTitles(db, storyIds)
      const worded = await wordingTitles(db, storyIds)
      for (const [id, own] of members) {
        const description = describeMembers(id, own, present.get(id), now, pictures.isRepeated)
        await describeStory(db, description, now)
        const wordings = present.get(id)?.byHand
          ? []
          : wordingsOf(description, own, worded.get(id), pictures.isRepeated)
        if (wordings.length > 0 || worded.has(id)) await wordStory(db, id, wordings)
      }
      await tellUnderstanding(db, store.dialect, storyIds, members)
      await emptyStories(
        db,
        storyIds.filter(id => !members.has(id)),
        now,
      )
      await learn(db, members, storyIds)
      editions.told(storyIds)
      dirty = true
    },
    forget: id => void known.delete(id),
    arrange: async (force = false) => {
      // on the monotonic clock: a corrected wall clock stops nothing
      const since = performance.now() - arrangedAt
      const isNews = dirty
      if (!force && since < (dirty ? arrangeEveryMs : ageEveryMs)) return
      arrangedAt = performance.now()
      dirty = false
      try {
        if (!isNews) await weighAnew()
        await editions.write(known, clock())
        await briefings.look(clock())
      } catch (error) {
        dirty = true
        throw error
      }
      if (known.size > 0) counts.firstFrontAt ??= clock()
    },
  }
}

const byStory = (members: StoryMember[]): Map<number, StoryMember[]> => Map.groupBy(members, member => member.storyId)
