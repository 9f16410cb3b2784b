import type { Store } from '../../store/open-store.ts'
import type { ListedArticle } from '../../store/read/article-row.ts'
import { coverageOf } from '../../store/read/coverage.ts'
import { storiesOfTopic } from '../../store/read/front.ts'
import type { StoryCard } from '../../store/read/story-card.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { ListHead } from '../parts/list-head.tsx'
import { Page, type PageFrame } from '../parts/page.tsx'
import { pictureScript } from '../parts/picture.tsx'
import type { Reading } from '../parts/reading.ts'
import { StoryOnFront } from '../parts/story-card.tsx'
import { topicName } from '../parts/topic-name.ts'
import { notFoundPage } from './error.tsx'
import { frameOf, readingOf } from './frame.ts'
import { arrangeTop, type TopArrangement } from './front-arrangement.ts'
import type { PageHandler } from './page-handler.ts'
import { coverageAsked, TopStories } from './top-stories.tsx'

/** A topic's stories in their places; none for a topic that has no story at the moment. */
export type TopicView = { stories: StoryCard[]; top?: TopArrangement; coverage: Map<number, ListedArticle[]> }

/** Loads a topic's page. */
export async function loadTopic({ read }: Pick<Store, 'read'>, slug: string): Promise<TopicView> {
  const stories = await storiesOfTopic(read, slug)
  if (stories.length === 0) return { stories, coverage: new Map() }
  const top = arrangeTop(stories)
  const onTop = [top.lead, ...top.seconds].map(story => story.id)
  return { stories, top, coverage: await coverageOf(read, onTop, coverageAsked) }
}

type TopicPageProps = { slug: string; view: TopicView; frame: PageFrame; reading: Reading }

/** The whole page of a topic. */
export function TopicPage({ slug, view: { stories, top, coverage }, frame, reading }: TopicPageProps): Html {
  const { topicPage } = reading.language.words
  const name = topicName(slug, reading)
  return (
    <Page frame={frame} title={name} feeds={{ path: `/topic/${slug}`, name }} scripts={[pictureScript]}>
      <ListHead title={name}>
        <p class="faint">{stories.length > 0 ? topicPage.intro(name) : topicPage.none}</p>
      </ListHead>
      {top && <TopStories stories={top} coverage={coverage} reading={reading} withTopic={false} />}
      {top && <Cards kind="third" stories={top.thirds} reading={reading} />}
      {top && <Cards kind="brief" stories={top.rest} reading={reading} />}
    </Page>
  )
}

type CardsProps = { kind: 'third' | 'brief'; stories: StoryCard[]; reading: Reading }

function Cards({ kind, stories, reading }: CardsProps): Html | null {
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
          withTopic={false}
        />
      ))}
    </div>
  )
}

/** `GET /topic/:slug`: a topic that the site knows by name, or that has stories. */
export const topicPage: PageHandler = async (request, tools) => {
  const slug = request.params.slug ?? ''
  const reading = readingOf(request, tools)
  const isSlug = /^[a-z][a-z0-9-]{0,40}$/.test(slug)
  const view = isSlug ? await loadTopic(tools.store, slug) : undefined
  const known = Object.hasOwn(reading.language.words.topic, slug)
  if (!view || (view.stories.length === 0 && !known)) return notFoundPage(request, tools)
  const frame = await frameOf(request, tools)
  const html = TopicPage({ slug, view, frame, reading }).text
  return { status: 200, html, stories: view.stories.map(story => story.id), lang: reading.language.lang }
}
