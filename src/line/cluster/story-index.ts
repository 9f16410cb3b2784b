import { createStorySlots, type StorySlots } from './story-slots.ts'
import type { Story } from './story-state.ts'
import { heaviest, type TermVector } from './vectors.ts'

/** A story that shares rare terms with what was asked, and how much, before any closer look. */
export type Candidate = { story: Story; score: number }

/** Finds the stories that share terms with an article. */
export type StoryIndex = {
  /** Makes the story findable by the terms it gained since it was last added, and at the times it has now. */
  add(story: Story, terms: Uint32Array): void
  /** The best candidates at time `at` (ms), best first; only stories with an article within the window of `at`. */
  find(vector: TermVector, at: number, isCommon: (term: number) => boolean): Candidate[]
  /** Told of a story that is gone; dropped for good once there are many. */
  drop(story: Story): void
}

// The 16 heaviest terms and the 150 newest stories of each: better and twice as quick as all terms and 300
// (specs/stories.md 3.2).
const askedTerms = 16
const readStories = 150
// Feeds read for the first time bring news of weeks, out of order: stories outside the window are passed over, so many.
const passedStories = 1000
const mostCandidates = 8
const decayMs = 96 * 3_600_000
// Clearing looks at every list: it waits until one entry in four is worth clearing.
const goneShare = 0.25

/** An inverted index from terms to stories, newest last. `windowMs` is how far apart an article and a story may lie. */
export function createStoryIndex(windowMs: number): StoryIndex {
  const lists = new Map<number, number[]>()
  const slots = createStorySlots()
  let [gone, terms] = [0, 0]

  /** Adds a term's weight to the newest stories of its list that lie within the window of `at`. */
  const count = (list: readonly number[], weight: number, at: number, touched: number[]): void => {
    const term = ++terms
    const end = Math.max(0, list.length - passedStories)
    for (let place = list.length - 1, read = 0; place >= end && read < readStories; place--) {
      const slot = list[place]!
      if (!slots.isNear(slot, at, windowMs) || !slots.countTerm(slot, term)) continue
      if (slots.addScore(slot, weight) === 0) touched.push(slot)
      read++
    }
  }
  const clear = (): void => {
    for (const [term, list] of lists) {
      const left = list.filter(slot => slots.storyAt(slot) !== undefined)
      if (left.length === 0) lists.delete(term)
      else if (left.length < list.length) lists.set(term, left)
    }
    slots.reuse()
    gone = 0
  }
  return {
    add: (story, terms) => {
      const slot = slots.slotOf(story)
      for (const term of terms) {
        const list = lists.get(term)
        if (list) list.push(slot)
        else lists.set(term, [slot])
      }
    },
    find: (vector, at, isCommon) => {
      const touched: number[] = []
      const { ids, weights } = heaviest(vector, askedTerms)
      for (const [place, term] of ids.entries()) {
        const list = lists.get(term)
        if (list && !isCommon(term)) count(list, weights[place]! ** 2, at, touched)
      }
      return best(touched, slots, at)
    },
    drop: story => {
      if (slots.drop(story) && ++gone > goneShare * slots.size()) clear()
    },
  }
}

/** How far `at` lies outside the time a story spans, in milliseconds. */
export const timeApart = (story: Story, at: number): number => Math.max(0, at - story.newestAt, story.oldestAt - at)

/** The best of the stories touched, best first; their scores are back at nothing for the next question. */
function best(touched: readonly number[], slots: StorySlots, at: number): Candidate[] {
  const candidates: Candidate[] = []
  for (const slot of touched) {
    const undecayed = slots.takeScore(slot)
    // most are behind the best few whatever their time: their stories are not even looked at
    if (candidates.length === mostCandidates && undecayed < candidates.at(-1)!.score) continue
    const story = slots.storyAt(slot)! // what was touched is near, and so not dropped
    insert(candidates, { story, score: undecayed * Math.exp(-timeApart(story, at) / decayMs) })
  }
  return candidates
}

/** Puts a candidate in its place among the best few. */
function insert(candidates: Candidate[], candidate: Candidate): void {
  let place = candidates.length
  while (place > 0 && isBefore(candidate, candidates[place - 1]!)) place--
  if (place === mostCandidates) return
  candidates.splice(place, 0, candidate)
  if (candidates.length > mostCandidates) candidates.pop()
}

const isBefore = (one: Candidate, other: Candidate): boolean =>
  one.score > other.score || (one.score === other.score && one.story.id < other.story.id)
