import type { IncomingMessage } from 'node:http'
import type { LanguageCode } from '../words/language-codes.ts'
import type { PageKey } from './page-cache.ts'
import { readerLanguage } from './reader-language.ts'

// What each page reads of a query. Anything else never reaches a page, so it cannot fill the cache with copies.
const readBy: [path: RegExp, names: string[]][] = [
  [/^\/search(?:\/feed\.\w+)?$/, ['q', 'as', 'page', 'before']],
  [/^\/search\/suggest$/, ['q']],
  [/^\/(?:latest|(?:source|name|place)\/[^/]+)$/, ['before']],
  [/^\/freshness$/, ['by', 'page']],
  [/^\/article\/\d+\/versions\/\d+$/, ['from']],
]
// One more than a search reads, so that it is seen to be too long.
const longestValue = 301

// Programs read feeds: theirs is the language of the address alone, so that a feed is the same for all who share it.
const feed = /\/feed\.[a-z]+$/

/**
 * What a request's page depends on: its path, the part of its query that the page reads, in one order, the reader's
 * language (`siteLanguage` without a wish), the chosen theme.
 */
export function pageKeyOf({ url = '/', headers }: IncomingMessage, siteLanguage: LanguageCode): PageKey {
  const cut = url.indexOf('?')
  const path = cut < 0 ? url : url.slice(0, cut)
  const query = cut < 0 ? undefined : new URLSearchParams(url.slice(cut))
  const asked = query?.get('lang')
  const wishes = feed.test(path)
    ? { asked }
    : { asked, cookie: headers.cookie, acceptLanguage: headers['accept-language'] }
  return {
    path,
    query: query ? queryOf(path, query) : '',
    language: readerLanguage(wishes, siteLanguage),
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
export function themeIn(cookie: string | undefined): 'light' | 'dark' | undefined {
  const found = cookie && /(?:^|;\s?)theme=(light|dark)(?:;|$)/.exec(cookie)
  return found ? (found[1] as 'light' | 'dark') : undefined
}
