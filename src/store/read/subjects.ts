import { sql } from 'kysely'
import { mediaTopicOfSlug } from '../../model/media-topics.ts'
import type { NameKind } from '../../model/understanding.ts'
import type { Database } from '../schema.ts'
import type { SubjectRow } from '../tables/stories.ts'
import { unpacked } from '../understanding.ts'
import { joinWorded, type StoryCard, type StoryRow, storyCard, wordedColumns } from './story-card.ts'

/** A person or an organisation that a story names; `key` stands in its address. */
export type NamedSubject = { key: string; name: string; kind: Exclude<NameKind, 'other'>; articles: number }

/** A place of a story: a city by GeoNames' number, a country or a part of one by its ISO 3166 code in small letters. */
export type PlaceSubject = { id: string; name: string; country: string; lat: number; lon: number; articles: number }

/** Who, what and where stories are about. Topics are by the word in their address, broad ones first. */
export type Subjects = {
  names: NamedSubject[]
  places: PlaceSubject[]
  topics: { code: string; slug: string; weight: number }[]
  keyphrases: string[]
}

/** What a story is about, the most told first. */
export async function subjectsOfStory(db: Database, storyId: number): Promise<Subjects> {
  const { rows } = await sql<SubjectRow>`
    select kind, subject, name, weight, country, lat, lon from story_subject where story_id = ${storyId}
    order by weight desc, subject`.execute(db)
  return {
    names: rows.flatMap(({ kind, subject, name, weight }) =>
      kind === 'person' || kind === 'organisation' ? [{ key: subject, name, kind, articles: weight }] : [],
    ),
    places: rows.flatMap(row => (row.kind === 'place' ? [placeOf(row)] : [])),
    topics: rows.flatMap(({ kind, subject, name, weight }) =>
      kind === 'topic' ? [{ code: subject, slug: name, weight }] : [],
    ),
    keyphrases: rows.flatMap(({ kind, name }) => (kind === 'phrase' ? [name] : [])),
  }
}

const placeOf = ({ subject, name, country, lat, lon, weight }: SubjectRow): PlaceSubject => ({
  id: subject,
  name,
  country: country ?? '',
  lat: lat ?? 0,
  lon: lon ?? 0,
  articles: weight,
})

/** What of its story's subjects an article itself names, in the story's order. */
export async function subjectsOfArticle(db: Database, articleId: number, storyId: number): Promise<Subjects> {
  const [story, own] = await Promise.all([
    subjectsOfStory(db, storyId),
    db.selectFrom('understanding').selectAll().where('article_id', '=', articleId).executeTakeFirst(),
  ])
  if (!own) return { names: [], places: [], topics: [], keyphrases: [] }
  const { names, places, topics, keyphrases } = unpacked(own)
  const named = new Set(names.map(({ key }) => key))
  const last = new Set(names.map(({ key }) => key.split('-').at(-1)!))
  return {
    names: story.names.filter(({ key }) => named.has(key) || last.has(key.split('-').at(-1)!)),
    places: story.places.filter(({ id }) => places.some(place => place.id === id)),
    topics: story.topics.filter(({ code }) => topics.some(topic => topic.code === code)),
    keyphrases: story.keyphrases.filter(phrase => keyphrases.includes(phrase)),
  }
}

/** A place in the list of stories of a subject, which is ordered by their newest article. */
export type SubjectPlace = { at: number; id: number }

/** A subject with stories that are about it, newest first. */
export type SubjectFound = {
  kind: string
  key: string
  name: string
  country?: string
  /** Where a place lies. */
  where?: PlaceOfStories
  stories: StoryCard[]
  /** Where the next stretch of stories begins. */
  more?: SubjectPlace
}

/**
 * The stories about a person, an organisation, a place or a topic after `before`, in the words of readers of `lang` (without
 * its region); nothing where there is none.
 */
