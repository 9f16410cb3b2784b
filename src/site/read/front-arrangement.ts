import type { FrontStories } from '../../store/read/front.ts'
import type { StoryCard } from '../../store/read/story-card.ts'

/** Ranked stories in their places; no story stands in two of them. */
export type TopArrangement = { lead: StoryCard; seconds: StoryCard[]; thirds: StoryCard[]; rest: StoryCard[] }

/** The places of a front page, top to bottom. No story stands in two of them. */
export type FrontArrangement = Omit<TopArrangement, 'rest'> & {
  topics: { slug: string; stories: StoryCard[] }[]
  briefs: StoryCard[]
}

const seconds = 3
const mostThirds = 6
const thirdsInRow = 3
// How far down the ranking a picture is looked for.
const leadLookedFor = 4
const thirdsLookedFor = 15
const ofTopic = 5
// A section with fewer stories is not worth a heading; they go in brief.
const leastOfTopic = 3
const mostTopics = 5
const mostBriefs = 8

/** Puts ranked stories in their places: the best on top, then those with pictures. Needs at least one. */
export function arrangeTop(ranked: StoryCard[]): TopArrangement {
  const lead = leadOf(ranked)
  if (!lead) throw new Error('a page of stories needs a story')
  const rest = ranked.filter(story => story !== lead)
  const nextSeconds = rest.splice(0, seconds)
  const thirds = thirdsOf(rest)
  return { lead, seconds: nextSeconds, thirds, rest: rest.filter(story => !thirds.includes(story)) }
}

/** Puts a front page's stories in their places: the top, then topics, and what is left in brief. Needs at least one. */
export function arrangeFront({ front, topics }: FrontStories): FrontArrangement {
  const { rest, ...top } = arrangeTop(front)
  const taken = new Set([top.lead, ...top.seconds, ...top.thirds].map(story => story.id))
  const sections = sectionsOf(topics, taken)
  const briefs = rest.filter(story => !taken.has(story.id)).slice(0, mostBriefs)
  return { ...top, topics: sections, briefs }
}

const hasPicture = ({ picture, rights }: StoryCard): boolean => picture !== undefined && rights === 'full'

/** The best story, unless one right behind it has a picture and is told by at least half as many. What is pinned stays. */
function leadOf(ranked: StoryCard[]): StoryCard | undefined {
  const best = ranked[0]
  if (!best || hasPicture(best) || isPinned(best)) return best
  const behind = ranked.slice(1, leadLookedFor).filter(story => hasPicture(story) && !isPinned(story))
  return behind.find(story => story.owners * 2 >= best.owners) ?? best
}

const isPinned = ({ pinnedFor }: StoryCard): boolean => pinnedFor !== undefined

/** Whole rows, so that none ends in a hole; of stories with pictures as long as there is a row of them. */
function thirdsOf(rest: StoryCard[]): StoryCard[] {
  const pictured = rest.slice(0, thirdsLookedFor).filter(story => hasPicture(story) || isPinned(story))
  const chosen = (pictured.length >= thirdsInRow ? pictured : rest).slice(0, mostThirds)
  return chosen.slice(0, chosen.length - (chosen.length % thirdsInRow))
}

/** The topics with enough stories that are not above; adds theirs to what is taken. */
function sectionsOf(topics: FrontStories['topics'], taken: Set<number>): FrontArrangement['topics'] {
  const sections: FrontArrangement['topics'] = []
  for (const [slug, placed] of topics) {
    if (sections.length === mostTopics) break
    const stories = placed.filter(story => !taken.has(story.id)).slice(0, ofTopic)
    if (stories.length < leastOfTopic) continue
    for (const story of stories) taken.add(story.id)
    const first = stories.find(hasPicture) ?? stories[0]!
    sections.push({ slug, stories: [first, ...stories.filter(story => story !== first)] })
  }
  return sections
}

/** How many stories stand on the page. */
export const storiesIn = ({ seconds: two, thirds, topics, briefs }: FrontArrangement): number =>
  1 + two.length + thirds.length + topics.reduce((sum, topic) => sum + topic.stories.length, 0) + briefs.length
