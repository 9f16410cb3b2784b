import { setImmediate as nextTurn } from 'node:timers/promises'
import type { RankedStory, StoryFacts } from '../model/story.ts'
import { announce, forgetAnnouncements } from '../store/announce.ts'
import {
  describeStory,
  emptyStories,
  membersOf,
  type StoryMember,
  storiesGone,
  storiesSince,
  storyTitles,
} from '../store/describe-story.ts'
import { forgetEditions, placeEdition, scoreStories } from '../store/editions.ts'
import type { Database } from '../store/schema.ts'
import { forgetPins, pinsAt } from '../store/stories-by-hand.ts'
import { transact } from '../store/transact.ts'
import { tokensOf } from '../text/tokens.ts'
import { describeMembers } from './describe-members.ts'
import type { LineTools } from './line-tools.ts'
import { mostFrequent } from './most-frequent.ts'
import { arrangeFront } from './rank/front.ts'
import { withPinned } from './rank/pinned.ts'
import { scoreStory } from './rank/score-story.ts'

/** Keeps the ranking's memory: the facts of every story of the window, so that ranking asks the store for nothing. */
export type FrontDesk = {
  /** Writes anew what the rows of these stories say, in the caller's transaction. */
  describe(db: Database, storyIds: number[], now: number): Promise<void>
  forget(storyId: number): void
  /** Ranks, and writes the editions that changed; at most once a second while much arrives, unless forced. */
  arrange(force?: boolean): Promise<void>
}

/** A story's score and reasons as of `at`. */
type Weight = { score: number; reasons: string; at: number }
type Known = {
  facts: StoryFacts
  words: ReadonlySet<string>
  leadSourceId: number
  lastAt: number
  weight?: Weight
  scored?: string
}

const hour = 3_600_000
/** Stories older than this do not come to any front page. */
const windowMs = 7 * 24 * hour
const describeChunk = 200
const arrangeEveryMs = 1000
/** Scores age by themselves; without news they are looked at this often. */
const ageEveryMs = 60_000
const frontLength = 40
/** A hundred take 2 ms (of 20,000 all took 0.3 s, measured): pages are answered in between. */
const weighedAtOnce = 100
/** Web processes look every two seconds, and open pages that were away longer load anew. */
const announcementsKept = 10_000
/** How many of the best are weighed against each other for a place. */
const contenders = 400

/** Opens the desk with the window's stories read from the store. */
export async function openFrontDesk(tools: LineTools): Promise<FrontDesk> {
  const { store, clock, counts } = tools
  const known = new Map<number, Known>()
  let dirty = true
  let arrangedAt = Number.NEGATIVE_INFINITY

  const learn = (members: Map<number, StoryMember[]>, ids: number[]): void => {
    for (const id of ids) {
      const own = members.get(id)
      if (own) known.set(id, knownOf(id, own))
      else known.delete(id)
    }
  }
  const ids = await storiesSince(store.read, clock() - windowMs)
  for (let at = 0; at < ids.length; at += describeChunk) {
    const some = ids.slice(at, at + describeChunk)
    learn(byStory(await membersOf(store.read, some)), some)
  }

  return {
    describe: async (db, storyIds, now) => {
      const members = byStory(await membersOf(db, storyIds))
      const present = await storyTitles(db, storyIds)
      for (const [id, own] of members) await describeStory(db, describeMembers(id, own, present.get(id), now), now)
      await emptyStories(
        db,
        storyIds.filter(id => !members.has(id)),
        now,
      )
      learn(members, storyIds)
      dirty = true
    },
    forget: id => void known.delete(id),
    arrange: async (force = false) => {
      // on the monotonic clock: a corrected wall clock stops nothing
      const since = performance.now() - arrangedAt
      if (!force && since < (dirty ? arrangeEveryMs : ageEveryMs)) return
      arrangedAt = performance.now()
      dirty = false
      try {
        await writeEditions(known, tools, clock())
      } catch (error) {
        dirty = true
        throw error
      }
      if (known.size > 0) counts.firstFrontAt ??= clock()
    },
  }
}

