import { sumOf, type TermVector } from './vectors.ts'

/**
 * An article inside the window. Times in milliseconds UTC: when it was published, when it came in. `vector` has its
 * heaviest terms, `headline` those of its headline only; both have length 1.
 */
export type Member = {
  id: number
  at: number
  seenAt: number
  sourceId: number
  lang: string
  vector: TermVector
  headline: TermVector
}

/** Articles taken together: how many, the sums of their vectors (the heaviest terms of them), the sum of their times. */
export type Group = { count: number; centre: TermVector; headlines: TermVector; sumAt: number }

/**
 * A story inside the window: its articles in the order they came. `gone` is set when it left the window or went into
 * another story; indexes drop it then.
 */
export type Story = Group & {
  id: number
  members: Member[]
  oldestAt: number
  newestAt: number
  gone: boolean
}

// Lighter terms of a sum do not move a mean: 96 and 1,000 terms give the same stories (english, 2026-11).
const mostTerms = 128
const mostHeadlineTerms = 64

const none: TermVector = { ids: new Uint32Array(), weights: new Float32Array() }

/** A story without articles yet. */
export const emptyStory = (id: number): Story => ({
  id,
  members: [],
  count: 0,
  centre: none,
  headlines: none,
  oldestAt: Infinity,
  newestAt: -Infinity,
  sumAt: 0,
  gone: false,
})

/** An article as a group of one. */
export const groupOfOne = ({ vector, headline, at }: Member): Group => ({
  count: 1,
  centre: vector,
  headlines: headline,
  sumAt: at,
})

/** Two groups taken together. */
export const joined = (one: Group, other: Group): Group => ({
  count: one.count + other.count,
  centre: sumOf(one.centre, other.centre, mostTerms),
  headlines: sumOf(one.headlines, other.headlines, mostHeadlineTerms),
  sumAt: one.sumAt + other.sumAt,
})

/** Adds an article at the end. */
export function addMember(story: Story, member: Member): void {
  Object.assign(story, joined(story, groupOfOne(member)))
  story.members.push(member)
  story.oldestAt = Math.min(story.oldestAt, member.at)
  story.newestAt = Math.max(story.newestAt, member.at)
}

/** Replaces a story's articles by `members` and computes everything else anew. */
export function setMembers(story: Story, members: readonly Member[]): void {
  Object.assign(story, emptyStory(story.id))
  for (const member of members) addMember(story, member)
}
