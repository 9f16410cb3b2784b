import type { NotedAction } from '../model/editor-action.ts'
import type { Lock } from '../store/dialect/dialect.ts'
import { settleAction, waitingAction } from '../store/editor-actions.ts'
import { articlesWaiting, putAside } from '../store/place-articles.ts'
import type { StoryToDigest } from '../store/story-digests.ts'
import { isOutage } from '../store/transact.ts'
import { applyAction } from './apply-action.ts'
import { type DigestDesk, openDigestDesk } from './digest-station.ts'
import { type FrontDesk, openFrontDesk } from './front-station.ts'
import type { LineTools } from './line-tools.ts'
import { placeBatch } from './place-batch.ts'
import { rememberStories, type StoryMemory } from './story-memory.ts'

/** The ids of articles that wait for their stories, stories whose reports are to be read together, or what an editor asks for. */
type Batch = number[] | { digest: StoryToDigest[] } | NotedAction

/** Forms stories: one process does it at a time, whichever holds the lock. */
export type StoryStation = {
  take(room: number): Promise<Batch[]>
  work(batch: Batch): Promise<void>
  close(): Promise<void>
}

type Desk = { lock: Lock; memory: StoryMemory; front: FrontDesk; digests: DigestDesk }

const batchSize = 50
/** Articles go first; while they never end, stories are read together after so many batches of them. */
const batchesBeforeDigest = 20
const lockRetryMs = 5000
const restAfterFailureMs = 500
/** An article that fails this often by itself is put aside (specs: faults 24). */
const mostTries = 3

/**
 * Dedupe, cluster, rank and publish, as one writer. Its memory is rebuilt from the store whenever it takes the lock, in
 * order of arrival, so that a crash or another process taking over gives the same stories.
 */
export function openStoryStation(tools: LineTools): StoryStation {
  const { store, log } = tools
  let desk: Desk | undefined
  let asked = Number.NEGATIVE_INFINITY
  // After a batch that failed its articles go one by one, until the one that cannot be placed is known.
  let singly = 0
  let batchesSinceDigest = 0
  const failures = new Map<number, number>()
  const actionFailures = new Map<number, number>()

  const sitDown = async (): Promise<boolean> => {
    if (desk?.lock.held()) return true
    desk = undefined
    if (performance.now() - asked < lockRetryMs) return false
    asked = performance.now()
    const lock = await store.dialect.lock('stories')
    if (!lock) return false
    try {
      desk = {
        lock,
        memory: await rememberStories(tools),
        front: await openFrontDesk(tools),
        digests: openDigestDesk(tools),
      }
    } catch (error) {
      await lock.release()
      throw error
    }
    return true
  }
  const getUp = async (): Promise<void> => {
    const left = desk
    desk = undefined
    asked = performance.now() - lockRetryMs + restAfterFailureMs
    await left?.lock.release()
  }
  const failed = async (batch: number[], error: Error): Promise<void> => {
    singly = batch.length
    const [id] = batch
    if (batch.length > 1 || id === undefined || isOutage(error)) return
    const times = (failures.get(id) ?? 0) + 1
    failures.set(id, times)
    if (times < mostTries) return
    await putAside(store.write, id, `It could not be placed in a story: ${error.message}`)
    failures.delete(id)
    log.error(`Article ${id} is put aside: ${error.message}`, { article: id })
  }

  /** An action that cannot be done leaves the line to the others, like an article that cannot be placed. */
  const actionFailed = async ({ id }: NotedAction, error: Error): Promise<void> => {
    if (isOutage(error)) return
    const times = (actionFailures.get(id) ?? 0) + 1
    actionFailures.set(id, times)
    if (times < mostTries) return
    await settleAction(store.write, id, { done: false, outcome: `Not done: ${error.message}.` }, tools.clock())
    actionFailures.delete(id)
    log.error(`The editor's action ${id} could not be done: ${error.message}`, { action: id })
  }
  const doAction = async (action: NotedAction, { memory, front }: Desk): Promise<void> => {
    try {
      await applyAction(action, memory, front, tools)
    } catch (error) {
      await getUp()
      await actionFailed(action, error as Error)
      throw error
    }
    actionFailures.delete(action.id)
    await front.arrange(true)
  }

  const storiesDue = async (): Promise<Batch[]> => {
    batchesSinceDigest = 0
    const digest = await desk!.digests.due()
    return digest.length > 0 ? [{ digest }] : []
  }

  return {
    take: async room => {
      if (room === 0 || !(await sitDown())) return []
      const action = await waitingAction(store.write)
      if (action) return [action]
      const patient = batchesSinceDigest < batchesBeforeDigest
      const batch = patient ? await articlesWaiting(store.write, singly > 0 ? 1 : batchSize) : []
      if (batch.length > 0) return [batch]
      const due = await storiesDue()
      if (due.length === 0) await desk!.front.arrange()
      return due
    },
    work: async batch => {
      if (!desk) return
      if ('digest' in batch) return desk.digests.digest(batch.digest, desk.memory.engine)
      if (!Array.isArray(batch)) return doAction(batch, desk)
      try {
        batchesSinceDigest++
        await placeBatch(batch, desk.memory, desk.front, tools)
        singly = Math.max(0, singly - batch.length)
        for (const id of batch) failures.delete(id)
        await desk.front.arrange()
      } catch (error) {
        await getUp() // what is in memory may be ahead of the store now: begin anew from the store
        await failed(batch, error as Error)
        throw error
      }
    },
    close: async () => {
      await desk?.front.arrange(true).catch(error => log.warn(`The last front page was not written: ${error.message}`))
      await getUp()
    },
  }
}
