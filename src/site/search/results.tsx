import type { WordFinder } from '../../text/search/find-words.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import type { Reading } from '../parts/reading.ts'
import { storyAddress } from '../parts/story-card.tsx'
import { tongueOf } from '../parts/tongue.ts'
import { topicName } from '../parts/topic-name.ts'
import { Clock } from '../parts/when.tsx'
import { Marked } from './marked.tsx'
import type { SearchResult } from './search-view.ts'
import { snippetIn } from './snippet.ts'

type ResultsProps = { results: SearchResult[]; finder: WordFinder; reading: Reading }

/** What was found, as a list: headline, where the words stand, and who says so. */
export const ResultList = ({ results, finder, reading }: ResultsProps): Html => (
  <ol class="results">
    {results.map(result => (
      <Result result={result} finder={finder} reading={reading} />
    ))}
  </ol>
)

type ResultProps = { result: SearchResult; finder: WordFinder; reading: Reading }

/** A story of several articles is shown by its own headline, with the best of the articles that match below. */
function Result({ result: { article, story, matches }, finder, reading }: ResultProps): Html {
  const { words } = reading.language
  const whole = story && story.articles > 1 ? story : undefined
  const title = whole?.title ?? article.title
  const lang = whole ? whole.lang : article.lang
  const snippet = snippetIn(article, finder, reading.rights)
  return (
    <li>
      <h3 {...tongueOf(lang, reading.language.lang)}>
        <a href={whole ? storyAddress(whole) : `/article/${article.id}`}>
          <Marked text={title} found={finder(title, lang)} />
        </a>
      </h3>
      {snippet && (
        <p {...tongueOf(article.lang, reading.language.lang)}>
          <Marked text={snippet} found={finder(snippet, article.lang)} />
        </p>
      )}
      <p class="from">
        <Clock at={article.publishedAt} reading={reading} />{' '}
        {whole ? <a href={`/article/${article.id}`}>{article.sourceName}</a> : <bdi>{article.sourceName}</bdi>}
        {whole && <span>{words.articlesFromSources(whole.articles, whole.sources)}</span>}
        {whole && matches > 1 && <span>{words.finding.matches(matches)}</span>}
        {story?.topic && <a href={`/topic/${story.topic}`}>{topicName(story.topic, reading)}</a>}
      </p>
    </li>
  )
}
