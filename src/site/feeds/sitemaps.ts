import type { Context, Hono } from 'hono'
import { topicsWithStories } from '../../store/read/front.ts'
import { briefingDays, type MappedStory, storiesToMap } from '../../store/read/sitemap.ts'
import { briefingAddress } from '../read/briefing.tsx'
import { pages } from '../read/pages.ts'
import { noteOf, publicFor10s, type SiteEnv } from '../server/page-route.ts'
import type { FeedTools } from './mount-feeds.ts'
import { xmlText } from './xml.ts'

const day = 86_400_000
// Google's rules for news: of the last two days, a thousand at most.
const newsDays = 2
const mostNews = 1000
// What is older is found through what is newer; an index of everything would be read for ever.
const storyDays = 30
const mostStories = 5000
// A year of briefings; each leads to the one before it.
const mostDays = 366

const maps = ['/sitemap-news.xml', '/sitemap-stories.xml', '/sitemap-pages.xml']

type MapTools = Pick<FeedTools, 'store' | 'clock' | 'config' | 'origin'>

/**
 * `/sitemap.xml` and the sitemaps it names: the news of the last two days, the stories of the last month, and the pages of
 * the site with its topics and the briefings of a year. Stories are ours; articles are their publishers' and stand in none (specs/reader-apis.md §7).
 */
export function mountSitemaps(app: Hono<SiteEnv>, tools: MapTools): void {
  const { store, clock, origin, config } = tools
  const stories = (days: number, most: number) => storiesToMap(store.read, clock() - days * day, most)
  app.get('/sitemap.xml', context => answer(context, indexOf(origin())))
  app.get('/sitemap-news.xml', async context => {
    const found = await stories(newsDays, mostNews)
    const publication = { name: config.siteName, lang: config.language ?? 'en' }
    return answer(context, newsOf(found, origin(), publication, clock()))
  })
  app.get('/sitemap-stories.xml', async context => {
    const found = await stories(storyDays, mostStories)
    const entries = found.map(({ id, changedAt }) => entryOf(`${origin()}/story/${id}`, changedAt))
    return answer(context, urlsOf(entries))
  })
  app.get('/sitemap-pages.xml', async context => {
    const [topics, days] = await Promise.all([topicsWithStories(store.read), briefingDays(store.read, mostDays)])
    const paths = [...ownPages, ...topics.map(slug => `/topic/${slug}`)]
    const briefings = days.map(({ day, writtenAt }) => entryOf(origin() + briefingAddress(day), writtenAt))
    return answer(context, urlsOf([...paths.map(path => entryOf(origin() + path)), ...briefings]))
  })
}

// pages that stand by themselves; a search is nobody's destination
const ownPages = pages
  .map(({ path }) => path)
  .filter(path => !path.includes(':') && !/^\/(?:search|since|offline)/.test(path))

function answer(context: Context<SiteEnv>, body: string): Response {
  const note = noteOf(context)
  if (note) note.list = true
  return context.body(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`, 200, {
    'content-type': 'application/xml; charset=utf-8',
    'cache-control': publicFor10s,
    vary: 'accept-encoding',
  })
}

const scheme = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

const indexOf = (origin: string): string =>
  `<sitemapindex ${scheme}>${maps.map(path => `<sitemap><loc>${xmlText(origin + path)}</loc></sitemap>`).join('')}</sitemapindex>`

const urlsOf = (entries: string[]): string => `<urlset ${scheme}>${entries.join('\n')}</urlset>`

const entryOf = (address: string, changedAt?: number): string =>
  `<url><loc>${xmlText(address)}</loc>${changedAt === undefined ? '' : `<lastmod>${isoTime(changedAt)}</lastmod>`}</url>`

const isoTime = (at: number): string => new Date(at).toISOString()

function newsOf(
  stories: MappedStory[],
  origin: string,
  publication: { name: string; lang: string },
  now: number,
): string {
  // told for days, a story is news as long as it was first told within two
  const fresh = stories.filter(({ firstAt }) => now - firstAt < newsDays * day)
  const entries = fresh.map(
    ({ id, title, lang, firstAt }) =>
      `<url><loc>${xmlText(`${origin}/story/${id}`)}</loc><news:news><news:publication><news:name>${xmlText(publication.name)}</news:name><news:language>${xmlText(newsLanguage(lang ?? publication.lang))}</news:language></news:publication><news:publication_date>${isoTime(firstAt)}</news:publication_date><news:title>${xmlText(title)}</news:title></news:news></url>`,
  )
  return `<urlset ${scheme} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${entries.join('\n')}</urlset>`
}

/** ISO 639 alone, as the schema has it; Chinese with its script's country. */
const newsLanguage = (lang: string): string => {
  const [language = 'en', ...rest] = lang.toLowerCase().split('-')
  if (language !== 'zh') return /^[a-z]{2,3}$/.test(language) ? language : 'en'
  return rest.some(part => ['hant', 'tw', 'hk'].includes(part)) ? 'zh-tw' : 'zh-cn'
}
