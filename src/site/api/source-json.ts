import type { FeedHealth, SourceWithHealth } from '../../store/read/sources.ts'
import { isoTime } from './article-json.ts'

/** A source as the API gives it, with the state of its feeds. */
export function sourceJson(source: SourceWithHealth) {
  return {
    id: source.id,
    name: source.name,
    homepage: source.homepage ?? null,
    owner: source.owner ?? null,
    country: source.country ?? null,
    languages: source.languages,
    kind: source.kind ?? null,
    rights: source.rights,
    addedAt: isoTime(source.addedAt),
    articlesLastDay: source.articlesLastDay,
    feeds: source.feeds.map(feedJson),
  }
}

const feedJson = (feed: FeedHealth) => ({
  url: feed.url,
  format: feed.format ?? null,
  /** ok, the word of the failure, or null before the first reading. */
  outcome: feed.outcome ?? null,
  detail: feed.detail ?? null,
  failures: feed.failures,
  items: feed.items,
  intervalSeconds: Math.round(feed.intervalMs / 1000),
  askedAt: timeOrNull(feed.askedAt),
  answeredAt: timeOrNull(feed.answeredAt),
  freshAt: timeOrNull(feed.freshAt),
  nextAt: timeOrNull(feed.nextAt),
})

const timeOrNull = (ms: number | undefined): string | null => (ms === undefined ? null : isoTime(ms))
