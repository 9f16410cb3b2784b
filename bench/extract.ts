// Pages of articles read for each second of CPU time: those of the replayed world, and labelled ones beside the rivals.
//   node bench/extract.ts

import { existsSync } from 'node:fs'
import { extractArticle } from '../src/line/extract/extract-article.ts'
import { type LabelledPage, labelledPages } from '../src/line/extract/train/labelled-pages.ts'
import { readPageTask } from '../src/line/read-page-task.ts'
import { openLanguage } from '../src/line/understand/language.ts'
import { type Contestant, peakMb, printMachine, printRace, race } from './measure.ts'
import { replayedPages } from './replayed-world.ts'

printMachine()
const pages = await replayedPages(300)
const texts = pages.map(({ bytes, url }) => ({ html: new TextDecoder().decode(bytes), url }))
const languageOf = await openLanguage()

if (pages.length > 0)
  printRace(
    `${pages.length} pages of the replayed world`,
    'pages',
    await race([
      {
        name: 'from bytes to a stored article',
        run: () => {
          for (const page of pages)
            readPageTask({ kind: 'page', ...page, tags: [], topics: [], languages: [] }, languageOf)
          return pages.length
        },
      },
      {
        name: 'extraction alone',
        run: () => {
          for (const { html, url } of texts) extractArticle(html, url)
          return texts.length
        },
      },
    ]),
  )

/** Characters of a page that counts as one: the mean of the pages that the specification's figures were taken on. */
const usualPage = 172_000

const labelled = new URL('../../shared/data/extraction/', import.meta.url).pathname
if (existsSync(labelled)) {
  const some = ['fundus', 'wcxb'].flatMap(set => labelledPages(labelled, set).slice(0, 15))
  const count = some.reduce((sum, { html }) => sum + html.length, 0) / usualPage
  const contestant = (name: string, read: (page: LabelledPage) => void): Contestant => ({
    name,
    run() {
      for (const one of some) read(one)
      return count
    },
  })
  printRace(
    `${some.length} labelled pages, counted as if each had 172 kB`,
    'pages',
    await race(
      [
        contestant('body and metadata', ({ html, url }) => extractArticle(html, url || 'https://unknown.example/')),
        ...(await rivals(contestant)),
      ],
      2,
    ),
  )
  console.log(`\npeak memory of all of it ${peakMb()} MB`)
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
