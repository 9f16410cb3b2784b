import type { StoryDigest } from '../../model/story-digest.ts'
import type { ListedArticle } from '../../store/read/article-row.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import type { Reading } from './reading.ts'
import { tongueOf } from './tongue.ts'

type SummaryProps = { digest: StoryDigest; articles: ReadonlyMap<number, ListedArticle>; reading: Reading }

/** A story in a few sentences of its reports, each with the way to whose it is. */
export function StorySummary({ digest, articles, reading }: SummaryProps): Html {
  const { words, lang } = reading.language
  return (
    <section class="in-short" aria-labelledby="in-short">
      <h2 id="in-short" class="visually-hidden">
        {words.digest.inShort}
      </h2>
      {digest.summary.map(({ articleId, text, lang: tongue }) => (
        <p class="deck" {...tongueOf(tongue, lang)}>
          {text}{' '}
          <cite>
            <a href={`/article/${articleId}`}>{articles.get(articleId)!.sourceName}</a>
          </cite>
        </p>
      ))}
    </section>
  )
}
