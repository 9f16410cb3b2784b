// Reads the homepages of the replayed world and of the demonstration's as lists of headlines, as they are and after each of
// the shifts of src/line/parse/page-list/shift-page.ts, and compares what is listed with the articles they link.
//   node test/quality/listings.ts
import { startWorld } from '../../demo/world/start-world.ts'
import { readListing } from '../../src/line/parse/page-list/listing.ts'
import { pageShifts } from '../../src/line/parse/page-list/shift-page.ts'
import { readFeed } from '../../src/line/parse/read-feed.ts'
import { readOpml } from '../../src/line/sources/opml.ts'
import { decodeBytes } from '../../src/text/decode.ts'
import { lightDocument } from '../../src/text/light-dom.ts'
import { canonicalUrl } from '../../src/text/urls.ts'
import { hasReplayedWorld, startReplayedWorld } from './replayed-world.ts'

type Counts = { right: number; listed: number; linked: number; titles: number }

const demonstration = await startWorld({ clock: Date.now, pictures: false })
await score('demonstration', demonstration.opml)
await demonstration.close()
if (!hasReplayedWorld()) console.log('listings: the replayed world is skipped, it is not on this machine')
else {
  const world = await startReplayedWorld()
  await score('replayed world', world.opml)
  await world.stop()
}
process.exit()

async function score(world: string, opml: string): Promise<void> {
  const { sources } = readOpml(await (await fetch(opml)).text())
  const plain: Counts = { right: 0, listed: 0, linked: 0, titles: 0 }
  const shifted: Counts = { right: 0, listed: 0, linked: 0, titles: 0 }
  let pages = 0
  for (const { feed, homepage } of sources) {
    const truth = await articlesOf(feed)
    const answer = await fetch(homepage!)
    const contentType = answer.headers.get('content-type') ?? undefined
    const html = decodeBytes(new Uint8Array(await answer.arrayBuffer()), { contentType, kind: 'html' }).text
    const linked = [...truth.keys()].filter(url => html.includes(url))
    if (!answer.ok || linked.length < 3) continue
    pages++
    const known = new Map(linked.map(url => [url, truth.get(url)!]))
    count(html, homepage!, known, plain)
    for (const [, shift] of pageShifts) count(html, homepage!, known, shifted, shift)
  }
  console.log(`${world}, ${pages} homepages: ${said(plain)}`)
  console.log(`${world}, shifted: ${said(shifted)}`)
}

/** What the publisher's feed lists: titles by address. */
async function articlesOf(feedUrl: string): Promise<Map<string, string>> {
  const answer = await fetch(feedUrl)
  const read = readFeed(new Uint8Array(await answer.arrayBuffer()), { url: feedUrl })
  const items = 'done' in read ? read.done.items : []
  return new Map(items.flatMap(item => (item.url ? [[canonicalUrl(item.url), item.title ?? '']] : [])))
}

type Shift = (typeof pageShifts)[number][1]

function count(html: string, url: string, known: Map<string, string>, counts: Counts, shift?: Shift): void {
  const page = lightDocument(html)
  shift?.(page.root)
  const items = readListing(page, { url })?.items ?? []
  const right = items.filter(item => known.has(item.url!))
  counts.listed += items.length
  counts.linked += known.size
  counts.right += right.length
  counts.titles += right.filter(item => item.title === known.get(item.url!)).length
}

function percent(part: number, whole: number): string {
  return ((100 * part) / Math.max(1, whole)).toFixed(1)
}

function said({ right, listed, linked, titles }: Counts): string {
  const [precision, recall] = [percent(right, listed), percent(right, linked)]
  return `precision ${precision} % recall ${recall} % titles ${percent(titles, right)} % (${linked} linked, ${listed} listed)`
}
