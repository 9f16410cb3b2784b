import type { Decision, NotedAction } from '../model/editor-action.ts'
import { announce } from '../store/announce.ts'
import { checkDecision } from '../store/check-decision.ts'
import { type Settlement, settleAction, takeAction } from '../store/editor-actions.ts'
import { mergeStories, moveArticles, splitStory } from '../store/place-articles.ts'
import type { Database } from '../store/schema.ts'
import {
  freezeStories,
  isFrozen,
  pinStory,
  setHidden,
  setTitleByHand,
  takeTitleAlong,
  unpinStory,
} from '../store/stories-by-hand.ts'
import type { StoryEngine } from './cluster/story-engine.ts'
import type { FrontDesk } from './front-station.ts'
import type { LineTools } from './line-tools.ts'
import type { StoryMemory } from './story-memory.ts'

/** What was done: in a sentence, with the stories to be told anew and the one that articles went to. */
type Applied = { outcome: string; stories: number[]; otherStoryId?: number }

type Hand = { db: Database; engine: StoryEngine; front: FrontDesk; reason: string; now: number }

/**
 * Does what an editor asked for, and tells it, in one transaction; or writes down why it cannot be done any more. Memory
 * moves along, so whoever calls this throws it away when it throws.
 */
export async function applyAction(
  action: NotedAction,
  { engine }: StoryMemory,
  front: FrontDesk,
  { store, clock, log }: Pick<LineTools, 'store' | 'clock' | 'log'>,
): Promise<void> {
  const now = clock()
  // not tried again by itself: memory has moved with it
  const settled = await store.write.transaction().execute(async db => {
    if (!(await takeAction(db, action.id, now))) return undefined
    const checked = await checkDecision(db, action.decision, now)
    if ('problem' in checked) return settle(db, action, { done: false, outcome: sentence(checked.problem) }, now)
    const applied = await apply(checked.decision, { db, engine, front, reason: action.reason, now })
    await front.describe(db, applied.stories, now)
    const told = applied.stories.map(storyId => ({ kind: 'story' as const, storyId }))
    await announce(db, store.dialect, now, told)
    const outcome = [...checked.notes, applied.outcome].join(' ')
    return settle(db, action, { done: true, outcome, otherStoryId: applied.otherStoryId }, now)
  })
  if (settled) log.info(`editor's action ${action.id} by ${action.by}: ${settled.outcome}`, { action: action.id })
}

async function settle(db: Database, { id }: NotedAction, settled: Settlement, now: number): Promise<Settlement> {
  await settleAction(db, id, settled, now)
  return settled
}

const sentence = (words: string): string => `Not done: ${words}.`

function apply(decision: Decision, hand: Hand): Promise<Applied> {
  switch (decision.kind) {
    case 'merge':
      return merge(decision.storyId, decision.otherStoryId, hand)
    case 'split':
      return split(decision, hand)
    case 'rename':
      return rename(decision.storyId, decision.title, hand)
    case 'hide':
    case 'unhide':
      return hide(decision.storyId, decision.kind === 'hide', hand)
    case 'pin':
      return pin(decision, hand)
    case 'unpin':
      return unpin(decision.storyId, decision.edition, hand)
  }
}

/** As the machine merges, and for good: a headline by hand goes along where the other has none. */
async function merge(from: number, into: number, { db, engine, front, reason, now }: Hand): Promise<Applied> {
  await takeTitleAlong(db, from, into)
  await mergeStories(db, from, into, byHand(reason), now)
  engine.merge(from, into)
  engine.unfreeze(from)
  front.forget(from)
  await freezeStories(db, [into])
  engine.freeze(into)
  return { outcome: `Story ${from} is part of story ${into} now; its address leads there.`, stories: [into, from] }
}

async function split(decision: Extract<Decision, { kind: 'split' }>, hand: Hand): Promise<Applied> {
  const { db, engine, now } = hand
  const { storyId, articles, otherStoryId } = decision
  const reason = byHand(hand.reason)
  const into = otherStoryId ?? (await splitStory(db, storyId, now, reason))
  await moveArticles(db, { articles, from: storyId, into, reason }, now)
  engine.move(articles, storyId, into)
  await freezeStories(db, [storyId, into])
  for (const id of [storyId, into]) engine.freeze(id)
  const went = articles.length === 1 ? `Article ${articles[0]} is` : `Articles ${articles.join(', ')} are`
  return { outcome: `${went} in story ${into} now.`, stories: [storyId, into], otherStoryId: into }
}

async function rename(storyId: number, title: string | undefined, hand: Hand): Promise<Applied> {
  await setTitleByHand(hand.db, storyId, title ?? null)
  await keepInStep(storyId, hand)
  const outcome = title
    ? `Story ${storyId} is called “${title}” now.`
    : `Story ${storyId} has a headline of its reports again.`
  return { outcome, stories: [storyId] }
}

async function hide(storyId: number, hidden: boolean, hand: Hand): Promise<Applied> {
  await setHidden(hand.db, storyId, hidden)
  await keepInStep(storyId, hand)
  return { outcome: `Story ${storyId} is ${hidden ? 'hidden' : 'shown again'}.`, stories: [storyId] }
}

async function pin(decision: Extract<Decision, { kind: 'pin' }>, { db, reason }: Hand): Promise<Applied> {
  const { storyId, edition, place, until } = decision
  await pinStory(db, { storyId, edition, place, until, reason })
  const moment = new Date(until).toISOString().slice(0, 16).replace('T', ' ')
  return {
    outcome: `Story ${storyId} stands at place ${place} of the edition ${edition} until ${moment} UTC.`,
    stories: [storyId],
  }
}

async function unpin(storyId: number, edition: string, { db }: Hand): Promise<Applied> {
  await unpinStory(db, storyId, edition)
  return { outcome: `Story ${storyId} stands in the edition ${edition} as it ranks again.`, stories: [storyId] }
}

/** Brings the engine in step with a story that an editor took in hand or gave back. */
async function keepInStep(storyId: number, { db, engine }: Hand): Promise<void> {
  if (await isFrozen(db, storyId)) engine.freeze(storyId)
  else engine.unfreeze(storyId)
}

const byHand = (reason: string): string => `by the editor: ${reason}`
