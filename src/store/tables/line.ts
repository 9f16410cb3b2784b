// The tables of what happened and what is to be done. Times: milliseconds UTC.
import type { Generated } from 'kysely'

export type StoryEventTable = {
  id: Generated<number>
  at: number
  kind: string
  article_id: number | null
  from_story_id: number | null
  to_story_id: number | null
  probability: number | null
  reason: string
}

export type AnnouncementTable = {
  id: Generated<number>
  at: number
  /**
   * 'story' when a story is new or has grown, 'article' when an article's text changed, 'front' when the order moved,
   * 'digest' when what its reports say together changed.
   */
  kind: string
  story_id: number | null
  article_id: number | null
}

export type JobTable = {
  id: Generated<number>
  kind: string
  /** JSON. */
  payload: string
  /** At most one open job holds a key. */
  unique_key: string | null
  due_at: number
  leased_until: Generated<number>
  fence: Generated<number>
  tries: Generated<number>
  failed: Generated<number>
  detail: string | null
}

/** What an editor asked for, and what came of it: the audit trail. Rows are never changed once settled, nor taken away. */
export type EditorActionTable = {
  id: Generated<number>
  at: number
  /** Who asked for it. */
  by_name: string
  /** 'merge', 'split', 'rename', 'hide', 'unhide', 'pin', 'unpin'. */
  kind: string
  story_id: number
  /** The story it goes into; that of a split once there is one. */
  other_story_id: number | null
  /** JSON: the articles of a split, the headline, the place of a pin. */
  details: Generated<string>
  reason: string
  /** When the story station took it up; null while it waits. */
  settled_at: number | null
  /** 1 when it was done; `outcome` says in a sentence what came of it or why it could not be. */
  done: Generated<number>
  outcome: string | null
}
