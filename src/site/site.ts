import { randomBytes } from 'node:crypto'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import type { Log } from '../model/log.ts'
import type { RightsProfile } from '../model/source.ts'
import type { Store } from '../store/open-store.ts'
import { openFreshness } from '../store/read/freshness.ts'
import { openGauges } from '../store/read/gauges.ts'
import { settingOrFirst } from '../store/settings.ts'
import { countedStatus } from './api/counted-status.ts'
import { type MetricsAccess, mountMetrics } from './api/metrics.ts'
import { packageVersion } from './api/package-version.ts'
import { mountApi } from './api/v1.ts'
import { loadAssets } from './assets.ts'
import { openCards } from './cards/open-cards.ts'
import { mountFeeds } from './feeds/mount-feeds.ts'
import { mountSitemaps } from './feeds/sitemaps.ts'
import { openAnnouncements } from './live/announcements.ts'
import { openReaders } from './live/readers.ts'
import { tellPosts } from './live/tell-posts.ts'
import { tellReaders } from './live/tell-readers.ts'
import { openLanguageButtons } from './parts/language-choice.tsx'
import { openOpenings } from './parts/openings.ts'
import { answerPictures } from './pictures/answer-picture.ts'
import { noPictures, openPictures, type PictureParts, type Pictures } from './pictures/pictures.ts'
import type { SiteTools } from './read/page-handler.ts'
import { pages } from './read/pages.ts'
import { mountSuggestions } from './search/mount-suggestions.ts'
import { openSearchDesk } from './search/search-desk.ts'
import { mountErrors } from './server/errors.ts'
import { mountForms } from './server/forms.ts'
import { frontDoor } from './server/front-door.ts'
import { mountHealth } from './server/health.ts'
import { close, listen, openServer } from './server/http-server.ts'
import { mountSince } from './server/mount-since.ts'
import { openPageCache, type PageKey, type Rendered } from './server/page-cache.ts'
import { mountPage, type SiteEnv } from './server/page-route.ts'
import { openRender } from './server/render.ts'
import { pictureHeaders, securityHeaders } from './server/security-headers.ts'
import { siteFiles } from './server/site-files.ts'
import { mountWebSub } from './websub/mount-websub.ts'
import type { LanguageCode } from './words/language-codes.ts'
import { languagesIn } from './words/languages.ts'

/** The part of the configuration that the site reads. */
export type SiteConfig = {
  siteName: string
  language?: LanguageCode
  /** The IANA time zone in which pages say their times; UTC without it. */
  zone?: string
  publicUrl?: string
  rights: RightsProfile
  metrics?: MetricsAccess
}

/**
 * What the site is made of. `clock` gives milliseconds UTC; `startDemo` puts the demonstration world on the line;
 * `pictures` fetches publishers' pictures and says where they are kept: without it none are shown.
 */
export type SiteParts = {
  store: Store
  clock: () => number
  config: SiteConfig
  log: Log
  demo: () => 'off' | 'offered' | 'running'
  startDemo: () => Promise<void>
  pictures?: Pick<PictureParts, 'fetch' | 'folder' | 'limitMb'>
}

/** The site, not yet listening. `app` answers a `Request` without a server, for tests. */
export type Site = {
  /** Rejects when the address is taken or not this machine's. */
  listen(port: number, host: string): Promise<{ url: string; port: number }>
  /** Stops listening, ends live pages, lets requests under way finish within five seconds. */
  close(): Promise<void>
  app: Hono<SiteEnv>
  /** Makes a page anew, past the page cache. */
  render(key: PageKey): Promise<Rendered>
}

