import { excerptOf } from '../../model/rights.ts'
import type { Briefing, BriefingStory } from '../../store/read/briefing.ts'
import { noonOf } from '../../text/day-in-zone.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { toldOf } from '../parts/briefing-told.ts'
import { tongueOf } from '../parts/tongue.ts'
import { briefingAddress, storyIn } from '../read/briefing.tsx'
import type { ItemContext } from './feed-items.tsx'
import type { FeedItemOut } from './feed-out.ts'

/** A day's briefing as one entry: its stories in their order, each with its two sentences as far as rights allow. */
export function briefingItem(briefing: Briefing, context: ItemContext): FeedItemOut {
  const { words, formats, lang } = context.language
  return {
    id: context.origin + briefingAddress(briefing.day),
    title: words.briefing.of(formats.calendarDay(noonOf(briefing.day)!)),
    publishedAt: briefing.begunAt,
    updatedAt: briefing.writtenAt,
    authors: [],
    summary: words.briefing.about(briefing.stories.length),
    contentHtml: (
      <>
        {briefing.stories.map(story => (
          <Told story={story} context={context} />
        ))}
        <p>{words.briefing.end}</p>
      </>
    ).text,
    lang,
    categories: [],
  }
}

function Told({ story, context }: { story: BriefingStory; context: ItemContext }): Html {
  const { said, summary } = toldOf(story, context.rights, 'feed')
  return (
    <p {...tongueOf(story.lang, context.language.lang)}>
      <a href={context.origin + storyIn(story)}>{story.title}</a>
      {(said.length > 0 || summary) && <br />}
      {said.map(({ text, sourceName }) => `${text} (${sourceName}) `)}
      {summary && excerptOf(summary)}
    </p>
  )
}
