import { shownDigest } from '../../model/shown-digest.ts'
import type { RightsProfile } from '../../model/source.ts'
import type { CitedSentence, Statement, StoryDigest, StoryFact } from '../../model/story-digest.ts'
import type { ListedArticle } from '../../store/read/article-row.ts'
import type { RelatedStory } from '../../store/read/related-stories.ts'
import { besideStory } from '../parts/related-stories.tsx'
import { sharesOf } from '../parts/spread.tsx'
import { arrivalsOf } from '../parts/story-spread.tsx'
import { isoTime } from './article-json.ts'

/** What the API's answer on one story is made of; `articles` newest first. */
export type ReadTogether = {
  story: { firstAt: number; lastAt: number }
  articles: ListedArticle[]
  digest?: StoryDigest
  related: RelatedStory[]
}

/**
 * What a story's reports say together, as the API gives it: in short, agreed and differing facts, the timeline, coverage,
 * how it spread and the stories beside it; sentences only of sources whose words may be passed on.
 */
export function digestJson({ story, articles, digest, related }: ReadTogether, rights: RightsProfile) {
  const byId = new Map(articles.map(article => [article.id, article]))
  const shown = shownDigest(digest ?? { summary: [], facts: [], steps: [] }, byId, rights, 'api')
  const told = (articleId: number) => ({ article: articleId, source: byId.get(articleId)!.sourceName })
  const sentence = ({ articleId, text, lang }: CitedSentence) => ({ text, lang, ...told(articleId) })
  const statement = ({ articleId, at }: Statement) => ({ ...told(articleId), at: isoTime(at) })
  return {
    inShort: shown.summary.map(sentence),
    facts: shown.facts.map(({ kind, verdict, unit = null, speaker = null, role = null, values }) => ({
      kind,
      verdict,
      unit,
      speaker,
      role,
      values: values.map(({ value, name, exactness, sentence: said, statements }) => ({
        value: name ?? valueJson(kind, unit, value),
        exactness,
        sentence: said ? sentence(said) : null,
        statements: statements.map(statement),
      })),
    })),
    timeline: shown.steps.map(({ articleId, adds, new: counts, sentence: said }) => ({
      ...told(articleId),
      at: isoTime(byId.get(articleId)!.publishedAt),
      adds,
      newCounts: counts,
      sentence: said ? sentence(said) : null,
    })),
    coverage: coverageJson(articles),
    spread: arrivalsOf(articles).map(({ country = null, lang = null, article }) => ({
      country,
      lang,
      ...told(article.id),
      at: isoTime(article.publishedAt),
    })),
    related: relatedJson(story, related),
  }
}

/** A number as it is, a day as ISO 8601 has it; a quotation is none. */
function valueJson(kind: StoryFact['kind'], unit: string | null, value: number): number | string | null {
  if (kind === 'quote') return null
  return unit === 'date' ? isoTime(value).slice(0, 10) : value
}

/** How many articles come from each country, language, kind of source and owner, most first. */
const coverageJson = (articles: ListedArticle[]) => ({
  countries: sharesOf(articles.map(({ country }) => country)),
  languages: sharesOf(articles.map(({ lang }) => lang)),
  kinds: sharesOf(articles.map(({ sourceKind }) => sourceKind)),
  owners: sharesOf(articles.map(({ owner, sourceName }) => owner ?? sourceName)),
})

function relatedJson(story: { firstAt: number; lastAt: number }, related: RelatedStory[]) {
  const { earlier, later, like } = besideStory(story, related)
  const as = (relation: 'earlier' | 'later' | 'like') => (one: RelatedStory) => ({
    id: one.id,
    title: one.title,
    lang: one.lang,
    relation,
    firstAt: isoTime(one.firstAt),
    lastAt: isoTime(one.lastAt),
    articleCount: one.articles,
  })
  return [...earlier.map(as('earlier')), ...later.map(as('later')), ...like.map(as('like'))]
}
