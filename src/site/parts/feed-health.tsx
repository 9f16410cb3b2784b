import type { Failure } from '../../model/outcome.ts'
import type { FeedHealth, SourceWithHealth } from '../../store/read/sources.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import type { Reading } from './reading.ts'
import { tongueOf } from './tongue.ts'
import { webAddress } from './web-address.ts'

type FeedProps = { feed: FeedHealth; reading: Reading }

/** The state of a feed in one word of colour and its sentence. */
export type HealthState = 'well' | 'failing' | 'unread'

/** Whether a feed answers, fails, or was never asked. */
export const stateOf = ({ outcome }: Pick<FeedHealth, 'outcome'>): HealthState =>
  outcome === undefined ? 'unread' : outcome === 'ok' ? 'well' : 'failing'

/** A source is as well as its best feed. */
export function stateOfSource({ feeds }: Pick<SourceWithHealth, 'feeds'>): HealthState {
  const states = feeds.map(stateOf)
  return states.includes('well') ? 'well' : states.includes('failing') ? 'failing' : 'unread'
}

/** A feed's state in a few words. */
export function HealthWord({ feed, reading }: FeedProps): Html {
  const { words } = reading.language
  const state = stateOf(feed)
  if (state === 'well') return <span class="health well">{words.source.healthy}</span>
  if (state === 'unread') return <span class="health unread">{words.source.notReadYet}</span>
  return <span class="health failing">{words.failure[feed.outcome as Failure] ?? feed.outcome}</span>
}

/** Everything there is to say of a feed's health, honestly: what its last reading came to, when, and how it goes on. */
export function FeedReport({ feed, reading }: FeedProps): Html {
  const { words, formats } = reading.language
  const when = (at: number): string =>
    reading.now - at < 60_000 ? words.justNow : (formats.ago(at, reading.now) ?? formats.moment(at))
  const isFolder = feed.url.startsWith('folder:')
  const address = webAddress(feed.url)
  return (
    <div class="feed-report">
      <p>
        <HealthWord feed={feed} reading={reading} />
      </p>
      {feed.detail && <p {...tongueOf('en', reading.language.lang)}>{feed.detail}</p>}
      <ul class="faint gauge">
        {!isFolder && feed.failures > 0 && <li>{words.source.failingSince(feed.failures)}</li>}
        {!isFolder && (
          <li>{feed.answeredAt ? words.source.lastAnswer(when(feed.answeredAt)) : words.source.neverAnswered}</li>
        )}
        {feed.freshAt && <li>{words.source.lastNew(when(feed.freshAt))}</li>}
        {feed.items > 0 && <li>{words.source.items(feed.items, feed.format ?? '')}</li>}
        <li>{rhythmOf(feed, reading)}</li>
        {feed.hub && <li>{words.source.hub[feed.hub.standing](feed.hub.host)}</li>}
        {feed.hub?.pushedAt && <li>{words.source.lastPush(when(feed.hub.pushedAt))}</li>}
        {feed.hub?.detail && <li {...tongueOf('en', reading.language.lang)}>{feed.hub.detail}</li>}
      </ul>
      <p class="address">
        {words.source.feed}
        {words.marks.colon}
        {address ? <a href={address}>{feed.url}</a> : feed.url}
      </p>
    </div>
  )
}

function rhythmOf({ url, nextAt, intervalMs }: FeedHealth, { language: { words, formats }, now }: Reading): string {
  if (url.startsWith('folder:')) return words.source.watched
  if (nextAt === undefined) return words.source.stopped
  return [words.source.every(formats.duration(intervalMs)), words.source.nextAt(formats.clock(nextAt, now))].join(
    words.marks.comma,
  )
}
