import type { StoryCard } from '../../store/read/story-card.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import type { Reading } from './reading.ts'
import { reasonsInWords } from './reasons-in-words.ts'
import { Sparkline } from './sparkline.tsx'

type MeterProps = { story: StoryCard; reading: Reading; withLine: boolean }

/** A story's gauge: its volume, how many articles from how many sources, and behind it why the story stands here. */
export function Meter({ story, reading, withLine }: MeterProps): Html {
  const { words } = reading.language
  const line = withLine && story.articles > 1 && <Sparkline volume={story.volume} reading={reading} />
  if (story.reasons.length === 0 && !story.pinnedFor)
    return (
      <p class="meter">
        {line}
        <span>{amountOf(story, reading)}</span>
      </p>
    )
  return (
    <details class="meter">
      <summary>
        {line}
        <span>{amountOf(story, reading)}</span> <span class="why">{words.whyHere}</span>
      </summary>
      <Reasons story={story} reading={reading} />
    </details>
  )
}

/** The reasons for a story's place, an editor's first, one in a line, in the reader's language. */
export const Reasons = ({ story, reading: { language } }: { story: StoryCard; reading: Reading }): Html => (
  <ul class="reasons">
    {story.pinnedFor && <li>{language.words.placedByEditor(story.pinnedFor)}</li>}
    {reasonsInWords(story.reasons, language.words).map(({ words }) => (
      <li>{words}</li>
    ))}
  </ul>
)

function amountOf(story: StoryCard, { language: { words } }: Reading): string {
  if (story.articles === 1 && story.leadSource) return words.onlyOneSource(story.leadSource)
  return words.articlesFromSources(story.articles, story.sources)
}
