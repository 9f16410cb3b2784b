import { sql } from 'kysely'
import { mediaTopicOfCode } from '../model/media-topics.ts'
import type { StoryUnderstanding } from '../model/understanding.ts'
import { fold } from '../text/tokens.ts'
import type { Dialect } from './dialect/dialect.ts'
import type { Database } from './schema.ts'
import type { StorySubjectTable, SubjectRow } from './tables/stories.ts'

const hour = 3_600_000
// A weight that moved by less orders nothing anew.
const moved = 0.25

/**
 * Writes what stories are about, `at` being their newest article's time (milliseconds UTC); those not in `stories` are about
 * nothing any more. Rows are left alone while they say the same and are less than an hour behind: most articles that join
 * a story change nothing here.
 */
export async function tellSubjects(
  db: Database,
  dialect: Pick<Dialect, 'rowsOf'>,
  storyIds: readonly number[],
  stories: ReadonlyMap<number, StoryUnderstanding & { at: number }>,
): Promise<void> {
  if (storyIds.length === 0) return
  const kept = await db.selectFrom('story_subject').selectAll().where('story_id', 'in', storyIds).execute()
  const before = Map.groupBy(kept, row => row.story_id)
  const stale = storyIds.filter(id => !saysSame(before.get(id) ?? [], stories.get(id)))
  const gone = stale.filter(id => before.has(id))
  if (gone.length > 0) await db.deleteFrom('story_subject').where('story_id', 'in', gone).execute()
  const rows = stale.flatMap(story_id => {
    const story = stories.get(story_id)
    const row = ({ kind, subject, name, weight, country, lat, lon }: SubjectRow) => [
      story_id,
      kind,
      subject,
      name,
      weight,
      story!.at,
      country,
      lat,
      lon,
    ]
    return story ? subjectsOf(story).map(row) : []
  })
  if (rows.length === 0) return
  // as one parameter: a batch has some hundred rows of nine columns
  await sql`
    insert into story_subject (story_id, kind, subject, name, weight, at, country, lat, lon)
    select cast(value ->> 0 as integer), value ->> 1, value ->> 2, value ->> 3, cast(value ->> 4 as double precision),
      cast(value ->> 5 as bigint), value ->> 6, cast(value ->> 7 as double precision), cast(value ->> 8 as double precision)
    from ${dialect.rowsOf(JSON.stringify(rows))}`.execute(db)
}

function saysSame(
  kept: readonly StorySubjectTable[],
  story: (StoryUnderstanding & { at: number }) | undefined,
): boolean {
  if (!story) return kept.length === 0
  const subjects = subjectsOf(story)
  if (kept.length !== subjects.length || kept.some(row => Math.abs(story.at - row.at) > hour)) return false
  const byKey = new Map(kept.map(row => [`${row.kind} ${row.subject}`, row]))
  return subjects.every(({ kind, subject, name, weight }) => {
    const row = byKey.get(`${kind} ${subject}`)
    return (
      row !== undefined && row.name === name && Math.abs(row.weight - weight) <= moved * Math.max(row.weight, weight)
    )
  })
}

const nowhere = { country: null, lat: null, lon: null }

const subjectsOf = ({ names, places, topics, keyphrases }: StoryUnderstanding): SubjectRow[] => [
  ...names.flatMap(({ kind, key, name, articles }) =>
    kind === 'other' ? [] : [{ kind, subject: key, name, weight: articles, ...nowhere }],
  ),
  ...places.map(({ id, name, country, lat, lon, articles }) => ({
    kind: 'place',
    subject: id,
    name,
    weight: articles,
    country,
    lat,
    lon,
  })),
  ...topics.map(({ code, weight }) => ({
    kind: 'topic',
    subject: code,
    name: mediaTopicOfCode(code)?.slug ?? code,
    weight,
    ...nowhere,
  })),
  ...distinct(keyphrases).map(name => ({ kind: 'phrase', subject: fold(name), name, weight: 1, ...nowhere })),
]

const distinct = (phrases: readonly string[]): string[] => [
  ...new Map(phrases.map(phrase => [fold(phrase), phrase])).values(),
]
