import type { IncomingMessage } from 'node:http'
import type { PageKey } from './page-cache.ts'

// What pages and feeds read of a query; anything else never reaches them, so it cannot fill the cache with copies.
const known = ['q', 'page', 'after', 'before', 'lang', 'source', 'kind', 'country', 'region', 'topic', 'sort', 'view']
const longestValue = 300

/** What a request's page depends on: its path, the known part of its query in one order, the chosen theme. */
export function pageKeyOf({ url = '/', headers }: IncomingMessage): PageKey {
  const cut = url.indexOf('?')
  return {
    path: cut < 0 ? url : url.slice(0, cut),
    query: cut < 0 ? '' : knownQuery(new URLSearchParams(url.slice(cut))),
    theme: themeIn(headers.cookie),
  }
}

function knownQuery(given: URLSearchParams): string {
  const kept = new URLSearchParams()
  for (const name of known) {
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
