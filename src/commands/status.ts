import { oneLine } from '../log.ts'
import type { Status } from '../model/status.ts'
import { statusOf } from '../store/read-api/status.ts'
import type { Command } from './command.ts'
import { withStore } from './with-store.ts'

export const status: Command = {
  name: 'status',
  summary: 'Says what each station of the line has waiting, done and failed, and which sources fail and why.',
  options: [{ name: 'json', means: 'As JSON.' }],
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
    `Store ${store}; ${articles} articles in ${stories} stories.`,
    'The line',
    ...rows,
    `Sources: ${sources.all} feeds, ${sources.read} read, ${sources.waiting} not yet, ${sources.failing.length} failing.`,
    ...failing,
    p50Ms === null || p95Ms === null
      ? 'From publication to arrival: nothing recent to measure.'
      : `From publication to arrival: half within ${duration(p50Ms)}, 95 of 100 within ${duration(p95Ms)} (${freshness.articles} recent articles).`,
  ].join('\n')
}

/** Milliseconds as a person says them: `45 s`, `12 min`, `3 h`, `2 days`. */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 120) return `${seconds} s`
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`
  if (seconds < 172_800) return `${Math.round(seconds / 3600)} h`
  return `${Math.round(seconds / 86_400)} days`
}
