import { sql } from 'kysely'
import type { Database } from '../schema.ts'
import { joinLead, type StoryCard, type StoryRow, storyCard, storyColumns } from './story-card.ts'

// A front page ends: about forty stories, and a topic's section shows five that are not above it.
const mostOnFront = 40
const mostOfTopic = 9

/** The ranked stories of the front page and the first of each topic's edition; topics are by slug. */
export type FrontStories = { front: StoryCard[]; topics: Map<string, StoryCard[]> }

/** What stands on the front page, best first. One question, because it is the one asked most. */
export async function storiesOnFront(db: Database): Promise<FrontStories> {
  const found = await sql<StoryRow & { edition: string }>`
    select p.edition, ${storyColumns}, n.reason as "pinReason"
    from placement p join story t on t.id = p.story_id ${joinLead} ${joinPin}
    where t.article_count > 0 and ((p.edition = 'front' and p.rank <= ${mostOnFront})
      or (p.edition like 'topic:%' and p.rank <= ${mostOfTopic}))
    order by p.edition, p.rank`.execute(db)
  const cards = new Map<number, StoryCard>()
  const stories: FrontStories = { front: [], topics: new Map() }
  for (const row of found.rows) {
    const card = cards.get(row.id) ?? storyCard(row)
    cards.set(row.id, card)
    listOf(stories, row.edition).push(withPin(card, row))
  }
  return stories
}

// a pin whose time is over is gone with the next arrangement, and until then the story does stand there
const joinPin = sql`left join pin n on n.edition = p.edition and n.story_id = p.story_id`

/** A story may be pinned in one edition and not in another. */
const withPin = (card: StoryCard, { pinReason }: StoryRow): StoryCard =>
  card.pinnedFor === (pinReason ?? undefined) ? card : { ...card, pinnedFor: pinReason ?? undefined }

function listOf(stories: FrontStories, edition: string): StoryCard[] {
  if (edition === 'front') return stories.front
  const slug = edition.slice('topic:'.length)
  const list = stories.topics.get(slug) ?? []
  stories.topics.set(slug, list)
  return list
}

/** The ranked stories of one topic, best first; none for a topic that has no edition. */
export async function storiesOfTopic(db: Database, slug: string): Promise<StoryCard[]> {
  const found = await sql<StoryRow>`
    select ${storyColumns}, n.reason as "pinReason"
    from placement p join story t on t.id = p.story_id ${joinLead} ${joinPin}
    where p.edition = ${`topic:${slug}`} and t.article_count > 0 order by p.rank limit ${mostOnFront}`.execute(db)
  return found.rows.map(storyCard)
}

/** The topics that have an edition with at least one story, by how many stories they have, most first. */
export async function topicsWithStories(db: Database): Promise<string[]> {
  const found = await sql<{ edition: string }>`
    select edition from placement p join story t on t.id = p.story_id
    where edition like 'topic:%' and t.article_count > 0
    group by edition order by count(*) desc, edition`.execute(db)
  return found.rows.map(row => row.edition.slice('topic:'.length))
}
