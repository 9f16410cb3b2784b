import { topicsWithStories } from '../../store/read/front.ts'
import type { PageFrame } from '../parts/page.tsx'
import type { Reading } from '../parts/reading.ts'
import type { PageRequest, SiteTools } from './page-handler.ts'

/** The frame of a page with the topics of its masthead, asked of the store where the page does not know them. */
export async function frameOf(request: PageRequest, tools: SiteTools, topics?: string[]): Promise<PageFrame> {
  return { request, tools, language: request.language, topics: topics ?? (await topicsWithStories(tools.store.read)) }
}

/** What the parts of a page are told. */
export const readingOf = (
  { language }: Pick<PageRequest, 'language'>,
  { clock, site, pictures, opening }: Pick<SiteTools, 'clock' | 'site' | 'pictures' | 'opening'>,
): Reading => ({
  language,
  now: clock(),
  rights: site.rights,
  pictures,
  opening,
})
