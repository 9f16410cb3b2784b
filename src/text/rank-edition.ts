import type { RankedStory } from '../model/story.ts'
import { type Arrangement, arrangeEdition } from './arrange-edition.ts'

/** How an edition is ranked at `now` (ms); with `lang`, for readers of that language. */
export type EditionWish = Arrangement & { now: number; lang?: string }

const dayMs = 24 * 3_600_000
/** So many independent sources must tell a story before it comes to an edition that has enough such stories. */
const sourcesNeeded = 3
// Where few have them, each source it lacks makes a story worth this much of it: what four told yesterday stands above what
// one says now. At 1 the first twenty foretell more of the day's news and less of the week's (test/quality/ranking.ts).
const lackingWorth = 0.65
const leastLacking = 0.5
// What a reader cannot read counts like what lacks all sources, and a fifth of that: it stands behind what she can read,
// unless it is far more news.
const foreignWorth = 0.2
/** How many of the best are weighed against each other for a place: 400 take 2.3 ms, 150 1.2 ms. */
const contenders = { all: 400, inLanguage: 150 }

/**
 * The stories of an edition, best first, at most `limit` of `stories` (best first). A story needs three independent
 * sources unless few of the last day have them: with half a page of such stories the others count for less by each source
 * that they lack, with a whole page not at all, and in between ever less, so that no page turns over when one story more is
 * told by three.
 */
export function rankEdition(stories: readonly RankedStory[], wish: EditionWish): RankedStory[] {
  const weighed = weighStories(stories, wish)
  return arrangeEdition(weighed.slice(0, wish.lang === undefined ? contenders.all : contenders.inLanguage), wish)
}

/** Stories with what they are worth to an edition for their score, best first; without those that do not come to it. */
export function weighStories(
  stories: readonly RankedStory[],
  { lang, limit, now }: Pick<EditionWish, 'lang' | 'limit' | 'now'>,
): RankedStory[] {
  const isReadable = ({ langs }: RankedStory): boolean => lang === undefined || langs.has(lang)
  const told = stories.filter(
    story => story.owners >= sourcesNeeded && story.newAt > now - dayMs && isReadable(story),
  ).length
  const lacking = lackingWorth * (1 - Math.min(1, Math.max(0, told / (limit / 2) - 1)))
  const worthOf = (story: RankedStory): number =>
    story.score *
    (isReadable(story)
      ? lacking ** Math.max(0, sourcesNeeded - story.owners)
      : foreignWorth * Math.max(lacking, leastLacking) ** (sourcesNeeded - 1))
  const weighed = stories.map(story => ({ ...story, score: worthOf(story) })).filter(({ score }) => score > 0)
  return weighed.sort((a, b) => b.score - a.score || b.id - a.id)
}
