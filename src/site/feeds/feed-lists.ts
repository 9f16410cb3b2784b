import type { Store } from '../../store/open-store.ts'
import { coverageOf } from '../../store/read/coverage.ts'
import { storiesOfTopic, storiesOnFront } from '../../store/read/front.ts'
import { readQuery } from '../../store/read/search-query.ts'
import { sourceWithHealth } from '../../store/read/sources.ts'
import type { StoryCard } from '../../store/read/story-card.ts'
import { type ArticleFilter, matchingArticles, newestArticles } from '../../store/read-api/articles.ts'
import { storyWithId } from '../../store/read-api/stories.ts'
import { topicName } from '../parts/topic-name.ts'
import { idIn } from '../read/address-parameters.ts'
import type { SiteLanguage } from '../words/languages.ts'
import { articleItem, type ItemContext, storyItem } from './feed-items.tsx'
import type { FeedItemOut } from './feed-out.ts'

/** What a list is asked with. */
export type ListRequest = { params: Record<string, string>; query: URLSearchParams }

/** What a list's questions are asked with, and the language in which it says what it is. */
export type ListTools = ItemContext & { store: Store; clock: () => number; siteName: string; language: SiteLanguage }

/** A list before it is a feed; `page` is the path of its page. `stories` are those it stands on, where it is not a list. */
export type FoundList = {
  title: string
  description: string
  page: string
  lang?: string
  items: FeedItemOut[]
  stories?: number[]
}

/** A list, or the path of the page whose feed took its place, or nothing. */
export type FeedList = (request: ListRequest, tools: ListTools) => Promise<FoundList | { moved: string } | undefined>

const mostArticles = 50
const storyCoverage = 5

/** Every list that has a feed, by the path of its page. */
export const feedLists: Record<string, FeedList> = {
  '/': async (_, tools) => {
    const { front } = await storiesOnFront(tools.store.read)
    const description = tools.language.words.feed.front
    return { title: tools.siteName, description, page: '/', items: await storyItems(front, tools) }
  },

  '/latest': async (_, tools) => ({
    title: `${tools.language.words.latest} · ${tools.siteName}`,
    description: tools.language.words.feed.latest,
    page: '/latest',
    items: await articleItems({ copies: false }, tools),
  }),

  '/topic/:slug': async ({ params }, tools) => {
    const slug = params.slug!
    const stories = await storiesOfTopic(tools.store.read, slug)
    if (stories.length === 0) return undefined
    const name = topicName(slug, tools)
    const items = await storyItems(stories, tools)
    const description = tools.language.words.feed.topic(name)
    return { title: `${name} · ${tools.siteName}`, description, page: `/topic/${slug}`, items }
  },

  '/source/:id': async ({ params }, tools) => {
    const id = idIn(params.id!)
    const source = id && (await sourceWithHealth(tools.store.read, id, tools.clock()))
    if (!source) return undefined
    const items = await articleItems({ source: source.id }, tools)
    const description = tools.language.words.feed.source(source.name)
    return {
      title: `${source.name} · ${tools.siteName}`,
      description,
      page: `/source/${id}`,
      lang: onlyOne(source.languages),
      items,
    }
  },

  '/story/:id': async ({ params }, tools) => {
    const id = idIn(params.id!)
    const story = id && (await storyWithId(tools.store.read, id))
    if (!story) return undefined
    if ('mergedInto' in story) return { moved: `/story/${story.mergedInto}` }
    const items = await articleItems({ story: story.id }, tools)
    const description = tools.language.words.feed.story
    return {
      title: `${story.title} · ${tools.siteName}`,
      description,
      page: `/story/${id}`,
      items,
      stories: [story.id],
    }
  },

  '/search': async ({ query }, tools) => {
    const words = query.get('q') ?? ''
    const read = readQuery(words)
    if ('wrong' in read) return undefined
    const { articles } = await matchingArticles(tools.store, read.query, {}, mostArticles)
    return {
      title: `${words} · ${tools.siteName}`,
      description: tools.language.words.feed.search(words),
      page: `/search?q=${encodeURIComponent(words)}`,
      items: articles.map(article => articleItem(article, tools)),
    }
  },
}

const onlyOne = (languages: string[]): string | undefined => (languages.length === 1 ? languages[0] : undefined)

async function articleItems(filter: ArticleFilter, tools: ListTools): Promise<FeedItemOut[]> {
  const articles = await newestArticles(tools.store.read, filter, mostArticles)
  return articles.map(article => articleItem(article, tools))
}

async function storyItems(stories: StoryCard[], tools: ListTools): Promise<FeedItemOut[]> {
  const coverage = await coverageOf(
    tools.store.read,
    stories.map(story => story.id),
    storyCoverage,
  )
  return stories.map(story => storyItem(story, coverage.get(story.id) ?? [], tools))
}
