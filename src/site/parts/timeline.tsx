import { shownBy } from '../../model/rights.ts'
import type { ListedArticle } from '../../store/read/article-row.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { deckOf } from './deck.ts'
import type { Reading } from './reading.ts'
import { tongueOf } from './tongue.ts'
import { Clock } from './when.tsx'

type TimelineProps = { articles: ListedArticle[]; reading: Reading }

const mostSteps = 8

/** How a story unfolded, newest first: independent reports spread over its life, the first and the last among them. */
export function Timeline({ articles, reading }: TimelineProps): Html | null {
  const reports = articles.filter(article => article.copyOf === null)
  if (reports.length === 0) return null
  const { words } = reading.language
  return (
    <section aria-labelledby="timeline">
      <div class="line">
        <h2 id="timeline">{words.story.timeline}</h2>
      </div>
      <ol class="timeline">
        {stepsOf(reports).map(article => (
          <Step article={article} reading={reading} />
        ))}
      </ol>
    </section>
  )
}

function Step({ article, reading }: { article: ListedArticle; reading: Reading }): Html {
  const shown = shownBy(article.rights, reading.rights, 'page')
  const tongue = tongueOf(article.lang, reading.language.lang)
  return (
    <li>
      <p class="kicker">
        <Clock at={article.publishedAt} reading={reading} />
        <a href={`/source/${article.sourceId}`}>{article.sourceName}</a>
      </p>
      <h3 {...tongue}>
        <a href={`/article/${article.id}`}>{article.title}</a>
      </h3>
      {shown.summary && article.summary && (
        <p class="deck" {...tongue}>
          {deckOf(article.summary, 220, article.lang)}
        </p>
      )}
    </li>
  )
}

/**
 * Takes at most eight of the reports (newest first): the newest, and of each further slice of the story's life its
 * earliest, because the first to tell a turn is the turn.
 */
export function stepsOf(reports: ListedArticle[]): ListedArticle[] {
  if (reports.length <= mostSteps) return reports
  const newest = reports[0]!
  const from = reports.at(-1)!.publishedAt
  const slice = (newest.publishedAt - from + 1) / (mostSteps - 1)
  const earliest = new Map<number, ListedArticle>()
  for (const report of reports) earliest.set(Math.floor((report.publishedAt - from) / slice), report)
  const steps = new Set([newest, ...earliest.values()])
  return [...steps].sort((a, b) => b.publishedAt - a.publishedAt)
}
