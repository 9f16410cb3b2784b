import { type Keyed, mostKeys } from './key-likeness.ts'
import { keptTogether } from './shelf.ts'
import { emptyVector, sumInto, type TermVector } from './vectors.ts'

/**
 * An article inside the window. Times in milliseconds UTC: when it was published, when it came in. `vector` has its
 * heaviest terms, `headline` those of its headline only, `keys` what it has in common with other languages; all have
 * length 1 or are empty.
 */
export type Member = {
  id: number
  at: number
  seenAt: number
  sourceId: number
  isOpinion: boolean
  lang: string
  vector: TermVector
  headline: TermVector
  keys: TermVector
}

/** Articles taken together: how many, the sums of their vectors (the heaviest terms of them), the sum of their times. */
export type Group = { count: number; centre: TermVector; headlines: TermVector; sumAt: number }

/** The articles of a story that are in one language. `keys` is the sum of theirs. */
export type Part = Group & Keyed & { lang: string; members: readonly Member[] }

/**
 * A story inside the window: its articles in the order they came, and by language. `slot` and `listedIn` are the
 * index's: the number it has there, and the epoch in which it was last listed.
 */
export type Story = {
  id: number
  members: Member[]
  parts: ReadonlyMap<string, Part>
  oldestAt: number
  newestAt: number
  slot?: number | undefined
  listedIn?: number
}

// Lighter terms of a sum do not move a mean: 96 and 1,000 terms give the same stories (english, 2026-11).
const mostTerms = 128
const mostHeadlineTerms = 64

/** A story without articles yet. */
export const emptyStory = (id: number): Story => ({
  id,
  members: [],
  parts: new Map(),
  oldestAt: Infinity,
  newestAt: -Infinity,
})

/** An article as a part of one. */
export const partOfOne = (member: Member): Part => ({
  count: 1,
  centre: member.vector,
  headlines: member.headline,
  sumAt: member.at,
  lang: member.lang,
  members: [member],
  keys: member.keys,
})

/** Room for the sums of two parts, to be used again: arrays of its own for each sum are most of what is thrown away. */
export const roomForSums = (): TermVector => emptyVector(2 * (mostTerms + mostHeadlineTerms + mostKeys))

/** Two parts in one language taken together. */
function joined(one: Part, other: Part, room: TermVector): Part {
  room.until = 0
  const [centre, headlines, keys] = keptTogether([
    sumInto(room, one.centre, other.centre, mostTerms),
    sumInto(room, one.headlines, other.headlines, mostHeadlineTerms),
    sumInto(room, one.keys, other.keys, mostKeys),
  ])
  const [count, sumAt] = [one.count + other.count, one.sumAt + other.sumAt]
  return { count, centre, headlines, sumAt, lang: one.lang, members: [...one.members, ...other.members], keys }
}

/** Adds articles at the end. `room` as from `roomForSums`. */
export function addMembers(story: Story, members: readonly Member[], room: TermVector): void {
  const parts = new Map(story.parts)
  for (const member of members) {
    const part = parts.get(member.lang)
    parts.set(member.lang, part ? joined(part, partOfOne(member), room) : partOfOne(member))
    story.oldestAt = Math.min(story.oldestAt, member.at)
    story.newestAt = Math.max(story.newestAt, member.at)
  }
  story.members = [...story.members, ...members]
  story.parts = parts
}

/** Replaces a story's articles by `members` and computes everything else anew. `room` as from `roomForSums`. */
export function setMembers(story: Story, members: readonly Member[], room: TermVector): void {
  Object.assign(story, emptyStory(story.id))
  addMembers(story, members, room)
}
