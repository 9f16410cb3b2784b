import type { ListedArticle } from '../../store/read/article-row.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import type { Reading } from './reading.ts'
import { StepTime } from './step-time.tsx'

/** Where a story arrived: the first to tell it in a country, or in a language where no country is known. */
export type Arrival = { country?: string; lang?: string; article: ListedArticle }

const mostArrivals = 8

/** The first report of each country, in order of time (`articles` newest first). */
export function arrivalsOf(articles: readonly ListedArticle[]): Arrival[] {
  const first = new Map<string, Arrival>()
  for (const article of articles.toReversed()) {
    const { country, lang } = article
    const place = country ?? lang
    if (place && !first.has(place)) first.set(place, country ? { country, article } : { lang: lang!, article })
  }
  return [...first.values()]
}

/** How a story went from one country to the next. Nothing for a story that is told in one. */
export function StorySpread({ articles, reading }: { articles: ListedArticle[]; reading: Reading }): Html | null {
  const { words, formats } = reading.language
  const arrivals = arrivalsOf(articles)
  if (arrivals.length < 2) return null
  const shown = arrivals.slice(0, mostArrivals)
  const span = shown.at(-1)!.article.publishedAt - shown[0]!.article.publishedAt
  return (
    <section aria-labelledby="spread">
      <div class="line">
        <h2 id="spread">{words.digest.spread}</h2>
        {span > 0 && <span>{words.digest.within(formats.duration(span))}</span>}
      </div>
      <ol class="arrivals-in">
        {shown.map(({ country, lang, article }) => (
          <li>
            <StepTime at={article.publishedAt} reading={reading} />
            <span>{country ? formats.country(country) : formats.language(lang!)}</span>
            <a href={`/article/${article.id}`}>{article.sourceName}</a>
          </li>
        ))}
      </ol>
    </section>
  )
}
