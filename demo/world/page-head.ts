import { escapeMarkup, paragraphsOf } from './body-html.ts'
import { type Newsroom, teaserOf } from './newsroom.ts'
import type { Published } from './world-model.ts'

const feedTypes: Record<string, string> = {
  'atom-0.3': 'application/atom+xml',
  'atom-1.0': 'application/atom+xml',
  'json-feed': 'application/feed+json',
}

/** The head that every page of a publisher has: charset, title, the feed announced by `rel=alternate`. */
export function commonHead(room: Newsroom, title: string): string {
  const { feed, name } = room.publisher
  return `<meta charset="${feed.charset ?? 'utf-8'}"><title>${escapeMarkup(title)} | ${escapeMarkup(name)}</title>
<meta name="viewport" content="width=device-width"><link rel="alternate" type="${feedTypes[feed.format] ?? 'application/rss+xml'}" title="${escapeMarkup(name)}" href="${feed.path}">
<style>body{font:1rem/1.5 Georgia,serif;max-width:60rem;margin:auto;padding:0 1rem}img{max-width:100%;height:auto}nav li{display:inline;margin-right:1rem}</style>`
}

/** What an article's page says of itself for machines, in the ways its publisher knows; microdata stands in the body. */
export function articleHead(room: Newsroom, article: Published): string {
  const ways = room.publisher.page.metadata
  const canonical = `<link rel="canonical" href="${room.urlOf(article)}">`
  const description = `<meta name="description" content="${escapeMarkup(teaserOf(article))}">`
  return [
    canonical,
    description,
    ways.includes('open-graph') ? openGraph(room, article) : '',
    ways.includes('json-ld') ? jsonLd(room, article) : '',
  ].join('\n')
}

function openGraph(room: Newsroom, article: Published): string {
  const picture = room.leadPicture(article)
  const properties: [string, string | undefined][] = [
    ['og:type', 'article'],
    ['og:title', article.title],
    ['og:url', room.urlOf(article)],
    ['og:site_name', room.publisher.name],
    ['og:image', picture],
    ['article:published_time', new Date(article.publishedAt).toISOString()],
    ['article:modified_time', new Date(article.updatedAt).toISOString()],
    ['article:section', article.draft.section],
  ]
  return properties
    .filter(([, value]) => value)
    .map(([name, value]) => `<meta property="${name}" content="${escapeMarkup(value!)}">`)
    .join('\n')
}

function jsonLd(room: Newsroom, article: Published): string {
  const { by, section, tags } = article.draft
  const data = {
    '@context': 'https://schema.org',
    '@type': article.posts ? 'LiveBlogPosting' : 'NewsArticle',
    headline: article.title,
    mainEntityOfPage: room.urlOf(article),
    datePublished: new Date(article.publishedAt).toISOString(),
    dateModified: new Date(article.updatedAt).toISOString(),
    author: by ? [{ '@type': 'Person', name: by }] : undefined,
    publisher: { '@type': 'NewsMediaOrganization', name: room.publisher.name },
    image: room.leadPicture(article),
    articleSection: section,
    keywords: tags,
    inLanguage: room.language,
    wordCount: paragraphsOf(article).join(' ').split(/\s+/).length,
  }
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`
}
