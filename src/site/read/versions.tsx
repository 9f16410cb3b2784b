import { type Shown, shownBy } from '../../model/rights.ts'
import type { Wording } from '../../model/version.ts'
import { articlePage, type WholeArticle } from '../../store/read/article.ts'
import { type ArticleVersion, versionsOf, wordingAt } from '../../store/read/versions.ts'
import { diffText } from '../../text/word-diff.ts'
import { wordingOf } from '../../text/wording-change.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { Chevrons } from '../parts/chevrons.tsx'
import { Lines, Pieces } from '../parts/diff.tsx'
import { Page, type PageFrame } from '../parts/page.tsx'
import type { Reading } from '../parts/reading.ts'
import { tongueOf } from '../parts/tongue.ts'
import { Moment } from '../parts/when.tsx'
import { idIn } from './address-parameters.ts'
import { errorPage, notFoundPage } from './error.tsx'
import { frameOf, readingOf } from './frame.ts'
import type { PageAnswer, PageHandler, PageRequest, SiteTools } from './page-handler.ts'

type Of = { article: WholeArticle; versions: ArticleVersion[]; reading: Reading }

/** `GET /article/:id/versions`: when an article changed, and how it was called before. */
export const versionsPage: PageHandler = (request, tools) =>
  answer(request, tools, async (of, frame) => VersionsPage({ ...of, frame }))

/** `GET /article/:id/versions/:number`: what a version changed, word by word, since the one before it or since `from`. */
export const versionPage: PageHandler = (request, tools) =>
  answer(request, tools, async (of, frame) => {
    const number = idIn(request.params.number)
    const from = idIn(request.query.get('from') ?? undefined)
    const compared = number ? comparedIn(of.versions, number, from) : undefined
    if (!compared) return undefined
    const { read } = tools.store
    const now = wordingOf(of.article)
    const before = await wordingAt(read, of.article.id, compared.from, now)
    const after = number === latestOf(of.versions) ? now : await wordingAt(read, of.article.id, number!, now)
    return before && after && ComparedPage({ ...of, frame, ...compared, before, after })
  })

type Answering = (of: Of, frame: PageFrame) => Promise<Html | undefined>

/** Of a withdrawn article nothing is told, of what it once said as little as of what it says. */
async function answer(request: PageRequest, tools: SiteTools, page: Answering): Promise<PageAnswer> {
  const id = idIn(request.params.id)
  const article = id && (await articlePage(tools.store.read, id))
  if (!article) return notFoundPage(request, tools)
  const reading = readingOf(request, tools)
  if (article.withdrawn) {
    const { withdrawnTitle, withdrawn } = reading.language.words.article
    return errorPage(410, { title: withdrawnTitle, text: withdrawn(article.sourceName) }, request, tools)
  }
  const versions = await versionsOf(tools.store.read, article.id)
  const html = await page({ article, versions, reading }, await frameOf(request, tools))
  if (!html) return notFoundPage(request, tools)
  const stories = article.storyId ? [article.storyId] : []
  return { status: 200, html: html.text, stories, articles: [article.id], lang: reading.language.lang, noindex: true }
}

/** The number of the version that stands now: one more than that of the last that ended. */
const latestOf = (versions: ArticleVersion[]): number => (versions.at(-1)?.number ?? 0) + 1

/** Which two versions are compared: both are there, the earlier first. */
function comparedIn(
  versions: ArticleVersion[],
  number: number,
  from: number | undefined,
): { from: number; to: number } | undefined {
  const numbers = [...versions.map(version => version.number), latestOf(versions)]
  const before = from ?? numbers[numbers.indexOf(number) - 1]
  if (before === undefined || !numbers.includes(number) || !numbers.includes(before) || before >= number)
    return undefined
  return { from: before, to: number }
}

