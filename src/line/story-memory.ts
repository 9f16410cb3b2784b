import { type ArticleToPlace, placedArticles, storiesOfArticles } from '../store/place-articles.ts'
import { frozenStories } from '../store/stories-by-hand.ts'
import { fingerprintsOf } from '../text/fingerprint.ts'
import { createStoryEngine, type StoryEngine } from './cluster/story-engine.ts'
import { type NearIndex, nearIndex } from './dedupe/near-text.ts'
import type { LineTools } from './line-tools.ts'

/** What the story station remembers of the last three days: stories by their terms, texts by their fingerprints. */
export type StoryMemory = {
  engine: StoryEngine
  texts: NearIndex
  /** Stories that changed since stories were last looked at again. */
  due: Set<number>
  /** The newest article placed, by its id; 0 before the first. */
  lastId: number
}

/** How long the clusterer remembers what arrived (specs: stories §6). */
const windowMs = 72 * 3_600_000
// Read into memory without a pause, so few enough that pages are answered in between.
const chunk = 100

/** Rebuilds the memory from the store, in order of arrival, so that another process goes on with the same stories. */
export async function rememberStories({ store, clock }: LineTools): Promise<StoryMemory> {
  const memory: StoryMemory = { engine: createStoryEngine({ windowMs }), texts: nearIndex(), due: new Set(), lastId: 0 }
  for (const storyId of await frozenStories(store.read)) memory.engine.freeze(storyId)
  const since = clock() - windowMs
  for (let afterId = 0; ; ) {
    const some = await placedArticles(store.read, since, afterId, chunk)
    for (const { article, storyId } of some) remember(memory, article, storyId)
    memory.lastId = afterId = some.at(-1)?.article.id ?? afterId
    if (some.length < chunk) break
  }
  // as if this process had placed them itself
  const { from, until } = blockOf(memory.lastId)
  for (const storyId of await storiesOfArticles(store.read, from, until)) memory.due.add(storyId)
  return memory
}

// Stories are looked at again after every so many articles, and when none waits: not after each batch, because a batch is
// what happens to wait, and what stories come out must not hang on that, nor on a crash in between.
const blockSize = 50

/** The ids of the articles that are looked at together with this one. */
export function blockOf(articleId: number): { from: number; until: number } {
  const from = articleId - (articleId % blockSize)
  return { from, until: from + blockSize - 1 }
}

/** Remembers an article in its story. */
export function remember(
  { engine, texts }: StoryMemory,
  article: ArticleToPlace,
  storyId: number,
  fingerprints = fingerprintsOf(article.body),
): void {
  engine.commit(article, storyId)
  texts.add(article.id, fingerprints, article.sourceId, article.seenAt)
}

/**
 * Brings memory in step with an article of a story that changed, and says whether its story is to be looked at again: its
 * text may have come after its headline. What was withdrawn is forgotten, until it is back.
 */
export function rememberChange(memory: StoryMemory, article: ArticleToPlace, storyId: number, now: number): boolean {
  memory.engine.remove(article.id, storyId)
  memory.texts.remove(article.id)
  if (article.withdrawn || article.seenAt < now - windowMs) return false
  remember(memory, article, storyId)
  return true
}

/** Lets go of what came in before the window that ends now. */
export function forgetBefore({ engine, texts }: StoryMemory, now: number): void {
  engine.forget(now - windowMs)
  texts.forget(now - windowMs)
}
