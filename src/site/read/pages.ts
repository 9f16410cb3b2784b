import { aboutPage } from './about.tsx'
import { articlePage } from './article.tsx'
import { briefingPage } from './briefing.tsx'
import { editionPage, editionsPage } from './edition.tsx'
import { freshnessPage } from './freshness.tsx'
import { frontPage } from './front.tsx'
import { latestPage } from './latest.tsx'
import { offlinePage } from './offline.tsx'
import type { PageHandler } from './page-handler.ts'
import { placesPage } from './places.tsx'
import { searchPage } from './search.tsx'
import { shortcutsPage } from './shortcuts.tsx'
import { sourcePage } from './source.tsx'
import { sourcesPage } from './sources.tsx'
import { storyPage } from './story.tsx'
import { subjectPage } from './subject.tsx'
import { topicPage } from './topic.tsx'
import { versionPage, versionsPage } from './versions.tsx'

/** A page and where it stands; `:name` in the path is handed to the handler as a parameter. */
export type MountedPage = { path: string; handler: PageHandler }

/** Every page that readers read, in the order of the site map. Errors are in `error.tsx`. */
export const pages: MountedPage[] = [
  { path: '/', handler: frontPage },
  { path: '/latest', handler: latestPage },
  { path: '/topic/:slug', handler: topicPage },
  { path: '/editions', handler: editionsPage },
  { path: '/edition/:place/:lang', handler: editionPage },
  { path: '/edition/:place/:lang/:topic', handler: editionPage },
  { path: '/briefing', handler: briefingPage },
  { path: '/briefing/:day', handler: briefingPage },
  { path: '/story/:id', handler: storyPage },
  { path: '/article/:id', handler: articlePage },
  { path: '/article/:id/versions', handler: versionsPage },
  { path: '/article/:id/versions/:number', handler: versionPage },
  { path: '/name/:key', handler: subjectPage('name') },
  { path: '/places', handler: placesPage },
  { path: '/place/:key', handler: subjectPage('place') },
  { path: '/sources', handler: sourcesPage },
  { path: '/freshness', handler: freshnessPage },
  { path: '/source/:id', handler: sourcePage },
  { path: '/search', handler: searchPage },
  { path: '/about', handler: aboutPage },
  { path: '/offline', handler: offlinePage },
  { path: '/shortcuts', handler: shortcutsPage },
]
