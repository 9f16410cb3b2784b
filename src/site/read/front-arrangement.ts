import type { FrontStories } from '../../store/read/front.ts'
import type { StoryCard } from '../../store/read/story-card.ts'

/** What of a story says where it may stand. */
type Placeable = Pick<StoryCard, 'id' | 'lang' | 'rights' | 'owners' | 'pinnedFor'> & { picture?: unknown }

/** Ranked stories in their places; no story stands in two of them. */
export type TopArrangement<Story = StoryCard> = { lead: Story; seconds: Story[]; thirds: Story[]; rest: Story[] }

/** The places of a front page, top to bottom. No story stands in two of them. */
export type FrontArrangement<Story = StoryCard> = Omit<TopArrangement<Story>, 'rest'> & {
  topics: { slug: string; stories: Story[] }[]
  briefs: Story[]
}

const seconds = 3
const mostThirds = 6
const thirdsInRow = 3
// How far down the ranking a picture is looked for.
const leadLookedFor = 4
const thirdsLookedFor = 15
/** How many stories a topic's section has when it is full. */
export const storiesInSection = 5
// A section with fewer stories is not worth a heading; they go in brief.
const leastOfTopic = 3
const mostTopics = 5
// A page that ends sooner than this takes sections in which a reader cannot read everything.
const leastOnPage = 30
const mostBriefs = 8

/** Puts ranked stories in their places: the best on top, then those with pictures. Needs at least one. */
export function arrangeTop<Story extends Placeable>(ranked: Story[]): TopArrangement<Story> {
  const lead = leadOf(ranked)
  if (!lead) throw new Error('a page of stories needs a story')
  const rest = ranked.filter(story => story !== lead)
  const nextSeconds = rest.splice(0, seconds)
  const thirds = thirdsOf(rest)
  return { lead, seconds: nextSeconds, thirds, rest: rest.filter(story => !thirds.includes(story)) }
}

/** Who a front page is for: what she reads, a language without its region, and the order in which topics stand. */
export type FrontReader = { lang: string; topicOrder: readonly string[] }

/** Puts a front page's stories in their places: the top, then topics, and what is left in brief. Needs at least one. */
export function arrangeFront<Story extends Placeable>(
  { front, topics }: FrontStories<Story>,
  { lang, topicOrder }: FrontReader,
): FrontArrangement<Story> {
  const { rest, ...top } = arrangeTop(front)
  const taken = new Set([top.lead, ...top.seconds, ...top.thirds].map(story => story.id))
  const readable = sectionsOf(topics, taken, mostTopics, story => isIn(story, lang))
  const briefs = rest.filter(story => !taken.has(story.id)).slice(0, mostBriefs)
  const page = { ...top, topics: inOrder(readable, topicOrder), briefs }
  if (storiesIn(page) >= leastOnPage || readable.length === mostTopics) return page
  for (const story of briefs) taken.add(story.id)
  const others = new Map([...topics].filter(([slug]) => !readable.some(section => section.slug === slug)))
  return {
    ...page,
    topics: [...page.topics, ...inOrder(sectionsOf(others, taken, mostTopics - readable.length), topicOrder)],
  }
}

const isIn = (story: Placeable, lang: string): boolean =>
  story.lang === lang || Boolean(story.lang?.startsWith(`${lang}-`))

const hasPicture = ({ picture, rights }: Placeable): boolean => picture !== undefined && rights === 'full'

/** The best story, unless one right behind it has a picture and is told by at least half as many. What is pinned stays. */
function leadOf<Story extends Placeable>(ranked: Story[]): Story | undefined {
  const best = ranked[0]
  if (!best || hasPicture(best) || isPinned(best)) return best
  const behind = ranked.slice(1, leadLookedFor).filter(story => hasPicture(story) && !isPinned(story))
  return behind.find(story => story.owners * 2 >= best.owners) ?? best
}

const isPinned = ({ pinnedFor }: Placeable): boolean => pinnedFor !== undefined

/** Whole rows, so that none ends in a hole; of stories with pictures as long as there is a row of them. */
function thirdsOf<Story extends Placeable>(rest: Story[]): Story[] {
  const pictured = rest.slice(0, thirdsLookedFor).filter(story => hasPicture(story) || isPinned(story))
  const chosen = (pictured.length >= thirdsInRow ? pictured : rest).slice(0, mostThirds)
  return chosen.slice(0, chosen.length - (chosen.length % thirdsInRow))
}

/** Sections where a reader looks for them; those of topics that have no place behind the others. */
function inOrder<Section extends { slug: string }>(sections: Section[], order: readonly string[]): Section[] {
  const place = (slug: string): number => (order.includes(slug) ? order.indexOf(slug) : order.length)
  return sections.toSorted((a, b) => place(a.slug) - place(b.slug))
}

/** Of the topics with enough stories that are not above those with the most news; adds theirs to what is taken. */
function sectionsOf<Story extends Placeable>(
  topics: ReadonlyMap<string, Story[]>,
  taken: Set<number>,
  most: number,
  isWanted: (story: Story) => boolean = () => true,
): FrontArrangement<Story>['topics'] {
  const left = [...topics].map(([slug, placed]) => ({
    slug,
    stories: placed.filter(story => !taken.has(story.id) && isWanted(story)).slice(0, storiesInSection),
  }))
  const enough = left.filter(({ stories }) => stories.length >= leastOfTopic)
  const largest = new Set(enough.toSorted((a, b) => newsIn(b.stories) - newsIn(a.stories)).slice(0, most))
  return enough
    .filter(section => largest.has(section))
    .map(({ slug, stories }) => {
      for (const story of stories) taken.add(story.id)
      const first = stories.find(hasPicture) ?? stories[0]!
      return { slug, stories: [first, ...stories.filter(story => story !== first)] }
    })
}

/** How much news stories are together: one told by many does not make a section alone. */
const newsIn = (stories: Placeable[]): number => stories.reduce((sum, { owners }) => sum + Math.log2(1 + owners), 0)

/** How many stories stand on the page. */
export const storiesIn = ({ seconds: two, thirds, topics, briefs }: FrontArrangement<unknown>): number =>
  1 + two.length + thirds.length + topics.reduce((sum, topic) => sum + topic.stories.length, 0) + briefs.length

/** The same arrangement of what `make` makes of its stories. */
export const arranged = <Story, Made>(
  { lead, seconds: two, thirds, topics, briefs }: FrontArrangement<Story>,
  make: (story: Story) => Made,
): FrontArrangement<Made> => ({
  lead: make(lead),
  seconds: two.map(make),
  thirds: thirds.map(make),
  topics: topics.map(({ slug, stories }) => ({ slug, stories: stories.map(make) })),
  briefs: briefs.map(make),
})