const byStory = (members: StoryMember[]): Map<number, StoryMember[]> => Map.groupBy(members, member => member.storyId)

const knownOf = (id: number, members: StoryMember[]): Known => ({
  facts: {
    id,
    topic: mostFrequent(members.map(member => member.topic)),
    reports: members.map(({ articleId, sourceId, owner, country, at, copyOf, probability }) => ({
      articleId,
      sourceId,
      owner,
      country,
      at,
      copy: copyOf !== undefined,
      probability,
    })),
  },
  words: new Set(tokensOf(members[0]!.title)),
  leadSourceId: members[0]!.sourceId,
  lastAt: Math.max(...members.map(member => member.at)),
})

async function writeEditions(known: Map<number, Known>, tools: LineTools, now: number): Promise<void> {
  const { store, log } = tools
  const ranked: RankedStory[] = []
  let weighed = 0
  for (const [id, story] of known) {
    if (story.lastAt < now - windowMs) {
      known.delete(id)
      continue
    }
    if (!isFresh(story.weight, now)) {
      const { score, reasons } = scoreStory(story.facts, now)
      story.weight = { score, reasons: JSON.stringify(reasons), at: now }
      if (++weighed % weighedAtOnce === 0) await nextTurn()
    }
    ranked.push({
      id,
      score: story.weight!.score,
      topic: story.facts.topic,
      leadSourceId: story.leadSourceId,
      words: story.words,
    })
  }
  ranked.sort((a, b) => b.score - a.score || b.id - a.id)
  const editions = withPinned(editionsOf(ranked), await pinsAt(store.write, now), frontLength)
  const shown = [...new Set(editions.flatMap(([, ids]) => ids))]
  const gone = await storiesGone(store.write, shown) // another process took a source out
  if (gone.length > 0) {
    for (const id of gone) known.delete(id)
    return writeEditions(known, tools, now)
  }
  const changed = shown.flatMap(id => changedScore(id, known.get(id)))

  await transact(store.write, async db => {
    let moved = await forgetEditions(
      db,
      editions.map(([edition]) => edition),
    )
    for (const [edition, ids] of editions) {
      const here = await placeEdition(db, edition, ids)
      moved ||= here && edition === 'front'
    }
    await scoreStories(db, changed)
    await forgetPins(db, now)
    await forgetAnnouncements(db, announcementsKept)
    if (moved) await announce(db, store.dialect, now, [{ kind: 'front' }])
  })
  for (const { id, mark } of changed) known.get(id)!.scored = mark
  log.debug(`front page: ${ranked.length} stories ranked`, { stories: ranked.length, rescored: changed.length })
}

/** What has not changed is weighed anew once a minute, by which it ages. */
const isFresh = (weight: Weight | undefined, now: number): boolean =>
  weight !== undefined && weight.at <= now && weight.at > now - ageEveryMs

const topics = (ranked: RankedStory[]): string[] => [...new Set(ranked.flatMap(story => story.topic ?? []))].sort()

function editionsOf(ranked: RankedStory[]): [edition: string, storyIds: number[]][] {
  const best = (stories: RankedStory[]): number[] =>
    arrangeFront(stories.slice(0, contenders), { limit: frontLength }).map(story => story.id)
  const byTopic = topics(ranked).map((topic): [string, number[]] => [
    `topic:${topic}`,
    ranked
      .filter(story => story.topic === topic)
      .slice(0, frontLength)
      .map(story => story.id),
  ])
  return [['front', best(ranked)], ...byTopic]
}

/** A score is written when a reader would see another reason, or the figure moved by more than a hundredth. */
function changedScore(id: number, story: Known | undefined) {
  if (!story) return [] // an editor pinned what is too old to rank
  const { score, reasons } = story.weight!
  const mark = `${score.toFixed(2)} ${reasons}`
  return story.scored === mark ? [] : [{ id, score, reasons, mark }]
}
