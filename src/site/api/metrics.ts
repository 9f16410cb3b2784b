import type { IncomingMessage } from 'node:http'
import type { Context, Hono } from 'hono'
import type { Delays, Freshness } from '../../model/freshness.ts'
import type { Status } from '../../model/status.ts'
import type { FreshnessReport } from '../../store/read/freshness.ts'
import type { SiteEnv } from '../server/page-route.ts'

/** Who may read the metrics: this machine, everybody or nobody. */
export type MetricsAccess = 'local' | 'open' | 'off'

/** What the metrics are made of. `status` is counted as seldom as its giver likes; `version` is the factory's. */
export type MetricsTools = {
  status: () => Promise<Status>
  freshness: FreshnessReport
  access: MetricsAccess
  version: string
}

/**
 * Answers `/metrics` in Prometheus' text format 0.0.4: the stations, the sources, and the delays of the last seven days,
 * overall and of each source. To anybody else than this machine, unless allowed, there is nothing at the address.
 */
export function mountMetrics(app: Hono<SiteEnv>, tools: MetricsTools): void {
  app.get('/metrics', async (c, next) => {
    if (tools.access === 'off' || (tools.access === 'local' && !asksFromHere(c))) return next()
    const [status, freshness] = await Promise.all([tools.status(), tools.freshness()])
    const text = metricsText([
      ...lineMetrics(status, tools.version),
      ...delayMetrics(freshness),
      ...processMetrics(process),
    ])
    return c.body(text, 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      'cache-control': 'no-store',
    })
  })
}

/** Asked by this machine and for nobody else: a proxy in front says for whom it asks. */
function asksFromHere(c: Context<SiteEnv>): boolean {
  const { incoming } = c.env as { incoming?: IncomingMessage }
  const address = incoming?.socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some(name => incoming?.headers[name])
  return !forwarded && (address === '::1' || address.startsWith('127.'))
}

type Labels = Record<string, string | number>

/** A metric with its samples. */
export type Metric = {
  name: string
  help: string
  type?: 'gauge' | 'counter'
  samples: [labels: Labels, value: number][]
}

/** Writes metrics in the text format; one without samples is left out. */
export function metricsText(metrics: Metric[]): string {
  return metrics
    .filter(({ samples }) => samples.length > 0)
    .map(({ name, help, type = 'gauge', samples }) =>
      [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} ${type}`,
        ...samples.map(([labels, value]) => `${name}${labelsText(labels)} ${value}`),
        '',
      ].join('\n'),
    )
    .join('')
}

function labelsText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(String(value))}"`)
  return pairs.length > 0 ? `{${pairs.join(',')}}` : ''
}

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')

const one = (name: string, help: string, value: number): Metric => ({
  name: `news_factory_${name}`,
  help,
  samples: [[{}, value]],
})

function lineMetrics({ store, stations, sources, articles, stories }: Status, version: string): Metric[] {
  const station = (name: string, help: string, of: (station: Status['stations'][number]) => number): Metric => ({
    name: `news_factory_station_${name}`,
    help,
    samples: stations.map(each => [{ station: each.name }, of(each)]),
  })
  return [
    { name: 'news_factory_info', help: 'What runs here.', samples: [[{ version, store }, 1]] },
    station('waiting', 'What waits at a station.', each => each.waiting),
    station('done', 'What has passed a station.', each => each.done),
    station('failed', 'What failed at a station.', each => each.failed),
    station('oldest_seconds', 'For how long the oldest has waited.', each => inSeconds(each.oldestMs ?? 0)),
    one('sources', 'Sources.', sources.all),
    one('feeds_failing', 'Feeds whose last answer could not be read.', sources.failing.length),
    one('articles', 'Articles held.', articles),
    one('stories', 'Stories held.', stories),
  ]
}

// Each is four series: what a Prometheus of default size takes without notice.
const mostSources = 1000

function delayMetrics({ all, sources }: Freshness): Metric[] {
  const most = sources.toSorted((a, b) => b.articles - a.articles).slice(0, mostSources)
  return [
    {
      name: 'news_factory_delay_seconds',
      help: 'From publication to first seen and to the page, articles of the last seven days.',
      samples: all ? quantiles(all) : [],
    },
    {
      name: 'news_factory_delay_articles',
      help: 'Articles whose delay was measured.',
      samples: all ? [[{}, all.articles]] : [],
    },
    {
      name: 'news_factory_source_delay_seconds',
      help: 'The same for each source.',
      samples: most.flatMap(source => quantiles(source, { source: source.id, name: source.name })),
    },
  ]
}

const quantiles = ({ seen, page }: Delays, labels: Labels = {}): Metric['samples'] =>
  [
    ['seen', '0.5', seen.p50Ms] as const,
    ['seen', '0.95', seen.p95Ms] as const,
    ['page', '0.5', page.p50Ms] as const,
    ['page', '0.95', page.p95Ms] as const,
  ].map(([until, quantile, ms]) => [{ ...labels, until, quantile }, inSeconds(ms)])

const inSeconds = (ms: number): number => ms / 1000

/** The names that Prometheus' own client libraries use. */
function processMetrics(of: Pick<NodeJS.Process, 'memoryUsage' | 'cpuUsage' | 'uptime'>): Metric[] {
  const { user, system } = of.cpuUsage()
  return [
    {
      name: 'process_resident_memory_bytes',
      help: 'Memory in use.',
      samples: [[{}, of.memoryUsage.rss()]],
    },
    {
      name: 'process_cpu_seconds_total',
      help: 'Processor time used.',
      type: 'counter',
      samples: [[{}, (user + system) / 1e6]],
    },
    { name: 'process_uptime_seconds', help: 'For how long it has run.', samples: [[{}, of.uptime()]] },
  ]
}
