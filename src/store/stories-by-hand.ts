import { sql } from 'kysely'
import type { Database } from './schema.ts'

/** Marks stories as an editor made them: the machine neither merges them nor moves their articles out any more. */
export async function freezeStories(db: Database, ids: number[]): Promise<void> {
  await db.updateTable('story').set({ by_hand: 1 }).where('id', 'in', ids).execute()
}

/** Gives a story an editor's headline, or none; the row says it once the story is described anew. */
export async function setTitleByHand(db: Database, id: number, title: string | null): Promise<void> {
  await db.updateTable('story').set({ title_by_hand: title }).where('id', '=', id).execute()
}

/** Gives the story that takes another in the editor's headline of that one, where it has none itself. */
export async function takeTitleAlong(db: Database, from: number, into: number): Promise<void> {
  await db
    .updateTable('story')
    .set(eb => ({
      title_by_hand: eb.selectFrom('story as gone').select('gone.title_by_hand').where('gone.id', '=', from),
    }))
    .where('id', '=', into)
    .where('title_by_hand', 'is', null)
    .execute()
}

/** Hides a story or shows it again, once it is described anew. */
export async function setHidden(db: Database, id: number, hidden: boolean): Promise<void> {
  await db
    .updateTable('story')
    .set({ hidden: hidden ? 1 : 0 })
    .where('id', '=', id)
    .execute()
}

// The very words of the partial index `story_frozen`.
const frozen = sql<boolean>`(by_hand = 1 or hidden = 1 or title_by_hand is not null)`

/** The stories that an editor decided about: made, hid or named. */
export async function frozenStories(db: Database): Promise<number[]> {
  const rows = await db.selectFrom('story').select('id').where(frozen).where('merged_into', 'is', null).execute()
  return rows.map(row => row.id)
}

/** Whether an editor made, hides or named this story. */
export async function isFrozen(db: Database, id: number): Promise<boolean> {
  return (await db.selectFrom('story').select('id').where('id', '=', id).where(frozen).executeTakeFirst()) !== undefined
}

/** A story that stands at a place (from 1) of an edition by an editor's word, until a time (ms UTC). */
export type Pin = { edition: string; place: number; storyId: number; until: number; reason: string }

/** Pins a story, in place of what was pinned there and of where it was pinned in that edition. */
export async function pinStory(db: Database, { edition, place, storyId, until, reason }: Pin): Promise<void> {
  await db
    .deleteFrom('pin')
    .where('edition', '=', edition)
    .where(eb => eb.or([eb('place', '=', place), eb('story_id', '=', storyId)]))
    .execute()
  await db.insertInto('pin').values({ edition, place, story_id: storyId, until, reason }).execute()
}

/** Lets a story go from where it is pinned in an edition. */
export async function unpinStory(db: Database, storyId: number, edition: string): Promise<void> {
  await db.deleteFrom('pin').where('edition', '=', edition).where('story_id', '=', storyId).execute()
}

/** The pins that hold at `now` of stories that can be shown, by edition and place. */
export async function pinsAt(db: Database, now: number): Promise<Pin[]> {
  const rows = await db
    .selectFrom('pin')
    .innerJoin('story', 'story.id', 'pin.story_id')
    .select(['pin.edition', 'pin.place', 'pin.story_id', 'pin.until', 'pin.reason'])
    .where('pin.until', '>', now)
    .where('story.article_count', '>', 0)
    .where('story.merged_into', 'is', null)
    .orderBy('pin.edition')
    .orderBy('pin.place')
    .execute()
  return rows.map(({ story_id, ...pin }) => ({ ...pin, storyId: story_id }))
}

/** Takes away the pins whose time is over. */
export async function forgetPins(db: Database, now: number): Promise<void> {
  await db.deleteFrom('pin').where('until', '<=', now).execute()
}

/** A story's pins lead to the story that took it in, unless that one is pinned in the edition itself. */
export async function movePins(db: Database, from: number, into: number): Promise<void> {
  const taken = db.selectFrom('pin').select('edition').where('story_id', '=', into)
  await db.deleteFrom('pin').where('story_id', '=', from).where('edition', 'in', taken).execute()
  await db.updateTable('pin').set({ story_id: into }).where('story_id', '=', from).execute()
}
