// Pages of articles read for each second of CPU time: the labelled ones, alone and beside the rivals, and those of the
// replayed world.
//   node bench/extract.ts
// It starts itself anew with the small young generation that the product runs with (bin/young-generation.mjs), as the peak
// of the process would be 60 to 80 MB higher without; with 4 MB, about what the reading threads have
// (src/line/reading-pool.ts), it is 202 MB and a sixth slower, as the tree of a page is copied twice while it is read (2026-11).

import { existsSync } from 'node:fs'
import { extractArticle } from '../src/line/extract/extract-article.ts'
import { eachLabelledPage, type LabelledPage } from '../src/line/extract/train/labelled-pages.ts'
import { readPageTask } from '../src/line/read-page-task.ts'
import { openLanguage } from '../src/line/understand/language.ts'
import { type Contestant, cpuTimeOf, peakMb, printMachine, printRace, race, short } from './measure.ts'
import { replayedPages } from './replayed-world.ts'

/** Characters of a page that counts as one: the mean of the pages that the specification's figures were taken on. */
const usualPage = 172_000
/** Of the labelled pages one in so many is read by the rivals too: Defuddle takes a fifth of a second for each. */
const everyForRivals = 35

// Not literal, so that types are not asked for.
const itsOwn = '../bin/young-generation.mjs'
;(await import(itsOwn)).keepYoungGenerationSmall()
printMachine()
const labelled = new URL('../../shared/data/extraction/', import.meta.url).pathname
if (existsSync(labelled)) {
  await readAllLabelled()
  await raceWithRivals()
}
await raceOnReplayed()

/** All labelled pages, of which one at a time is in memory, as in use; first of all, so that the peak is ours alone. */
async function readAllLabelled(): Promise<void> {
  let [count, characters, seconds, slowest] = [0, 0, 0, 0]
  for await (const page of labelledPages()) {
    const before = process.threadCpuUsage()
    const reading = await cpuTimeOf(() => readArticle(page))
    const { user, system } = process.threadCpuUsage(before)
    count++
    characters += page.html.length
    seconds += reading.seconds
    slowest = Math.max(slowest, (user + system) / 1000)
  }
  const perSecond = characters / usualPage / seconds
  console.log(`\n${count} labelled pages one by one, counted as if each had 172 kB, each read once`)
  console.log(`${short(perSecond)} pages a CPU-second, body and metadata; the slowest took ${short(slowest)} ms`)
  console.log(`peak memory of the process ${peakMb()} MB`)
}

async function raceWithRivals(): Promise<void> {
  const some: LabelledPage[] = []
  let at = 0
  for await (const page of labelledPages()) if (at++ % everyForRivals === 0) some.push(page)
  const count = some.reduce((sum, { html }) => sum + html.length, 0) / usualPage
  const contestant = (name: string, read: (page: LabelledPage) => void): Contestant => ({
    name,
    run() {
      for (const one of some) read(one)
      return count
    },
  })
  const contestants = [contestant('body and metadata', readArticle), ...(await rivals(contestant))]
  printRace(`${some.length} of them, counted as if each had 172 kB`, 'pages', await race(contestants, 3))
}

async function* labelledPages(): AsyncGenerator<LabelledPage> {
  for (const set of ['fundus', 'wcxb']) yield* eachLabelledPage(labelled, set)
}

function readArticle({ html, url }: LabelledPage): void {
  extractArticle(html, url || 'https://unknown.example/')
}

async function raceOnReplayed(): Promise<void> {
  const pages = await replayedPages(300)
  if (pages.length === 0) return
  const texts = pages.map(({ bytes, url }) => ({ html: new TextDecoder().decode(bytes), url }))
  const languageOf = await openLanguage()
  const whole = (): number => {
    for (const page of pages) readPageTask({ kind: 'page', ...page, tags: [], topics: [], languages: [] }, languageOf)
    return pages.length
  }
  const alone = (): number => {
    for (const { html, url } of texts) extractArticle(html, url)
    return texts.length
  }
  const contestants = [
    { name: 'from bytes to a stored article', run: whole },
    { name: 'extraction alone', run: alone },
  ]
  printRace(`${pages.length} pages of the replayed world`, 'pages', await race(contestants))
}

/** Readability and Defuddle on linkedom, where they are installed (`npm install` in this folder). */
async function rivals(
  contestant: (name: string, read: (page: LabelledPage) => void) => Contestant,
): Promise<Contestant[]> {
  // Not literal, so that types are not asked for: the rivals are installed in this folder only.
  const names = { readability: '@mozilla/readability', linkedom: 'linkedom', defuddle: 'defuddle' }
  try {
    const { Readability } = await import(names.readability)
    const { parseHTML } = await import(names.linkedom)
    const { default: Defuddle } = await import(names.defuddle)
    const tried = (read: () => unknown): void => {
      try {
        read()
      } catch {
        // Both throw on a page now and then; that page counts as read.
      }
    }
    return [
      contestant('Readability on linkedom', ({ html }) =>
        tried(() => new Readability(parseHTML(html).document).parse()),
      ),
      contestant('Defuddle on linkedom', ({ html, url }) =>
        tried(() => new Defuddle(parseHTML(html).document, { url }).parse()),
      ),
    ]
  } catch {
    console.log('\nReadability and Defuddle are not installed here: npm install in bench/')
    return []
  }
}
