import type { Context, Hono } from 'hono'
import type { RightsProfile } from '../../model/source.ts'
import type { Store } from '../../store/open-store.ts'
import { webAddress } from '../parts/web-address.ts'
import type { PictureAddresses } from '../pictures/pictures.ts'
import type { SearchDesk } from '../search/search-desk.ts'
import { noteOf, publicFor10s, type SiteEnv } from '../server/page-route.ts'
import type { LanguageCode } from '../words/language-codes.ts'
import type { SiteLanguages } from '../words/languages.ts'
import { atomOf } from './atom.ts'
import { type FeedList, type FoundList, feedLists } from './feed-lists.ts'
import type { FeedFormatOut, FeedOut } from './feed-out.ts'
import { jsonFeedOf } from './json-feed.ts'
import { rssOf } from './rss.ts'

/** What the feeds are made with. `origin` is the address readers see, without a path. */
export type FeedTools = {
  store: Store
  clock: () => number
  config: { siteName: string; publicUrl?: string; rights: RightsProfile; language?: LanguageCode }
  languages: SiteLanguages
  origin: () => string
  pictures: PictureAddresses
  search: SearchDesk
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
  { store, clock, config, languages, origin, pictures, search }: FeedTools,
): Promise<Response> {
  const { siteName, rights } = config
  const pictureAt = pictureAddress(config.publicUrl, pictures)
  const request = { params: context.req.param(), query: new URL(context.req.url).searchParams }
  const note = noteOf(context)
  const own = config.language ?? 'en'
  const language = languages[note?.language ?? own]
  const found = await list(request, { store, clock, search, siteName, rights, language, pictureAt, origin: origin() })
  if (!found) return context.notFound()
  const lang = language.code === own ? undefined : language.code
  if ('moved' in found) return context.redirect(`${found.moved}/feed.${format}${lang ? `?lang=${lang}` : ''}`, 301)
  if (note)
    Object.assign(note, { stories: new Set(found.stories), articles: new Set(found.articles), list: !found.stories })
  const { type, write } = formats[format]
  return context.body(write(feedOf(found, { path: context.req.path, lang }, origin(), clock())), 200, {
    'content-type': type,
    'cache-control': publicFor10s,
    'access-control-allow-origin': '*',
    vary: 'accept-encoding',
  })
}

/**
 * Whoever reads a feed elsewhere gets pictures from us where we have an address for all the world, so that no publisher
 * sees them either; else from the publisher.
 */
const pictureAddress =
  (publicUrl: string | undefined, pictures: PictureAddresses) =>
  (url: string): string | undefined => {
    if (!publicUrl) return webAddress(url)
    const here = pictures.find(url)
    return here && publicUrl + here.path(1280)
  }

function feedOf(
  { title, description, page, lang, items }: FoundList,
  at: { path: string; lang?: LanguageCode },
  origin: string,
  now: number,
): FeedOut {
  const query = new URLSearchParams(page.split('?')[1])
  if (at.lang) query.set('lang', at.lang)
  const asked = query.size > 0 ? `?${query}` : ''
  return {
    title,
    description,
    page: `${origin}${page}`,
    self: format => `${origin}${at.path.replace(/[a-z]+$/, format)}${asked}`,
    lang,
    updatedAt: items.length ? Math.max(...items.map(item => item.updatedAt)) : now,
    items,
  }
}
