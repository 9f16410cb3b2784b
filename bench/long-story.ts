// What one more report costs a story of many: the CPU of describing the story anew, by how many reports it has.
//   node bench/long-story.ts [sizes]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFrontDesk } from '../src/line/front-station.ts'
import { toolsOn } from '../src/line/test-station.ts'
import { openUnderstanding } from '../src/line/understand/understand-article.ts'
import type { LeasedFeed } from '../src/store/feeds.ts'
import { leasedFeed, someItem } from '../src/store/line-data.ts'
import { openStore } from '../src/store/open-store.ts'
import { takeItems } from '../src/store/take-items.ts'
import { keepUnderstanding } from '../src/store/understanding.ts'
import { seededRandom } from './invented-stream.ts'
import { median, printMachine, short } from './measure.ts'

const sizes = (process.argv[2] ?? '10,30,100,300,1000').split(',').map(Number)
const measured = 21
const sources = 40
const storyId = 1
const random = seededRandom(7)
const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!

const people = ['Mirela Tosk', 'Anders Holm', 'Jun Ferreira', 'Olga Brandt', 'Piet van Rooy', 'Sana Idris']
const words = 'dam river flood valley village water rain bridge rescue boat night mayor army said many late'.split(' ')
const some = (n: number): string => Array.from({ length: n }, () => one(words)).join(' ')

printMachine()
const folder = mkdtempSync(join(tmpdir(), 'nf-bench-'))
const opened = await openStore({ folder, alone: true })
if ('problem' in opened) throw new Error(opened.problem)
const { store } = opened
let now = Date.UTC(2026, 10, 23, 12)
let written = 0
const feeds: LeasedFeed[] = []
for (let at = 0; at < sources; at++) feeds.push(await leasedFeed(store, now, `source-${at}`))
const story = { title: 'Dam flood', first_at: now, last_at: now, changed_at: now }
await store.write
  .insertInto('story')
  .values({ id: storyId, ...story })
  .execute()
const understand = openUnderstanding()
const desk = await openFrontDesk(toolsOn(store, () => now))

console.log('\n| reports | ms of CPU for one more |\n| ---: | ---: |')
for (const size of sizes) {
  while (written < size) await report()
  await describe()
  const figures: number[] = []
  for (let at = 0; at < measured; at++) {
    await report()
    const before = process.cpuUsage()
    await describe()
    const { user, system } = process.cpuUsage(before)
    figures.push((user + system) / 1000)
  }
  console.log(`| ${size} | ${short(median(figures))} |`)
}
await store.close()
rmSync(folder, { recursive: true })

/** One more report is in the story, with what it is about. */
async function report(): Promise<void> {
  now += 10_000
  const title = `Dam flood in the Varn valley: ${some(4)} ${++written}`
  const summary = `${one(people)} ${some(30)} in Norway ${written}.`
  const item = someItem(`report-${written}`, { title, summary, publishedAt: now, text: `${summary} ${some(200)}` })
  await takeItems(store.write, feeds[written % sources]!, [item], now)
  const { id } = await store.read.selectFrom('article').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()
  await store.write.updateTable('article').set({ story_id: storyId, station: 'done' }).where('id', '=', id).execute()
  const body = `${summary} ${item.text} ${people.join(' met ')} in Oslo and Bergen.`
  const about = understand({ id, title, body, lang: 'en', tags: [], sourceTopics: [] })
  await keepUnderstanding(store.write, new Map([[id, about]]), new Map())
}

/** As the story station does for a batch. */
function describe(): Promise<void> {
  return store.write.transaction().execute(db => desk.describe(db, [storyId], now))
}
