import type { Picture } from '../../model/feed.ts'
import { excerptOf, shownBy } from '../../model/rights.ts'
import type { RightsProfile } from '../../model/source.ts'
import type { Headline } from '../../store/read/article-row.ts'
import type { StoryCard } from '../../store/read/story-card.ts'
import type { ReadArticle } from '../../store/read-api/articles.ts'
import { raw } from '../jsx/jsx-runtime.ts'
import { withPicturesAt } from '../parts/own-pictures.ts'
import type { SiteLanguage } from '../words/languages.ts'
import type { FeedItemOut } from './feed-out.ts'

/**
 * What an item needs to know of the site: where its pages are, the operator's ceiling for every source, its language, and
 * where readers of the feed get a publisher's picture (nothing for one that cannot be had).
 */
export type ItemContext = {
  origin: string
  rights: RightsProfile
  language: SiteLanguage
  pictureAt: (url: string) => string | undefined
}

/** An article as an entry, with as much of it as rights allow; the publisher is named and linked above the text. */
export function articleItem(article: ReadArticle, context: ItemContext): FeedItemOut {
  const { origin, rights } = context
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
    contentHtml:
      shown.text === 'full' && article.html ? (<WholeText article={article} context={context} />).text : undefined,
    picture: shown.picture ? pictureIn(article, context) : undefined,
    lang: article.lang ?? undefined,
    categories: [...new Set([article.topic, ...article.tags].filter(name => name !== null))],
    source: { name: source.name, feed: source.feed, homepage: source.homepage ?? undefined },
  }
}

function pictureIn({ picture }: { picture?: Picture }, { pictureAt }: ItemContext): Picture | undefined {
  const url = picture && pictureAt(picture.url)
  return url ? { ...picture, url } : undefined
}

type WholeTextProps = { article: ReadArticle; context: ItemContext }

const WholeText = ({ article: { url, source, html }, context }: WholeTextProps) => (
  <>
    <p>{url ? <a href={url}>{source.name}</a> : source.name}</p>
    {raw(withPicturesAt(html, context.pictureAt))}
  </>
)

/** A story as an entry: its summary, then who reports it. */
export function storyItem(story: StoryCard, coverage: Headline[], context: ItemContext): FeedItemOut {
  const { origin, rights } = context
  const shown = shownBy(story.rights, rights, 'feed')
  const summary = shown.summary && story.summary ? excerptOf(story.summary, 600) : undefined
  return {
    id: `${origin}/story/${story.id}`,
    title: story.title,
    publishedAt: story.firstAt,
    updatedAt: story.lastAt,
    authors: story.leadSource ? [story.leadSource] : [],
    summary,
    contentHtml: (<Coverage summary={summary} coverage={coverage} story={story} context={context} />).text,
    picture: shown.picture ? pictureIn(story, context) : undefined,
    lang: story.lang,
    categories: story.topic ? [story.topic] : [],
  }
}

type CoverageProps = { summary?: string; coverage: Headline[]; story: StoryCard; context: ItemContext }

const Coverage = ({ summary, coverage, story, context: { origin, language } }: CoverageProps) => (
  <>
    {summary && <p>{summary}</p>}
    <ul>
      {coverage.map(article => (
        <li>
          {article.sourceName}
          {language.words.marks.colon}
          <a href={`${origin}/article/${article.id}`}>{article.title}</a>
        </li>
      ))}
    </ul>
    {story.articles > coverage.length && (
      <p>
        <a href={`${origin}/story/${story.id}`}>{language.words.article.wholeStory(story.articles)}</a>
      </p>
    )}
  </>
)
