import { aboutPage } from './about.tsx'
import { articlePage } from './article.tsx'
import { freshnessPage } from './freshness.tsx'
import { frontPage } from './front.tsx'
import { latestPage } from './latest.tsx'
import type { PageHandler } from './page-handler.ts'
import { searchPage } from './search.tsx'
import { sourcePage } from './source.tsx'
import { sourcesPage } from './sources.tsx'
import { storyPage } from './story.tsx'
import { topicPage } from './topic.tsx'

/** A page and where it stands; `:name` in the path is handed to the handler as a parameter. */
export type MountedPage = { path: string; handler: PageHandler }

/** Every page that readers read, in the order of the site map. Errors are in `error.tsx`. */
export const pages: MountedPage[] = [
  { path: '/', handler: frontPage },
  { path: '/latest', handler: latestPage },
  { path: '/topic/:slug', handler: topicPage },
  { path: '/story/:id', handler: storyPage },
  { path: '/article/:id', handler: articlePage },
  { path: '/sources', handler: sourcesPage },
  { path: '/freshness', handler: freshnessPage },
  { path: '/source/:id', handler: sourcePage },
  { path: '/search', handler: searchPage },
  { path: '/about', handler: aboutPage },
]
