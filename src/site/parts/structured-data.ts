import type { Shown } from '../../model/rights.ts'
import type { WholeArticle } from '../../store/read/article.ts'
import type { ListedArticle } from '../../store/read/article-row.ts'
import type { StoryCard } from '../../store/read/story-card.ts'
import { plainText } from '../../text/plain-text.ts'
import { canonicalUrl } from '../../text/urls.ts'
import type { SiteInfo } from '../read/page-handler.ts'
import { keyedPosts } from './live-post-keys.ts'
import { storyAddress } from './story-card.tsx'
import { webAddress } from './web-address.ts'

/** A thing as schema.org describes it. */
export type Thing = { '@type': string } & Record<string, unknown>

const mostListed = 40
const mostUpdates = 30
const postLength = 600
const overAfterMs = 12 * 3_600_000

type Site = Pick<SiteInfo, 'name' | 'publicUrl'>

/** An address of ours: whole where the site has one for all the world, else as it stands on the page. */
const ours = ({ publicUrl = '' }: Site, path: string): string => `${publicUrl}${path}`

const isoTime = (at: number): string => new Date(at).toISOString()

const siteThing = (site: Site): Thing => ({ '@type': 'WebSite', name: site.name, url: ours(site, '/') })

/** The site itself, with how it is searched, for its front page. */
export const websiteData = (site: Site): Thing => ({
  ...siteThing(site),
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${ours(site, '/search')}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
})

type Entry = { name: string; path: string }

const entriesOf = (stories: StoryCard[]): Entry[] =>
  stories.map(story => ({ name: story.title, path: storyAddress(story) }))

const itemList = (site: Site, entries: Entry[]): Thing => ({
  '@type': 'ItemList',
  numberOfItems: entries.length,
  itemListElement: entries.slice(0, mostListed).map(({ name, path }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    url: ours(site, path),
    name,
  })),
})

/** A list of stories: what it is called, and where each stands. */
export const storyListData = (site: Site, name: string, stories: StoryCard[]): Thing => ({
  ...itemList(site, entriesOf(stories)),
  name,
})

/** A page of ours that lists what others report: what it is called, where it stands, and what is on it, in its order. */
export const collectionData = (site: Site, page: Entry, entries: Entry[]): Thing => ({
  '@type': 'CollectionPage',
  name: page.name,
  url: ours(site, page.path),
  isPartOf: siteThing(site),
  mainEntity: itemList(site, entries),
})

/** A page of stories with the way to it; nothing of one that has none. */
export const storiesData = (site: Site, page: Entry, stories: StoryCard[]): Thing[] =>
  stories.length === 0 ? [] : [collectionData(site, page, entriesOf(stories)), breadcrumbData(site, [page])]

/** The way to a page from the front page; the last step is the page itself. */
export const breadcrumbData = (site: Site, steps: Entry[]): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ name: site.name, path: '/' }, ...steps].map(({ name, path }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name,
    item: ours(site, path),
  })),
})

/** A story: a collection of what others report, each report with its own publisher. It is no article of ours. */
export const storyData = (site: Site, story: StoryCard, articles: ListedArticle[]): Thing => ({
  '@type': 'CollectionPage',
  name: story.title,
  url: ours(site, `/story/${story.id}`),
  dateModified: isoTime(story.lastAt),
  isPartOf: siteThing(site),
  mainEntity: {
    '@type': 'ItemList',
    numberOfItems: story.articles,
    itemListElement: articles.slice(0, mostListed).map((article, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      item: reportOf(article),
    })),
  },
})

/** A report as its publisher's: its address is the publisher's too. */
const reportOf = (article: ListedArticle): Thing =>
  known({
    '@type':
      article.kind === 'live' ? 'LiveBlogPosting' : article.kind === 'opinion' ? 'OpinionNewsArticle' : 'NewsArticle',
    headline: article.title,
    url: originalAddress(article),
    inLanguage: article.lang ?? undefined,
    datePublished: isoTime(article.publishedAt),
    publisher: { '@type': 'NewsMediaOrganization', name: article.sourceName },
  })

/** The address of the original, as its publisher would have it known: without what feeds add to count visitors. */
export function originalAddress({ url }: Pick<ListedArticle, 'url'>): string | undefined {
  const address = webAddress(url)
  return address && canonicalUrl(address)
}

/** An article's page: a page of ours that is based on the publisher's, and the article as its publisher's. */
export function articleData(site: Site, article: WholeArticle, shown: Shown, now: number): Thing {
  const publisher = known({
    '@type': 'NewsMediaOrganization',
    name: article.sourceName,
    url: webAddress(article.homepage),
  })
  return known({
    '@type': 'WebPage',
    url: ours(site, `/article/${article.id}`),
    isPartOf: siteThing(site),
    isBasedOn: originalAddress(article),
    mainEntity: known({
      ...reportOf(article),
      dateModified: article.updatedAt && isoTime(article.updatedAt),
      author: article.authors.map(name => ({ '@type': 'Person', name })),
      publisher,
      copyrightHolder: publisher,
      creditText: article.sourceName,
      articleSection: article.section,
      description: shown.summary ? article.summary || undefined : undefined,
      ...(article.kind === 'live' && shown.text === 'full' ? liveData(site, article, now) : {}),
    }),
  })
}

function liveData(site: Site, article: WholeArticle, now: number): Record<string, unknown> {
  const posts = keyedPosts(article.apart.posts ?? [])
  const times = posts.flatMap(({ post }) => post.at ?? [])
  if (times.length === 0) return {}
  const [first, last] = [Math.min(...times), Math.max(...times)]
  return {
    coverageStartTime: isoTime(first),
    ...(now - last > overAfterMs && { coverageEndTime: isoTime(last) }),
    liveBlogUpdate: posts.slice(0, mostUpdates).map(({ key, post }) =>
      known({
        '@type': 'BlogPosting',
        headline: post.title,
        articleBody: plainText(post.html).slice(0, postLength),
        datePublished: post.at === undefined ? undefined : isoTime(post.at),
        url: ours(site, `/article/${article.id}#${key}`),
      }),
    ),
  }
}

/** Without what is not known. */
const known = (thing: Thing): Thing =>
  Object.fromEntries(
    Object.entries(thing).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as Thing

/**
 * Things as the text of a `script` element of type `application/ld+json`. What could end the element or begin a comment in
 * it is written in JSON's own escapes, so that no headline leaves it.
 */
export const linkedData = (things: Thing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll(
    /[<>&\u2028\u2029]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