/** Builds the site over a store. Throws when a file of its own is missing or the store does not answer. */
export async function openSite(parts: SiteParts): Promise<Site> {
  const { store, clock, config, log } = parts
  const assets = loadAssets()
  const headers = securityHeaders(config.publicUrl)
  const freshness = openFreshness(store.read, clock)
  const gauges = openGauges(store.read, clock)
  const search = openSearchDesk(store, clock, config.zone)
  const pictures = await picturesOf(parts)
  const opening = openOpenings()
  const languageButtons = openLanguageButtons()
  let origin = config.publicUrl ?? ''
  const language = config.language ?? 'en'
  const languages = languagesIn(config.zone ?? 'UTC')
  const cards = await openCards({
    store,
    pictures,
    siteName: config.siteName,
    language: languages[language],
    headers: pictureHeaders(config.publicUrl),
    log,
  })
  const tools = (): SiteTools => ({
    store,
    freshness,
    gauges,
    search,
    clock,
    assets,
    pictures,
    opening,
    languageButtons,
    cards,
    log,
    site: {
      name: config.siteName,
      language,
      languages,
      publicUrl: config.publicUrl,
      rights: config.rights,
      demo: parts.demo(),
    },
  })
  const app = siteMap(parts, tools, () => origin)
  const render = openRender(app, tools)
  const cache = openPageCache({ clock, render })
  const readers = openReaders({ headers, language })
  const announcements = await openAnnouncements({ store, log })
  announcements.subscribe(({ stories, articles, articleStories, front }) =>
    cache.changed({ stories: [...stories.keys(), ...articleStories], articles: [...articles.keys()], front }),
  )
  announcements.subscribe(tellReaders(readers, tools))
  announcements.subscribe(tellPosts(readers, tools))

  const rest = getRequestListener(app.fetch, { overrideGlobalObjects: false, hostname: 'localhost' })
  const door = frontDoor({
    headers,
    files: siteFiles(assets, { name: config.siteName, language, publicUrl: config.publicUrl }),
    cache,
    readers,
    pictures: answerPictures(pictures, pictureHeaders(config.publicUrl), log),
    cards: cards.answer,
    rest,
    language,
    log,
  })
  const server = openServer(door, headers)
  return {
    app,
    render,
    listen: async (port, host) => {
      const taken = await listen(server, port, host)
      const url = `http://${nameOf(host)}:${taken}`
      origin ||= url
      return { url, port: taken }
    },
    close: async () => {
      announcements.close()
      readers.close()
      pictures.close()
      await close(server)
    },
  }
}

/** The pictures under the key that all processes of this store share, made by whichever came first. */
async function picturesOf({ store, clock, log, pictures }: SiteParts): Promise<Pictures> {
  if (!pictures) return { ...noPictures, at: async () => undefined, card: async () => noPicturesHere, close: () => {} }
  const key = await settingOrFirst(store, 'picture-key', () => randomBytes(32).toString('base64url'))
  return openPictures({ key, clock, log, ...pictures })
}

const noPicturesHere = { trouble: 'This site keeps no pictures.' }

/** A host as it stands in an address; one that means every address of the machine is called by the machine's own name. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** What stands where. Files, live pages and the cache stand in front of it, in `server/front-door.ts`. */
function siteMap(parts: SiteParts, tools: () => SiteTools, origin: () => string): Hono<SiteEnv> {
  const { store, clock, config, log, demo, startDemo } = parts
  const app = new Hono<SiteEnv>()
  const { freshness, pictures, search, site } = tools()
  const { languages } = site
  mountFeeds(app, { store, clock, config, languages, origin, pictures, search }) // before the pages: a feed's name is no topic and no day
  mountSitemaps(app, { store, clock, config, origin })
  for (const page of pages) mountPage(app, page, tools)
  const status = countedStatus(store, clock)
  mountSuggestions(app, tools)
  mountApi(app, { store, status, clock, config, search })
  mountMetrics(app, { status, freshness, access: config.metrics ?? 'local', version: packageVersion() })
  mountSince(app, tools)
  mountForms(app, { publicUrl: config.publicUrl, demo, startDemo })
  mountHealth(app, store)
  mountWebSub(app, { store, clock, log })
  mountErrors(app, tools)
  return app
}
