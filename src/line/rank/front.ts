import type { RankedStory } from '../../model/story.ts'
import { overlapOf } from '../../text/similar.ts'

// Among any twelve neighbours (specs/stories.md 5); stories without a topic are not counted.
const neighbours = 12
const mostOfOneTopic = 3
const mostLedByOneSource = 2
// A story with the very words of one above it loses half of its score.
const likenessCost = 0.5

/**
 * The order of a front page: the best story first, then always the best that adds something: likeness to what is placed
 * costs, and of twelve neighbours at most three are of one topic and two led by one source, while others are left. The
 * same stories give the same order, however they are handed in.
 */
export function arrangeFront(stories: readonly RankedStory[], { limit }: { limit: number }): RankedStory[] {
  const left = [...stories].sort((a, b) => b.score - a.score || b.id - a.id)
  const likeness = new Map<RankedStory, number>()
  const placed: RankedStory[] = []
  while (placed.length < limit && left.length > 0) {
    const worth = (story: RankedStory): number => story.score * (1 - likenessCost * (likeness.get(story) ?? 0))
    const fitting = left.filter(story => fits(story, placed.slice(1 - neighbours)))
    const next = best(fitting.length > 0 ? fitting : left, worth)
    placed.push(next)
    left.splice(left.indexOf(next), 1)
    for (const story of left)
      likeness.set(story, Math.max(likeness.get(story) ?? 0, overlapOf(story.words, next.words)))
  }
  return placed
}

function fits({ topic, leadSourceId }: RankedStory, above: readonly RankedStory[]): boolean {
  const ofTopic = topic === undefined ? 0 : above.filter(story => story.topic === topic).length
  const ofSource = above.filter(story => story.leadSourceId === leadSourceId).length
  return ofTopic < mostOfOneTopic && ofSource < mostLedByOneSource
}

/** The first of the worthiest, so that equals keep the order they stand in. */
function best(stories: readonly RankedStory[], worth: (story: RankedStory) => number): RankedStory {
  let [found, most] = [stories[0]!, worth(stories[0]!)]
  for (const story of stories) {
    const own = worth(story)
    if (own > most) [found, most] = [story, own]
  }
  return found
}
