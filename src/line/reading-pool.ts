import { Worker } from 'node:worker_threads'
import type { ReadFeed, ReadPage } from '../model/article.ts'
import type { Failed, Outcome } from '../model/outcome.ts'
import type { Understanding } from '../model/understanding.ts'
import type { SiteRule } from './extract/rules/site-rule.ts'
import type { FeedTask, PageTask, Task, TaskAnswer, UnderstandTask } from './reading-task.ts'

/** Threads that read feeds and pages, so that nothing a publisher sends can hold up or bring down the rest. */
export type ReadingPool = {
  readFeed(task: Omit<FeedTask, 'kind'>): Promise<Outcome<ReadFeed>>
  readPage(task: Omit<PageTask, 'kind'>): Promise<Outcome<ReadPage>>
  /** Goes before what waits to be read: stories wait for it. */
  understand(task: Omit<UnderstandTask, 'kind'>): Promise<Outcome<Understanding[]>>
  /** Stops the threads; tasks that are not done reject, so that their stop is not taken for their fault. */
  close(): Promise<void>
}

/** `rules`: how pages of some sites are read; `module`: what a thread runs, where it is not the reader itself. */
export type ReadingLimits = {
  threads: number
  deadlineMs: number
  memoryMb: number
  rules?: SiteRule[]
  module?: URL
}

type Waiting = { task: Task; resolve(answer: TaskAnswer): void; reject(error: Error): void }
type Seat = { thread: Worker; ready: boolean; at?: Waiting; timer?: NodeJS.Timeout }

// What a thread makes of a document lives for milliseconds. Left to itself its young generation grows to 60 MB and past
// every cache of the processor: 800 feeds and pages took 10.7 CPU seconds, with 8 MB 6.8, and 75 MB less (2026-11).
const youngMb = 8

// A thread loads its language model first; that time is not the task's. It takes a second, and on a machine with twenty
// other things to do half a minute.
const startupMs = 120_000
const readingThread = new URL('./reading-thread.ts', import.meta.url)

/**
 * Opens the pool. A task that runs past `deadlineMs` or `memoryMb` costs its thread, which is replaced, and answers
 * 'too-slow' or 'too-much-memory'; other tasks go on. Threads are started when first needed.
 */
export function openReadingPool(limits: ReadingLimits): ReadingPool {
  const { threads, deadlineMs, memoryMb, rules = [], module = readingThread } = limits
  const queue: Waiting[] = []
  const seats = new Set<Seat>()
  let closed = false

  const sit = (): void => {
    const thread = new Worker(module, {
      workerData: { rules },
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: youngMb },
    })
    const seat: Seat = { thread, ready: false }
    seats.add(seat)
    seat.timer = setTimeout(
      () => leave(seat, { failed: 'too-slow', detail: 'The reading thread did not start.' }),
      startupMs,
    )
    thread.on('message', (message: TaskAnswer | 'ready') => (message === 'ready' ? open(seat) : finish(seat, message)))
    thread.on('error', (error: Error & { code?: string }) => leave(seat, crashOf(error, memoryMb)))
    thread.on('exit', () => leave(seat, { failed: 'crashed', detail: 'The reading thread stopped.' }))
  }

  const open = (seat: Seat): void => {
    clearTimeout(seat.timer)
    seat.ready = true
    work()
  }

  const finish = (seat: Seat, answer: TaskAnswer): void => {
    clearTimeout(seat.timer)
    seat.at?.resolve(answer)
    seat.at = undefined
    work()
  }

  /** The thread is lost, and with it at most the one task it was at, or was to begin with. */
  const leave = (seat: Seat, answer: Failed): void => {
    if (!seats.delete(seat)) return
    clearTimeout(seat.timer)
    if (closed) seat.at?.reject(closing())
    else if (!seat.ready) queue.shift()?.reject(new Error(`A reading thread could not start: ${answer.detail}`))
    else seat.at?.resolve(answer)
    void seat.thread.terminate()
    work()
  }

  const work = (): void => {
    if (closed) return
    for (const seat of seats) if (seat.ready && !seat.at && queue.length > 0) begin(seat, queue.shift()!)
    const coming = [...seats].filter(seat => !seat.ready).length
    if (queue.length > coming && seats.size < threads) sit()
  }

  const begin = (seat: Seat, waiting: Waiting): void => {
    seat.at = waiting
    const seconds = Math.round(deadlineMs / 1000)
    const late = { failed: 'too-slow', detail: `Reading it took more than ${seconds} s and was stopped.` } as const
    seat.timer = setTimeout(() => leave(seat, late), deadlineMs)
    seat.thread.postMessage(waiting.task)
  }

  const ask = (task: Task): Promise<TaskAnswer> =>
    closed
      ? Promise.reject(closing())
      : new Promise((resolve, reject) => {
          if (task.kind === 'understand') queue.unshift({ task, resolve, reject })
          else queue.push({ task, resolve, reject })
          work()
        })

  return {
    readFeed: task => ask({ kind: 'feed', ...task }) as Promise<Outcome<ReadFeed>>,
    readPage: task => ask({ kind: 'page', ...task }) as Promise<Outcome<ReadPage>>,
    understand: task => ask({ kind: 'understand', ...task }) as Promise<Outcome<Understanding[]>>,
    close: async () => {
      closed = true
      for (const waiting of queue.splice(0)) waiting.reject(closing())
      await Promise.all([...seats].map(seat => seat.thread.terminate()))
    },
  }
}

const closing = (): Error => new DOMException('The reading pool is closed.', 'AbortError')

function crashOf(error: Error & { code?: string }, memoryMb: number): Failed {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { failed: 'too-much-memory', detail: `Reading it took more than ${memoryMb} MB and was stopped.` }
    : { failed: 'crashed', detail: `Reading it failed: ${error.message}.` }
}
