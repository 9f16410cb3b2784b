import { copyNewest, createPostings, type Postings, post } from './postings.ts'
import { createStorySlots } from './story-slots.ts'
import type { Part, Story } from './story-state.ts'
import { eachMissing, heaviest, type TermVector } from './vectors.ts'

/** Finds the stories that share terms with an article in its language, or keys with one in another. */
export type StoryIndex = {
  /** Makes a story findable by what its parts gained over what they were, and at the times it has now. */
  add(story: Story, before: ReadonlyMap<string, Part>): void
  /** Brings a story's times up to date. */
  touch(story: Story): void
  /** The best few by terms at time `at` (ms), best first; only stories with an article within the window of it. */
  find(terms: TermVector, at: number, isCommon: (term: number) => boolean): Story[]
  /** The best few by keys in each language but `lang`. */
  findAbroad(keys: TermVector, lang: string, at: number, isCommon: (key: number) => boolean): Story[]
  /** Told of a story that is gone. */
  drop(story: Story): void
  /** Lets go of what was added only for articles that came in before a time (ms). */
  forget(beforeMs: number): void
}

// The 16 heaviest terms and the 150 newest stories of each: better and twice as quick as all terms and 300
// (specs/stories.md 3.2).
const askedTerms = 16
const readStories = 75
// Feeds read for the first time bring news of weeks, out of order: stories outside the window are passed over, so many.
const passedStories = 1000
const mostCandidates = 6
const decayMs = 96 * 3_600_000
const epochsInWindow = 6

/** Some hours of what was added, by when it ended (ms), and the stories dropped meanwhile. */
type Epoch = { number: number; began: number; until: number; dropped: number[] }

/**
 * An inverted index from terms and keys to stories, in epochs of a sixth of the window: what is forgotten goes with its
 * epoch, and no list is ever searched for what is gone. A story is listed anew when it first gains an article in an epoch.
 * `windowMs` is how far apart an article and a story may lie.
 */
export function createStoryIndex(windowMs: number): StoryIndex {
  const slots = createStorySlots(windowMs)
  const find = createSearch(slots)
  // the newest epoch first, here as in the lists
  let epochs: Epoch[] = [{ number: 1, began: Number.NEGATIVE_INFINITY, until: Infinity, dropped: [] }]
  const terms = [createPostings()]
  // a language begins with the epoch in which it is first written, and goes with the last that has any of it
  const keys = new Map<string, Postings[]>()

  const keysIn = (lang: string): Postings[] => {
    const lists = keys.get(lang) ?? [createPostings()]
    keys.set(lang, lists)
    return lists
  }
  const allLists = (): Postings[][] => [terms, ...keys.values()]
  const open = (began: number): void => {
    epochs[0]!.until = began
    epochs.unshift({ number: epochs[0]!.number + 1, began, until: Infinity, dropped: [] })
    for (const lists of allLists()) lists.unshift(createPostings())
  }
  const close = (beforeMs: number): void => {
    for (const { dropped } of epochs.filter(({ until }) => until < beforeMs)) slots.release(dropped)
    epochs = epochs.filter(({ until }) => until >= beforeMs)
    for (const lists of allLists()) lists.splice(epochs.length)
    for (const [lang, lists] of keys) if (lists.every(({ used }) => used === 0)) keys.delete(lang)
  }
  return {
    add: (story, before) => {
      const slot = slots.slotOf(story)
      const isListed = story.listedIn === epochs[0]!.number
      story.listedIn = epochs[0]!.number
      for (const [lang, part] of story.parts) {
        const known = isListed ? before.get(lang) : undefined
        if (known === part) continue
        eachMissing(known?.centre, part.centre, term => post(terms[0]!, term, slot))
        eachMissing(known?.keys, part.keys, key => post(keysIn(lang)[0]!, key, slot))
      }
    },
    touch: story => void slots.slotOf(story),
    find: (vector, at, isCommon) => find(terms, vector, at, isCommon),
    findAbroad: (vector, lang, at, isCommon) =>
      [...keys].flatMap(([other, lists]) => (other === lang ? [] : find(lists, vector, at, isCommon))),
    drop: story => {
      const slot = slots.drop(story)
      if (slot !== undefined) epochs[0]!.dropped.push(slot)
    },
    forget: beforeMs => {
      const now = beforeMs + windowMs
      if (epochs[0]!.began === Number.NEGATIVE_INFINITY) epochs[0]!.began = now
      else if (now - epochs[0]!.began >= windowMs / epochsInWindow) open(now)
      close(beforeMs)
    },
  }
}

type Search = (
  lists: readonly Postings[],
  vector: TermVector,
  at: number,
  isCommon: (term: number) => boolean,
) => Story[]

/** A search in lists of one kind, with room of its own that it uses again. */
function createSearch(slots: ReturnType<typeof createStorySlots>): Search {
  const listed = new Int32Array(passedStories)
  const touched = new Int32Array(askedTerms * readStories)

  const copy = (lists: readonly Postings[], term: number, most: number): number => {
    let size = 0
    for (const list of lists) size = copyNewest(list, term, listed, size, most)
    return size
  }
  /** Counts a term for the newest stories that have it and lie within the window; gives how many are touched now. */
  const count = (lists: readonly Postings[], term: number, weight: number, before: number): number => {
    slots.nextTerm()
    let [read, end] = [0, before]
    const countFirst = (size: number): void => {
      for (let at = 0; at < size && read < readStories; at++) {
        const counted = slots.count(listed[at]!, weight)
        if (counted > 0) read++
        if (counted === 1) touched[end++] = listed[at]!
      }
    }
    const size = copy(lists, term, readStories)
    countFirst(size)
    // what was counted counts no second time, so a longer list may be gone through from its start
    if (size === readStories && read < readStories) countFirst(copy(lists, term, passedStories))
    return end
  }
  /** The best few of the stories touched, in order. */
  const best = (size: number): Story[] => {
    const [stories, scores]: [Story[], number[]] = [[], []]
    for (let at = 0; at < size; at++) {
      const slot = touched[at]!
      const undecayed = slots.scoreOf(slot)
      const isFull = scores.length === mostCandidates
      // most are behind the best few whatever their time: their stories are not even looked at
      if (isFull && undecayed < scores[mostCandidates - 1]!) continue
      const story = slots.storyAt(slot)! // what was touched is near, and so not dropped
      const score = undecayed * Math.exp(-slots.timeApart(slot) / decayMs)
      let place = scores.length
      while (
        place > 0 &&
        (score > scores[place - 1]! || (score === scores[place - 1] && story.id < stories[place - 1]!.id))
      )
        place--
      if (place === mostCandidates) continue
      stories.splice(place, 0, story)
      scores.splice(place, 0, score)
      if (isFull) stories.length = scores.length = mostCandidates
    }
    return stories
  }
  return (lists, vector, at, isCommon) => {
    slots.ask(at)
    const { ids, weights, until } = heaviest(vector, askedTerms)
    let size = 0
    for (let place = 0; place < until; place++)
      if (!isCommon(ids[place]!)) size = count(lists, ids[place]!, weights[place]! ** 2, size)
    return best(size)
  }
}
