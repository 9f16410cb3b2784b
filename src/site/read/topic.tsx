import { storiesOfTopic } from '../../store/read/front.ts'
import type { StoryCard } from '../../store/read/story-card.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { ListHead } from '../parts/list-head.tsx'
import { Page, type PageFrame } from '../parts/page.tsx'
import type { Reading } from '../parts/reading.ts'
import { StoryOnFront } from '../parts/story-card.tsx'
import { topicName } from '../parts/topic-name.ts'
import { notFoundPage } from './error.tsx'
import { frameOf, readingOf } from './frame.ts'
import type { PageHandler } from './page-handler.ts'

// Two rows of three with pictures; the rest in brief.
const withPictures = 6

type TopicPageProps = { slug: string; stories: StoryCard[]; frame: PageFrame; reading: Reading }

/** The whole page of a topic. */
export function TopicPage({ slug, stories, frame, reading }: TopicPageProps): Html {
  const { topicPage } = reading.language.words
  const name = topicName(slug, reading)
  return (
    <Page frame={frame} title={name} feeds={{ path: `/topic/${slug}`, name }}>
      <ListHead title={name}>
        <p class="faint">{stories.length > 0 ? topicPage.intro(name) : topicPage.none}</p>
      </ListHead>
      <div class="thirds">
        {stories.slice(0, withPictures).map(story => (
          <StoryOnFront story={story} kind="third" reading={reading} level={2} withPicture withTopic={false} />
        ))}
      </div>
      {stories.length > withPictures && (
        <div class="briefs after">
          {stories.slice(withPictures).map(story => (
            <StoryOnFront story={story} kind="brief" reading={reading} level={2} withTopic={false} />
          ))}
        </div>
      )}
    </Page>
  )
}

/** `GET /topic/:slug`: a topic that the site knows by name, or that has stories. */
export const topicPage: PageHandler = async (request, tools) => {
  const slug = request.params.slug ?? ''
  const reading = readingOf(tools)
  const stories = /^[a-z][a-z0-9-]{0,40}$/.test(slug) ? await storiesOfTopic(tools.store.read, slug) : []
  if (stories.length === 0 && !Object.hasOwn(reading.language.words.topic, slug)) return notFoundPage(request, tools)
  const frame = await frameOf(request, tools)
  const html = TopicPage({ slug, stories, frame, reading }).text
  return { status: 200, html, stories: stories.map(story => story.id), lang: reading.language.lang }
}
