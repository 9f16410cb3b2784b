import type { Decision, EditorAction, NotedAction } from '../model/editor-action.ts'
import { storable } from '../text/storable.ts'
import type { Database } from './schema.ts'

/** Writes down what an editor asks for; the story station does it. Gives its number in the audit trail. */
export async function noteAction(db: Database, action: EditorAction, now: number): Promise<number> {
  const { decision, by, reason } = storable(action)
  const { kind, storyId, ...details } = decision
  const other = 'otherStoryId' in decision ? (decision.otherStoryId ?? null) : null
  const { id } = await db
    .insertInto('editor_action')
    .values({
      at: now,
      by_name: by,
      kind,
      story_id: storyId,
      other_story_id: other,
      details: JSON.stringify({ ...details, otherStoryId: undefined }),
      reason,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The action that has waited longest. */
export async function waitingAction(db: Database): Promise<NotedAction | undefined> {
  const row = await db
    .selectFrom('editor_action')
    .selectAll()
    .where('settled_at', 'is', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row && notedAction(row)
}

/** What came of an action: done or not, in a sentence, and the story that took articles where that is known only now. */
export type Settlement = { done: boolean; outcome: string; otherStoryId?: number }

/** Takes up an action that waits, in the caller's transaction; false when another did since. */
export async function takeAction(db: Database, id: number, now: number): Promise<boolean> {
  const taken = await db
    .updateTable('editor_action')
    .set({ settled_at: now })
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .executeTakeFirst()
  return taken.numUpdatedRows > 0n
}

/** Writes down what came of an action. */
export async function settleAction(db: Database, id: number, settled: Settlement, now: number): Promise<void> {
  const { done, outcome, otherStoryId } = settled
  await db
    .updateTable('editor_action')
    .set({ settled_at: now, done: done ? 1 : 0, outcome, ...(otherStoryId && { other_story_id: otherStoryId }) })
    .where('id', '=', id)
    .execute()
}

/** The action of this number. */
export async function actionWithId(db: Database, id: number): Promise<NotedAction | undefined> {
  const row = await db.selectFrom('editor_action').selectAll().where('id', '=', id).executeTakeFirst()
  return row && notedAction(row)
}

/** The newest actions, at most `limit`, newest first; those that touched one of the stories where some are given. */
export async function newestActions(db: Database, limit: number, storyIds?: number[]): Promise<NotedAction[]> {
  const rows = await db
    .selectFrom('editor_action')
    .selectAll()
    .$if(storyIds !== undefined, query =>
      query.where(eb => eb.or([eb('story_id', 'in', storyIds!), eb('other_story_id', 'in', storyIds!)])),
    )
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(notedAction)
}

type Row = {
  id: number
  at: number
  by_name: string
  kind: string
  story_id: number
  other_story_id: number | null
  details: string
  reason: string
  settled_at: number | null
  done: number
  outcome: string | null
}

function notedAction(row: Row): NotedAction {
  const details = JSON.parse(row.details) as object
  const other = row.other_story_id === null ? {} : { otherStoryId: row.other_story_id }
  return {
    id: row.id,
    at: row.at,
    by: row.by_name,
    reason: row.reason,
    decision: { kind: row.kind, storyId: row.story_id, ...other, ...details } as Decision,
    settledAt: row.settled_at ?? undefined,
    done: row.done === 1,
    outcome: row.outcome ?? undefined,
  }
}
