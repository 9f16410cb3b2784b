import type { PageProblem } from '../../model/article.ts'
import type { Delays } from '../../model/freshness.ts'
import type { Failure } from '../../model/outcome.ts'
import type { Store } from '../../store/open-store.ts'
import type { ListedArticle } from '../../store/read/article-row.ts'
import { type ListPlace, latestOfSource } from '../../store/read/latest.ts'
import { type PageTrouble, pageTroubles } from '../../store/read/page-troubles.ts'
import { type SourceWithHealth, sourceWithHealth } from '../../store/read/sources.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { ArticleRows } from '../parts/article-rows.tsx'
import { sourceDelayTold } from '../parts/delay-told.ts'
import { FeedReport } from '../parts/feed-health.tsx'
import { ListHead } from '../parts/list-head.tsx'
import { Page, type PageFrame } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'
import type { Reading } from '../parts/reading.ts'
import { Section } from '../parts/section.tsx'
import { webAddress } from '../parts/web-address.ts'
import { idIn, placeAfter, placeIn } from './address-parameters.ts'
import { notFoundPage } from './error.tsx'
import { frameOf, readingOf } from './frame.ts'
import type { PageHandler } from './page-handler.ts'

const rows = 30
const week = 7 * 86_400_000

/** A source with a stretch of its articles; `more` is where the next begins, `delays` how late they come. */
export type SourceView = {
  source: SourceWithHealth
  articles: ListedArticle[]
  before?: ListPlace
  more?: ListPlace
  delays?: Delays
  troubles?: PageTrouble[]
}

/** Loads a source with its newest articles after `before`; or nothing. */
export async function loadSource(
  { read }: Pick<Store, 'read'>,
  id: number,
  now: number,
  before?: ListPlace,
): Promise<SourceView | undefined> {
  const [source, found, troubles] = await Promise.all([
    sourceWithHealth(read, id, now),
    latestOfSource(read, id, rows + 1, before),
    pageTroubles(read, id, now - week),
  ])
  const articles = found.slice(0, rows)
  return source && { source, troubles, articles, before, more: found.length > rows ? articles.at(-1) : undefined }
}

type SourcePageProps = { view: SourceView; frame: PageFrame; reading: Reading }

/** The whole page of a source. */
export function SourcePage({ view, frame, reading }: SourcePageProps): Html {
  const { source, articles, before, more, delays, troubles = [] } = view
  const words = reading.language.words.source
  const path = `/source/${source.id}`
  return (
    <Page
      frame={frame}
      title={source.name}
      feeds={{ path, name: source.name }}
      noindex={Boolean(before)}
      sheets={['sources']}
    >
      <ListHead title={source.name}>
        <p class="faint gauge">{words.articlesToday(source.articlesLastDay)}</p>
      </ListHead>
      <div class="with-aside">
        <Section title={words.latest}>
          {articles.length > 0 ? (
            <ArticleRows articles={articles} reading={reading} withSource={false} />
          ) : (
            <p class="faint">{words.none}</p>
          )}
          <Pager
            label={words.latest}
            before={before && { href: path, name: words.latest }}
            after={more && { href: `${path}?before=${placeAfter(more)}`, name: words.older }}
          />
        </Section>
        <div class="stack">
          <Profile source={source} reading={reading} />
          <Section title={words.health}>
            {source.feeds.length === 0 && <p class="faint">{words.noFeeds}</p>}
            {source.feeds.map(feed => (
              <FeedReport feed={feed} reading={reading} />
            ))}
            <Troubles troubles={troubles} reading={reading} />
            <p class="parted">
              <a href="/freshness">
                {delays ? sourceDelayTold(delays, reading.language) : reading.language.words.freshness}
              </a>
            </p>
          </Section>
        </div>
      </div>
    </Page>
  )
}

/** Why pages of the last week gave no text of their own, and how often. */
function Troubles({ troubles, reading: { language } }: { troubles: PageTrouble[]; reading: Reading }): Html | null {
  const { words } = language
  if (troubles.length === 0) return null
  const named = (problem: PageTrouble['problem']): string =>
    words.source.pageTrouble[problem as PageProblem] ?? words.failure[problem as Failure] ?? problem
  return (
    <div class="feed-report">
      <p>{words.source.pageTroubles}</p>
      <ul class="faint gauge">
        {troubles.map(({ problem, articles }) => (
          <li>
            {named(problem)}
            {words.marks.colon}
            {language.formats.number(articles)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Profile({ source, reading }: { source: SourceWithHealth; reading: Reading }): Html {
  const { words, formats } = reading.language
  const homepage = webAddress(source.homepage)
  const facts: [string, string | Html | undefined][] = [
    [
      words.source.homepage,
      homepage && (
        <a href={homepage} rel="noopener external">
          {URL.parse(homepage)?.host ?? homepage}
        </a>
      ),
    ],
    [words.source.country, source.country && formats.country(source.country)],
    [words.source.languages, formats.list(source.languages.map(formats.language))],
    [words.source.kindLabel, source.kind && words.source.kind[source.kind]],
    [words.source.ownedBy, source.owner],
    [words.source.rightsLabel, words.source.rights[source.rights]],
  ]
  return (
    <dl class="profile">
      {facts.map(
        ([name, value]) =>
          value && (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

/** `GET /source/:id` */
export const sourcePage: PageHandler = async (request, tools) => {
  const id = idIn(request.params.id)
  const reading = readingOf(request, tools)
  const before = placeIn(request.query.get('before'))
  const view = id && (await loadSource(tools.store, id, reading.now, before))
  if (!view) return notFoundPage(request, tools)
  const [{ sources }, frame] = await Promise.all([tools.freshness(), frameOf(request, tools)])
  const delays = sources.find(source => source.id === id)
  const html = SourcePage({ view: { ...view, delays }, frame, reading }).text
  return { status: 200, html, stories: [], lang: reading.language.lang, noindex: Boolean(before) }
}
