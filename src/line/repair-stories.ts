import { mergeStories, moveArticles, splitStory } from '../store/place-articles.ts'
import type { Database } from '../store/schema.ts'
import type { Move } from './cluster/repair.ts'
import type { StoryEngine } from './cluster/story-engine.ts'

/** What a second look changed: stories that went into others, where articles are now, stories to be described anew. */
export type Repaired = {
  merged: { from: number; into: number }[]
  moved: Map<number, number>
  changed: Set<number>
}

/**
 * Looks again at stories that changed, in the caller's transaction, and puts right what they and their neighbours show:
 * an article in the wrong story goes to its own, stories of one event become one, others part. The engine's memory moves
 * along. Every change leaves its record, and a story's address its lead to where its articles went.
 */
export async function repairStories(
  db: Database,
  storyIds: Iterable<number>,
  engine: StoryEngine,
  now: number,
): Promise<Repaired> {
  const repaired: Repaired = { merged: [], moved: new Map(), changed: new Set() }
  for (const storyId of storyIds) {
    const { moves, merges } = engine.repair(storyId)
    for (const group of Map.groupBy(moves, move => move.group).values())
      await moveTogether(db, group, engine, repaired, now)
    for (const { from, into } of merges) {
      await mergeStories(db, from, into, 'one event', now)
      engine.merge(from, into)
      repaired.merged.push({ from, into })
      for (const [articleId, storyId] of repaired.moved) if (storyId === from) repaired.moved.set(articleId, into)
      repaired.changed.delete(from)
      repaired.changed.add(into)
    }
  }
  return repaired
}

/** Moves that end in one story, which is begun here where it is a new one. */
async function moveTogether(
  db: Database,
  moves: readonly Move[],
  engine: StoryEngine,
  repaired: Repaired,
  now: number,
): Promise<void> {
  const { into: target, from: first } = moves[0]!
  const into = target === 'new' ? await splitStory(db, first, now) : target
  for (const { articles, from } of moves) {
    await moveArticles(db, { articles, from, into, reason: 'closer to its reports' }, now)
    engine.move(articles, from, into)
    for (const id of articles) repaired.moved.set(id, into)
    repaired.changed.add(from).add(into)
  }
}
