import type { ReadItem, ReadPage } from '../model/article.ts'
import type { LeasedFeed } from './feeds.ts'
import { leaseDueFeeds } from './feeds.ts'
import type { Store } from './open-store.ts'
import { addSource } from './sources.ts'

// Invented items and pages for the tests of the store's line side.

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** An item as the reading thread hands it over. */
export const someItem = (name: string, change: Partial<ReadItem> = {}): ReadItem => ({
  urlKey: `http://delta.example/${name}`,
  url: `http://delta.example/${name}`,
  guid: `guid-${name}`,
  title: `Headline of ${name}`,
  authors: ['Ada Reporter'],
  tags: ['world'],
  html: `<p>The feed says ${name}.</p>`,
  text: `The feed says ${name}.`,
  itemHash: bytes(`${change.title ?? ''}${name}${change.html ?? ''}`),
  ...change,
})

/** A page as the reading thread hands it over. */
export const somePage = (text: string, change: Partial<ReadPage> = {}): ReadPage => ({
  authors: [],
  tags: [],
  kind: 'article',
  html: `<p>${text}</p>`,
  text,
  readMore: [],
  textHash: bytes(text),
  ...change,
})

/** A source with its feed, leased at `now`. */
export async function leasedFeed(store: Store, now: number, name = 'delta'): Promise<LeasedFeed> {
  await addSource(store.write, { name, feed: `http://${name}.example/feed`, homepage: `http://${name}.example/` }, now)
  const [feed] = await leaseDueFeeds(store.write, store.dialect, now, { limit: 1 })
  return feed!
}
