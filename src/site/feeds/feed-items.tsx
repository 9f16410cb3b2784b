import { excerptOf, shownBy } from '../../model/rights.ts'
import type { RightsProfile } from '../../model/source.ts'
import type { ListedArticle } from '../../store/read/article-row.ts'
import type { StoryCard } from '../../store/read/story-card.ts'
import type { ReadArticle } from '../../store/read-api/articles.ts'
import { raw } from '../jsx/jsx-runtime.ts'
import type { FeedItemOut } from './feed-out.ts'

/** What an item needs to know of the site: where its pages are, and the operator's ceiling for every source. */
export type ItemContext = { origin: string; rights: RightsProfile }

/** An article as an entry, with as much of it as rights allow; the publisher is named and linked above the text. */
export function articleItem(article: ReadArticle, { origin, rights }: ItemContext): FeedItemOut {
  const { source } = article
  const shown = shownBy(source.rights, rights, 'feed')
  const excerpt = (): string => excerptOf(article.summary || article.text, shown.excerptLength)
  return {
    id: `${origin}/article/${article.id}`,
    title: article.title,
    original: article.url ?? undefined,
    publishedAt: article.publishedAt,
    updatedAt: article.updatedAt ?? article.publishedAt,
    authors: article.authors,
    summary: shown.summary ? excerpt() || undefined : undefined,
    contentHtml: shown.text === 'full' && article.html ? (<WholeText article={article} />).text : undefined,
    picture: shown.picture ? article.picture : undefined,
    lang: article.lang ?? undefined,
    categories: [...new Set([article.topic, ...article.tags].filter(name => name !== null))],
    source: { name: source.name, feed: source.feed, homepage: source.homepage ?? undefined },
  }
}

const WholeText = ({ article: { url, source, html } }: { article: ReadArticle }) => (
  <>
    <p>{url ? <a href={url}>{source.name}</a> : source.name}</p>
    {raw(html)}
  </>
)

/** A story as an entry: its summary, then who reports it. */
export function storyItem(story: StoryCard, coverage: ListedArticle[], { origin, rights }: ItemContext): FeedItemOut {
  const shown = shownBy(story.rights, rights, 'feed')
  const summary = shown.summary && story.summary ? excerptOf(story.summary, 600) : undefined
  return {
    id: `${origin}/story/${story.id}`,
    title: story.title,
    publishedAt: story.firstAt,
    updatedAt: story.lastAt,
    authors: story.leadSource ? [story.leadSource] : [],
    summary,
    contentHtml: (<Coverage summary={summary} coverage={coverage} story={story} origin={origin} />).text,
    picture: shown.picture ? story.picture : undefined,
    lang: story.lang,
    categories: story.topic ? [story.topic] : [],
  }
}

type CoverageProps = { summary?: string; coverage: ListedArticle[]; story: StoryCard; origin: string }

const Coverage = ({ summary, coverage, story, origin }: CoverageProps) => (
  <>
    {summary && <p>{summary}</p>}
    <ul>
      {coverage.map(article => (
        <li>
          {article.sourceName}: <a href={`${origin}/article/${article.id}`}>{article.title}</a>
        </li>
      ))}
    </ul>
    {story.articles > coverage.length && (
      <p>
        <a href={`${origin}/story/${story.id}`}>All {story.articles} articles</a>
      </p>
    )}
  </>
)
