import type { Timers } from '../../src/net/timers.ts'

/** A clock that stands still while work is done and then jumps to whatever is to be done next. Milliseconds. */
export type VirtualTimers = Timers & {
  /** Does what is due, in order, until nothing is or the time has come. */
  runUntil(end: number): Promise<void>
}

type Task = { at: number; order: number; run: (() => void) | undefined }

/** Opens a clock at `start`. What is done at one moment is done in the order in which it was asked for. */
export function openVirtualTimers(start = 0): VirtualTimers {
  const heap: Task[] = []
  let now = start
  let order = 0

  const after = (ms: number, run: () => void): (() => void) => {
    const task: Task = { at: now + Math.max(0, ms), order: order++, run }
    push(heap, task)
    return () => {
      task.run = undefined
    }
  }

  const runUntil = async (end: number): Promise<void> => {
    for (let next = heap[0]; next && next.at <= end; next = heap[0]) {
      pop(heap)
      if (!next.run) continue
      now = next.at
      next.run()
      // What waits for a promise that this has kept goes on before the clock does.
      for (let turn = 0; turn < 3; turn++) await undefined
    }
    now = end
  }

  return { now: () => now, after, runUntil }
}

const comesBefore = (a: Task, b: Task): boolean => a.at < b.at || (a.at === b.at && a.order < b.order)

function push(heap: Task[], task: Task): void {
  let at = heap.push(task) - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    if (!comesBefore(task, heap[above]!)) break
    heap[at] = heap[above]!
    at = above
  }
  heap[at] = task
}

function pop(heap: Task[]): void {
  const last = heap.pop()!
  if (heap.length === 0) return
  let at = 0
  for (;;) {
    let below = 2 * at + 1
    if (below >= heap.length) break
    if (below + 1 < heap.length && comesBefore(heap[below + 1]!, heap[below]!)) below++
    if (!comesBefore(heap[below]!, last)) break
    heap[at] = heap[below]!
    at = below
  }
  heap[at] = last
}