export async function storiesAbout(
  db: Database,
  kinds: readonly string[],
  key: string,
  { lang, limit, before }: { lang: string; limit: number; before?: SubjectPlace },
): Promise<SubjectFound | undefined> {
  const older = before ? sql`and b.at <= ${before.at} and (b.at < ${before.at} or b.story_id < ${before.id})` : sql``
  const { rows } = await sql<
    StoryRow & {
      kind: string
      subject: string
      called: string
      at: number
      country: string | null
      lat: number | null
      lon: number | null
    }
  >`
    select ${wordedColumns}, b.kind, b.subject, b.name as called, b.at, b.country, b.lat, b.lon
    from story_subject b join story t on t.id = b.story_id ${joinWorded(lang)}
    where b.kind in (${sql.join(kinds)}) and b.subject = ${key} and t.article_count > 0 ${older}
    order by b.at desc, b.story_id desc limit ${limit + 1}`.execute(db)
  const [first] = rows
  if (!first) return undefined
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)!
  return {
    kind: first.kind,
    key: first.subject,
    name: first.called,
    country: first.country ?? undefined,
    where: first.kind === 'place' ? { ...placeOf({ ...first, name: first.called, weight: 1 }), stories: 1 } : undefined,
    stories: shown.map(storyCard),
    more: rows.length > limit ? { at: last.at, id: last.id } : undefined,
  }
}

/** Whether stories are about a place. */
export async function isPlaceOfStories(db: Database, key: string): Promise<boolean> {
  const row = await db
    .selectFrom('story_subject')
    .innerJoin('story', 'story.id', 'story_subject.story_id')
    .select('story_id')
    .where('subject', '=', key)
    .where('kind', '=', 'place')
    .where('article_count', '>', 0)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** A place with how many stories of a time are about it, and the headline of the newest. */
export type PlaceOfStories = PlaceSubject & { stories: number }

// A busy day has some ten thousand; a map of more would be one dot.
const mostMentions = 20_000

/** The places of the stories told since a time (milliseconds UTC), those of most stories first. */
export async function placesOfStories(db: Database, since: number, limit: number): Promise<PlaceOfStories[]> {
  const { rows } = await sql<SubjectRow & { stories: number }>`
    select 'place' as kind, b.subject, max(b.name) as name, max(b.country) as country, max(b.lat) as lat, max(b.lon) as lon,
      sum(b.weight) as weight, count(*) as stories
    from (select * from story_subject where kind = 'place' and at >= ${since} order by at desc limit ${mostMentions}) b
    join story t on t.id = b.story_id and t.article_count > 0
    group by b.subject order by count(*) desc, sum(b.weight) desc, b.subject limit ${limit}`.execute(db)
  return rows.map(row => ({ ...placeOf(row), articles: Number(row.weight), stories: Number(row.stories) }))
}

// Of more than these the best is among them anyway, and a page of older ones is not news.
const mostRanked = 400
const mostOnPage = 40

/** The stories of a media topic that were told last, the best first, in the words of readers of `lang`. */
export async function storiesOfMediaTopic(db: Database, slug: string, lang: string): Promise<StoryCard[]> {
  const topic = mediaTopicOfSlug(slug)
  if (!topic) return []
  const { rows } = await sql<StoryRow>`
    select ${wordedColumns} from (
      select story_id from story_subject where kind = 'topic' and subject = ${topic.code}
      order by at desc limit ${mostRanked}) b
    join story t on t.id = b.story_id ${joinWorded(lang)}
    where t.article_count > 0 order by t.score desc, t.id desc limit ${mostOnPage}`.execute(db)
  return rows.map(storyCard)
}

/** Which of these topics' codes have stories since a time (milliseconds UTC). */
export async function topicsToldSince(db: Database, codes: readonly string[], since: number): Promise<string[]> {
  if (codes.length === 0) return []
  const { rows } = await sql<{ subject: string }>`
    select distinct subject from story_subject
    where kind = 'topic' and subject in (${sql.join(codes)}) and at >= ${since}`.execute(db)
  return rows.map(row => row.subject)
}
