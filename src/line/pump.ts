import type { Log } from '../model/log.ts'
import { openPlaces } from '../net/places.ts'
import { isOutage } from '../store/transact.ts'

/** A station at work: takes what is due, as much as it has room for, and works on it side by side. */
export type Pump = { wake(): void; stop(): Promise<void> }

export type PumpOptions<T> = {
  name: string
  /** How many pieces may be at work at once. */
  slots: number
  /** Whether pieces that turn out slow stand aside and let others begin (`net/places.ts`). */
  slowStandAside?: boolean
  /** How many of them, and after how many milliseconds; as `net/places.ts` has it unless said otherwise. */
  aside?: number
  slowAfterMs?: number
  /** How long it rests when nothing is due and nobody wakes it, in milliseconds. */
  restMs: number
  take(room: number): Promise<T[]>
  work(piece: T): Promise<void>
  log: Log
}

const longestPauseMs = 30_000

/**
 * Runs until stopped. A piece that throws is logged and left to its lease; a store that does not answer, or has
 * no room, is asked again after a pause that doubles up to half a minute, and told of once for all the pieces it stops.
 * `stop` takes nothing new and waits for what is at work.
 */
export function pump<T>(options: PumpOptions<T>): Pump {
  const { name, slots, slowStandAside, slowAfterMs, restMs, take, work, log } = options
  const atWork = new Set<Promise<void>>()
  const aside = slowStandAside ? options.aside : 0
  const places = openPlaces({ places: slots, aside, slowAfterMs, freed: () => pumpUp() })
  let stopping = false
  let pauseMs = 0
  let outage: unknown
  let wake = (): void => {}
  let woken = false
  let hurry = (): void => {}

  /** Waits for the time to pass or the stop, and in a rest for somebody to wake it; a pause is not cut short. */
  const wait = (ms: number, kind: 'rest' | 'pause'): Promise<void> =>
    new Promise(resolve => {
      if (stopping || (woken && kind === 'rest')) return resolve()
      const timer = setTimeout(resolve, ms)
      hurry = () => {
        clearTimeout(timer)
        resolve()
      }
      wake = kind === 'rest' ? hurry : () => {}
    })

  // What was cut short by the end of the process is done again when its lease has passed.
  const failed = (error: Error): void => {
    if (stopping) log.debug(`${name}: cut short by the stop: ${error.message}`, { station: name })
    else if (isOutage(error)) outage = error
    else log.error(`${name}: ${error.message}`, { station: name, stack: error.stack })
  }

  const begin = (piece: T): void => {
    const leave = places.take()
    const done = work(piece)
      .then(() => void (pauseMs = 0), failed)
      .finally(() => {
        atWork.delete(done)
        leave()
      })
    atWork.add(done)
  }

  const pumpUp = (): void => {
    woken = true
    wake()
  }

  const turn = async (): Promise<void> => {
    woken = false
    if (outage) throw outage
    const room = places.free()
    const taken = room > 0 ? await take(room) : []
    for (const piece of taken) begin(piece)
    if (taken.length === 0 || places.free() === 0) await wait(restMs, 'rest')
  }

  const run = async (): Promise<void> => {
    while (!stopping) {
      try {
        await turn()
      } catch (error) {
        pauseMs = Math.min(longestPauseMs, Math.max(500, pauseMs * 2))
        log.error(`${name} cannot go on, next try in ${pauseMs / 1000} s: ${(error as Error).message}`, {
          station: name,
        })
        await wait(pauseMs, 'pause')
        outage = undefined
      }
    }
    await Promise.allSettled(atWork)
  }

  const running = run()
  return {
    wake: pumpUp,
    stop: () => {
      stopping = true
      hurry()
      return running
    },
  }
}
