import type { StoryDescription, StoryMember } from '../store/describe-story.ts'
import type { StoryWording } from '../store/story-wordings.ts'
import { baseLanguage } from './known-story.ts'
import { deckOf } from './rank/deck.ts'
import { headlineOf } from './rank/headline.ts'
import { type IsRepeated, pictureOf } from './rank/picture.ts'

/**
 * How a story's members (oldest first) tell it in each language but that of its own headline. `present` are the headlines
 * shown so far, by language, which stay unless clearly bettered; a picture that `isRepeated` is none. A story of one language has none.
 */
export function wordingsOf(
  { lang }: Pick<StoryDescription, 'lang'>,
  members: readonly StoryMember[],
  present: ReadonlyMap<string, string> = new Map(),
  isRepeated?: IsRepeated,
): StoryWording[] {
  const byLanguage = Map.groupBy(members, member => baseLanguage(member.lang))
  byLanguage.delete(baseLanguage(lang))
  byLanguage.delete(undefined)
  return [...byLanguage].map(([tongue, told]) => wordingIn(tongue!, told, present.get(tongue!), isRepeated))
}

function wordingIn(
  lang: string,
  told: readonly StoryMember[],
  present: string | undefined,
  isRepeated?: IsRepeated,
): StoryWording {
  const own = told.filter(member => member.copyOf === undefined)
  const reports = own.length > 0 ? own : told
  const lead = headlineOf(reports, present)
  // summary and picture are shown under the rights of the lead's source, so none is taken from a stricter one
  const lent = reports.filter(member => member.rights === 'full' || member.rights === lead.rights)
  return {
    lang,
    title: lead.title,
    summary: deckOf(lead.title, lead, lent),
    picture: pictureOf(lent, undefined, isRepeated),
    articleId: lead.articleId,
  }
}
