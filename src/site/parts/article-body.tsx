import type { PageProblem } from '../../model/article.ts'
import type { Failure } from '../../model/outcome.ts'
import { excerptOf, type Shown } from '../../model/rights.ts'
import type { WholeArticle } from '../../store/read/article.ts'
import { escapeHtml, type Html, raw } from '../jsx/jsx-runtime.ts'
import { AfterText, BeforeText } from './article-apart.tsx'
import { Chevrons } from './chevrons.tsx'
import { ownPicture } from './own-pictures.ts'
import { creditOf, LeadPicture } from './picture.tsx'
import { prose } from './prose.ts'
import type { Reading } from './reading.ts'
import { tongueOf } from './tongue.ts'
import { webAddress } from './web-address.ts'

type BodyProps = { article: WholeArticle; shown: Shown; reading: Reading; announced?: number }

/** An article's summary, leading picture and text, as far as the rights of its source go, and what is to be said of them. */
export function ArticleBody({ article, shown, reading, announced }: BodyProps): Html {
  const tongue = tongueOf(article.lang, reading.language.lang)
  const note = noteOn(article, shown, reading)
  return (
    <>
      {article.correction !== undefined && (
        <p class="note correction" dir="auto">
          {reading.language.words.article.corrected(shown.summary ? article.correction : '')}
        </p>
      )}
      <Summary article={article} shown={shown} reading={reading} />
      {shown.picture && <Picture article={article} shown={shown} reading={reading} />}
      {note && <p class="note">{note}</p>}
      <BeforeText article={article} shown={shown} reading={reading} />
      {shown.text === 'full' && article.html && (
        <div class="prose" {...tongue} innerHtml={raw(prose(article.html, reading.pictures))} />
      )}
      {shown.text === 'excerpt' && article.text && (
        <div class="prose" {...tongue}>
          <p>{excerptOf(article.text, shown.excerptLength)}</p>
        </div>
      )}
      <AfterText article={article} shown={shown} reading={reading} announced={announced} />
      <Onward article={article} shown={shown} reading={reading} />
      {article.usageTerms && (
        <p class="note" dir="auto">
          {reading.language.words.article.usageTerms(article.usageTerms)}
        </p>
      )}
    </>
  )
}

/** The summary, apart from the text; not where the text opens with the same words. */
function Summary({ article, shown, reading }: BodyProps): Html | null {
  const { summary, text } = article
  if (!shown.summary || !summary || (shown.text !== 'none' && opensWith(text, summary))) return null
  return (
    <section class="in-short" aria-labelledby="in-short">
      <h2 id="in-short">{reading.language.words.article.inShort}</h2>
      <p {...tongueOf(article.lang, reading.language.lang)}>{summary}</p>
    </section>
  )
}

// An excerpt ends in an ellipsis or in the middle of a sentence: its first words tell whether the text opens with it.
const tellingCharacters = 120

/** Whether the summary stands at the head of the text, where a dateline or a line of the publisher's may come before. */
function opensWith(text: string, summary: string): boolean {
  const flat = (from: string): string => from.replaceAll(/\s+/g, ' ').trim()
  return flat(text.slice(0, 1000)).includes(
    flat(summary)
      .replace(/(?:…|\.{3})$/, '')
      .slice(0, tellingCharacters),
  )
}

function Picture({ article, reading }: BodyProps): Html | null {
  const own = ownPicture(article.picture, reading.pictures)
  if (!own || !article.picture || isIn(article.html, article.picture.url)) return null
  const { words } = reading.language
  const said = creditOf(article.picture, words) ?? words.article.picture(article.sourceName)
  return <LeadPicture own={own} picture={article.picture} credit={said} />
}

/** Whether the text has this picture itself, in whatever size: sizes differ in the query. */
const isIn = (html: string, url: string): boolean =>
  html.includes('<img') && html.includes(escapeHtml(URL.parse(url)?.pathname ?? url))

/** What is to be said of the text: that it is not here yet, or why it is the feed's. */
function noteOn(article: WholeArticle, shown: Shown, { language }: Reading): string | undefined {
  const { words } = language
  if (shown.text === 'none') return undefined
  if (article.waiting) return words.article.waiting
  if (article.textFrom === 'page' && article.problem === 'paywall') return beginningOnly(article, language)
  if (article.textFrom === 'page' || !article.problem) return undefined
  const known = words.article.problem[article.problem as PageProblem]
  return known ?? words.article.pageFailed(words.failure[article.problem as Failure] ?? article.problem)
}

/** Of a text whose rest is for subscribers, how much of it is here. */
function beginningOnly(
  { sourceName, apart: { share } }: WholeArticle,
  { words, formats }: Reading['language'],
): string {
  return words.article.beginningOnly(sourceName, share === undefined ? undefined : formats.share(share))
}

/** The way on to the source where not everything is shown. */
function Onward({ article, shown, reading }: BodyProps): Html | null {
  const { words } = reading.language
  const url = webAddress(article.url)
  const said = notWhole(article, shown, reading)
  if (!said) return null
  return (
    <div class="onward">
      <p>{said}</p>
      {url && (
        <a class="button" href={url} rel="noopener external">
          {words.article.continueAt(article.sourceName)} <Chevrons />
        </a>
      )}
    </div>
  )
}

function notWhole(
  { sourceName, text, textFrom, problem }: WholeArticle,
  shown: Shown,
  { language }: Reading,
): string | undefined {
  const { article } = language.words
  if (shown.text === 'none') return article.headlineOnly(sourceName)
  if (!text) return article.noText(sourceName)
  if (shown.text === 'excerpt') return article.excerptOnly(sourceName)
  if (textFrom === 'page' && problem === 'paywall') return article.restForSubscribers
  return textFrom === 'feed' ? article.fromFeed : undefined
}
