import { announce } from '../store/announce.ts'
import { originalOf, standIn, standsFor } from '../store/copies.ts'
import { foundBy, indexArticle } from '../store/index-article.ts'
import {
  type ArticleToPlace,
  articlesWaiting,
  beginStory,
  placeArticle,
  storiesOfArticles,
  takeToPlace,
} from '../store/place-articles.ts'
import type { Database } from '../store/schema.ts'
import { fingerprintsOf } from '../text/fingerprint.ts'
import type { FrontDesk } from './front-station.ts'
import type { LineTools } from './line-tools.ts'
import { repairStories } from './repair-stories.ts'
import { blockOf, forgetBefore, remember, rememberChange, type StoryMemory } from './story-memory.ts'
import { keepUnderstood, understandBatch } from './understand-batch.ts'

/** What is to be told once a batch is placed: stories that are new or changed, and articles that changed with theirs. */
type Told = { stories: Set<number>; articles: Map<number, number> }

/** Places a batch in one transaction; memory moves with it, article by article. */
export async function placeBatch(
  batch: readonly number[],
  memory: StoryMemory,
  front: FrontDesk,
  tools: LineTools,
): Promise<void> {
  const { store, clock, counts } = tools
  const now = clock()
  const told: Told = { stories: new Set(), articles: new Map() }
  let [begun, placed] = [0, 0]
  const understood = await understandBatch(batch, tools)
  // not tried again by itself: memory has moved with it
  await store.write.transaction().execute(async db => {
    for (const article of await keepUnderstood(db, await takeToPlace(db, [...batch]), understood)) {
      await indexForSearch(db, article, tools)
      if (article.storyId !== undefined) {
        told.articles.set(article.id, article.storyId)
        if (rememberChange(memory, article, article.storyId, now)) memory.due.add(article.storyId)
      }
      // open pages show the story's card: they are told of what no longer stands in it
      if (article.storyId !== undefined && article.withdrawn) told.stories.add(article.storyId)
      if (article.storyId !== undefined || article.withdrawn) continue
      await lookAtBlock(db, article.id, { memory, front, told, now })
      const { storyId, isNew } = await placeOne(db, article, memory, now)
      if (isNew) begun++
      placed++
      memory.due.add(storyId)
      told.stories.add(storyId)
    }
    if ((await articlesWaiting(db, 1)).length === 0) await lookAgain(db, [], { memory, front, told, now })
    await front.describe(db, [...new Set([...told.stories, ...told.articles.values()])], now)
    await announce(db, store.dialect, now, [
      ...[...told.stories].map(storyId => ({ kind: 'story' as const, storyId })),
      ...[...told.articles.keys()].map(articleId => ({ kind: 'article' as const, articleId })),
    ])
  })
  counts.storiesFormed += begun
  counts.articlesPlaced += placed
  forgetBefore(memory, now)
}

async function indexForSearch(db: Database, article: ArticleToPlace, { store }: LineTools): Promise<void> {
  if (article.withdrawn) await store.dialect.forgetArticle(db, article.id)
  else await indexArticle(db, store.dialect, foundBy(article))
}

type PuttingRight = { memory: StoryMemory; front: FrontDesk; told: Told; now: number }

/** Looks again at the stories of the articles before this one, when it is the first of a new block of them. */
async function lookAtBlock(db: Database, articleId: number, right: PuttingRight): Promise<void> {
  const { memory } = right
  const block = blockOf(memory.lastId)
  if (memory.lastId > 0 && articleId > block.until)
    await lookAgain(db, await storiesOfArticles(db, block.from, block.until), right)
  memory.lastId = Math.max(memory.lastId, articleId)
}

/** Looks again at these stories and at all that changed since the last look. */
async function lookAgain(db: Database, storyIds: readonly number[], right: PuttingRight): Promise<void> {
  const { memory, front, told, now } = right
  const lookedAt = new Set([...storyIds, ...memory.due])
  memory.due.clear()
  const repaired = await repairStories(db, lookedAt, memory.engine, now)
  for (const { from, into } of repaired.merged) {
    told.stories.delete(from)
    for (const [articleId, storyId] of told.articles) if (storyId === from) told.articles.set(articleId, into)
    front.forget(from)
  }
  for (const [articleId, storyId] of repaired.moved)
    if (told.articles.has(articleId)) told.articles.set(articleId, storyId)
  for (const storyId of repaired.changed) told.stories.add(storyId)
}

type Placed = { storyId: number; isNew: boolean }

/** A copy goes where its original is; every other article where the clusterer says. */
async function placeOne(db: Database, article: ArticleToPlace, memory: StoryMemory, now: number): Promise<Placed> {
  const fingerprints = fingerprintsOf(article.body)
  const original = await originalOf(db, article, memory.texts.copyOf(fingerprints, article.sourceId))
  const decision = original ? { storyId: original.storyId, probability: 1 } : memory.engine.decide(article)
  const isNew = decision.storyId === 'new'
  const storyId = decision.storyId === 'new' ? await beginStory(db, article, now) : decision.storyId
  const isFirst = original !== undefined && standsFor(article, original)
  await placeArticle(
    db,
    {
      articleId: article.id,
      storyId,
      probability: isNew ? undefined : decision.probability,
      copyOf: isFirst ? undefined : original?.id,
      reason: original ? 'same text' : isNew ? 'first report' : 'same event',
    },
    now,
  )
  if (isFirst) await standIn(db, { for: original.id, article: article.id })
  remember(memory, article, storyId, fingerprints)
  return { storyId, isNew }
}
