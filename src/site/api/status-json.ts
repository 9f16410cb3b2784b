import { readFileSync } from 'node:fs'
import type { Context } from 'hono'
import type { Status } from '../../model/status.ts'
import { statusOf } from '../../store/read-api/status.ts'
import type { SiteEnv } from '../server/page-route.ts'
import { isoTime } from './article-json.ts'
import type { ApiTools } from './v1.ts'

// Counting a large archive takes a while and anyone may ask: once in this time is enough.
const countedForMs = 2000

const seconds = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 1000))

/** Answers `/status`: what each station holds, which sources fail and why, how fresh the news is. */
export function statusJson({ store, clock }: ApiTools) {
  const started = isoTime(clock())
  const version = versionOfPackage()
  let counted: { at: number; status: Promise<Status> } | undefined
  return async (c: Context<SiteEnv>) => {
    const now = clock()
    if (!counted || now - counted.at >= countedForMs) counted = { at: now, status: statusOf(store, now) }
    counted.status.catch(() => {
      counted = undefined
    })
    const { stations, sources, freshness, ...rest } = await counted.status
    return c.json({
      version,
      started,
      ...rest,
      stations: stations.map(({ oldestMs, ...station }) => ({ ...station, oldestSeconds: seconds(oldestMs) })),
      sources: {
        ...sources,
        failing: sources.failing.map(feed => ({ ...feed, since: feed.since === null ? null : isoTime(feed.since) })),
      },
      freshness: {
        articles: freshness.articles,
        p50Seconds: seconds(freshness.p50Ms),
        p95Seconds: seconds(freshness.p95Ms),
      },
    })
  }
}

function versionOfPackage(): string {
  const file = new URL('../../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
