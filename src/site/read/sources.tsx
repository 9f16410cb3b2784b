import { type SourceWithHealth, sourcesWithHealth } from '../../store/read/sources.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { HealthWord, stateOf, stateOfSource } from '../parts/feed-health.tsx'
import { ListHead } from '../parts/list-head.tsx'
import { Page, type PageFrame } from '../parts/page.tsx'
import type { Reading } from '../parts/reading.ts'
import { Section } from '../parts/section.tsx'
import { tongueOf } from '../parts/tongue.ts'
import { frameOf, readingOf } from './frame.ts'
import type { PageHandler } from './page-handler.ts'

type SourcesProps = { sources: SourceWithHealth[]; reading: Reading }

/** The whole page of all sources. */
export function SourcesPage({ sources, frame, reading }: SourcesProps & { frame: PageFrame }): Html {
  const { sourcesPage } = reading.language.words
  const failing = sources.filter(source => stateOfSource(source) === 'failing')
  const well = sources.filter(source => stateOfSource(source) === 'well').length
  return (
    <Page frame={frame} title={sourcesPage.title} sheets={['sources']}>
      <ListHead title={sourcesPage.title}>
        <p class="gauge">
          {sources.length > 0 ? sourcesPage.summary(sources.length, well, failing.length) : sourcesPage.none}
        </p>
      </ListHead>
      {failing.length > 0 && (
        <Section title={sourcesPage.failingTitle}>
          <FailingSources sources={failing} reading={reading} />
        </Section>
      )}
      {sources.length > 0 && <SourceTable sources={sources} reading={reading} />}
    </Page>
  )
}

/** What does not answer, each with the reason in words. */
const FailingSources = ({ sources, reading }: SourcesProps): Html => (
  <ul class="failing-list">
    {sources.map(source => (
      <li>
        <a href={`/source/${source.id}`}>{source.name}</a>{' '}
        {source.feeds
          .filter(feed => stateOf(feed) === 'failing')
          .map(feed => (
            <>
              <HealthWord feed={feed} reading={reading} />{' '}
              {feed.detail && (
                <span class="faint" {...tongueOf('en', reading.language.lang)}>
                  {feed.detail}
                </span>
              )}
            </>
          ))}
      </li>
    ))}
  </ul>
)

function SourceTable({ sources, reading }: SourcesProps): Html {
  const { sourcesPage, freshnessPage } = reading.language.words
  return (
    <div class="table">
      <table>
        <caption class="visually-hidden">{sourcesPage.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{sourcesPage.name}</th>
            <th scope="col">{sourcesPage.country}</th>
            <th scope="col">{sourcesPage.language}</th>
            <th scope="col">{sourcesPage.health}</th>
            <th scope="col" class="number">
              {freshnessPage.articles}
              <br />
              <small>{sourcesPage.today}</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {sources.map(source => (
            <SourceRow source={source} reading={reading} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SourceRow({ source, reading }: { source: SourceWithHealth; reading: Reading }): Html {
  const { formats, words } = reading.language
  const best = source.feeds.find(feed => stateOf(feed) === stateOfSource(source))
  return (
    <tr>
      <th scope="row">
        <a href={`/source/${source.id}`} dir="auto">
          {source.name}
        </a>
      </th>
      <td>{source.country && formats.country(source.country)}</td>
      <td>{formats.list(source.languages.map(formats.language))}</td>
      <td>{best ? <HealthWord feed={best} reading={reading} /> : words.source.noFeeds}</td>
      <td class="number">{source.articlesLastDay > 0 && formats.number(source.articlesLastDay)}</td>
    </tr>
  )
}

/** `GET /sources` */
export const sourcesPage: PageHandler = async (request, tools) => {
  const reading = readingOf(request, tools)
  const [sources, frame] = await Promise.all([
    sourcesWithHealth(tools.store.read, reading.now),
    frameOf(request, tools),
  ])
  const html = SourcesPage({ sources, frame, reading }).text
  return { status: 200, html, stories: [], lang: reading.language.lang }
}
