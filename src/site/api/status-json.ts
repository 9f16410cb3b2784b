import type { Context } from 'hono'
import type { Spread } from '../../model/freshness.ts'
import type { SiteEnv } from '../server/page-route.ts'
import { isoTime } from './article-json.ts'
import { packageVersion } from './package-version.ts'
import type { ApiTools } from './v1.ts'

const seconds = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 1000))

const timeOrNull = (ms: number | null): string | null => (ms === null ? null : isoTime(ms))

const spread = (of: Spread | undefined) => ({
  p50Seconds: seconds(of?.p50Ms ?? null),
  p95Seconds: seconds(of?.p95Ms ?? null),
})

/** Answers `/status`: what each station holds, which sources fail and why, how fresh the news is. */
export function statusJson({ status, clock }: ApiTools) {
  const started = isoTime(clock())
  const version = packageVersion()
  return async (c: Context<SiteEnv>) => {
    const { stations, sources, freshness, ...rest } = await status()
    return c.json({
      version,
      started,
      ...rest,
      stations: stations.map(({ oldestMs, ...station }) => ({ ...station, oldestSeconds: seconds(oldestMs) })),
      sources: {
        ...sources,
        failing: sources.failing.map(feed => ({
          ...feed,
          since: timeOrNull(feed.since),
          nextAt: timeOrNull(feed.nextAt),
        })),
      },
      freshness: {
        articles: freshness?.articles ?? 0,
        ...spread(freshness?.seen),
        page: spread(freshness?.page),
      },
    })
  }
}
