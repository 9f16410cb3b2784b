import type { FeedItemOut, FeedOut } from './feed-out.ts'

/** Writes JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function jsonFeedOf(feed: FeedOut): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.page,
    feed_url: feed.self('json'),
    language: feed.lang,
    items: feed.items.map(itemOf),
  })
}

/** An item must have a text (§ items): the title stands in where the rights allow nothing else. */
function itemOf(item: FeedItemOut) {
  return {
    id: item.id,
    url: item.id,
    external_url: item.original,
    title: item.title,
    ...(item.contentHtml === undefined
      ? { content_text: item.summary ?? item.title }
      : { content_html: item.contentHtml }),
    summary: item.summary,
    image: item.picture?.url,
    date_published: new Date(item.publishedAt).toISOString(),
    date_modified: new Date(item.updatedAt).toISOString(),
    authors: (item.authors.length ? item.authors : [item.source?.name ?? 'News Factory']).map(name => ({ name })),
    language: item.lang,
    tags: item.categories.length ? item.categories : undefined,
  }
}
