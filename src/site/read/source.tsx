import type { Store } from '../../store/open-store.ts'
import type { ListedArticle } from '../../store/read/article-row.ts'
import { type ListPlace, latestOfSource } from '../../store/read/latest.ts'
import { type SourceWithHealth, sourceWithHealth } from '../../store/read/sources.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { ArticleRows } from '../parts/article-rows.tsx'
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

/** A source with a stretch of its articles; `more` is where the next begins. */
export type SourceView = { source: SourceWithHealth; articles: ListedArticle[]; before?: ListPlace; more?: ListPlace }

/** Loads a source with its newest articles after `before`; or nothing. */
export async function loadSource(
  { read }: Pick<Store, 'read'>,
  id: number,
  now: number,
  before?: ListPlace,
): Promise<SourceView | undefined> {
  const [source, found] = await Promise.all([
    sourceWithHealth(read, id, now),
    latestOfSource(read, id, rows + 1, before),
  ])
  const articles = found.slice(0, rows)
  return source && { source, articles, before, more: found.length > rows ? articles.at(-1) : undefined }
}

type SourcePageProps = { view: SourceView; frame: PageFrame; reading: Reading }

/** The whole page of a source. */
export function SourcePage({ view: { source, articles, before, more }, frame, reading }: SourcePageProps): Html {
  const words = reading.language.words.source
  const path = `/source/${source.id}`
  return (
    <Page frame={frame} title={source.name} feeds={{ path, name: source.name }} noindex={Boolean(before)}>
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
          </Section>
        </div>
      </div>
    </Page>
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
  const reading = readingOf(tools)
  const before = placeIn(request.query.get('before'))
  const view = id && (await loadSource(tools.store, id, reading.now, before))
  if (!view) return notFoundPage(request, tools)
  const frame = await frameOf(request, tools)
  const html = SourcePage({ view, frame, reading }).text
  return { status: 200, html, stories: [], lang: reading.language.lang, noindex: Boolean(before) }
}
