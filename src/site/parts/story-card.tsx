import { shownBy } from '../../model/rights.ts'
import type { Headline } from '../../store/read/article-row.ts'
import type { StoryCard } from '../../store/read/story-card.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { CoverageLines } from './coverage-lines.tsx'
import { deckOf } from './deck.ts'
import { Meter } from './meter.tsx'
import { ownPicture } from './own-pictures.ts'
import { CardPicture } from './picture.tsx'
import type { Reading } from './reading.ts'
import { tongueOf } from './tongue.ts'
import { topicName } from './topic-name.ts'
import { Ago } from './when.tsx'

/** The sheet of every page with stories on cards. */
export const cardSheet = 'cards'

/** How much room a story gets on a front page. */
export type CardKind = 'lead' | 'second' | 'third' | 'brief'

type CardProps = {
  story: StoryCard
  kind: CardKind
  reading: Reading
  /** The level of its headline among the page's headings. */
  level: 2 | 3
  withPicture?: boolean
  /** Left out where the whole section is of one topic. */
  withTopic?: boolean
  coverage?: Headline[]
  /** How many reports came since the reader looked. */
  more?: number
}

const cardWidths = [480, 800] as const
const summaryLength: Record<CardKind, number> = { lead: 320, second: 200, third: 180, brief: 0 }

/** A story on a front page. */
export function StoryOnFront({
  story,
  kind,
  reading,
  level,
  withPicture,
  withTopic = true,
  coverage = [],
  more,
}: CardProps): Html {
  const shown = shownBy(story.rights, reading.rights, 'page')
  const widths = kind === 'lead' ? undefined : cardWidths
  const picture = withPicture && shown.picture ? ownPicture(story.picture, reading.pictures, widths) : undefined
  const length = summaryLength[kind]
  const summary = length > 0 && shown.summary && story.summary && deckOf(story.summary, length, story.lang, reading)
  const tongue = tongueOf(story.lang, reading.language.lang)
  const Headline = level === 2 ? 'h2' : 'h3'
  return (
    <article class={`story ${kind}`}>
      {picture && <CardPicture picture={picture} eager={kind === 'lead'} />}
      <p class="kicker">
        {isDeveloping(story, reading.now) && <span class="live">{reading.language.words.developing}</span>}{' '}
        {withTopic && story.topic && <a href={`/topic/${story.topic}`}>{topicName(story.topic, reading)}</a>}{' '}
        <Ago at={story.lastAt} reading={reading} /> {more && <span>{reading.language.words.since.more(more)}</span>}
      </p>
      <Headline class="headline" {...tongue}>
        <a href={storyAddress(story)}>{story.title}</a>
      </Headline>
      {summary && (
        <p class="deck" {...tongue}>
          {summary}
        </p>
      )}
      {coverage.length > 0 && <CoverageLines articles={coverage} reading={reading} />}
      <Meter story={story} reading={reading} withLine={kind !== 'brief'} />
    </article>
  )
}

/** Where a story's headline leads: a story of one article is that article. */
export const storyAddress = (story: StoryCard): string =>
  story.articles === 1 && story.leadArticleId ? `/article/${story.leadArticleId}` : `/story/${story.id}`

// Told right now: a report in the last half hour, and at least three in the last three hours.
const recentMs = 30 * 60_000
const manyInThreeHours = 3

/** Whether a story is being told right now. */
export function isDeveloping(story: StoryCard, now: number): boolean {
  if (now - story.lastAt >= recentMs) return false
  return story.volume.slice(-3).reduce((sum, count) => sum + count, 0) >= manyInThreeHours
}
