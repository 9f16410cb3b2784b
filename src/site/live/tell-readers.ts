import { wordingsFor } from '../../store/read/wordings.ts'
import { storiesWithIds, storyWithId } from '../../store/read-api/stories.ts'
import type { SiteTools } from '../read/page-handler.ts'
import type { LanguageCode } from '../words/language-codes.ts'
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
  const worded = await wordingsFor(
    tools.store.read,
    cards.map(card => card.id),
  )
  const told = cards.map(card => {
    const [now, { rights, languages }] = [tools.clock(), tools.site]
    return eventOf(stories, card.id, code => {
      const own = worded(card, code)
      return { html: liveCard(own, { language: languages[code], now, rights }), title: own.title }
    })
  })
  const standing = new Set(cards.map(card => card.id))
  const gone = await emptied(
    newest.flatMap(([story]) => (standing.has(story) ? [] : [story])),
    tools,
  )
  return [...told, ...gone.map(story => eventOf(stories, story, () => ({ gone: true })))]
}

/** Those that have no article any more: what was told of them before is to be forgotten. A merged one lives on elsewhere. */
async function emptied(stories: number[], { store }: SiteTools): Promise<number[]> {
  const found = await Promise.all(stories.map(async story => ({ story, now: await storyWithId(store.read, story) })))
  return found.flatMap(({ story, now }) => (now === undefined ? [story] : []))
}

const eventOf = (stories: News['stories'], story: number, said: (language: LanguageCode) => object): LiveEvent => ({
  id: stories.get(story)!,
  about: `story ${story}`,
  name: 'story',
  data: language => JSON.stringify({ story, ...said(language) }),
})
