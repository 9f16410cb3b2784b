// Pages of articles read for each second of CPU time.
//   node bench/extract.ts
import { extractArticle } from '../src/line/extract/extract-article.ts'
import { readPageTask } from '../src/line/read-page-task.ts'
import { openLanguage } from '../src/line/understand/language.ts'
import { printMachine, printRace, race } from './measure.ts'
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
