import type { RankedStory } from '../model/story.ts'
import { overlapOf } from './similar.ts'

// Among any twelve neighbours (specs/stories.md 5); stories without a topic are not counted.
const neighbours = 12
const mostOfOneTopic = 3
const mostLedByOneSource = 2
// A story with the very words of one above it loses half of its score.
const likenessCost = 0.5
// What stands on the page yields only to what is better by this much: Jaccard of the first twenty ten minutes apart
// 0.93 with it and 0.90 without (test/quality/ranking.ts, 2026-11).
const clearlyBetter = 1.06

/** How an edition is arranged. `present` are the stories that stand in it now, in their order. */
export type Arrangement = { limit: number; present?: readonly number[] }

/**
 * The order of a front page: the best story first, then always the best that adds something: likeness to what is placed
 * costs, and of twelve neighbours at most three are of one topic and two led by one source, while others are left. What
 * stands there keeps its place until another is clearly better. The same stories on the same page give the same order,
 * however they are handed in.
 */
export function arrangeEdition(stories: readonly RankedStory[], { limit, present = [] }: Arrangement): RankedStory[] {
  const placeOf = new Map(present.map((id, at) => [id, at]))
  const left = [...stories].sort((a, b) => b.score - a.score || b.id - a.id)
  const likeness = likenessTo(left)
  const placed: RankedStory[] = []
  while (placed.length < limit && left.length > 0) {
    const above = placed.slice(1 - neighbours)
    const fitting = left.filter(story => fits(story, above))
    const next = best(fitting.length > 0 ? fitting : left, likeness.worth, placeOf)
    placed.push(next)
    left.splice(left.indexOf(next), 1)
    likeness.place(next)
  }
  return placed
}

function fits({ topic, leadSourceId }: RankedStory, above: readonly RankedStory[]): boolean {
  const ofTopic = topic === undefined ? 0 : above.filter(story => story.topic === topic).length
  const ofSource = above.filter(story => story.leadSourceId === leadSourceId).length
  return ofTopic < mostOfOneTopic && ofSource < mostLedByOneSource
}

/** What stories are worth beside those placed. Only stories that share a word are compared, which most do not. */
function likenessTo(stories: readonly RankedStory[]) {
  const likeness = new Map<RankedStory, number>()
  const withWord = new Map<string, RankedStory[]>()
  for (const story of stories)
    for (const word of story.words) {
      const list = withWord.get(word)
      if (list) list.push(story)
      else withWord.set(word, [story])
    }
  return {
    worth: (story: RankedStory): number => story.score * (1 - likenessCost * (likeness.get(story) ?? 0)),
    place: ({ words }: RankedStory): void => {
      const alike = new Set([...words].flatMap(word => withWord.get(word) ?? []))
      for (const story of alike) likeness.set(story, Math.max(likeness.get(story) ?? 0, overlapOf(story.words, words)))
    },
  }
}

/**
 * The worthiest, unless stories that stand on the page are nearly as good: then the one of them that stands highest. Of
 * equals the first.
 */
function best(
  stories: readonly RankedStory[],
  worth: (story: RankedStory) => number,
  placeOf: ReadonlyMap<number, number>,
): RankedStory {
  let [found, most] = [stories[0]!, worth(stories[0]!)]
  for (const story of stories) {
    const own = worth(story)
    if (own > most) [found, most] = [story, own]
  }
  if (placeOf.size === 0) return found
  let highest = placeOf.get(found.id) ?? Number.POSITIVE_INFINITY
  for (const story of stories) {
    const place = placeOf.get(story.id)
    if (place === undefined || place >= highest || worth(story) * clearlyBetter < most) continue
    ;[found, highest] = [story, place]
  }
  return found
}
