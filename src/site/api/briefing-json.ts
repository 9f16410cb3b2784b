import { shownBy } from '../../model/rights.ts'
import type { RightsProfile } from '../../model/source.ts'
import type { Briefing } from '../../store/read/briefing.ts'
import { toldOf } from '../parts/briefing-told.ts'
import { isoTime } from './article-json.ts'

/** A day's briefing, of the site's zone, as the API gives it, each story under the rights of the report it was taken from. */
export const briefingJson = (
  briefing: Briefing,
  { rights, zone = 'UTC' }: { rights: RightsProfile; zone?: string },
) => ({
  day: briefing.day,
  zone,
  begunAt: isoTime(briefing.begunAt),
  writtenAt: isoTime(briefing.writtenAt),
  closed: briefing.closed,
  stories: briefing.stories.map(story => ({
    story: story.storyId,
    title: story.title,
    lang: story.lang,
    summary: shownBy(story.rights, rights, 'api').summary ? story.summary : null,
    inShort: toldOf(story, rights, 'api').said.map(({ text, lang, articleId, sourceName }) => ({
      text,
      lang,
      article: articleId,
      source: sourceName,
    })),
    topic: story.topic,
    articleCount: story.articles,
    sourceCount: story.sources,
  })),
})
