import type { Member, Story } from './story-state.ts'

/** Articles that leave their story for another, or for a new one with the other moves of their group. */
export type Move = { group: number; articles: number[]; from: number; into: number | 'new' }

/** What puts stories right: first the moves, then the stories that go into another as a whole. */
export type Repair = { moves: Move[]; merges: { from: number; into: number }[] }

/**
 * The least change that makes `groups` of the articles of some stories. A group goes on under the oldest of the stories
 * that it holds most of; the others of these lead there. So each story's address keeps the most of what it had.
 */
export function repairTo(groups: readonly (readonly Member[])[], stories: readonly Story[]): Repair {
  const storyOf = new Map(stories.flatMap(({ id, members }) => members.map(member => [member.id, id] as const)))
  const counts = groups.map(members => countsBy(members, ({ id }) => storyOf.get(id)!))
  const repair: Repair = { moves: [], merges: [] }
  for (const [at, members] of groups.entries()) {
    const held = stories.map(story => story.id).filter(id => heldMostBy(id, counts) === at)
    const [into, ...others] = held.sort((a, b) => a - b)
    for (const from of others) repair.merges.push({ from, into: into! })
    for (const from of counts[at]!.keys()) {
      if (held.includes(from)) continue
      const articles = members.flatMap(({ id }) => (storyOf.get(id) === from ? id : [])).sort((a, b) => a - b)
      repair.moves.push({ group: at, articles, from, into: into ?? 'new' })
    }
  }
  return repair
}

function countsBy(members: readonly Member[], keyOf: (member: Member) => number): Map<number, number> {
  const counts = new Map<number, number>()
  for (const member of members) counts.set(keyOf(member), (counts.get(keyOf(member)) ?? 0) + 1)
  return counts
}

/** The first of the groups that hold the most of a story. */
function heldMostBy(story: number, counts: readonly ReadonlyMap<number, number>[]): number {
  const held = counts.map(count => count.get(story) ?? 0)
  return held.indexOf(Math.max(...held))
}
