import type { StoryCard } from '../../store/read/story-card.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { ArticleRows } from '../parts/article-rows.tsx'
import { EditionChooser } from '../parts/edition-chooser.tsx'
import type { Reading } from '../parts/reading.ts'
import { Section } from '../parts/section.tsx'
import { StoryOnFront } from '../parts/story-card.tsx'
import { topicName } from '../parts/topic-name.ts'
import type { FrontNews } from './front.tsx'
import { storiesIn, storiesInSection } from './front-arrangement.ts'
import { TopStories } from './top-stories.tsx'

type SectionsProps = { news: FrontNews; reading: Reading }

/** The front page's news from top to bottom: it begins with the most important and it ends. */
export function FrontSections({ news, reading }: SectionsProps): Html {
  const { words } = reading.language
  const { thirds, topics, briefs } = news.stories
  return (
    <>
      <TopStories stories={news.stories} coverage={news.coverage} reading={reading} />
      <Section title={words.front.justIn} link={{ path: '/latest', name: words.front.allLatest }}>
        <div class="just-in">
          <ArticleRows articles={news.justIn} reading={reading} />
        </div>
      </Section>
      {thirds.length > 0 && (
        <Section title={words.front.more}>
          <div class="thirds">{cards(thirds, 'third', reading)}</div>
        </Section>
      )}
      {topics.map(({ slug, stories }) => (
        <TopicSection slug={slug} stories={stories} reading={reading} />
      ))}
      {briefs.length > 0 && (
        <Section title={words.front.brief}>
          <div class="briefs">{cards(briefs, 'brief', reading)}</div>
        </Section>
      )}
      <p class="end">
        {words.front.end(storiesIn(news.stories))} <a href="/latest">{words.front.allLatest}</a>
      </p>
      <Section title={words.editions.title} link={{ path: '/editions', name: words.editions.others }}>
        <EditionChooser here={{}} sizes={news.editions} reading={reading} />
      </Section>
    </>
  )
}

function TopicSection({ slug, stories, reading }: { slug: string; stories: StoryCard[]; reading: Reading }): Html {
  const name = topicName(slug, reading)
  const link = { path: `/topic/${slug}`, name: reading.language.words.front.allOfTopic(name) }
  return (
    <Section title={name} link={link}>
      <div class="topic-grid">
        <StoryOnFront
          story={stories[0]!}
          kind="third"
          reading={reading}
          level={3}
          withPicture={stories.length === storiesInSection}
          withTopic={false}
        />
        <div class="pair">
          {stories.slice(1).map(story => (
            <StoryOnFront story={story} kind="brief" reading={reading} level={3} withTopic={false} />
          ))}
        </div>
      </div>
    </Section>
  )
}

const cards = (stories: StoryCard[], kind: 'third' | 'brief', reading: Reading): Html[] =>
  stories.map(story => (
    <StoryOnFront story={story} kind={kind} reading={reading} level={3} withPicture={kind === 'third'} />
  ))
