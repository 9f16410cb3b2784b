/** The monotonic clock, in milliseconds, and what is done later by it; a simulation hands in one of its own. */
export type Timers = {
  now(): number
  /** Does a task after so many milliseconds, unless what this gives is called before. */
  after(ms: number, task: () => void): () => void
}

/** The clock of this machine. */
export const systemTimers: Timers = {
  now: () => performance.now(),
  after: (ms, task) => {
    const timer = setTimeout(task, ms)
    return () => clearTimeout(timer)
  },
}
