import { lengthOf, sumOf, type TermVector } from './vectors.ts'

/**
 * An article inside the window. Times in milliseconds UTC: when it was published, when it came in. `vector` has its
 * heaviest terms, `headline` those of its headline only.
 */
export type Member = {
  id: number
  at: number
  seenAt: number
  sourceId: number
  vector: TermVector
  headline: TermVector
}

/**
 * A story inside the window: its articles in the order they came and the sum of their vectors (96 heaviest terms).
 * `gone` is set when it left the window or went into another story; indexes drop it then.
 */
export type Story = {
  id: number
  members: Member[]
  centre: TermVector
  /** The length of `centre`. */
  length: number
  oldestAt: number
  newestAt: number
  /** Sum of the members' times, for their mean. */
  sumAt: number
  gone: boolean
}

const mostTerms = 96

/** A story without articles yet. */
export const emptyStory = (id: number): Story => ({
  id,
  members: [],
  centre: { ids: new Uint32Array(), weights: new Float32Array() },
  length: 0,
  oldestAt: Infinity,
  newestAt: -Infinity,
  sumAt: 0,
  gone: false,
})

/** Adds an article at the end. */
export function addMember(story: Story, member: Member): void {
  story.members.push(member)
  story.centre = sumOf(story.centre, member.vector, mostTerms)
  story.length = lengthOf(story.centre)
  story.oldestAt = Math.min(story.oldestAt, member.at)
  story.newestAt = Math.max(story.newestAt, member.at)
  story.sumAt += member.at
}

/** Replaces a story's articles by `members` and computes everything else anew. */
export function setMembers(story: Story, members: readonly Member[]): void {
  Object.assign(story, emptyStory(story.id))
  for (const member of members) addMember(story, member)
}

/** The mean time of a story's articles. */
export const meanTime = (story: Story): number => story.sumAt / story.members.length
