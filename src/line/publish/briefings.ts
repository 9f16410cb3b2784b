import {
  type BriefingCandidate,
  candidatesForBriefing,
  closeBriefings,
  frontLanguages,
  hasBriefing,
  openBriefings,
  writeBriefing,
} from '../../store/briefings.ts'
import { transact } from '../../store/transact.ts'
import { clockOf } from '../../text/day-in-zone.ts'
import type { LineTools } from '../line-tools.ts'

/** Writes the briefing of each day: call `look` as often as you like, it looks four times a minute. */
export type BriefingDesk = { look(now: number): Promise<void> }

const hour = 3_600_000
const minute = 60_000
const lookEveryMs = minute / 4
/** What a briefing is about: the day until now. */
const windowMs = 24 * hour
const fullLength = 12
const mostOfTopic = 4
/** A first briefing of fewer stories says nothing about the day. */
const leastStories = 5
/** Until the day ends it follows the news; a thin one sooner, for more is coming in. */
const renewMs = { full: 30 * minute, thin: 2 * minute }
/** When the line stood still at midnight, what is written much later is not that day's any more. */
const latestClosingMs = hour

/**
 * The desk that writes briefings, for a site whose days are those of `zone` and whose briefings stand from `briefingHour`.
 * A site that has none yet gets its first as soon as there is enough to tell.
 */
export function openBriefingDesk({ store, config }: Pick<LineTools, 'store' | 'config'>): BriefingDesk {
  const clock = clockOf(config.zone ?? 'UTC')
  let lookedAt = Number.NEGATIVE_INFINITY

  const write = async (day: string, now: number): Promise<void> => {
    for (const lang of await frontLanguages(store.write)) {
      const stories = chosen(await candidatesForBriefing(store.write, lang, now - windowMs))
      if (stories.length >= leastStories || lang === '')
        await transact(store.write, db => writeBriefing(db, { day, lang }, stories, now))
    }
  }

  const closeDays = async (today: string, now: number): Promise<void> => {
    const past = (await openBriefings(store.write)).filter(({ day }) => day < today)
    const yesterday = clock(now - latestClosingMs).day
    if (past.some(({ day }) => day === yesterday)) await write(yesterday, now)
    if (past.length > 0) await closeBriefings(store.write, today)
  }

  const isDue = async (today: string, hourNow: number, now: number): Promise<boolean> => {
    const standing = (await openBriefings(store.write)).find(({ day, lang }) => day === today && lang === '')
    const candidates = await candidatesForBriefing(store.write, '', now - windowMs)
    const stories = chosen(candidates).length
    if (standing) return now - standing.writtenAt >= (stories < fullLength ? renewMs.thin : renewMs.full)
    if (stories < leastStories) return false
    return hourNow >= (config.briefingHour ?? 0) || !(await hasBriefing(store.write))
  }

  return {
    look: async now => {
      if (performance.now() - lookedAt < lookEveryMs) return
      lookedAt = performance.now()
      const { day, hour: hourNow } = clock(now)
      await closeDays(day, now)
      if (await isDue(day, hourNow, now)) await write(day, now)
    },
  }
}

/** The main stories over topics, in the order of the front page; only what is told in its language. */
export function chosen(candidates: readonly BriefingCandidate[]): BriefingCandidate[] {
  const counts = new Map<string, number>()
  const fitting = candidates.filter(({ told, topic }) => {
    const before = topic === undefined ? 0 : (counts.get(topic) ?? 0)
    if (!told || before >= mostOfTopic) return false
    if (topic !== undefined) counts.set(topic, before + 1)
    return true
  })
  return fitting.slice(0, fullLength)
}
