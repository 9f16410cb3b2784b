import type { FetchRequest } from '../model/fetched.ts'
import type { Failed, Outcome } from '../model/outcome.ts'
import { crawlDelay, mayFetch, namesAgent, noRobots, parseRobots, type Robots } from './robots.ts'

const keptMs = 24 * 3_600_000
// How long pages stay closed after a robots.txt could not be read (RFC 9309 section 2.3.1.4 leaves the time to us): a
// server that answers with an error needs longer to recover than a connection that failed once.
const closedMs = 10 * 60_000
const closedAfterNoAnswerMs = 60_000
const noAnswer = new Set(['unreachable', 'no-such-host', 'bad-certificate', 'timeout'])
const mostOrigins = 5_000
const mostCharacters = 32_000_000

export type RobotsDoorOptions = {
  /** Our product token, as robots.txt would name us. */
  agent: string
  clock: () => number
  /** Reads a robots.txt; a 4xx answer counts as an empty one (RFC 9309 section 2.3.1.3). */
  read: (url: URL) => Promise<Outcome<string>>
}

/** Leave to ask, and how far apart the site wants our questions to be; or why not. */
export type Leave = { crawlDelayMs: number } | Failed

export type RobotsDoor = {
  /** Asks whether an address may be fetched for a purpose. Rejects only as `read` does. */
  ask(url: URL, purpose: FetchRequest['purpose']): Promise<Leave>
}

type Entry = { until: number; readAt: number; characters: number; robots?: Robots; failed?: Failed }

/**
 * Keeps the robots.txt of each origin for at most 24 hours and judges addresses by it. Pages and lists obey it wholly;
 * feeds, which their publishers offer to be polled, obey only a group that names us (specs/ingest.md section 6), and
 * pictures belong to a page that was allowed. When a file cannot be read the last one read stands in, for a day; with
 * none, the origin's pages stay closed for a while.
 */
export function openRobotsDoor({ agent, clock, read }: RobotsDoorOptions): RobotsDoor {
  const entries = openShelf()
  const reading = new Map<string, Promise<Entry>>()

  const entryOf = async (url: URL): Promise<Entry> => {
    const kept = entries.get(url.origin)
    if (kept && kept.until > clock() && kept.until <= clock() + keptMs) return kept
    // Many pages of one origin wait for one question.
    const underway = reading.get(url.origin) ?? readEntry(url, kept)
    reading.set(url.origin, underway)
    return underway
  }

  const readEntry = async (url: URL, kept: Entry | undefined): Promise<Entry> => {
    try {
      const entry = entryFrom(await read(new URL('/robots.txt', url)), kept, clock())
      entries.set(url.origin, entry)
      return entry
    } finally {
      reading.delete(url.origin)
    }
  }

  return {
    ask: async (url, purpose) => {
      if (purpose === 'picture') return { crawlDelayMs: 0 }
      const { robots = noRobots, failed } = await entryOf(url)
      if (purpose === 'feed') return namesAgent(robots, agent) ? judged(robots, agent, url) : { crawlDelayMs: 0 }
      return failed ?? judged(robots, agent, url)
    },
  }
}

function judged(robots: Robots, agent: string, url: URL): Leave {
  if (mayFetch(robots, agent, url.pathname + url.search)) return { crawlDelayMs: crawlDelay(robots, agent) }
  return { failed: 'forbidden-by-robots', detail: `robots.txt of ${url.host} does not let us ask for ${url.pathname}` }
}

function entryFrom(answer: Outcome<string>, kept: Entry | undefined, now: number): Entry {
  if ('done' in answer) {
    return { until: now + keptMs, readAt: now, characters: answer.done.length, robots: parseRobots(answer.done) }
  }
  const pauseMs = noAnswer.has(answer.failed) ? closedAfterNoAnswerMs : closedMs
  const until = Math.min(Math.max(answer.retryAt ?? 0, now + pauseMs), now + keptMs)
  // The word stays that of the cause, so that a dead host is not taken for one that closed its doors.
  if (kept?.robots && kept.readAt > now - 2 * keptMs) return { ...kept, until }
  const detail = `robots.txt could not be read, so nothing else is asked: ${answer.detail ?? answer.failed}`
  return { until, readAt: now, characters: 0, failed: { failed: answer.failed, detail, retryAt: until } }
}

/** Entries by origin, the longest unused leaving first when there are too many or they hold too much text. */
function openShelf() {
  const entries = new Map<string, Entry>()
  let characters = 0
  const remove = (origin: string) => {
    characters -= entries.get(origin)?.characters ?? 0
    entries.delete(origin)
  }
  return {
    get(origin: string): Entry | undefined {
      const entry = entries.get(origin)
      if (!entry) return undefined
      entries.delete(origin)
      entries.set(origin, entry)
      return entry
    },
    set(origin: string, entry: Entry): void {
      remove(origin)
      entries.set(origin, entry)
      characters += entry.characters
      for (const oldest of entries.keys()) {
        if (entries.size <= mostOrigins && characters <= mostCharacters) return
        remove(oldest)
      }
    },
  }
}
