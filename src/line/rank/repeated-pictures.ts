import type { IsRepeated } from './picture.ts'

/** Remembers in which stories each picture was seen, and tells those that stand for their source. */
export type RepeatedPictures = { note(url: string, storyId: number): void; isRepeated: IsRepeated }

// A picture of an affair may come back with its next chapter; in a third story it is a house's own.
const storiesOfOne = 2
const mostRemembered = 100_000

/** Nothing seen yet. */
export function createRepeatedPictures(): RepeatedPictures {
  const seen = new Map<string, number[]>()
  return {
    note: (url, storyId) => {
      const stories = seen.get(url)
      if (!stories) {
        if (seen.size >= mostRemembered) seen.delete(seen.keys().next().value!)
        seen.set(url, [storyId])
      } else if (stories.length <= storiesOfOne && !stories.includes(storyId)) stories.push(storyId)
    },
    isRepeated: url => (seen.get(url)?.length ?? 0) > storiesOfOne,
  }
}
