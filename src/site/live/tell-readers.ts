import { storiesWithIds } from '../../store/read-api/stories.ts'
import type { SiteTools } from '../read/page-handler.ts'
import type { News } from './announcements.ts'
import { liveCard } from './live-card.tsx'
import type { LiveEvent, Readers } from './readers.ts'

// A page that is told of more at once is better loaded anew; a first reading announces thousands.
const mostAtOnce = 40

/**
 * Tells open pages of the stories in the news, asking the store once however many pages are open. A batch that fails is
 * lost to open pages, not to the next look at the front page.
 */
export function tellReaders(readers: Readers, tools: () => SiteTools): (news: News) => void {
  return news => {
    if (news.stories.size === 0) return
    eventsOf(news, tools()).then(readers.tell, error =>
      tools().log.warn('open pages could not be told of new stories', { reason: (error as Error).message }),
    )
  }
}

async function eventsOf({ stories }: News, tools: SiteTools): Promise<LiveEvent[]> {
  const newest = [...stories].sort(([, a], [, b]) => b - a).slice(0, mostAtOnce)
  const cards = await storiesWithIds(
    tools.store.read,
    newest.map(([story]) => story),
  )
  return cards.map(card => {
    const html = liveCard(card, { now: tools.clock(), rights: tools.site.rights })
    return {
      id: stories.get(card.id)!,
      story: card.id,
      data: JSON.stringify({ story: card.id, html, title: card.title }),
    }
  })
}
