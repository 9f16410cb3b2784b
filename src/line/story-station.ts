import { announce } from '../store/announce.ts'
import type { Lock } from '../store/dialect/dialect.ts'
import {
  type ArticleToPlace,
  articlesWaiting,
  beginStory,
  originalOf,
  placeArticle,
  placedArticles,
  putAside,
  takeToPlace,
} from '../store/place-articles.ts'
import type { Database } from '../store/schema.ts'
import { isOutage } from '../store/transact.ts'
import { searchText } from '../text/tokens.ts'
import { createStoryEngine, type StoryEngine } from './cluster/story-engine.ts'
import { type FrontDesk, openFrontDesk } from './front-station.ts'
import type { LineTools } from './line-tools.ts'
import { repairStories } from './repair-stories.ts'

/** The ids of articles that wait for their stories. */
type Batch = number[]

/** Forms stories: one process does it at a time, whichever holds the lock. */
export type StoryStation = {
  take(room: number): Promise<Batch[]>
  work(batch: Batch): Promise<void>
  close(): Promise<void>
}

const batchSize = 50
const lockRetryMs = 5000
const restAfterFailureMs = 500
/** An article that fails this often by itself is put aside (specs: faults 24). */
const mostTries = 3
const hour = 3_600_000
/** How long the clusterer remembers what arrived (specs: stories §6). */
const windowMs = 72 * hour

/**
 * Dedupe, cluster, rank and publish, as one writer. Its memory is rebuilt from the store whenever it takes the lock, in
 * order of arrival, so that a crash or another process taking over gives the same stories.
 */
export function openStoryStation(tools: LineTools): StoryStation {
  const { store, log } = tools
  let desk: { lock: Lock; engine: StoryEngine; front: FrontDesk } | undefined
  let asked = Number.NEGATIVE_INFINITY
  // After a batch that failed its articles go one by one, until the one that cannot be placed is known.
  let singly = 0
  const failures = new Map<number, number>()

  const sitDown = async (): Promise<boolean> => {
    if (desk?.lock.held()) return true
    desk = undefined
    if (performance.now() - asked < lockRetryMs) return false
    asked = performance.now()
    const lock = await store.dialect.lock('stories')
    if (!lock) return false
    try {
      desk = { lock, engine: await rebuild(tools), front: await openFrontDesk(tools) }
    } catch (error) {
      await lock.release()
      throw error
    }
    return true
  }
  const getUp = async (): Promise<void> => {
    const left = desk
    desk = undefined
    asked = performance.now() - lockRetryMs + restAfterFailureMs
    await left?.lock.release()
  }
  const failed = async (batch: Batch, error: Error): Promise<void> => {
    singly = batch.length
    const [id] = batch
    if (batch.length > 1 || id === undefined || isOutage(error)) return
    const times = (failures.get(id) ?? 0) + 1
    failures.set(id, times)
    if (times < mostTries) return
    await putAside(store.write, id, `It could not be placed in a story: ${error.message}`)
    failures.delete(id)
    log.error(`Article ${id} is put aside: ${error.message}`, { article: id })
  }

  return {
    take: async room => {
      if (room === 0 || !(await sitDown())) return []
      const batch = await articlesWaiting(store.write, singly > 0 ? 1 : batchSize)
      if (batch.length > 0) return [batch]
      await desk!.front.arrange()
      return []
    },
    work: async batch => {
      if (!desk) return
      try {
        await placeBatch(batch, desk.engine, desk.front, tools)
        singly = Math.max(0, singly - batch.length)
        for (const id of batch) failures.delete(id)
        await desk.front.arrange()
      } catch (error) {
        await getUp() // what is in memory may be ahead of the store now: begin anew from the store
        await failed(batch, error as Error)
        throw error
      }
    },
    close: async () => {
      await desk?.front.arrange(true).catch(error => log.warn(`The last front page was not written: ${error.message}`))
      await getUp()
    },
  }
}

// Read into memory without a pause, so few enough that pages are answered in between.
const rebuildChunk = 100

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
  const told = { stories: new Set<number>(), articles: new Map<number, number>() }
  const changed = new Set<number>()
  let [begun, placed] = [0, 0]
  // not tried again by itself: the engine's memory has moved with it
  await store.write.transaction().execute(async db => {
    for (const article of await takeToPlace(db, batch)) {
      if (article.withdrawn) await store.dialect.forgetArticle(db, article.id)
      else await store.dialect.indexArticle(db, article.id, searchText(article.title), searchText(article.body))
      if (article.storyId !== undefined) told.articles.set(article.id, article.storyId)
      // open pages show the story's card: they are told of what no longer stands in it
      if (article.storyId !== undefined && article.withdrawn) told.stories.add(article.storyId)
      if (article.storyId !== undefined || article.withdrawn) continue
      const { storyId, begun: isNew } = await placeOne(db, article, engine, now)
      if (isNew) begun++
      placed++
      changed.add(storyId)
      told.stories.add(storyId)
    }
    const repaired = await repairStories(db, changed, engine, now)
    for (const { from, into } of repaired.merged) forgetMerged(from, into, told, front)
    for (const [articleId, storyId] of repaired.moved)
      if (told.articles.has(articleId)) told.articles.set(articleId, storyId)
    for (const storyId of repaired.changed) told.stories.add(storyId)
    await front.describe(db, [...new Set([...told.stories, ...told.articles.values()])], now)
    await announce(db, store.dialect, now, [
      ...[...told.stories].map(storyId => ({ kind: 'story' as const, storyId })),
      ...[...told.articles.keys()].map(articleId => ({ kind: 'article' as const, articleId })),
    ])
  })
  counts.storiesFormed += begun
  counts.articlesPlaced += placed
  engine.forget(now - windowMs)
}

/** What is to be told once a batch is placed: stories that are new or have grown, and articles that changed with theirs. */
type Told = { stories: Set<number>; articles: Map<number, number> }

function forgetMerged(from: number, into: number, told: Told, front: FrontDesk): void {
  told.stories.delete(from)
  for (const [articleId, storyId] of told.articles) if (storyId === from) told.articles.set(articleId, into)
  front.forget(from)
}

type Placed = { storyId: number; begun: boolean }

async function placeOne(db: Database, article: ArticleToPlace, engine: StoryEngine, now: number): Promise<Placed> {
  const original = await originalOf(db, article)
  const decision = original ? { storyId: original.storyId, probability: 1 } : engine.decide(article)
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
  return { storyId, begun }
}
