import type { Headline } from '../../store/read/article-row.ts'
import type { StoryCard } from '../../store/read/story-card.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { besides } from '../parts/coverage-lines.tsx'
import type { Reading } from '../parts/reading.ts'
import { StoryOnFront } from '../parts/story-card.tsx'
import type { TopArrangement } from './front-arrangement.ts'

/** For each story at the top, how many reports to ask for: more than are shown, because some fall away. */
export const coverageAsked = 8

type TopProps = {
  stories: Pick<TopArrangement, 'lead' | 'seconds'>
  coverage: Map<number, Headline[]>
  reading: Reading
  withTopic?: boolean
}

/** The most important story with its picture, and the next three beside it; beneath it where it has none. */
export function TopStories({ stories: { lead, seconds }, coverage, reading, withTopic }: TopProps): Html {
  const linesFor = (story: StoryCard, most: number) => besides(story, coverage.get(story.id) ?? [], most)
  const card = { reading, level: 2, withTopic } as const
  return (
    <div class="top">
      <StoryOnFront {...card} story={lead} kind="lead" withPicture coverage={linesFor(lead, 4)} />
      {seconds.length > 0 && (
        <div class="seconds">
          {seconds.map(story => (
            <StoryOnFront {...card} story={story} kind="second" coverage={linesFor(story, 2)} />
          ))}
        </div>
      )}
    </div>
  )
}
