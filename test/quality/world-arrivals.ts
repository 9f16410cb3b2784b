import type { ReplayedWorld } from './replayed-world.ts'

const watchMs = 120_000
// The world's servers allow a poll a minute, to which the schedule adds up to a tenth; five seconds for the line.
const allowedMs = 66_000 + 5000

type Seen = { front: Map<string, number>; told: Map<string, number> }

/** Watches the front page and an open page's stream, and prints how long what is published takes to both. */
export async function measureArrivals(base: string, world: ReplayedWorld): Promise<void> {
  const began = Date.now()
  const seen: Seen = { front: new Map(), told: new Map() }
  const ending = new AbortController()
  void listen(base, seen, ending.signal).catch(() => {})
  while (Date.now() - began < watchMs + allowedMs) {
    note(await (await fetch(base)).text(), seen.front)
    await new Promise(resolve => setTimeout(resolve, 500))
  }
  ending.abort()
  const published = (await world.truth()).map(one => ({ title: escaped(one.title), at: Date.parse(one.at) }))
  const fresh = published.filter(one => one.at >= began && one.at < began + watchMs)
  report('front page', fresh, seen.front)
  report('open page', fresh, seen.told)
}

async function listen(base: string, { told }: Seen, signal: AbortSignal): Promise<void> {
  const response = await fetch(`${base}/live`, { signal })
  let text = ''
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    const end = text.lastIndexOf('\n\n')
    if (end < 0) continue
    for (const data of text.slice(0, end).matchAll(/^data: (.*)$/gm))
      note(JSON.stringify(JSON.parse(data[1]!)).replaceAll('\\"', '"'), told)
    text = text.slice(end + 2)
  }
}

/** Remembers when each headline was first to be read. */
function note(html: string, seen: Map<string, number>): void {
  for (const [, title] of html.matchAll(/>([^<>]{12,})</g)) if (!seen.has(title!)) seen.set(title!, Date.now())
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
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
