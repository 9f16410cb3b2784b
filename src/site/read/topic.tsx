import { mediaTopicOfSlug, mediaTopics } from '../../model/media-topics.ts'
import type { Store } from '../../store/open-store.ts'
import type { Headline } from '../../store/read/article-row.ts'
import { coverageOf } from '../../store/read/coverage.ts'
import { storiesOfTopic } from '../../store/read/front.ts'
import type { StoryCard } from '../../store/read/story-card.ts'
import { storiesOfMediaTopic, topicsToldSince } from '../../store/read/subjects.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { ListHead } from '../parts/list-head.tsx'
import { Page, type PageFrame } from '../parts/page.tsx'
import { pictureScript } from '../parts/picture.tsx'
import type { Reading } from '../parts/reading.ts'
import { cardSheet, StoryOnFront } from '../parts/story-card.tsx'
import { storiesData } from '../parts/structured-data.ts'
import { topicName } from '../parts/topic-name.ts'
import type { SiteLanguage } from '../words/languages.ts'
import { notFoundPage } from './error.tsx'
import { frameOf, readingOf } from './frame.ts'
import { arrangeTop, type TopArrangement } from './front-arrangement.ts'
import type { PageHandler } from './page-handler.ts'
import { coverageAsked, TopStories } from './top-stories.tsx'

/** A topic's stories in their places; none for a topic that has no story at the moment. */
export type TopicView = { stories: StoryCard[]; top?: TopArrangement; coverage: Map<number, Headline[]> }

/** Loads a topic's page, for readers of `lang` (without its region). */
export async function loadTopic({ read }: Pick<Store, 'read'>, slug: string, lang: string): Promise<TopicView> {
  const ranked = await storiesOfTopic(read, slug, lang)
  return topicView(read, ranked.length > 0 ? ranked : await storiesOfMediaTopic(read, slug, lang))
}

/** Ranked stories in their places, with the coverage of those on top. */
export async function topicView(read: Store['read'], stories: StoryCard[]): Promise<TopicView> {
  if (stories.length === 0) return { stories, coverage: new Map() }
  const top = arrangeTop(stories)
  const onTop = [top.lead, ...top.seconds].map(story => story.id)
  return { stories, top, coverage: await coverageOf(read, onTop, coverageAsked) }
}

type TopicPageProps = { slug: string; view: TopicView; narrower: string[]; frame: PageFrame; reading: Reading }

/** The whole page of a topic. */
export function TopicPage({ slug, view, narrower, frame, reading }: TopicPageProps): Html {
  const { topicPage } = reading.language.words
  const name = topicName(slug, reading)
  return (
    <Page
      frame={frame}
      title={name}
      feeds={{ path: `/topic/${slug}`, name }}
      scripts={[pictureScript]}
      sheets={[cardSheet, 'subjects']}
      share={{ data: storiesData(frame.tools.site, { name, path: `/topic/${slug}` }, view.stories) }}
    >
      <ListHead title={name}>
        <p class="faint">{view.stories.length > 0 ? topicPage.intro(name) : topicPage.none}</p>
        <NarrowerTopics of={name} slugs={narrower} reading={reading} />
      </ListHead>
      <RankedStories view={view} reading={reading} withTopic={false} />
    </Page>
  )
}

/** The ways to the parts of a topic that have news. */
const NarrowerTopics = ({ of, slugs, reading }: { of: string; slugs: string[]; reading: Reading }): Html | null =>
  slugs.length === 0 ? null : (
    <nav class="narrower" aria-label={of}>
      {slugs.map(slug => (
        <a href={`/topic/${slug}`}>{topicName(slug, reading)}</a>
      ))}
    </nav>
  )

const week = 7 * 24 * 3_600_000

async function narrowerOf({ read }: Pick<Store, 'read'>, slug: string, now: number): Promise<string[]> {
  const broad = mediaTopicOfSlug(slug)
  const within = broad && !broad.parent ? mediaTopics.filter(topic => topic.parent === broad.code) : []
  const told = new Set(
    await topicsToldSince(
      read,
      within.map(topic => topic.code),
      now - week,
    ),
  )
  return within.filter(topic => told.has(topic.code)).map(topic => topic.slug)
}

/** A page's stories under its head: the top with its coverage, then those with pictures, then the rest. */
export function RankedStories({ view: { top, coverage }, reading, withTopic }: RankedProps): Html | null {
  if (!top) return null
  return (
    <>
      <TopStories stories={top} coverage={coverage} reading={reading} withTopic={withTopic} />
      <Cards kind="third" stories={top.thirds} reading={reading} withTopic={withTopic} />
      <Cards kind="brief" stories={top.rest} reading={reading} withTopic={withTopic} />
    </>
  )
}

type RankedProps = { view: TopicView; reading: Reading; withTopic: boolean }

type CardsProps = { kind: 'third' | 'brief'; stories: StoryCard[]; reading: Reading; withTopic: boolean }

function Cards({ kind, stories, reading, withTopic }: CardsProps): Html | null {
  if (stories.length === 0) return null
  return (
    <div class={`${kind}s after`}>
      {stories.map(story => (
        <StoryOnFront
          story={story}
          kind={kind}
          reading={reading}
          level={2}
          withPicture={kind === 'third'}
          withTopic={withTopic}
        />
      ))}
    </div>
  )
}

/** Whether the site has a name for a topic, and so a page, though it may have no story at the moment. */
export const isNamedTopic = (slug: string, { words }: SiteLanguage): boolean =>
  Object.hasOwn(words.topic, slug) || mediaTopicOfSlug(slug) !== undefined

/** `GET /topic/:slug`: a topic that the site knows by name, or that has stories. */
export const topicPage: PageHandler = async (request, tools) => {
  const slug = request.params.slug ?? ''
  const reading = readingOf(request, tools)
  const isSlug = /^[a-z][a-z0-9-]{0,40}$/.test(slug)
  const view = isSlug ? await loadTopic(tools.store, slug, reading.language.code) : undefined
  if (!view || (view.stories.length === 0 && !isNamedTopic(slug, reading.language))) return notFoundPage(request, tools)
  const frame = await frameOf(request, tools)
  const narrower = await narrowerOf(tools.store, slug, reading.now)
  const html = TopicPage({ slug, view, narrower, frame, reading }).text
  return { status: 200, html, stories: view.stories.map(story => story.id), lang: reading.language.lang }
}
