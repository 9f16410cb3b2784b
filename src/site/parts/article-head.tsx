import type { WholeArticle } from '../../store/read/article.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { languageCodeOf } from '../words/language-codes.ts'
import { languages } from '../words/languages.ts'
import { Chevrons } from './chevrons.tsx'
import { LiveMark } from './live-posts.tsx'
import type { Reading } from './reading.ts'
import { originalAddress } from './structured-data.ts'
import { tongueOf } from './tongue.ts'
import { topicName } from './topic-name.ts'
import { webAddress } from './web-address.ts'
import { Moment } from './when.tsx'

type HeadProps = { article: WholeArticle; reading: Reading }

/** Above an article's text: whose it is, what it is called, by whom, when, and where the original stands. */
export function ArticleHead({ article, reading }: HeadProps): Html {
  const { words, formats, lang } = reading.language
  const original = webAddress(article.url)
  const section = sectionBeside(article, reading)
  return (
    <header class="article-head">
      <p class="kicker">
        <a href={`/source/${article.sourceId}`}>{article.sourceName}</a>{' '}
        {article.topic && <a href={`/topic/${article.topic}`}>{topicName(article.topic, reading)}</a>}{' '}
        {section && <span dir="auto">{section}</span>} <LiveMark kind={article.kind} reading={reading} />
      </p>
      <h1 {...tongueOf(article.lang, lang)}>{article.title}</h1>
      <div class="byline gauge">
        {article.authors.length > 0 && (
          <p class="by" dir="auto">
            {words.article.by(formats.list(article.authors))}
          </p>
        )}
        <Times article={article} reading={reading} />
        <p class="facts">
          {original && (
            <a class="original" href={original} data-address={originalAddress(article)} rel="noopener external">
              {words.article.original(article.sourceName)} <Chevrons />
            </a>
          )}{' '}
          {article.lang && <span>{formats.language(article.lang)}</span>}{' '}
          {article.words > 0 && <span>{words.article.readingTime(minutesFor(article.words))}</span>}{' '}
          {article.story && article.story.articles > 1 && (
            <a href={`/story/${article.story.id}`}>
              {words.articlesFromSources(article.story.articles, article.story.sources)}
            </a>
          )}
        </p>
        {article.original && (
          <p>
            <a href={`/article/${article.original.id}`}>{words.article.copyOf(article.original.sourceName)}</a>
          </p>
        )}
      </div>
    </header>
  )
}

/** The publisher's own section, readable, where it says more than our topic does in the reader's language or its own. */
function sectionBeside({ section, topic, lang }: WholeArticle, reading: Reading): string | undefined {
  const said = section?.replaceAll(/[_-]+/g, ' ').trim()
  if (!said || !topic) return said || undefined
  const inItsLanguage = languages[languageCodeOf(lang) ?? reading.language.code]
  const same = [reading.language, inItsLanguage].some(
    language => said.toLowerCase() === topicName(topic, { language }).toLowerCase(),
  )
  return same ? undefined : said
}

function Times({ article, reading }: HeadProps): Html {
  const { words } = reading.language
  return (
    <p class="times">
      <span>
        {words.article.published} <Moment at={article.publishedAt} reading={reading} />
      </span>{' '}
      {article.updatedAt && article.updatedAt > article.publishedAt && (
        <span>
          {words.article.updated} <Moment at={article.updatedAt} reading={reading} />
        </span>
      )}
      {article.versions > 0 && (
        <a href={`/article/${article.id}/versions`}>{words.versions.updated(article.versions)}</a>
      )}
    </p>
  )
}

// Silent reading of prose, words a minute (Brysbaert 2019 finds 238 for English; news has names and figures).
const wordsPerMinute = 220

const minutesFor = (words: number): number => Math.max(1, Math.round(words / wordsPerMinute))
