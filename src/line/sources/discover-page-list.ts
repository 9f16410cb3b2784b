import { type Found, found } from './discover-rank.ts'
import { ask, feedAddress, isSilent, type Page, type Search } from './discover-search.ts'

/** A page with fewer headlines is offered to nobody. */
const fewestHeadlines = 5

/**
 * A page as a list of headlines, where it is one: its h-feed, or what it lists. An article is none, whatever it links. A
 * page that was only asked for as a feed, at `asked`, is asked for once more as a page, because a list is polled only as
 * robots.txt allows it.
 */
export async function pageAsList(page: Page, search: Search, asked?: string): Promise<Found[]> {
  const { answer, links } = page
  if (links.isArticle || isSilent(answer.url, search)) return []
  const list = await search.tools.readPageList(answer.bytes, answer)
  if ('failed' in list || !isList(list.done)) return []
  const allowed = asked === undefined ? { done: answer } : await ask(asked, 'page', search)
  if ('done' in allowed) return [found(feedAddress(asked ?? answer.url, allowed.done), list.done, 'page')]
  search.misses.push({ stage: 'page', failed: allowed.failed })
  return []
}

const isList = ({ format, items }: { format: string; items: unknown[] }): boolean =>
  items.length >= (format === 'h-feed' ? 1 : fewestHeadlines)
