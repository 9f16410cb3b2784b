import { similarity } from './similarity.ts'
import { type Group, groupOfOne, joined, type Member, type Story } from './story-state.ts'

/** Articles that go through a second look together: one, or a whole story. `counts` says how many are in which story now. */
type Piece = Group & { members: readonly Member[]; counts: ReadonlyMap<number, number> }

// What readers have seen in one story counts for more: stories are to change for a reason, not for a nuance.
const togetherBonus = 0.3
// One report too many is a blemish, two stories made one a lie: groups need more than a report does. It also keeps a
// piece that speaks of two events from tying them together.
const groupsNeed = 1.8
// A large story is not taken apart: it stays or joins as a whole, so that a look costs the same on any day.
const mostTakenApart = 24

/**
 * Groups the articles of neighbouring stories anew, the most alike first, as long as the mean similarity reaches `bar`
 * (agglomerative clustering with average linkage). Apart from the bonus for what is together already, the order in which
 * the articles came makes no difference.
 */
export function regroup(stories: readonly Story[], bar: number): (readonly Member[])[] {
  const pieces = stories.flatMap(piecesOf)
  const alike = pieces.map((one, at) => Float64Array.from(pieces.slice(0, at), other => likeness(one, other)))
  const left = new Set(pieces.keys())
  for (let pair = mostAlike(alike, left, bar); pair; pair = mostAlike(alike, left, bar)) {
    const { one, other } = pair
    pieces[other] = together(pieces[one]!, pieces[other]!)
    left.delete(one)
    for (const at of left)
      if (at !== other) alike[Math.max(at, other)]![Math.min(at, other)] = likeness(pieces[at]!, pieces[other]!)
  }
  return [...left].map(at => pieces[at]!.members)
}

function piecesOf(story: Story): Piece[] {
  if (story.count > mostTakenApart) return [{ ...story, counts: new Map([[story.id, story.count]]) }]
  const counts = new Map([[story.id, 1]])
  return story.members.map(member => ({ ...groupOfOne(member), members: [member], counts }))
}

function together(one: Piece, other: Piece): Piece {
  const counts = new Map(one.counts)
  for (const [story, count] of other.counts) counts.set(story, (counts.get(story) ?? 0) + count)
  return { ...joined(one, other), members: [...one.members, ...other.members], counts }
}

function likeness(one: Piece, other: Piece): number {
  const pairs = one.count * other.count
  let togetherNow = 0
  for (const [story, count] of one.counts) togetherNow += count * (other.counts.get(story) ?? 0)
  const asked = one.count > 1 && other.count > 1 ? groupsNeed : 1
  return (similarity(one, other) * (1 + (togetherBonus * togetherNow) / pairs)) / asked
}

function mostAlike(alike: readonly Float64Array[], left: ReadonlySet<number>, bar: number) {
  let best = bar
  let pair: { one: number; other: number } | undefined
  for (const one of left)
    for (const other of left) {
      if (other >= one) break // a set keeps its order, and ours is ascending
      const value = alike[one]![other]!
      if (value >= best) [best, pair] = [value, { one, other }]
    }
  return pair
}
