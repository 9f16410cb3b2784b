import { shownBy } from '../../model/rights.ts'
import { liveBlogsAmong } from '../../store/read/live-posts.ts'
import { keyedPosts } from '../parts/live-post-keys.ts'
import type { SiteTools } from '../read/page-handler.ts'
import type { News } from './announcements.ts'
import type { LiveEvent, Readers } from './readers.ts'

// A first reading announces thousands of articles, and nobody has them open yet.
const mostAtOnce = 40
// Enough for a page that was open over a meal; it counts those that it has not.
const mostPosts = 80

/** Tells open pages of live blogs the names of their newest posts; the words they fetch when their reader asks for them. */
export function tellPosts(readers: Readers, tools: () => SiteTools): (news: News) => void {
  return ({ articles }) => {
    if (articles.size === 0) return
    eventsOf(articles, tools()).then(readers.tell, error =>
      tools().log.warn('open pages could not be told of new posts', { reason: (error as Error).message }),
    )
  }
}

async function eventsOf(articles: News['articles'], { store, site }: SiteTools): Promise<LiveEvent[]> {
  const newest = [...articles].sort(([, a], [, b]) => b - a).slice(0, mostAtOnce)
  const blogs = await liveBlogsAmong(
    store.read,
    newest.map(([id]) => id),
  )
  const told = blogs.filter(({ rights }) => shownBy(rights, site.rights, 'page').text === 'full')
  return told.map(({ id, posts }) => {
    const keys = keyedPosts(posts).map(({ key }) => key)
    const data = JSON.stringify({ article: id, posts: keys.slice(0, mostPosts) })
    return { id: articles.get(id)!, about: `posts ${id}`, name: 'posts', data: () => data }
  })
}
