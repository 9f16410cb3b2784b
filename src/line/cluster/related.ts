import { neighbours, type Surroundings } from './neighbours.ts'
import { fading } from './similarity.ts'
import type { Part, Story } from './story-state.ts'
import { lengthOf, productOf, sharedBy, type TermVector } from './vectors.ts'

/** A story that belongs beside another: how alike they are whatever the time between them; 1 is as alike as one story. */
export type Related = { storyId: number; alike: number }

const mostRelated = 6

/**
 * The stories in memory that belong beside one: what shares enough of its rare words to be of one affair and yet is another
 * event, or its next chapter. Bounded by what the index gives. `joinBar` is the likeness that makes one story of two,
 * `leastAlike` the part of it that is asked here.
 */
export function relatedTo(around: Surroundings, story: Story, joinBar: number, leastAlike: number): Related[] {
  const best = new Map<number, number>()
  for (const part of story.parts.values())
    for (const { story: other, alike } of neighbours(around, part)) {
      if (other.id === story.id) continue
      const theirs = other.parts.get(part.lang)!
      const plain = Math.min(1, alike / fading(part, theirs) / joinBar)
      if (plain >= leastAlike && nameTheSame(part, theirs) && areOfOneAffair(part, theirs))
        best.set(other.id, Math.max(plain, best.get(other.id) ?? 0))
    }
  return [...best]
    .map(([storyId, alike]) => ({ storyId, alike }))
    .sort((one, other) => other.alike - one.alike || one.storyId - other.storyId)
    .slice(0, mostRelated)
}

// A word or two in common makes stories alike while a language is new here; who and where they are about does not.
const leastShared = 4
const leastNamed = 0.25

/** Whether two parts name the same people, places and numbers. */
function nameTheSame(one: Part, other: Part): boolean {
  if (sharedBy(one.keys, other.keys) < leastShared) return false
  return cosineOf(one.keys, other.keys) >= leastNamed
}

// Two rulings of one court and two doings of one president name the same and are two affairs. What an affair is about stands
// in its headlines, or its texts are much alike. Of 125 pairs in the replayed world (2026-11) 47 have neither; by hand,
// about 40 of these did not belong beside each other, and of the others few.
const leastInHeadlines = 0.1
const leastTogether = 0.27
const leastInTexts = 0.25

function areOfOneAffair(one: Part, other: Part): boolean {
  const headlines = cosineOf(one.headlines, other.headlines)
  const texts = cosineOf(one.centre, other.centre)
  return texts >= leastInTexts || (headlines >= leastInHeadlines && headlines + texts >= leastTogether)
}

const cosineOf = (one: TermVector, other: TermVector): number =>
  productOf(one, other) / (lengthOf(one) * lengthOf(other) || 1)
