import type { Context, Hono, MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import type { RightsProfile } from '../../model/source.ts'
import type { Status } from '../../model/status.ts'
import type { Store } from '../../store/open-store.ts'
import { relatedStories } from '../../store/read/related-stories.ts'
import { sourcesWithHealth, sourceWithHealth } from '../../store/read/sources.ts'
import { articlesOfStory } from '../../store/read/story.ts'
import { subjectsOfStory } from '../../store/read/subjects.ts'
import { articleWithId, matchingArticles, newestArticles } from '../../store/read-api/articles.ts'
import { newestStories, storiesWithWords, storyWithId } from '../../store/read-api/stories.ts'
import { digestOf } from '../../store/story-digests.ts'
import { idIn } from '../read/address-parameters.ts'
import type { SearchDesk } from '../search/search-desk.ts'
import type { SiteEnv } from '../server/page-route.ts'
import { english } from '../words/languages.ts'
import { articleJson, wholeArticleJson } from './article-json.ts'
import { digestJson } from './digest-json.ts'
import { mountEditions } from './mount-editions.ts'
import { mountDocument } from './openapi/document.ts'
import { onlyKnown } from './openapi/only-known.ts'
import { cursorOf, type Given, placeIn, readParameters } from './parameters.ts'
import { mountSearch } from './search-json.ts'
import { sourceJson } from './source-json.ts'
import { statusJson } from './status-json.ts'
import { storyJson, subjectsJson } from './story-json.ts'
import { mountVersions } from './version-json.ts'

/** What the API is made with. */
export type ApiTools = {
  store: Store
  status: () => Promise<Status>
  clock: () => number
  search: SearchDesk
  config: { siteName: string; rights: RightsProfile; zone?: string }
}

/** A page of a list: what is on it, and where the next begins. */
type List<T> = { items: T[]; next: string | null }
type Answer<T> = List<T> | { error: string }

/** `/api/v1`: articles, stories, sources and the state of the line as JSON, for anyone who may read the site. */
export function mountApi(app: Hono<SiteEnv>, tools: ApiTools): void {
  const { store, config } = tools
  app.use('/api/*', open, compress())
  app.use('/api/v1/*', onlyKnown)
  mountDocument(app)
  app.get(
    '/api/v1/articles',
    list('articles', ['limit', 'after', 'source', 'story', 'lang', 'q'], given => articles(given, tools)),
  )
  app.get(
    '/api/v1/stories',
    list('stories', ['limit', 'after', 'source', 'lang', 'q'], given => stories(given, tools)),
  )
  app.get(
    '/api/v1/sources',
    list('sources', ['limit', 'after', 'lang'], given => sources(given, tools)),
  )
  app.get(
    '/api/v1/articles/:id',
    one('article', async id => {
      const article = await articleWithId(store.read, id)
      return article && wholeArticleJson(article, config.rights)
    }),
  )
  app.get(
    '/api/v1/sources/:id',
    one('source', async id => {
      const source = await sourceWithHealth(store.read, id, tools.clock())
      return source && sourceJson(source)
    }),
  )
  mountVersions(app, tools)
  app.get('/api/v1/stories/:id', story(tools))
  mountEditions(app, tools)
  mountSearch(app, tools)
  app.get('/api/v1/status', statusJson(tools))
  app.all('/api/*', c => c.json({ error: 'There is nothing at this address of the API.' }, 404))
}

/** Anyone's page may read the API; it takes no cookies, so there is nothing to steal with it. */
const open: MiddlewareHandler = async (c, next) => {
  c.header('access-control-allow-origin', '*')
  if (c.req.method === 'OPTIONS') {
    c.header('access-control-allow-methods', 'GET, HEAD')
    return c.body(null, 204)
  }
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD')
    return c.json({ error: 'The API answers GET.' }, 405, { allow: 'GET, HEAD' })
  c.header('cache-control', 'no-cache')
  return next()
}

function list<T>(name: string, allowed: (keyof Given)[], find: (given: Given) => Promise<Answer<T>>) {
  return async (c: Context<SiteEnv>) => {
    const parameters = readParameters(new URL(c.req.url).searchParams, allowed)
    const answer = 'error' in parameters ? parameters : await find(parameters.given)
    return 'error' in answer
      ? c.json({ error: answer.error }, 400)
      : c.json({ [name]: answer.items, next: answer.next })
  }
}

function one<T>(name: string, find: (id: number) => Promise<T | undefined>) {
  return async (c: Context<SiteEnv>) => {
    const id = idIn(c.req.param('id')!)
    const found = id && (await find(id))
    return found ? c.json({ [name]: found }) : c.json({ error: `There is no ${name} with this id.` }, 404)
  }
}

const wrongCursor = { error: 'after takes the “next” of an earlier answer of this list, unchanged.' }

async function articles(given: Given, tools: ApiTools): Promise<Answer<ReturnType<typeof articleJson>>> {
  if (given.q !== undefined) return articlesWithWords(given, tools)
  const place = given.after === undefined ? undefined : placeIn(given.after, 2)
  if (given.after !== undefined && !place) return wrongCursor
  const after = place && { publishedAt: place[0]!, id: place[1]! }
  const found = await newestArticles(tools.store.read, given, given.limit + 1, after)
  const page = found.slice(0, given.limit)
  const last = found.length > page.length ? page.at(-1) : undefined
  return {
    items: page.map(article => articleJson(article, tools.config.rights)),
    next: last ? cursorOf(last.publishedAt, last.id) : null,
  }
}

async function articlesWithWords(given: Given, tools: ApiTools): Promise<Answer<ReturnType<typeof articleJson>>> {
  const read = await tools.search.read(given.q!, english)
  if ('wrong' in read) return wrongWords
  const before = given.after === undefined ? undefined : placeIn(given.after, 1)?.[0]
  if (given.after !== undefined && before === undefined) return wrongCursor
  const found = await matchingArticles(tools.store, read.query, given, given.limit, before)
  return {
    items: found.articles.map(article => articleJson(article, tools.config.rights)),
    next: found.before === undefined ? null : cursorOf(found.before),
  }
}

const wrongWords = { error: 'q takes up to 24 words or "phrases" to look for; a word after - must not occur.' }

async function stories(
  given: Given,
  { store, config, search }: ApiTools,
): Promise<Answer<ReturnType<typeof storyJson>>> {
  const before = given.after === undefined ? undefined : placeIn(given.after, 1)?.[0]
  if (given.after !== undefined && before === undefined) return wrongCursor
  const read = given.q === undefined ? undefined : await search.read(given.q, english)
  if (read && 'wrong' in read) return wrongWords
  const matching = read && (await storiesWithWords(store, read.query))
  const found = await newestStories(store.read, { ...given, matching }, given.limit + 1, before)
  const page = found.slice(0, given.limit)
  return {
    items: page.map(card => storyJson(card, config.rights)),
    next: found.length > page.length ? cursorOf(page.at(-1)!.id) : null,
  }
}

async function sources(given: Given, { store, clock }: ApiTools): Promise<Answer<ReturnType<typeof sourceJson>>> {
  const after = given.after === undefined ? 0 : placeIn(given.after, 1)?.[0]
  if (after === undefined) return wrongCursor
  const all = await sourcesWithHealth(store.read, clock())
  const wanted = all
    .filter(
      source => source.id > after && (!given.lang || source.languages.some(tag => tag.toLowerCase() === given.lang)),
    )
    .sort((a, b) => a.id - b.id)
  const page = wanted.slice(0, given.limit)
  return { items: page.map(sourceJson), next: wanted.length > page.length ? cursorOf(page.at(-1)!.id) : null }
}

// A story of more is read through /articles?story=.
const mostInStory = 200

/** One story with its newest articles; a merged story answers with a redirect to the one that took it in. */
function story({ store, config }: ApiTools) {
  return async (c: Context<SiteEnv>) => {
    const id = idIn(c.req.param('id')!)
    const found = id && (await storyWithId(store.read, id))
    if (!found) return c.json({ error: 'There is no story with this id.' }, 404)
    if ('mergedInto' in found) return c.redirect(`/api/v1/stories/${found.mergedInto}`, 301)
    const [articles, listed, digest, related, subjects] = await Promise.all([
      newestArticles(store.read, { story: found.id }, mostInStory),
      articlesOfStory(store.read, found.id),
      digestOf(store.read, found.id),
      relatedStories(store.read, found.id),
      subjectsOfStory(store.read, found.id),
    ])
    return c.json({
      story: {
        ...storyJson(found, config.rights),
        ...subjectsJson(subjects),
        ...digestJson({ story: found, articles: listed, digest, related }, config.rights),
        articles: articles.map(one => articleJson(one, config.rights)),
      },
    })
  }
}
