/** What an editor decides about a story. Ids are the store's; `until` in milliseconds UTC; `place` counts from 1. */
export type Decision =
  | { kind: 'merge'; storyId: number; otherStoryId: number }
  | { kind: 'split'; storyId: number; articles: number[]; otherStoryId?: number }
  /** Without a title the machine chooses the headline again. */
  | { kind: 'rename'; storyId: number; title?: string }
  | { kind: 'hide' | 'unhide'; storyId: number }
  | { kind: 'pin'; storyId: number; edition: string; place: number; until: number }
  | { kind: 'unpin'; storyId: number; edition: string }

/** A decision with who made it and why. */
export type EditorAction = { decision: Decision; by: string; reason: string }

/** An action in the audit trail. Times in milliseconds UTC; without `settledAt` it waits for the story station. */
export type NotedAction = EditorAction & {
  id: number
  at: number
  settledAt?: number
  done: boolean
  /** What came of it, or why it could not be done, in a sentence. */
  outcome?: string
}
