import type { Story } from './story-state.ts'

/**
 * The stories of an index, each with a small number, and beside them in plain arrays what a question reads of them:
 * following a pointer to every story costs more than all the counting (24 of 100 parts of the clusterer's time).
 */
export type StorySlots = {
  /** The story's number; its times are brought up to date. */
  slotOf(story: Story): number
  /** The story at a slot; undefined once it was dropped. */
  storyAt(slot: number): Story | undefined
  /** Whether the story at a slot is there and lies within `windowMs` of `at`. */
  isNear(slot: number, at: number, windowMs: number): boolean
  /** Counts a term once for a story: false when this very term counted already. */
  countTerm(slot: number, term: number): boolean
  /** Adds to a story's score and gives what it was. */
  addScore(slot: number, weight: number): number
  /** A story's score, which is back at nothing afterwards. */
  takeScore(slot: number): number
  /** Lets go of a story; its number is given to another only after `reuse`. */
  drop(story: Story): boolean
  /** Says that nobody holds the numbers of dropped stories any more. */
  reuse(): void
  size(): number
}

/** No stories yet. */
export function createStorySlots(): StorySlots {
  const slots = new Map<Story, number>()
  const stories: (Story | undefined)[] = []
  let [free, dropped]: [number[], number[]] = [[], []]
  let room = 1024
  let [oldest, newest] = [new Float64Array(room), new Float64Array(room)]
  let [scores, terms] = [new Float64Array(room), new Uint32Array(room)]

  const grow = (): void => {
    room *= 2
    oldest = grown(oldest, new Float64Array(room))
    newest = grown(newest, new Float64Array(room))
    scores = grown(scores, new Float64Array(room))
    terms = grown(terms, new Uint32Array(room))
  }
  const newSlot = (story: Story): number => {
    const slot = free.pop() ?? stories.length
    stories[slot] = story
    slots.set(story, slot)
    if (slot >= room) grow()
    return slot
  }
  return {
    slotOf: story => {
      const slot = slots.get(story) ?? newSlot(story)
      oldest[slot] = story.oldestAt
      newest[slot] = story.newestAt
      return slot
    },
    storyAt: slot => stories[slot],
    isNear: (slot, at, windowMs) => at - newest[slot]! <= windowMs && oldest[slot]! - at <= windowMs,
    countTerm: (slot, term) => {
      if (terms[slot] === term) return false
      terms[slot] = term
      return true
    },
    addScore: (slot, weight) => {
      const before = scores[slot]!
      scores[slot] = before + weight
      return before
    },
    takeScore: slot => {
      const score = scores[slot]!
      scores[slot] = 0
      return score
    },
    drop: story => {
      const slot = slots.get(story)
      if (slot === undefined) return false
      slots.delete(story)
      stories[slot] = undefined
      newest[slot] = Number.NEGATIVE_INFINITY // near to nothing from now on
      dropped.push(slot)
      return true
    },
    reuse: () => {
      free = [...free, ...dropped]
      dropped = []
    },
    size: () => slots.size,
  }
}

function grown<T extends Float64Array | Uint32Array>(from: T, into: T): T {
  into.set(from)
  return into
}
