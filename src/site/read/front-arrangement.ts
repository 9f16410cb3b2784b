import type { FrontStories } from '../../store/read/front.ts'
import type { StoryCard } from '../../store/read/story-card.ts'

/** The places of a front page, top to bottom. No story stands in two of them. */
export type FrontArrangement = {
  lead: StoryCard
  seconds: StoryCard[]
  thirds: StoryCard[]
  topics: { slug: string; stories: StoryCard[] }[]
  briefs: StoryCard[]
}

const seconds = 3
const mostThirds = 6
const thirdsInRow = 3
const ofTopic = 5
// A section with fewer stories is not worth a heading; they go in brief.
const leastOfTopic = 3
const mostTopics = 5
const mostBriefs = 8

/** Puts ranked stories in their places: the best on top, then topics, and what is left in brief. Needs at least one. */
export function arrangeFront({ front, topics }: FrontStories): FrontArrangement {
  const rest = [...front]
  const lead = rest.shift()
  if (!lead) throw new Error('a front page needs a story')
  const nextSeconds = rest.splice(0, seconds)
  // whole rows, so that a row never ends in a hole
  const thirds = rest.splice(0, Math.min(mostThirds, rest.length - (rest.length % thirdsInRow)))
  const taken = new Set([lead, ...nextSeconds, ...thirds].map(story => story.id))
  const sections = sectionsOf(topics, taken)
  const briefs = rest.filter(story => !taken.has(story.id)).slice(0, mostBriefs)
  return { lead, seconds: nextSeconds, thirds, topics: sections, briefs }
}

/** The topics with enough stories that are not above; adds theirs to what is taken. */
function sectionsOf(topics: FrontStories['topics'], taken: Set<number>): FrontArrangement['topics'] {
  const sections: FrontArrangement['topics'] = []
  for (const [slug, placed] of topics) {
    if (sections.length === mostTopics) break
    const stories = placed.filter(story => !taken.has(story.id)).slice(0, ofTopic)
    if (stories.length < leastOfTopic) continue
    for (const story of stories) taken.add(story.id)
    sections.push({ slug, stories })
  }
  return sections
}

/** How many stories stand on the page. */
export const storiesIn = ({ seconds: two, thirds, topics, briefs }: FrontArrangement): number =>
  1 + two.length + thirds.length + topics.reduce((sum, topic) => sum + topic.stories.length, 0) + briefs.length
