import type { Context, Hono } from 'hono'
import type { RightsProfile } from '../../model/source.ts'
import type { Store } from '../../store/open-store.ts'
import { noteOf, publicFor10s, type SiteEnv } from '../server/page-route.ts'
import { atomOf } from './atom.ts'
import { type FeedList, type FoundList, feedLists } from './feed-lists.ts'
import type { FeedFormatOut, FeedOut } from './feed-out.ts'
import { jsonFeedOf } from './json-feed.ts'
import { rssOf } from './rss.ts'

/** What the feeds are made with. `origin` is the address readers see, without a path. */
export type FeedTools = {
  store: Store
  clock: () => number
  config: { siteName: string; rights: RightsProfile }
  origin: () => string
}

const formats: Record<FeedFormatOut, { type: string; write: (feed: FeedOut) => string }> = {
  rss: { type: 'application/rss+xml; charset=utf-8', write: rssOf },
  atom: { type: 'application/atom+xml; charset=utf-8', write: atomOf },
  json: { type: 'application/feed+json; charset=utf-8', write: jsonFeedOf },
}

/** Every list of the site as RSS, Atom and JSON Feed, at the list's own path and `/feed.rss`, `/feed.atom`, `/feed.json`. */
export function mountFeeds(app: Hono<SiteEnv>, tools: FeedTools): void {
  for (const [path, list] of Object.entries(feedLists))
    for (const format of ['rss', 'atom', 'json'] as const)
      app.get(`${path === '/' ? '' : path}/feed.${format}`, context => answer(context, list, format, tools))
}

async function answer(
  context: Context<SiteEnv>,
  list: FeedList,
  format: FeedFormatOut,
  { store, clock, config, origin }: FeedTools,
): Promise<Response> {
  const { siteName, rights } = config
  const request = { params: context.req.param(), query: new URL(context.req.url).searchParams }
  const found = await list(request, { store, clock, siteName, rights, origin: origin() })
  if (!found) return context.notFound()
  if ('moved' in found) return context.redirect(`${found.moved}/feed.${format}`, 301)
  const note = noteOf(context)
  if (note) Object.assign(note, { stories: new Set(found.stories), list: !found.stories })
  const { type, write } = formats[format]
  return context.body(write(feedOf(found, context.req.path, origin(), clock())), 200, {
    'content-type': type,
    'cache-control': publicFor10s,
    'access-control-allow-origin': '*',
    vary: 'accept-encoding',
  })
}

function feedOf(
  { title, description, page, lang, items }: FoundList,
  path: string,
  origin: string,
  now: number,
): FeedOut {
  const query = page.includes('?') ? page.slice(page.indexOf('?')) : ''
  return {
    title,
    description,
    page: `${origin}${page}`,
    self: format => `${origin}${path.replace(/[a-z]+$/, format)}${query}`,
    lang,
    updatedAt: items.length ? Math.max(...items.map(item => item.updatedAt)) : now,
    items,
  }
}
