import type { Headline } from '../../store/read/article-row.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import type { Reading } from './reading.ts'
import { tongueOf } from './tongue.ts'

/** Other reports under a headline: whose, and what it says, in its own language. */
export const CoverageLines = ({ articles, reading }: { articles: Headline[]; reading: Reading }): Html => (
  <ul class="coverage">
    {articles.map(article => (
      <li {...tongueOf(article.lang, reading.language.lang)}>
        <a href={`/article/${article.id}`}>
          <b>{article.sourceName}</b> <span>{article.title}</span>
        </a>
      </li>
    ))}
  </ul>
)

/** At most `most` reports that stand beside the one a card shows: one of each source, none with the card's own headline. */
export function besides(
  card: { title: string; leadArticleId?: number; leadSource?: string },
  coverage: Headline[],
  most: number,
): Headline[] {
  const told = new Set([card.leadSource])
  const others = coverage.filter(article => {
    if (article.id === card.leadArticleId || article.title === card.title || told.has(article.sourceName)) return false
    told.add(article.sourceName)
    return true
  })
  return others.slice(0, most)
}
