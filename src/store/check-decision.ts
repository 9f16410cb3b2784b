import type { Decision } from '../model/editor-action.ts'
import type { Database } from './schema.ts'
import { pinsAt } from './stories-by-hand.ts'

/** A decision as it can be carried out, with what its maker should know; or why it cannot be, as a sentence's words. */
export type Checked<D = Decision> = { decision: D; notes: string[] } | { problem: string }

/** The longest headline an editor may choose, and the last place of an edition. */
export const longestTitle = 300
export const lastPlace = 40

/**
 * Looks whether a decision can be carried out at `now`, and brings it up to date: a story that went into another is
 * followed there, copies go with the article they repeat, and of two stories the older one stays.
 */
export async function checkDecision(db: Database, decision: Decision, now: number): Promise<Checked> {
  const notes: string[] = []
  const found = await standing(db, decision.storyId, notes)
  if ('problem' in found) return found
  const checked = await checkFor(db, { ...decision, storyId: found.id }, found, notes, now)
  return 'problem' in checked ? checked : { decision: checked.decision, notes }
}

type Standing = { id: number; hidden: number; title_by_hand: string | null }
type Answer = { decision: Decision } | { problem: string }

/** The story of this id, or the one that it went into. */
async function standing(db: Database, id: number, notes: string[]): Promise<Standing | { problem: string }> {
  const row = await db
    .selectFrom('story')
    .leftJoin('story as now', 'now.id', 'story.merged_into')
    .select(['story.id', 'story.hidden', 'story.title_by_hand', 'story.merged_into'])
    .select(['now.hidden as nowHidden', 'now.title_by_hand as nowTitle'])
    .where('story.id', '=', id)
    .executeTakeFirst()
  if (!row) return { problem: `there is no story ${id}` }
  if (row.merged_into === null) return row
  notes.push(`Story ${id} went into story ${row.merged_into}.`)
  return { id: row.merged_into, hidden: row.nowHidden ?? 0, title_by_hand: row.nowTitle }
}

async function checkFor(
  db: Database,
  decision: Decision,
  story: Standing,
  notes: string[],
  now: number,
): Promise<Answer> {
  switch (decision.kind) {
    case 'merge':
      return checkMerge(db, decision, story, notes)
    case 'split':
      return checkSplit(db, decision, notes)
    case 'rename':
      return checkTitle(decision, story)
    case 'hide':
      return story.hidden ? { problem: `story ${story.id} is hidden already` } : { decision }
    case 'unhide':
      return story.hidden ? { decision } : { problem: `story ${story.id} is not hidden` }
    case 'pin':
      return checkPin(db, decision, story, now)
    case 'unpin':
      return checkUnpin(db, decision, now)
  }
}

type Of<K extends Decision['kind']> = Extract<Decision, { kind: K }>

async function checkMerge(db: Database, decision: Of<'merge'>, one: Standing, notes: string[]): Promise<Answer> {
  const other = await standing(db, decision.otherStoryId, notes)
  if ('problem' in other) return other
  if (one.id === other.id) return { problem: `that is one story already, ${one.id}` }
  const hidden = [one, other].find(story => story.hidden)
  if (hidden) return { problem: `story ${hidden.id} is hidden: unhide it first, or hide the other one too` }
  return { decision: { kind: 'merge', storyId: Math.max(one.id, other.id), otherStoryId: Math.min(one.id, other.id) } }
}

async function checkSplit(db: Database, decision: Of<'split'>, notes: string[]): Promise<Answer> {
  const { storyId, otherStoryId } = decision
  const into = otherStoryId === undefined ? undefined : await standing(db, otherStoryId, notes)
  if (into && 'problem' in into) return into
  if (into?.id === storyId) return { problem: `the articles are in story ${storyId} already` }
  if (into?.hidden) return { problem: `story ${into.id} is hidden: unhide it first` }
  const elsewhere = await notIn(db, storyId, decision.articles)
  if (elsewhere) return { problem: elsewhere }
  const articles = await withCopies(db, storyId, decision.articles)
  const copies = articles.length - new Set(decision.articles).size
  if (copies > 0) notes.push(`${copies} with the same text ${copies === 1 ? 'goes' : 'go'} along.`)
  if (!(await othersIn(db, storyId, articles)))
    return { problem: `that is all of story ${storyId}: to put it into another, merge the two` }
  return { decision: { kind: 'split', storyId, articles, ...(into && { otherStoryId: into.id }) } }
}

/** Says which of the articles is not in the story. */
async function notIn(db: Database, storyId: number, articles: number[]): Promise<string | undefined> {
  if (articles.length === 0) return 'it takes the numbers of the articles that leave'
  const rows = await db.selectFrom('article').select(['id', 'story_id']).where('id', 'in', articles).execute()
  const storyOf = new Map(rows.map(row => [row.id, row.story_id]))
  for (const id of articles) {
    if (!storyOf.has(id)) return `there is no article ${id}`
    const now = storyOf.get(id)
    if (now === storyId) continue
    return `article ${id} is not in story ${storyId}, but in ${now ? `story ${now}` : 'none yet'}`
  }
  return undefined
}

/** The articles with those of the story that repeat one of them. */
async function withCopies(db: Database, storyId: number, articles: number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('article')
    .select('id')
    .where('story_id', '=', storyId)
    .where('copy_of', 'in', articles)
    .execute()
  return [...new Set([...articles, ...rows.map(row => row.id)])].sort((a, b) => a - b)
}

async function othersIn(db: Database, storyId: number, articles: number[]): Promise<boolean> {
  const row = await db
    .selectFrom('article')
    .select('id')
    .where('story_id', '=', storyId)
    .where('withdrawn', '=', 0)
    .where('id', 'not in', articles)
    .executeTakeFirst()
  return row !== undefined
}

function checkTitle(decision: Of<'rename'>, story: Standing): Answer {
  if (decision.title === undefined)
    return story.title_by_hand === null ? { problem: `story ${story.id} has no headline by hand` } : { decision }
  const title = decision.title.replace(/\s+/g, ' ').trim()
  if (title === '') return { problem: 'the headline is empty' }
  if (title.length > longestTitle) return { problem: `the headline is longer than ${longestTitle} characters` }
  return { decision: { ...decision, title } }
}

async function checkPin(db: Database, decision: Of<'pin'>, story: Standing, now: number): Promise<Answer> {
  const { edition, place, until } = decision
  if (story.hidden) return { problem: `story ${story.id} is hidden: unhide it first` }
  if (!(Number.isInteger(place) && place >= 1 && place <= lastPlace))
    return { problem: `an edition has the places 1 to ${lastPlace}` }
  if (until <= now) return { problem: 'the time until which it is to stand there is over' }
  if (!(await isEdition(db, edition)))
    return {
      problem: `there is no edition “${edition}”; there is front, and topic:science for a topic that has stories`,
    }
  return { decision }
}

async function isEdition(db: Database, edition: string): Promise<boolean> {
  if (edition === 'front') return true
  const topic = /^topic:(.+)$/.exec(edition)?.[1]
  if (!topic) return false
  return (await db.selectFrom('story').select('id').where('topic', '=', topic).executeTakeFirst()) !== undefined
}

async function checkUnpin(db: Database, decision: Of<'unpin'>, now: number): Promise<Answer> {
  const pinned = (await pinsAt(db, now)).some(
    ({ storyId, edition }) => storyId === decision.storyId && edition === decision.edition,
  )
  return pinned
    ? { decision }
    : { problem: `story ${decision.storyId} is not pinned in the edition ${decision.edition}` }
}
