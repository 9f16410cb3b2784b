import type { Freshness } from '../../model/freshness.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { DelayChart, DelayLine } from '../parts/delay-chart.tsx'
import { delayTold } from '../parts/delay-told.ts'
import { ListHead } from '../parts/list-head.tsx'
import { Page, type PageFrame } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'
import type { Reading } from '../parts/reading.ts'
import { Section } from '../parts/section.tsx'
import { idIn } from './address-parameters.ts'
import { frameOf, readingOf } from './frame.ts'
import type { PageHandler } from './page-handler.ts'

const rows = 100

type Measured = Freshness['sources'][number]

const collator = new Intl.Collator('en')

const orders = {
  name: (a, b) => collator.compare(a.name, b.name),
  quick: (a, b) => a.page.p50Ms - b.page.p50Ms,
  slow: (a, b) => b.page.p50Ms - a.page.p50Ms,
  many: (a, b) => b.articles - a.articles,
} as const satisfies Record<string, (a: Measured, b: Measured) => number>

type Order = keyof typeof orders

/** What the page shows: the sources of one page in the chosen order. */
export type FreshnessView = Freshness & { order: Order; page: number; shown: Measured[] }

const isOrder = (word: string | null): word is Order => word !== null && Object.hasOwn(orders, word)

/** Puts the sources in the order that the query names, by name without one, and takes the page's share of them. */
export function viewOf(freshness: Freshness, query: URLSearchParams): FreshnessView {
  const by = query.get('by')
  const order = isOrder(by) ? by : 'name'
  const sorted = freshness.sources.toSorted((a, b) => orders[order](a, b) || orders.name(a, b))
  const last = Math.max(1, Math.ceil(sorted.length / rows))
  const page = Math.min(idIn(query.get('page')) ?? 1, last)
  return { ...freshness, order, page, shown: sorted.slice((page - 1) * rows, page * rows) }
}

type ViewProps = { view: FreshnessView; reading: Reading }

/** The whole page of how late the news is. */
export function FreshnessPage({ view, frame, reading }: ViewProps & { frame: PageFrame }): Html {
  const words = reading.language.words.freshnessPage
  return (
    <Page frame={frame} title={words.title} description={words.description} sheets={['sources']}>
      <ListHead title={words.title}>
        <Overall view={view} reading={reading} />
      </ListHead>
      <div class="with-aside">
        {view.all && (
          <Section title={words.days}>
            <DelayChart name={words.allSources} days={view.all.days} until={view.until} reading={reading} />
            <p class="parted">{words.chart}</p>
          </Section>
        )}
        <Section title={words.how}>
          {words.howTold.map((paragraph, at) => (
            <p class={at > 0 ? 'parted' : undefined}>{paragraph}</p>
          ))}
        </Section>
      </div>
      {view.shown.length > 0 && (
        <Section title={words.sources}>
          <OrderLinks view={view} reading={reading} />
          <SourceTable view={view} reading={reading} />
          {view.unmeasured > 0 && <p class="parted">{words.unmeasured(view.unmeasured)}</p>}
          <Pager label={words.sources} {...pagesAround(view, reading)} />
        </Section>
      )}
    </Page>
  )
}

function Overall({ view: { all }, reading }: ViewProps): Html {
  const { none, noneWhy } = reading.language.words.freshnessPage
  if (!all)
    return (
      <>
        <p>{none}</p>
        <p class="faint">{noneWhy}</p>
      </>
    )
  const [onPage, firstSeen] = delayTold(all, reading.language)
  return (
    <>
      <p>{onPage}</p>
      <p class="faint gauge">{firstSeen}</p>
    </>
  )
}

const addressOf = (order: Order, page = 1): string => {
  const query = new URLSearchParams()
  if (order !== 'name') query.set('by', order)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `/freshness?${query}` : '/freshness'
}

function OrderLinks({ view, reading }: ViewProps): Html {
  const { order, orders: names } = reading.language.words.freshnessPage
  return (
    <nav class="dateline" aria-label={order}>
      {(Object.keys(orders) as Order[]).map(one => (
        <a href={addressOf(one)} aria-current={one === view.order ? 'true' : undefined}>
          {one === view.order ? <b>{names[one]}</b> : names[one]}
        </a>
      ))}
    </nav>
  )
}

function pagesAround({ order, page, sources }: FreshnessView, reading: Reading) {
  const { previous, next } = reading.language.words.freshnessPage
  return {
    before: page > 1 ? { href: addressOf(order, page - 1), name: previous } : undefined,
    after: page * rows < sources.length ? { href: addressOf(order, page + 1), name: next } : undefined,
  }
}

function SourceTable({ view, reading }: ViewProps): Html {
  const words = reading.language.words.freshnessPage
  const number = [words.articles, words.seen, words.page, words.most]
  return (
    <div class="table delay-table">
      <table>
        <caption class="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.source}</th>
            {number.map(name => (
              <th scope="col" class="number">
                {name}
              </th>
            ))}
            <th scope="col">{words.week}</th>
          </tr>
        </thead>
        <tbody>
          {view.shown.map(source => (
            <SourceRow source={source} until={view.until} reading={reading} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SourceRow({ source, until, reading }: { source: Measured; until: number; reading: Reading }): Html {
  const { formats } = reading.language
  return (
    <tr>
      <th scope="row">
        <a href={`/source/${source.id}`} dir="auto">
          {source.name}
        </a>
      </th>
      <td class="number">{formats.number(source.articles)}</td>
      <td class="number">{formats.shortDelay(source.seen.p50Ms)}</td>
      <td class="number">{formats.shortDelay(source.page.p50Ms)}</td>
      <td class="number">{formats.shortDelay(source.page.p95Ms)}</td>
      <td>
        <DelayLine name={source.name} days={source.days} until={until} reading={reading} />
      </td>
    </tr>
  )
}

/** `GET /freshness` */
export const freshnessPage: PageHandler = async (request, tools) => {
  const reading = readingOf(request, tools)
  const [freshness, frame] = await Promise.all([tools.freshness(), frameOf(request, tools)])
  const view = viewOf(freshness, request.query)
  const html = FreshnessPage({ view, frame, reading }).text
  const isFirst = view.order === 'name' && view.page === 1
  return { status: 200, html, stories: [], lang: reading.language.lang, noindex: !isFirst }
}
