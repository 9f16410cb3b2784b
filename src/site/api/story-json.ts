import { shownBy } from '../../model/rights.ts'
import type { RightsProfile } from '../../model/source.ts'
import type { StoryCard } from '../../store/read/story-card.ts'
import type { Subjects } from '../../store/read/subjects.ts'
import { placeName } from '../parts/place-name.ts'
import { reasonsInWords } from '../parts/reasons-in-words.ts'
import { english } from '../words/languages.ts'
import { isoTime } from './article-json.ts'

/** A story as the API gives it; its summary and picture come from its leading article, under that source's rights. */
export function storyJson(story: StoryCard, rights: RightsProfile) {
  const shown = shownBy(story.rights, rights, 'api')
  return {
    id: story.id,
    title: story.title,
    summary: shown.summary ? (story.summary ?? null) : null,
    picture: shown.picture ? (story.picture ?? null) : null,
    lang: story.lang ?? null,
    topic: story.topic ?? null,
    leadArticle: story.leadArticleId ?? null,
    articleCount: story.articles,
    sourceCount: story.sources,
    ownerCount: story.owners,
    languageCount: story.languages,
    firstAt: isoTime(story.firstAt),
    lastAt: isoTime(story.lastAt),
    changedAt: isoTime(story.changedAt),
    volume: story.volume,
    reasons: reasonsInWords(story.reasons, english.words),
  }
}

/** Who, what and where a story is about; topics by IPTC's codes, cities by GeoNames' numbers, countries by ISO 3166. */
export const subjectsJson = ({ names, places, topics, keyphrases }: Subjects) => ({
  names: names.map(({ key, name, kind, articles }) => ({ key, name, kind, articles })),
  places: places.map(place => ({ ...place, name: placeName(place, { language: english }) })),
  topics: topics.map(({ code, slug, weight }) => ({ code: `medtop:${code}`, topic: slug, weight })),
  keyphrases,
})
