import { announce } from '../store/announce.ts'
import type { Lock } from '../store/dialect/dialect.ts'
import type { Database } from '../store/schema.ts'
import {
  type ArticleToPlace,
  articlesToPlace,
  beginStory,
  mergeStories,
  originalOf,
  placeArticle,
  placedArticles,
} from '../store/story-desk.ts'
import { searchText } from '../text/tokens.ts'
import { createStoryEngine, type StoryEngine } from './cluster/story-engine.ts'
import { type FrontDesk, openFrontDesk } from './front-station.ts'
import type { LineTools } from './line-tools.ts'

/** One batch of articles that wait for their stories. */
type Batch = ArticleToPlace[]

/** Forms stories: one process does it at a time, whichever holds the lock. */
export type StoryStation = {
  take(room: number): Promise<Batch[]>
  work(batch: Batch): Promise<void>
  close(): Promise<void>
}

const batchSize = 50
const lockRetryMs = 5000
const hour = 3_600_000
/** How long the clusterer remembers what arrived (specs: stories §6). */
const windowMs = 72 * hour

/**
 * Dedupe, cluster, rank and publish, as one writer. Its memory is rebuilt from the store whenever it takes the lock, in
 * order of arrival, so that a crash or another process taking over gives the same stories.
 */
export function openStoryStation(tools: LineTools): StoryStation {
  const { store, clock, log } = tools
  let desk: { lock: Lock; engine: StoryEngine; front: FrontDesk } | undefined
  let asked = 0

  const sitDown = async (): Promise<boolean> => {
    if (desk?.lock.held()) return true
    desk = undefined
    if (clock() - asked < lockRetryMs) return false
    asked = clock()
    const lock = await store.dialect.lock('stories')
    if (!lock) return false
    const engine = await rebuild(tools)
    desk = { lock, engine, front: await openFrontDesk(tools) }
    return true
  }
  const getUp = async (): Promise<void> => {
    const left = desk
    desk = undefined
    asked = 0
    await left?.lock.release()
  }

  return {
    take: async room => {
      if (room === 0 || !(await sitDown())) return []
      const batch = await articlesToPlace(store.write, batchSize)
      if (batch.length > 0) return [batch]
      await desk!.front.arrange()
      return []
    },
    work: async batch => {
      if (!desk) return
      try {
        await placeBatch(batch, desk.engine, desk.front, tools)
        await desk.front.arrange()
      } catch (error) {
        await getUp() // what is in memory may be ahead of the store now: begin anew from the store
        throw error
      }
    },
    close: async () => {
      await desk?.front.arrange(true).catch(error => log.warn(`The last front page was not written: ${error.message}`))
      await getUp()
    },
  }
}

const rebuildChunk = 500

async function rebuild({ store, clock }: LineTools): Promise<StoryEngine> {
  const engine = createStoryEngine()
  const since = clock() - windowMs
  for (let afterId = 0; ; ) {
    const some = await placedArticles(store.read, since, afterId, rebuildChunk)
    for (const { article, storyId } of some) engine.commit(article, storyId)
    if (some.length < rebuildChunk) return engine
    afterId = some.at(-1)!.article.id
  }
}

/** Places a batch in one transaction; the engine's memory moves with it, article by article. */
async function placeBatch(batch: Batch, engine: StoryEngine, front: FrontDesk, tools: LineTools): Promise<void> {
  const { store, clock, counts } = tools
  const now = clock()
  const touched = new Set<number>()
  let begun = 0
  // not tried again by itself: the engine's memory has moved with it
  await store.write.transaction().execute(async db => {
    for (const article of batch) {
      await store.dialect.indexArticle(db, article.id, searchText(article.title), searchText(article.body))
      const placed = await placeOne(db, article, engine, now)
      if (placed.begun) begun++
      touched.add(placed.storyId)
      for (const from of placed.merged) {
        touched.delete(from)
        front.forget(from)
      }
    }
    await front.describe(db, [...touched], now)
    await announce(
      db,
      store.dialect,
      now,
      [...touched].map(storyId => ({ kind: 'story', storyId })),
    )
  })
  counts.storiesFormed += begun
  counts.articlesPlaced += batch.length
  engine.forget(now - windowMs)
}

type Placed = { storyId: number; begun: boolean; merged: number[] }

async function placeOne(db: Database, article: ArticleToPlace, engine: StoryEngine, now: number): Promise<Placed> {
  const original = await originalOf(db, article)
  const decision = original ? { storyId: original.storyId, probability: 1, merge: [] } : engine.decide(article)
  const begun = decision.storyId === 'new'
  const storyId = decision.storyId === 'new' ? await beginStory(db, article, now) : decision.storyId
  await placeArticle(
    db,
    {
      articleId: article.id,
      storyId,
      probability: begun ? undefined : decision.probability,
      copyOf: original?.id,
      reason: original ? 'same text' : begun ? 'first report' : 'same event',
    },
    now,
  )
  engine.commit(article, storyId)
  return { begun, ...(await mergeInto([storyId, ...(decision.merge ?? [])], db, engine, now)) }
}

/** Stories that turn out to be one: the oldest keeps its address, the others lead there. */
async function mergeInto(
  ids: number[],
  db: Database,
  engine: StoryEngine,
  now: number,
): Promise<Omit<Placed, 'begun'>> {
  const [storyId, ...merged] = ids.sort((a, b) => a - b) as [number, ...number[]]
  for (const from of merged) {
    await mergeStories(db, from, storyId, 'one event', now)
    engine.merge(from, storyId)
  }
  return { storyId, merged }
}
