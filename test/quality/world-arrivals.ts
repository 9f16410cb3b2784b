import { allOf } from '../running-factory.ts'
import type { ReplayedWorld } from './replayed-world.ts'

const watchMs = 120_000
// The world's servers allow a poll a minute, to which the schedule adds up to a tenth; five seconds for the line.
const allowedMs = 66_000 + 5000

/** When each headline was first on the front page, and when each story was told to the open page. */
type Seen = { front: Map<string, number>; told: Map<number, number[]> }

/**
 * Watches the front page and an open page's stream, and prints how long what is published takes to both; what the
 * sources in `pushing` publish by itself.
 */
export async function measureArrivals(base: string, world: ReplayedWorld, pushing = new Set<string>()): Promise<void> {
  const began = Date.now()
  const seen: Seen = { front: new Map(), told: new Map() }
  const ending = new AbortController()
  void listen(base, seen, ending.signal).catch(() => {})
  while (Date.now() - began < watchMs + allowedMs) {
    note(await (await fetch(base)).text(), seen.front)
    await new Promise(resolve => setTimeout(resolve, 500))
  }
  ending.abort()
  const published = (await world.truth()).map(one => ({
    title: escaped(one.title),
    at: Date.parse(one.at),
    pushed: pushing.has(one.source),
  }))
  const all = published.filter(one => one.at >= began && one.at < began + watchMs)
  const fresh = all.filter(one => !one.pushed)
  const pushed = all.filter(one => one.pushed)
  const taken = await allOf<{ title: string; story: number; firstSeenAt: string }>(base, 'articles')
  const inStore = new Map(taken.map(one => [escaped(one.title), Date.parse(one.firstSeenAt)]))
  const told = await asNow(base, seen.told)
  const opened = new Map(taken.flatMap(one => toldAfter(one, told)))
  report('taken in', fresh, inStore)
  report('front page', fresh, seen.front)
  report('open page', fresh, opened)
  if (pushed.length === 0) return
  report('pushed, taken in', pushed, inStore)
  report('pushed, front page', pushed, seen.front)
  report('pushed, open page', pushed, opened)
}

/** The times stories were told at, under the addresses they have now: some have gone into others since. */
async function asNow(base: string, told: Seen['told']): Promise<Seen['told']> {
  const now: Seen['told'] = new Map()
  for (const [story, times] of told) {
    const { headers } = await fetch(`${base}/story/${story}`, { redirect: 'manual' })
    const id = Number(headers.get('location')?.match(/\/story\/(\d+)/)?.[1] ?? story)
    now.set(
      id,
      [...(now.get(id) ?? []), ...times].sort((a, b) => a - b),
    )
  }
  return now
}

/** The first event of an article's story after the article was taken in. */
function toldAfter(one: { title: string; story: number; firstSeenAt: string }, told: Seen['told']): [string, number][] {
  const at = told.get(one.story)?.find(time => time >= Date.parse(one.firstSeenAt))
  return at === undefined ? [] : [[escaped(one.title), at]]
}

async function listen(base: string, { told }: Seen, signal: AbortSignal): Promise<void> {
  const response = await fetch(`${base}/live`, { signal })
  let text = ''
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    const end = text.lastIndexOf('\n\n')
    if (end < 0) continue
    for (const [, data] of text.slice(0, end).matchAll(/^data: (.*)$/gm)) {
      const { story } = JSON.parse(data!) as { story?: number }
      if (story !== undefined) told.set(story, [...(told.get(story) ?? []), Date.now()])
    }
    text = text.slice(end + 2)
  }
}

/** Remembers when each headline was first to be read. */
function note(html: string, seen: Map<string, number>): void {
  for (const [, title] of html.matchAll(/>([^<>]{12,})</g)) {
    const words = title!.replaceAll(/\s+/g, ' ').trim()
    if (!seen.has(words)) seen.set(words, Date.now())
  }
}

function report(where: string, fresh: { title: string; at: number }[], seen: Map<string, number>): void {
  const delays = fresh
    .flatMap(one => (seen.has(one.title) ? [seen.get(one.title)! - one.at] : []))
    .sort((a, b) => a - b)
  const inTime = delays.filter(delay => delay <= allowedMs).length
  const at = (share: number): string => ((delays[Math.floor(delays.length * share)] ?? Number.NaN) / 1000).toFixed(1)
  console.log(
    `${where}: ${fresh.length} published, ${delays.length} seen, ${inTime} within ${allowedMs / 1000} s; p50 ${at(0.5)} s, p95 ${at(0.95)} s`,
  )
  if (delays.length < fresh.length) console.log(`  not seen: ${unseen(fresh, seen)}`)
}

/** What never came to be seen, for whoever looks into it. */
const unseen = (fresh: { title: string }[], seen: Map<string, number>): string =>
  fresh
    .flatMap(one => (seen.has(one.title) ? [] : [one.title]))
    .slice(0, 5)
    .join(' | ')

const escaped = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
