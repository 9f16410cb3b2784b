import { shownDigest } from '../../model/shown-digest.ts'
import type { Store } from '../../store/open-store.ts'
import { latestBriefings } from '../../store/read/briefing.ts'
import { coverageOf } from '../../store/read/coverage.ts'
import { storiesOfTopic, storiesOnFront } from '../../store/read/front.ts'
import { sourceWithHealth } from '../../store/read/sources.ts'
import { articlesOfStory } from '../../store/read/story.ts'
import type { StoryCard } from '../../store/read/story-card.ts'
import { storiesOfMediaTopic } from '../../store/read/subjects.ts'
import { type ArticleFilter, matchingArticles, newestArticles } from '../../store/read-api/articles.ts'
import { storyWithId } from '../../store/read-api/stories.ts'
import { digestOf } from '../../store/story-digests.ts'
import { editionAddress, editionAt, editionName } from '../parts/edition-name.ts'
import { topicName } from '../parts/topic-name.ts'
import { idIn } from '../read/address-parameters.ts'
import { storiesIn } from '../read/edition.tsx'
import { calledAndAt, loadSubject, type SubjectPage } from '../read/subject.tsx'
import { isNamedTopic } from '../read/topic.tsx'
import type { SearchDesk } from '../search/search-desk.ts'
import type { SiteLanguage } from '../words/languages.ts'
import { briefingItem } from './briefing-item.tsx'
import { articleItem, type ItemContext, storyItem } from './feed-items.tsx'
import type { FeedItemOut } from './feed-out.ts'
import { livePosts } from './live-feed.ts'

/** What a list is asked with. */
export type ListRequest = { params: Record<string, string>; query: URLSearchParams }

/** What a list's questions are asked with, and the language in which it says what it is. */
export type ListTools = ItemContext & {
  store: Store
  clock: () => number
  search: SearchDesk
  siteName: string
  language: SiteLanguage
}

/** A list before it is a feed; `page` is the path of its page. `stories` are those it stands on, where it is not a list. */
export type FoundList = {
  title: string
  description: string
  page: string
  lang?: string
  items: FeedItemOut[]
  stories?: number[]
  articles?: number[]
}

/** A list, or the path of the page whose feed took its place, or nothing. */
export type FeedList = (request: ListRequest, tools: ListTools) => Promise<FoundList | { moved: string } | undefined>

const mostArticles = 50
const storyCoverage = 5
const briefingsInFeed = 14

/** Every list that has a feed, by the path of its page. */
export const feedLists: Record<string, FeedList> = {
  '/': async (_, tools) => {
    const { front } = await storiesOnFront(tools.store.read, tools.language.code)
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
    const ranked = await storiesOfTopic(tools.store.read, slug, tools.language.code)
    const stories = ranked.length > 0 ? ranked : await storiesOfMediaTopic(tools.store.read, slug, tools.language.code)
    if (stories.length === 0 && !isNamedTopic(slug, tools.language)) return undefined
    const name = topicName(slug, tools)
    const items = await storyItems(stories, tools)
    const description = tools.language.words.feed.topic(name)
    return { title: `${name} · ${tools.siteName}`, description, page: `/topic/${slug}`, items }
  },

  '/name/:key': subjectList('name'),
  '/place/:key': subjectList('place'),

  '/edition/:place/:lang': editionList,
  '/edition/:place/:lang/:topic': editionList,

  '/briefing': async (_, tools) => {
    const { briefing } = tools.language.words
    const found = await latestBriefings(tools.store.read, tools.language.code, briefingsInFeed)
    const items = found.map(one => briefingItem(one, tools))
    return { title: `${briefing.title} · ${tools.siteName}`, description: briefing.feed, page: '/briefing', items }
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
    const description = (await inShort(story.id, tools)) || tools.language.words.feed.story
    return {
      title: `${story.title} · ${tools.siteName}`,
      description,
      page: `/story/${id}`,
      items,
      stories: [story.id],
    }
  },

  '/article/:id': livePosts,

  '/search': async ({ query }, tools) => {
    const words = query.get('q') ?? ''
    const read = await tools.search.read(words, tools.language)
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

/** The stories about a person, an organisation or a place, newest first. */
function subjectList(page: SubjectPage): FeedList {
  return async ({ params }, tools) => {
    const found = await loadSubject(tools.store, page, params.key ?? '', { lang: tools.language.code })
    if (!found) return undefined
    const { name, path } = calledAndAt(page, found, tools)
    return {
      title: `${name} · ${tools.siteName}`,
      description: tools.language.words.subjects.storiesAbout(name),
      page: path,
      items: await storyItems(found.stories, tools),
    }
  }
}

async function editionList({ params }: ListRequest, tools: ListTools): Promise<FoundList | undefined> {
  const edition = editionAt(params)
  if (!edition) return undefined
  const stories = await storiesIn(tools.store, edition, { now: tools.clock(), reader: tools.language.code })
  return {
    title: `${editionName(edition, tools)} · ${tools.siteName}`,
    description: tools.language.words.editions.about,
    page: editionAddress(edition),
    lang: edition.lang,
    items: await storyItems(stories, tools),
  }
}

/** A story in the sentences of its reports that may be passed on; empty where there are none. */
async function inShort(id: number, { store, rights }: ListTools): Promise<string> {
  const [articles, digest] = await Promise.all([articlesOfStory(store.read, id), digestOf(store.read, id)])
  if (!digest) return ''
  const byId = new Map(articles.map(article => [article.id, article]))
  return shownDigest(digest, byId, rights, 'feed')
    .summary.map(({ text }) => text)
    .join(' ')
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
