import { sql } from 'kysely'
import type { Database } from '../schema.ts'
import { joinWorded, rightsOf, type StoryCard, type StoryRow, storyCard, wordedColumns } from './story-card.ts'

// A front page ends: about forty stories, and a topic's section shows five that are not above it.
const mostOnFront = 40
const mostOfTopic = 9

/** The ranked stories of the front page and the first of each topic's edition; topics are by slug. */
export type FrontStories<Story = StoryCard> = { front: Story[]; topics: Map<string, Story[]> }

/** A story as far as its place on a page follows from it. Its card is made when it has one: a third of what is read has none. */
export type PlacedStory = Pick<StoryCard, 'id' | 'lang' | 'rights' | 'owners' | 'pinnedFor'> & {
  picture: string | undefined
  card(): StoryCard
}

/**
 * What stands on the front page for readers of `lang`, best first: what is ranked for them where enough is told in their
 * language, else what is ranked for all, as for readers of none.
 */
export async function storiesOnFront(db: Database, lang = ''): Promise<FrontStories> {
  const { front, topics } = await placedOnFront(db, lang)
  const cardOf = (story: PlacedStory): StoryCard => story.card()
  return {
    front: front.map(cardOf),
    topics: new Map([...topics].map(([slug, stories]) => [slug, stories.map(cardOf)])),
  }
}

/** The same before their cards are made. */
export async function placedOnFront(db: Database, lang = ''): Promise<FrontStories<PlacedStory>> {
  const own = await storiesPlaced(db, lang, lang)
  return own.front.length > 0 || lang === '' ? own : storiesPlaced(db, '', lang)
}

type Place = { edition: string; storyId: number }

/** The front page and topics of the editions for readers of `edition` (empty for all), told in `lang` where they can be. */
async function storiesPlaced(db: Database, edition: string, lang: string): Promise<FrontStories<PlacedStory>> {
  const prefix = edition && `${edition}/`
  const shown = sql`
    from placement where lang = ${edition} and rank <= ${mostOnFront}
      and (edition = ${`${prefix}front`} or rank <= ${mostOfTopic})`
  // A story stands in two or three editions: its card, which costs most, is read once. Places come as a line for each.
  const [editions, rows, pins] = await Promise.all([
    sql<{ name: string; stories: string }>`
      select edition as name, string_agg(cast(story_id as text), ' ' order by rank) as stories ${shown}
      group by edition order by edition`.execute(db),
    sql<StoryRow>`
      select ${wordedColumns} from story t ${joinWorded(lang)}
      where t.article_count > 0 and t.id in (select story_id ${shown})`.execute(db),
    pinReasons(db, prefix),
  ])
  const byId = new Map(rows.rows.map(row => [row.id, row]))
  const stories: FrontStories<PlacedStory> = { front: [], topics: new Map() }
  for (const { name, stories: ids } of editions.rows)
    for (const storyId of ids.split(' ').map(Number)) {
      const row = byId.get(storyId)
      const pinnedFor = pins.size > 0 ? pins.get(pinKey({ edition: name, storyId })) : undefined
      if (row) listOf(stories, name.slice(prefix.length)).push(placedStory(row, pinnedFor))
    }
  return stories
}

/** Why editors put stories where they stand, by place. What is pinned on the front page is so on that of every language. */
async function pinReasons(db: Database, prefix: string): Promise<Map<string, string>> {
  const found = await sql<Place & { reason: string }>`
    select edition, story_id as "storyId", reason from pin`.execute(db)
  return new Map(found.rows.map(pin => [pinKey({ ...pin, edition: prefix + pin.edition }), pin.reason]))
}

const pinKey = ({ edition, storyId }: Place): string => `${edition} ${storyId}`

/** A story may be pinned in one edition and not in another. */
const placedStory = (row: StoryRow, pinnedFor: string | undefined): PlacedStory => ({
  id: row.id,
  lang: row.lang ?? undefined,
  rights: rightsOf(row),
  owners: row.owners,
  picture: row.picture ?? undefined,
  pinnedFor,
  card: () => storyCard(pinnedFor === undefined ? row : { ...row, pinReason: pinnedFor }),
})

// A pin whose time is over is gone with the next arrangement, and until then the story does stand there.
const joinPin = (prefix: string) =>
  sql`left join pin n on ${prefix} || n.edition = p.edition and n.story_id = p.story_id`

function listOf(stories: FrontStories<PlacedStory>, edition: string): PlacedStory[] {
  if (edition === 'front') return stories.front
  const slug = edition.slice('topic:'.length)
  const list = stories.topics.get(slug) ?? []
  stories.topics.set(slug, list)
  return list
}

/**
 * The ranked stories of one topic, best first, for readers of `lang` as the front page is; without it for all. None for a
 * topic that has no edition.
 */
export async function storiesOfTopic(db: Database, slug: string, lang?: string): Promise<StoryCard[]> {
  const own = lang === undefined ? [] : await topicPlaced(db, slug, lang, lang)
  return own.length > 0 ? own : topicPlaced(db, slug, '', lang ?? '')
}

async function topicPlaced(db: Database, slug: string, edition: string, lang: string): Promise<StoryCard[]> {
  const prefix = edition && `${edition}/`
  const found = await sql<StoryRow>`
    select ${wordedColumns}, n.reason as "pinReason"
    from placement p join story t on t.id = p.story_id ${joinWorded(lang)} ${joinPin(prefix)}
    where p.edition = ${`${prefix}topic:${slug}`} and t.article_count > 0 order by p.rank limit ${mostOnFront}`.execute(
    db,
  )
  return found.rows.map(storyCard)
}

/** The front page as it is ranked for all readers, best first, told in `lang` where it can be. */
export async function storiesForAll(db: Database, lang: string): Promise<StoryCard[]> {
  return (await storiesPlaced(db, '', lang)).front.map(story => story.card())
}

/** The topics that have an edition with at least one story, by how many stories they have, most first. */
export async function topicsWithStories(db: Database): Promise<string[]> {
  const found = await sql<{ edition: string }>`
    select edition from placement p join story t on t.id = p.story_id
    where p.lang = '' and edition like 'topic:%' and t.article_count > 0
    group by edition order by count(*) desc, edition`.execute(db)
  return found.rows.map(row => row.edition.slice('topic:'.length))
}
