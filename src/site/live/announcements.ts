import type { Log } from '../../model/log.ts'
import type { Store } from '../../store/open-store.ts'
import { lastAnnouncement } from '../../store/read/gauges.ts'
import { announcementsAfter } from '../../store/read-api/announcements.ts'

/** What was announced between two look-ups: stories with the id of the newest announcement of each, and the rest. */
export type News = {
  upTo: number
  stories: Map<number, number>
  /** Articles that changed, with the id of the newest announcement of each, and the stories they are in. */
  articles: Map<number, number>
  articleStories: number[]
  front: boolean
}

/** The one place of a process that asks the store what is new, for every cache and every open page. */
export type Announcements = {
  /** Calls back with each batch of news; gives the way to stop. */
  subscribe(heard: (news: News) => void): () => void
  /** The newest announcement known here. */
  last(): number
  close(): void
}

export type AnnouncementsOptions = {
  store: Store
  log: Log
  /** A look-up that no bell asked for: a bell may be lost while the database is away. Milliseconds. */
  pollMs?: number
  /** The least time between two look-ups: a busy line announces many times a second. Milliseconds. */
  gapMs?: number
}

// Two transactions may commit in another order than they took their numbers: a look-up reaches back this far.
const overlap = 200
const mostAtOnce = 5000

/** Begins to listen; what was announced before is not told. */
export async function openAnnouncements(options: AnnouncementsOptions): Promise<Announcements> {
  const { store, log, pollMs = 2000, gapMs = 250 } = options
  const listeners = new Set<(news: News) => void>()
  let last = await lastAnnouncement(store.read)
  let seen = new Set((await announcementsAfter(store.read, last - overlap, mostAtOnce)).map(one => one.id))
  let looking = false
  let again = false
  let closed = false
  let failing = false

  const look = async (): Promise<void> => {
    const found = await announcementsAfter(store.read, last - overlap, mostAtOnce)
    again ||= found.length === mostAtOnce
    const fresh = found.filter(one => !seen.has(one.id))
    seen = new Set(found.map(one => one.id))
    if (fresh.length === 0) return
    last = Math.max(last, ...fresh.map(one => one.id))
    const news = newsOf(fresh, last)
    for (const heard of listeners) heard(news)
  }

  const ask = async (): Promise<void> => {
    again = true
    if (looking) return
    looking = true
    while (again && !closed) {
      again = false
      try {
        await look()
        failing = false
      } catch (error) {
        if (!failing && !closed) log.warn('the store does not say what is new', { reason: (error as Error).message })
        failing = true
      }
      await new Promise(resolve => setTimeout(resolve, gapMs).unref())
    }
    looking = false
  }

  const stopListening = store.dialect.listen(() => void ask())
  const poll = setInterval(() => void ask(), pollMs).unref()
  return {
    subscribe: heard => {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    last: () => last,
    close: () => {
      closed = true
      stopListening()
      clearInterval(poll)
    },
  }
}

type Row = Awaited<ReturnType<typeof announcementsAfter>>[number]

function newsOf(rows: Row[], upTo: number): News {
  const stories = new Map<number, number>()
  const articles = new Map<number, number>()
  const articleStories: number[] = []
  for (const { id, kind, story_id, article_id } of rows) {
    if (kind === 'article' && article_id !== null) articles.set(article_id, Math.max(id, articles.get(article_id) ?? 0))
    if (story_id === null) continue
    if (kind === 'story') stories.set(story_id, Math.max(id, stories.get(story_id) ?? 0))
    else articleStories.push(story_id)
  }
  return { upTo, stories, articles, articleStories, front: rows.some(row => row.kind === 'front') }
}
