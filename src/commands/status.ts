import { oneLine } from '../log.ts'
import type { Delays, Spread } from '../model/freshness.ts'
import type { FailingFeed, Status } from '../model/status.ts'
import { statusOf } from '../store/read-api/status.ts'
import { type Command, storeSettings } from './command.ts'
import { counted } from './counted.ts'
import { duration } from './duration.ts'
import { withStore } from './with-store.ts'

export const status: Command = {
  name: 'status',
  summary: 'Says what each station of the line has waiting, done and failed, and which sources fail and why.',
  options: [{ name: 'json', means: 'As JSON.' }],
  settings: storeSettings,
  run: ({ config, options }) =>
    withStore(config, async store => {
      const found = await statusOf(store, Date.now())
      console.log(options.json ? JSON.stringify(found, null, 2) : statusText(found))
      return 0
    }),
}

function freshnessLines(freshness: Delays | undefined): string[] {
  if (!freshness) return ['From publication to the page: nothing of the last day to measure.']
  const within = ({ p50Ms, p95Ms }: Spread): string =>
    `half within ${duration(p50Ms)}, 95 of 100 within ${duration(p95Ms)}`
  return [
    `From publication to first seen: ${within(freshness.seen)}`,
    `               to the page:     ${within(freshness.page)} (${counted(freshness.articles, 'article')} of the last day).`,
  ]
}

/** Nothing where no feed has a hub. */
function hubLines({ pushes, silent, asked, denied }: Status['hubs']): string[] {
  if (pushes + silent + asked + denied === 0) return []
  const rest = `${counted(silent, 'hub')} silent, ${asked} asked, ${denied} refusing`
  return [`${counted(pushes, 'feed')} pushed by their hubs; ${rest}.`]
}

function failingLine({ name, feed, detail, failed, failures, since, nextAt }: FailingFeed): string {
  const now = Date.now()
  const isFolder = feed.startsWith('folder:')
  const facts = [
    isFolder ? [] : `${failures} in a row`,
    since === null ? (isFolder ? [] : 'never answered') : `last good answer ${duration(now - since)} ago`,
    isFolder ? 'looked at each second' : nextAt === null ? 'not asked any more' : nextTry(nextAt - now),
  ].flat()
  return `  ${oneLine(name)}: ${oneLine(detail ?? failed)} (${facts.join(', ')})`
}

const nextTry = (ms: number): string => (ms <= 0 ? 'asked again now' : `asked again in ${duration(ms)}`)

/** The status as a person reads it. */
export function statusText({ store, stations, sources, hubs, articles, stories, freshness }: Status): string {
  const rows = stations.map(({ name, waiting, done, failed, oldestMs }) => {
    const age = oldestMs === null ? '' : `, the oldest for ${duration(oldestMs)}`
    return `  ${name.padEnd(8)} ${String(waiting).padStart(6)} waiting  ${String(done).padStart(7)} done  ${String(failed).padStart(5)} failed${age}`
  })
  return [
    `Store ${store}; ${counted(articles, 'article')} in ${counted(stories, 'story', 'stories')}.`,
    ...freshnessLines(freshness),
    'The line',
    ...rows,
    `${counted(sources.all, 'source')}: ${sources.read} read, ${sources.waiting} not yet, ${sources.failing.length} failing${sources.failing.length > 0 ? ':' : '.'}`,
    ...sources.failing.map(failingLine),
    ...hubLines(hubs),
  ].join('\n')
}
