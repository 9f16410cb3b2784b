import { systemTimers, type Timers } from './timers.ts'

/** Places for work that is under way. `take` gives what gives the place back, to be called once. */
export type Places = { free(): number; take(): () => void }

export type PlacesOptions = {
  places: number
  /** How much slow work may stand aside; three times as much as there are places unless said otherwise, none with 0. */
  aside?: number
  /** Called when a place has become free. */
  freed: () => void
  /** After how many milliseconds work counts as slow; 3,000 unless said otherwise. */
  slowAfterMs?: number
  timers?: Timers
}

// Nine of ten feeds answer within a second; who takes three may well take thirty.
const usualSlowAfterMs = 3_000
// With 24 places, 72 who never answer stand aside before the 73rd takes a place from the others.
const usualAside = (places: number): number => places * 3

/**
 * Opens a number of places. Work that turns out slow stands aside and gives its place back, so that a few dozen
 * publishers who never answer do not hold up those who do.
 */
export function openPlaces(options: PlacesOptions): Places {
  const { places, freed, aside = usualAside(places), slowAfterMs = usualSlowAfterMs, timers = systemTimers } = options
  let taken = 0
  let asideNow = 0

  const take = (): (() => void) => {
    taken++
    let standsAside = false
    const standAside = (): void => {
      if (asideNow >= aside) {
        stopTimer = timers.after(slowAfterMs, standAside)
        return
      }
      standsAside = true
      asideNow++
      taken--
      freed()
    }
    let stopTimer = timers.after(slowAfterMs, standAside)
    return () => {
      stopTimer()
      if (standsAside) asideNow--
      else taken--
      freed()
    }
  }

  return { free: () => places - taken, take }
}