function VersionsPage({ article, versions, reading, frame }: Of & { frame: PageFrame }): Html {
  const { words } = reading.language
  const latest = latestOf(versions)
  const began = (at: number): number => versions[at - 1]?.endedAt ?? article.firstSeenAt
  const rows = [...versions, { number: latest, title: article.title }]
  return (
    <Frame heading={words.versions.title} article={article} frame={frame} reading={reading}>
      <p class="intro">{versions.length > 0 ? words.versions.intro : words.versions.nothing}</p>
      <ol class="versions">
        {rows
          .map(({ number, title }, at) => (
            <li>
              <p class="kicker">
                <b>
                  {number === latest
                    ? words.versions.now
                    : at > 0
                      ? words.versions.version(number)
                      : words.versions.asFirst}
                </b>
                <Moment at={began(at)} reading={reading} />
              </p>
              <p class="title" {...tongueOf(article.lang, reading.language.lang)}>
                {title}
              </p>
              {at > 0 && <Change change={versions[at - 1]!} reading={reading} />}
              {at > 0 && (
                <a class="onwards" href={`/article/${article.id}/versions/${number}`}>
                  {words.versions.compare}{' '}
                  <span class="visually-hidden">{words.marks.aside(words.versions.version(number))}</span>
                  <Chevrons />
                </a>
              )}
            </li>
          ))
          .reverse()}
      </ol>
    </Frame>
  )
}

/** What changed at the end of a version, in words. */
function Change({ change, reading }: { change: ArticleVersion; reading: Reading }): Html {
  const { words, formats } = reading.language
  const { parts, added, removed, isMajor } = change
  const amounts = [
    words.versions.changed(formats.list(parts.map(part => words.versions.part[part]))),
    ...(added > 0 ? [words.versions.added(added)] : []),
    ...(removed > 0 ? [words.versions.removed(removed)] : []),
    ...(isMajor ? [] : [words.versions.minor]),
  ]
  return <p class="faint">{amounts.join(' · ')}</p>
}

type ComparedProps = Of & { frame: PageFrame; from: number; to: number; before: Wording; after: Wording }

function ComparedPage({ article, versions, reading, frame, from, to, before, after }: ComparedProps): Html {
  const { words, lang } = reading.language
  const shown = shownBy(article.rights, reading.rights, 'page')
  const tongue = tongueOf(article.lang, lang)
  const title = diffText(before.title, after.title)
  const ended = versions.find(version => version.number === to)
  const changedAt = versions.findLast(version => version.number < to)!.endedAt
  const first = versions[0]!.number
  return (
    <Frame heading={words.versions.compare} article={article} frame={frame} reading={reading}>
      <p class="kicker">
        <b>{ended ? words.versions.version(to) : words.versions.now}</b>
        <Moment at={changedAt} reading={reading} />
      </p>
      <p class="faint">
        {words.versions.legend} <a href={`/article/${article.id}/versions`}>{words.versions.title}</a>
        {from !== first && (
          <>
            {' · '}
            <a href={`/article/${article.id}/versions/${to}?from=${first}`}>{words.versions.sinceFirst}</a>
          </>
        )}
      </p>
      <div class="prose compared">
        <h2 {...tongue}>
          {title.lines.map(pieces => (
            <Pieces pieces={pieces} reading={reading} />
          ))}
        </h2>
        <Text before={before} after={after} shown={shown} article={article} reading={reading} />
      </div>
    </Frame>
  )
}

type TextProps = { before: Wording; after: Wording; shown: Shown; article: WholeArticle; reading: Reading }

/** What changed in the text, as far as the text itself may be shown. */
function Text({ before, after, shown, article, reading }: TextProps): Html {
  const { words, lang } = reading.language
  const tongue = tongueOf(article.lang, lang)
  const hasStandfirst = shown.summary && (before.standfirst ?? '') !== (after.standfirst ?? '')
  return (
    <>
      {hasStandfirst && (
        <blockquote>
          <Lines
            lines={diffText(before.standfirst ?? '', after.standfirst ?? '').lines}
            tongue={tongue}
            reading={reading}
          />
        </blockquote>
      )}
      {shown.text === 'full' ? (
        <Lines lines={diffText(before.text, after.text).lines} tongue={tongue} reading={reading} />
      ) : (
        <p class="note">{words.versions.notShown(article.sourceName)}</p>
      )}
    </>
  )
}

type FrameProps = { heading: string; article: WholeArticle; frame: PageFrame; reading: Reading; children?: unknown }

function Frame({ heading, article, frame, reading, children }: FrameProps): Html {
  const { lang } = reading.language
  return (
    <Page frame={frame} title={heading} titleOf={article.title} noindex sheets={['article', 'versions']}>
      <div class="article">
        <header class="article-head">
          <p class="kicker">
            <a href={`/source/${article.sourceId}`}>{article.sourceName}</a>
          </p>
          <h1>{heading}</h1>
          <p {...tongueOf(article.lang, lang)}>
            <a href={`/article/${article.id}`}>{article.title}</a>
          </p>
        </header>
        {children as Html[]}
      </div>
    </Page>
  )
}
