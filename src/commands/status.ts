import { oneLine } from '../log.ts'
import type { Status } from '../model/status.ts'
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

/** The status as a person reads it. */
export function statusText({ store, stations, sources, articles, stories, freshness }: Status): string {
  const rows = stations.map(({ name, waiting, done, failed, oldestMs }) => {
    const age = oldestMs === null ? '' : `, the oldest for ${duration(oldestMs)}`
    return `  ${name.padEnd(8)} ${String(waiting).padStart(6)} waiting  ${String(done).padStart(7)} done  ${String(failed).padStart(5)} failed${age}`
  })
  const failing = sources.failing.map(({ name, detail, failed, failures, since }) => {
    const when = since === null ? 'never answered' : `last good answer ${duration(Date.now() - since)} ago`
    return `  ${oneLine(name)}: ${oneLine(detail ?? failed)} (${failures} in a row, ${when})`
  })
  const { p50Ms, p95Ms } = freshness
  return [
    `Store ${store}; ${counted(articles, 'article')} in ${counted(stories, 'story', 'stories')}.`,
    p50Ms === null || p95Ms === null
      ? 'From publication to arrival: nothing recent to measure.'
      : `From publication to arrival: half within ${duration(p50Ms)}, 95 of 100 within ${duration(p95Ms)}\n(${counted(freshness.articles, 'recent article')}).`,
    'The line',
    ...rows,
    `${counted(sources.all, 'source')}: ${sources.read} read, ${sources.waiting} not yet, ${sources.failing.length} failing${failing.length > 0 ? ':' : '.'}`,
    ...failing,
  ].join('\n')
}
