import type { ArticleToPlace, StoryEngine } from './story-engine.ts'

/** A stream of articles through an engine, with counters and a map in place of the store. */
export type TestStream = {
  /** Places an article as the line does. */
  add(article: ArticleToPlace): void
  /** Looks again at the stories that changed since the last time. */
  repair(): void
  storyOf(articleId: number): number
}

/** Opens a stream. For tests, scores and benches: the line's own way through the store is `story-station.ts`. */
export function testStream(engine: StoryEngine): TestStream {
  const storyOf = new Map<number, number>()
  const mergedInto = new Map<number, number>()
  const changed = new Set<number>()
  let stories = 0
  const settle = (storyId: number): void => {
    const { moves, merges } = engine.repair(storyId)
    const begun = new Map<number, number>()
    for (const { group, articles, from, into } of moves) {
      const target = into === 'new' ? (begun.get(group) ?? ++stories) : into
      begun.set(group, target)
      engine.move(articles, from, target)
      for (const id of articles) storyOf.set(id, target)
    }
    for (const { from, into } of merges) {
      engine.merge(from, into)
      mergedInto.set(from, into)
    }
  }
  return {
    add: article => {
      const { storyId } = engine.decide(article)
      const story = storyId === 'new' ? ++stories : storyId
      engine.commit(article, story)
      storyOf.set(article.id, story)
      changed.add(story)
    },
    repair: () => {
      for (const storyId of changed) settle(storyId)
      changed.clear()
    },
    storyOf: articleId => {
      let story = storyOf.get(articleId)!
      while (mergedInto.has(story)) story = mergedInto.get(story)!
      return story
    },
  }
}
