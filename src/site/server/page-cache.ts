import type { LanguageCode } from '../words/language-codes.ts'
import type { Ready } from './send.ts'

/** What makes two requests the same: everything the answer depends on, and nothing else. */
export type PageKey = { path: string; query: string; language: LanguageCode; theme?: 'light' | 'dark' }

/**
 * A page as it was just made. `stories` and `articles` are those it stands on; `list` says that any news may change it; `outcome`
 * whether it may be kept, is only for this once (not found, redirect), or stands for a failure.
 */
export type Rendered = {
  answer: Ready
  stories: ReadonlySet<number>
  articles?: ReadonlySet<number>
  list: boolean
  outcome: 'keep' | 'once' | 'failed'
}

/** What has changed in the store: these stories and articles, and perhaps the order of the front page. */
export type Changed = { stories: number[]; articles?: number[]; front: boolean }

/** A page from the cache; `stale` when it could not be made anew and an older copy stands in. */
export type CachedPage = { answer: Ready; stale: boolean }

/** The pages as anonymous readers get them. */
export type PageCache = {
  /** A fresh copy at hand, without waiting; nothing when the page has to be made. */
  atHand(key: PageKey): Ready | undefined
  /** The page, made once however many ask; an older copy, if there is one, in place of a failure. */
  page(key: PageKey): Promise<CachedPage>
  /** Drops what a change touches. */
  changed(change: Changed): void
  bytes(): number
}

export type PageCacheOptions = {
  clock: () => number
  render: (key: PageKey) => Promise<Rendered>
  /** The most bytes kept, all encodings counted. */
  mostBytes?: number
  /** How long a page is served as it is, milliseconds; pages tell times as “3 minutes ago”. */
  freshForMs?: number
  /** How long an old copy may stand in while the store fails, milliseconds. */
  standInForMs?: number
}

type Kept = Omit<Rendered, 'outcome'> & { madeAt: number; dropped: boolean; bytes: number }
type Making = { page: Promise<CachedPage>; changes: Changed[] }

/** A cache of whole pages: a map with a byte limit, the least lately used going first (look.md C4). */
export function openPageCache(options: PageCacheOptions): PageCache {
  const { clock, render, mostBytes = 64 * 2 ** 20, freshForMs = 10_000, standInForMs = 3_600_000 } = options
  const kept = new Map<string, Kept>()
  const making = new Map<string, Making>()
  let total = 0

  const forget = (name: string): void => {
    total -= kept.get(name)?.bytes ?? 0
    kept.delete(name)
  }

  const keep = (name: string, { answer, stories, articles, list }: Rendered, changes: Changed[]): void => {
    forget(name)
    // The compressed forms come later; a page shrinks to a fifth in each.
    const bytes = Math.ceil(answer.identity.length * 1.4) + 1000
    if (bytes > mostBytes / 4) return
    const page: Kept = { answer, stories, articles, list, madeAt: clock(), dropped: false, bytes }
    page.dropped = changes.some(change => touches(change, page))
    kept.set(name, page)
    total += bytes
    for (const oldest of kept.keys()) {
      if (total <= mostBytes) break
      forget(oldest)
    }
  }

  const standIn = (name: string): Ready | undefined => {
    const old = kept.get(name)
    return old && clock() - old.madeAt < standInForMs ? old.answer : undefined
  }

  const make = async (name: string, key: PageKey, changes: Changed[]): Promise<CachedPage> => {
    try {
      const rendered = await render(key)
      const old = rendered.outcome === 'failed' ? standIn(name) : undefined
      if (old) return { answer: old, stale: true }
      if (rendered.outcome === 'keep') keep(name, rendered, changes)
      if (rendered.outcome === 'once') forget(name)
      return { answer: rendered.answer, stale: false }
    } finally {
      making.delete(name)
    }
  }

  return {
    atHand: key => {
      const name = nameOf(key)
      const page = kept.get(name)
      const age = page ? clock() - page.madeAt : 0
      if (!page || page.dropped || age >= freshForMs || age < 0) return undefined // below 0 the clock was set back
      kept.delete(name) // to the end of the line: what is asked for stays
      kept.set(name, page)
      return page.answer
    },
    page: key => {
      const name = nameOf(key)
      const under = making.get(name)
      if (under) return under.page
      const changes: Changed[] = []
      const page = make(name, key, changes)
      making.set(name, { page, changes })
      return page
    },
    changed: change => {
      for (const { changes } of making.values()) changes.push(change)
      for (const page of kept.values()) page.dropped ||= touches(change, page)
    },
    bytes: () => total,
  }
}

const nameOf = ({ path, query, language, theme }: PageKey): string => `${language} ${theme ?? ''} ${path} ${query}`

type Standing = Pick<Rendered, 'stories' | 'articles' | 'list'>

const touches = ({ stories, articles = [], front }: Changed, page: Standing): boolean =>
  page.list
    ? front || stories.length > 0
    : stories.some(id => page.stories.has(id)) || articles.some(id => page.articles?.has(id))
