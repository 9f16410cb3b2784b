import type { SourceKind } from '../../model/source.ts'
import type { ListedArticle } from '../../store/read/article-row.ts'
import type { StoryCard } from '../../store/read/story-card.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { LiveMark } from './live-posts.tsx'
import type { Reading } from './reading.ts'
import { type Share, Spread, sharesOf } from './spread.tsx'
import { tongueOf } from './tongue.ts'
import { Clock } from './when.tsx'

type CoverageProps = {
  story: StoryCard
  articles: ListedArticle[]
  reading: Reading
  /** Left out where the timeline beside it has them all. */
  withHeadlines: boolean
}

/** Every article of a story, newest first, with copies under the article they repeat, and where and how it is told. */
export function StoryCoverage({ story, articles, reading, withHeadlines }: CoverageProps): Html {
  const { words, formats } = reading.language
  const reports = withCopies(articles)
  const countries = sharesOf(articles.map(article => article.country && formats.country(article.country)))
  const languages = sharesOf(articles.map(article => article.lang && formats.language(article.lang)))
  const kinds = sharesOf(articles.map(({ sourceKind }) => sourceKind && words.source.kind[sourceKind as SourceKind]))
  return (
    <section aria-labelledby="coverage">
      <div class="line">
        <h2 id="coverage">{words.story.coverage}</h2> <span>{words.articles(story.articles)}</span>
      </div>
      <Spread label={words.story.byCountry} shares={countries} language={reading.language} />
      <Spread label={words.story.byLanguage} shares={languages} language={reading.language} />
      <Spread label={words.digest.byKind} shares={kinds} language={reading.language} />
      <Spread
        label={words.digest.byOwner}
        shares={sharesOfOwners(articles, words.story.others)}
        language={reading.language}
      />
      <ol class="sources">
        {reports.map(({ article, copies }) => (
          <CoverageRow article={article} copies={copies} reading={reading} withHeadline={withHeadlines} />
        ))}
      </ol>
      {articles.length < story.articles && <p class="faint">{words.story.notAll(articles.length, story.articles)}</p>}
    </section>
  )
}

/** Who stands behind several of the sources, and how many articles the others have; nothing where nobody does. */
function sharesOfOwners(articles: ListedArticle[], others: string): Share[] {
  const ownerOf = ({ owner, sourceName }: ListedArticle): string => owner ?? sourceName
  const houses = Map.groupBy(articles, ownerOf)
  const several = [...houses].filter(([, own]) => new Set(own.map(({ sourceId }) => sourceId)).size > 1)
  if (several.length === 0) return []
  const shares = several.map(([name, own]) => ({ name, count: own.length })).sort((a, b) => b.count - a.count)
  const rest = articles.length - shares.reduce((sum, { count }) => sum + count, 0)
  return rest > 0 ? [...shares, { name: others, count: rest }] : shares
}

type Report = { article: ListedArticle; copies: ListedArticle[] }

type RowProps = Report & { reading: Reading; withHeadline: boolean }

function CoverageRow({ article, copies, reading, withHeadline }: RowProps): Html {
  const { words, lang } = reading.language
  return (
    <li>
      <b>
        <a href={`/source/${article.sourceId}`}>{article.sourceName}</a>
      </b>{' '}
      <Clock at={article.publishedAt} reading={reading} /> <LiveMark kind={article.kind} reading={reading} />{' '}
      {withHeadline && (
        <a class="headline" href={`/article/${article.id}`} {...tongueOf(article.lang, lang)}>
          {article.title}
        </a>
      )}
      {copies.length > 0 && (
        <p class="copies">
          {words.story.copies(copies.length)}
          {words.marks.colon}
          {copies.map((copy, index) => (
            <>
              {index > 0 && words.marks.comma}
              <a href={`/article/${copy.id}`}>{copy.sourceName}</a>
            </>
          ))}
        </p>
      )}
    </li>
  )
}

/** Puts copies under the report they repeat, copies of copies too; a copy whose original is not here stands for itself. */
export function withCopies(articles: ListedArticle[]): Report[] {
  const byId = new Map(articles.map(article => [article.id, article]))
  const reports = new Map<number, Report>()
  const reportOf = (article: ListedArticle): Report => {
    const report = reports.get(article.id) ?? { article, copies: [] }
    reports.set(article.id, report)
    return report
  }
  for (const article of articles) {
    const original = originalOf(article, byId)
    if (original === article) reportOf(article)
    else reportOf(original).copies.push(article)
  }
  return [...reports.values()].sort((a, b) => b.article.publishedAt - a.article.publishedAt)
}

/** Follows copies to what they repeat, as long as it is here; a ring, which should not be, ends where it began. */
function originalOf(article: ListedArticle, byId: Map<number, ListedArticle>): ListedArticle {
  const passed = new Set([article])
  let original = article
  for (;;) {
    const next = original.copyOf === null ? undefined : byId.get(original.copyOf)
    if (!next) return original
    if (passed.has(next)) return article
    passed.add(next)
    original = next
  }
}
