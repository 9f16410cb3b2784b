import type { Story } from './story-state.ts'

/**
 * The stories of the window, each with a small number, and beside them in one flat array what a question reads of them:
 * a story that shares a term costs a line of the processor's cache, where following a pointer to it cost several.
 */
export type StorySlots = {
  /** The story's number; its times are brought up to date. */
  slotOf(story: Story): number
  /** The story at a slot; undefined once it was dropped. */
  storyAt(slot: number): Story | undefined
  /** Scores begin anew. `at` in milliseconds; stories further than the window from it will not count. */
  ask(at: number): void
  /** From now on a term counts, once for a story. */
  nextTerm(): void
  /** Counts the term for a story: 0 when it does not count, 1 when it is the story's first, 2 when one of several. */
  count(slot: number, weight: number): number
  /** What a story counted came to. */
  scoreOf(slot: number): number
  /** How far the time last asked for lies outside the time a story spans, in milliseconds. */
  timeApart(slot: number): number
  /** Lets go of a story and gives its number, which another story gets only after `release`. */
  drop(story: Story): number | undefined
  /** Says that nobody holds these numbers any more. */
  release(slots: readonly number[]): void
}

// A record: newest and oldest time in seconds, the term that counted last, the score (as a float).
const recordSize = 4
const longAgo = -0x8000_0000

/** No stories yet. `windowMs` is how far apart an article and a story may lie. */
export function createStorySlots(windowMs: number): StorySlots {
  const stories: (Story | undefined)[] = []
  const free: number[] = []
  let records = new Int32Array(1024 * recordSize)
  let scores = new Float32Array(records.buffer)
  let [asked, from, until] = [0, 0, 0]
  let [firstTerm, term] = [0, 0]

  const grow = (): void => {
    const grown = new Int32Array(records.length * 2)
    grown.set(records)
    records = grown
    scores = new Float32Array(records.buffer)
  }
  const newSlot = (story: Story): number => {
    const slot = free.pop() ?? stories.length
    stories[slot] = story
    story.slot = slot
    if (slot * recordSize >= records.length) grow()
    return slot
  }
  return {
    slotOf: story => {
      const slot = story.slot ?? newSlot(story)
      records[slot * recordSize] = seconds(story.newestAt)
      records[slot * recordSize + 1] = seconds(story.oldestAt)
      return slot
    },
    storyAt: slot => stories[slot],
    ask: at => {
      asked = seconds(at)
      from = asked - windowMs / 1000
      until = asked + windowMs / 1000
      firstTerm = term + 1
    },
    nextTerm: () => {
      term++
      if (term < 0x7fff_ffff) return
      term = firstTerm = 1
      for (let at = 2; at < records.length; at += recordSize) records[at] = 0
    },
    count: (slot, weight) => {
      const at = slot * recordSize
      if (records[at]! < from || records[at + 1]! > until) return 0
      const last = records[at + 2]!
      if (last === term) return 0
      records[at + 2] = term
      if (last < firstTerm) scores[at + 3] = weight
      else scores[at + 3]! += weight
      return last < firstTerm ? 1 : 2
    },
    scoreOf: slot => scores[slot * recordSize + 3]!,
    timeApart: slot => {
      const at = slot * recordSize
      return 1000 * Math.max(0, asked - records[at]!, records[at + 1]! - asked)
    },
    drop: story => {
      const { slot } = story
      if (slot === undefined) return undefined
      story.slot = undefined
      stories[slot] = undefined
      records[slot * recordSize] = longAgo // near to nothing from now on
      return slot
    },
    release: gone => {
      for (const slot of gone) free.push(slot)
    },
  }
}

const seconds = (ms: number): number => Math.max(longAgo, Math.min(-longAgo - 1, Math.floor(ms / 1000)))
