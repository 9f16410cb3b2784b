import { shownBy } from '../../model/rights.ts'
import type { StoryStep } from '../../model/story-digest.ts'
import type { ListedArticle } from '../../store/read/article-row.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { deckOf } from './deck.ts'
import type { Reading } from './reading.ts'
import { StepTime } from './step-time.tsx'
import { amount } from './story-facts.tsx'
import { tongueOf } from './tongue.ts'

type TimelineProps = { articles: ListedArticle[]; steps?: readonly StoryStep[]; reading: Reading }

const mostSteps = 10

/** How a story unfolded, newest first: the reports that added something. Those that repeat are folded away under them. */
export function Timeline({ articles, steps = [], reading }: TimelineProps): Html | null {
  const reports = articles.filter(article => article.copyOf === null)
  if (reports.length === 0) return null
  const { words } = reading.language
  const known = new Map(steps.map(step => [step.articleId, step]))
  const { shown, folded } = unfolded(reports, known)
  return (
    <section aria-labelledby="timeline">
      <div class="line">
        <h2 id="timeline">{words.story.timeline}</h2>
      </div>
      <ol class="timeline">
        {shown.map(article => (
          <Step article={article} step={known.get(article.id)} reading={reading} />
        ))}
      </ol>
      {folded.length > 0 && <Folded articles={folded} reading={reading} />}
    </section>
  )
}

type StepProps = { article: ListedArticle; step?: StoryStep; reading: Reading }

function Step({ article, step, reading }: StepProps): Html {
  const { lang } = reading.language
  const tongue = tongueOf(article.lang, lang)
  const said = saidBy(article, step, reading)
  return (
    <li>
      <p class="kicker">
        <StepTime at={article.publishedAt} reading={reading} />{' '}
        <a href={`/source/${article.sourceId}`}>{article.sourceName}</a>{' '}
        {step && step.new.length > 0 && <Added step={step} reading={reading} />}
      </p>
      <h3 {...tongue}>
        <a href={`/article/${article.id}`}>{article.title}</a>
      </h3>
      {said && (
        <p class="deck" {...tongue}>
          {deckOf(said, 260, article.lang, reading)}
        </p>
      )}
    </li>
  )
}

/** The sentence that says what is new, or else what the article says in short. */
function saidBy(article: ListedArticle, step: StoryStep | undefined, reading: Reading): string | undefined {
  if (!shownBy(article.rights, reading.rights, 'page').summary) return undefined
  return step?.sentence?.text ?? article.summary ?? undefined
}

function Added({ step, reading }: { step: StoryStep; reading: Reading }): Html {
  const { digest, marks } = reading.language.words
  return (
    <span class="added">
      {digest.added}
      {marks.colon}
      {step.new.map(({ kind, value, exactness }, at) => (
        <>
          {at > 0 && marks.comma}
          {digest.kind[kind]} {amount({ value, exactness }, reading)}
        </>
      ))}
    </span>
  )
}

/** The reports that a reader of the others need not read: a line each. */
function Folded({ articles, reading }: { articles: ListedArticle[]; reading: Reading }): Html {
  const { words, formats, lang } = reading.language
  return (
    <details class="folded">
      <summary>
        {words.digest.folded}
        {words.marks.colon}
        {formats.number(articles.length)}
      </summary>
      <ul>
        {articles.map(article => (
          <li>
            <StepTime at={article.publishedAt} reading={reading} /> <b>{article.sourceName}</b>{' '}
            <a href={`/article/${article.id}`} {...tongueOf(article.lang, lang)}>
              {article.title}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

type Unfolded = { shown: ListedArticle[]; folded: ListedArticle[] }

/**
 * Which of the reports (newest first) are steps: those that add something, and what is not read yet. Of many the newest
 * of each slice of the story's life; a story nobody has read together shows every report as far as there is room.
 */
export function unfolded(reports: ListedArticle[], steps: ReadonlyMap<number, StoryStep>): Unfolded {
  const adding = reports.filter(report => steps.get(report.id)?.adds ?? true)
  const shown = stepsOf(adding.length > 0 ? adding : reports)
  const isShown = new Set(shown)
  return { shown, folded: steps.size === 0 ? [] : reports.filter(report => !isShown.has(report)) }
}

/**
 * Takes at most ten of the reports (newest first): the newest, and of each further slice of the story's life its
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
