import type { SeenFile } from './folder-look.ts'

/** Remembers how long the files of a folder have stood as they are. */
export type Patience = {
  /** Those that are complete: unchanged since an earlier look, and not to be tried later. */
  ready(seen: SeenFile[]): SeenFile[]
  /** A file is tried now; should it still stand there afterwards, it is tried again later. */
  tries(file: SeenFile): void
  /** Whether a file that breaks off may still be written: it changed not long ago. Then it is looked at again soon. */
  mayStillGrow(file: SeenFile): boolean
  /** Whether a file was tried and stands there all the same. */
  isTried(): boolean
}

// Two looks a second apart find what is being copied; a slow upload pauses longer, but then its document has no end yet.
const settledMs = 900
const grownMs = 15_000
const againMs = 10_000

type Known = { stamp: string; since: number; notBefore: number; tried: boolean }

/** Opens the memory of one folder. Time is the process's own: a corrected clock hastens and holds up nothing. */
export function openPatience(elapsed: () => number = () => performance.now()): Patience {
  let known = new Map<string, Known>()

  const look = ({ path, stamp }: SeenFile): Known => {
    const before = known.get(path)
    if (before?.stamp === stamp) return before
    return { stamp, since: elapsed(), notBefore: elapsed() + settledMs, tried: false }
  }

  return {
    ready: seen => {
      known = new Map(seen.map(file => [file.path, look(file)]))
      return seen.filter(file => known.get(file.path)!.notBefore <= elapsed())
    },
    tries: ({ path }) => {
      const one = known.get(path)
      if (one) Object.assign(one, { notBefore: elapsed() + againMs, tried: true })
    },
    mayStillGrow: ({ path }) => {
      const one = known.get(path)
      if (!one || elapsed() - one.since >= grownMs) return false
      Object.assign(one, { notBefore: elapsed() + settledMs, tried: false })
      return true
    },
    isTried: () => [...known.values()].some(one => one.tried),
  }
}
