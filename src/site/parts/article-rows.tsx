import { shownBy } from '../../model/rights.ts'
import type { Headline, ListedArticle } from '../../store/read/article-row.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { deckOf } from './deck.ts'
import { LiveMark } from './live-posts.tsx'
import type { Reading } from './reading.ts'
import { tongueOf } from './tongue.ts'
import { Clock } from './when.tsx'

/** A headline; with what it says where that may be shown too. */
type Row = Headline & Partial<Pick<ListedArticle, 'summary' | 'rights'>>

type RowsProps = {
  articles: Row[]
  reading: Reading
  /** Left out where every row is of one source. */
  withSource?: boolean
  withSummary?: boolean
}

/** Articles as lines of a list: time, source, headline in its own language. */
export const ArticleRows = ({ articles, reading, withSource = true, withSummary }: RowsProps): Html => (
  <ol class="rows">
    {articles.map(article => (
      <li>
        <Clock at={article.publishedAt} reading={reading} />
        <div {...tongueOf(article.lang, reading.language.lang)}>
          {withSource && <b>{article.sourceName}</b>} <LiveMark kind={article.kind} reading={reading} />{' '}
          <a href={`/article/${article.id}`}>{article.title}</a>
          {withSummary && <RowSummary article={article} reading={reading} />}
        </div>
      </li>
    ))}
  </ol>
)

function RowSummary({ article, reading }: { article: Row; reading: Reading }): Html | null {
  if (!article.rights || !article.summary || !shownBy(article.rights, reading.rights, 'search').summary) return null
  return <p>{deckOf(article.summary, 200, article.lang, reading)}</p>
}
