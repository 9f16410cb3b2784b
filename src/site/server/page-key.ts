import type { IncomingMessage } from 'node:http'
import type { PageKey } from './page-cache.ts'

// What each page reads of a query. Anything else never reaches a page, so it cannot fill the cache with copies.
const readBy: [path: RegExp, names: string[]][] = [
  [/^\/search(?:\/feed\.\w+)?$/, ['q', 'page', 'before']],
  [/^\/(?:latest$|source\/)/, ['before']],
]
const longestValue = 300

/** What a request's page depends on: its path, the part of its query that the page reads, in one order, the chosen theme. */
export function pageKeyOf({ url = '/', headers }: IncomingMessage): PageKey {
  const cut = url.indexOf('?')
  const path = cut < 0 ? url : url.slice(0, cut)
  return {
    path,
    query: cut < 0 ? '' : queryOf(path, new URLSearchParams(url.slice(cut))),
    theme: themeIn(headers.cookie),
  }
}

function queryOf(path: string, given: URLSearchParams): string {
  const kept = new URLSearchParams()
  const names = readBy.find(([pages]) => pages.test(path))?.[1] ?? []
  for (const name of names) {
    const value = given.get(name)
    if (value) kept.set(name, value.slice(0, longestValue))
  }
  return kept.toString()
}

/** The reader's choice of light or dark, from the cookie that `POST /theme` sets. */
function themeIn(cookie: string | undefined): 'light' | 'dark' | undefined {
  const found = cookie && /(?:^|;\s?)theme=(light|dark)(?:;|$)/.exec(cookie)
  return found ? (found[1] as 'light' | 'dark') : undefined
}
