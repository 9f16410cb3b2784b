import { openPlaces } from './places.ts'
import { systemTimers, type Timers } from './timers.ts'

const longestBlockMs = 24 * 3_600_000
const fewestBeforeSweep = 5_000
// A gap is at most a Crawl-delay, which is capped at 30 s: after a minute nobody needs to know when a host was asked.
const forgetAfterMs = 60_000

// Whoever waits here holds a place at a pump as well, which bounds them; two pumps of feeds and one of pages may each have
// four times as many at work as there are places here.
const asidePer = (atOnce: number): number => atOnce * 12

export type PaceOptions = {
  /** Questions under way at once, to all hosts together, but for slow ones, which stand aside (`places.ts`). */
  atOnce: number
  /** Questions under way at once to one host. */
  perHost: number
  /** Milliseconds UTC. */
  clock: () => number
  /** What gaps are measured by; the machine's own monotonic clock unless said otherwise. */
  timers?: Timers
}

/** A turn to ask a host, given back by `leave`; or until when the host wants to be left alone (UTC ms). */
export type Turn = { leave: () => void } | { blockedUntil: number }

export type Wish = {
  /** Milliseconds to keep between the beginning of the last question to this host and this one. */
  gapMs: number
  /** Goes before those who wait for the same host: for the second leg of a redirect. */
  ahead?: boolean
  /** Ends the waiting; its reason is what is thrown. */
  signal: AbortSignal
}

export type Pace = {
  /** Waits for a turn at a host. Rejects with the reason of the signal. */
  enter(host: string, wish: Wish): Promise<Turn>
  /** Leaves a host alone until then (UTC ms, at most 24 hours): those who wait for it are told at once. */
  block(host: string, until: number): void
}

type Waiting = Wish & { settle: (turn: Turn) => void }
type Host = {
  name: string
  active: number
  waiting: Waiting[]
  askedAt: number
  blockedUntil: number
  stopTimer?: () => void
}

/**
 * Keeps the pace of all questions: so many at once, so many at one host, so long between two to one host. Turns go
 * round the hosts that are ready, one each, so a host with a long queue or slow answers holds up only itself. Gaps are
 * kept on the monotonic clock, so that a corrected wall clock stops nothing.
 */
export function openPace({ atOnce, perHost, clock, timers = systemTimers }: PaceOptions): Pace {
  const hosts = new Map<string, Host>()
  const ready = new Set<Host>()
  const places = openPlaces({ places: atOnce, aside: asidePer(atOnce), freed: () => admit(), timers })
  let sweepAt = fewestBeforeSweep

  const consider = (host: Host): void => {
    host.stopTimer?.()
    const next = host.waiting[0]
    if (!next || host.active >= perHost) return
    const waitMs = host.askedAt + next.gapMs - timers.now()
    if (waitMs <= 0) {
      ready.add(host)
    } else {
      ready.delete(host)
      host.stopTimer = timers.after(Math.ceil(waitMs), () => reconsider(host))
    }
  }

  const reconsider = (host: Host): void => {
    consider(host)
    admit()
  }

  const admit = (): void => {
    for (const host of ready) {
      if (places.free() === 0) return
      ready.delete(host)
      const next = host.waiting.shift()
      if (next) begin(host, next)
    }
  }

  const begin = (host: Host, next: Waiting): void => {
    host.askedAt = timers.now()
    host.active += 1
    next.settle({ leave: leaveOnce(host, places.take()) })
    consider(host)
  }

  const leaveOnce = (host: Host, giveBack: () => void) => {
    let left = false
    return () => {
      if (left) return
      left = true
      host.active -= 1
      giveBack()
      reconsider(host)
    }
  }

  const hostOf = (name: string): Host => {
    const known = hosts.get(name)
    if (known) return known
    if (hosts.size >= sweepAt) {
      sweep(hosts, clock(), timers.now())
      // Doubling keeps the cost of sweeping in proportion, however many hosts are busy.
      sweepAt = Math.max(fewestBeforeSweep, hosts.size * 2)
    }
    const host: Host = { name, active: 0, waiting: [], askedAt: Number.NEGATIVE_INFINITY, blockedUntil: 0 }
    hosts.set(name, host)
    return host
  }

  return {
    enter: (name, wish) => {
      const host = hostOf(name)
      if (isBlocked(host, clock())) return Promise.resolve({ blockedUntil: host.blockedUntil })
      return new Promise((resolve, reject) => {
        if (wish.signal.aborted) return reject(wish.signal.reason)
        const giveUp = () => {
          host.waiting.splice(host.waiting.indexOf(waiting), 1)
          reconsider(host)
          reject(wish.signal.reason)
        }
        const waiting: Waiting = {
          ...wish,
          settle: turn => {
            wish.signal.removeEventListener('abort', giveUp)
            resolve(turn)
          },
        }
        wish.signal.addEventListener('abort', giveUp, { once: true })
        if (wish.ahead) host.waiting.unshift(waiting)
        else host.waiting.push(waiting)
        reconsider(host)
      })
    },
    block: (name, until) => {
      const host = hostOf(name)
      host.blockedUntil = Math.max(host.blockedUntil, until)
      for (const { settle } of host.waiting.splice(0)) settle({ blockedUntil: host.blockedUntil })
    },
  }
}

/** A block further ahead than any we set means that the wall clock went back: it no longer counts. */
function isBlocked(host: Host, now: number): boolean {
  return host.blockedUntil > now && host.blockedUntil <= now + longestBlockMs
}

function sweep(hosts: Map<string, Host>, now: number, monotonicNow: number): void {
  for (const host of hosts.values()) {
    const isIdle = host.active === 0 && host.waiting.length === 0
    const isForgettable = host.askedAt < monotonicNow - forgetAfterMs && !isBlocked(host, now)
    if (isIdle && isForgettable) hosts.delete(host.name)
  }
}
