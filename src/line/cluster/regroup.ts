import { agglomerate } from './agglomerate.ts'
import { type Keyed, keyed, keyLikeness } from './key-likeness.ts'
import { inner, type Likeness, relative } from './similarity.ts'
import { type Member, type Part, partOfOne, type Story } from './story-state.ts'

/** Articles that go through a second look together: one, or all of a large story in one language. */
type Piece = Part & { story: number }

/** Articles of one language found to be one event, what they have in common with others, and in which stories they are. */
type Found = Keyed & { lang: string; members: readonly Member[]; counts: ReadonlyMap<number, number> }

// What readers have seen in one story counts for more: stories are to change for a reason, not for a nuance.
const togetherBonus = 0.3
// One report too many is a blemish, two stories made one a lie: groups need more than a report does. It also keeps a
// piece that speaks of two events from tying them together.
const groupsNeed = 1.8
// Two pieces that say what somebody thinks share a theme before they share an event: without a report between them they
// need more. With a report, each is held to that.
/** How much more is asked of pieces of opinion alone. */
export const opinionsNeed = 1.5
// A large story is not taken apart: it stays or joins as a whole, so that a look costs the same on any day.
const mostTakenApart = 60

/** How many pieces a story is in a second look. */
export const piecesIn = ({ members, parts }: Story): number =>
  members.length > mostTakenApart ? parts.size : members.length

/**
 * Groups the articles of neighbouring stories anew: those of each language by their mean similarity, the most alike
 * first, and the groups of different languages by what they have in common. `bars` are what the two need. Apart from
 * the bonus for what is together already, the order in which the articles came makes no difference.
 */
export function regroup(
  stories: readonly Story[],
  likeness: Likeness,
  bars: { join: number; link: number },
  doubtIn: (lang: string) => number,
): Member[][] {
  const byLanguage = Map.groupBy(stories.flatMap(piecesOf), ({ lang }) => lang)
  const groups = [...byLanguage.values()].flatMap(pieces => groupsOf(pieces, likeness, bars.join, doubtIn))
  if (byLanguage.size < 2) return groups.map(membersOf)
  return linked(groups.map(together), bars.link).map(membersOf)
}

/** Whether none of these reports what happened. */
export const isOpinionOnly = (members: readonly Member[]): boolean => members.every(member => member.isOpinion)

const membersOf = (groups: readonly { members: readonly Member[] }[]): Member[] =>
  groups.flatMap(({ members }) => members)

function piecesOf(story: Story): Piece[] {
  const parts = story.members.length > mostTakenApart ? [...story.parts.values()] : story.members.map(partOfOne)
  return parts.map(part => ({ ...part, story: story.id }))
}

function groupsOf(
  pieces: readonly Piece[],
  likeness: Likeness,
  bar: number,
  doubtIn: (lang: string) => number,
): Piece[][] {
  const sums = sumsOf(pieces, (one, other) => {
    if (one === other) {
      likeness.hold(one, doubtIn(one.lang))
      return inner(one) * one.count ** 2
    }
    const bonus = one.story === other.story ? 1 + togetherBonus : 1
    return likeness.to(other) * one.count * other.count * bonus
  })
  const sizes = pieces.map(({ count }) => count)
  const opinion = pieces.map(({ members }) => isOpinionOnly(members))
  const isOpinion = (places: readonly number[]): boolean => places.every(at => opinion[at])
  const groups = agglomerate({ sums, sizes }, bar, (mean, one, other) => {
    const asked = one.size > 1 && other.size > 1 ? groupsNeed : 1
    const opinions = isOpinion(one.places) && isOpinion(other.places) ? opinionsNeed : 1
    return relative(mean, one.within / one.size ** 2, other.within / other.size ** 2) / (asked * opinions)
  })
  return groups.map(places => places.map(at => pieces[at]!))
}

function together(pieces: readonly Piece[]): Found {
  const counts = new Map<number, number>()
  for (const { story, count } of pieces) counts.set(story, (counts.get(story) ?? 0) + count)
  return {
    ...pieces.slice(1).reduce<Keyed>(keyed, pieces[0]!),
    lang: pieces[0]!.lang,
    members: membersOf(pieces),
    counts,
  }
}

/** Groups of one event in several languages. Two groups of one language are two events, whatever a third has of both. */
function linked(found: readonly Found[], bar: number): Found[][] {
  const sums = sumsOf(found, (one, other) =>
    one.lang === other.lang ? 0 : keyLikeness(one, other) * (1 + togetherBonus * shareTogether(one, other)),
  )
  const groups = agglomerate({ sums, sizes: found.map(() => 1) }, bar, mean => mean)
  return groups.map(places => places.map(at => found[at]!))
}

/** The share of the pairs of two groups that are in one story now. */
function shareTogether(one: Found, other: Found): number {
  let pairs = 0
  for (const [story, count] of one.counts) pairs += count * (other.counts.get(story) ?? 0)
  return pairs / (one.count * other.count)
}

/** What `between` gives for each two of the things; each is first asked for with itself, then with those before it. */
function sumsOf<T>(things: readonly T[], between: (one: T, other: T) => number): Float64Array {
  const sums = new Float64Array(things.length ** 2)
  for (const [at, one] of things.entries())
    for (let before = at; before >= 0; before--) {
      const sum = between(one, things[before]!)
      sums[at * things.length + before] = sums[before * things.length + at] = sum
    }
  return sums
}
