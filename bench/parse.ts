// Feeds read for each second of CPU time, beside other feed parsers on the same bytes.
//   node bench/parse.ts
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { startWorld } from '../demo/world/start-world.ts'
import { readFeed } from '../src/line/parse/read-feed.ts'
import { readFeedTask } from '../src/line/read-feed-task.ts'
import { openLanguage } from '../src/line/understand/language.ts'
import { sanitise } from '../src/text/sanitise.ts'
import { type Contestant, cpuTimeOf, peakMb, printMachine, printRace, race } from './measure.ts'
import { pythonFeedparser, pythonRow } from './python-feedparser.ts'
import { type Document, fetchAll, replayedFeeds } from './replayed-world.ts'

const hugeMegabytes = 20
const self = fileURLToPath(import.meta.url)

if (process.argv[2] === '--huge') await readHuge(process.argv[3]!, process.argv[4]!)
else await compareAll()

async function compareAll(): Promise<void> {
  printMachine()
  await compareOn('demonstration', await demonstrationFeeds(), 10)
  await compareOn('replayed', await replayedFeeds(), 1)
  await compareOnHuge()
}

async function compareOn(world: string, documents: Document[], times: number): Promise<void> {
  if (documents.length === 0) return
  const results = await race(await contestantsOn(documents, times))
  const python = pythonRow(documents.map(({ bytes }) => bytes))
  printRace(`${documents.length} feeds of the ${world} world`, 'feeds', [...results, ...python])
}

/** One huge feed from a file, each reader in a process of its own, so that memory is its own too. */
async function compareOnHuge(): Promise<void> {
  console.log(`\nA made-up feed of ${hugeMegabytes} MB, each in a process of its own\n`)
  console.log('| | CPU seconds | peak memory, MB |\n| --- | ---: | ---: |')
  const feed = hugeFeed()
  const path = join(mkdtempSync(join(tmpdir(), 'nf-huge-')), 'feed.xml')
  writeFileSync(path, feed)
  for (const { name } of await contestantsOn([]))
    spawnSync(process.execPath, [self, '--huge', name, path], { stdio: 'inherit' })
  const python = pythonFeedparser([feed])
  if (python) console.log(`| feedparser of Python | ${python.seconds.toFixed(2)} | ${python.megabytes} |`)
  rmSync(dirname(path), { recursive: true })
}

/** The readers to compare, each reading all documents `times` times. */
async function contestantsOn(documents: Document[], times = 1): Promise<Contestant[]> {
  const readers = [...(await ownReaders()), ...(await rivals())]
  return readers.map(([name, read]) => ({
    name,
    run: async () => {
      for (let time = 0; time < times; time++)
        for (const document of documents) {
          const reading = read(document)
          if (reading instanceof Promise) await reading
        }
      return documents.length * times
    },
  }))
}

type Reader = [name: string, read: (document: Document) => unknown]

async function ownReaders(): Promise<Reader[]> {
  const languageOf = await openLanguage()
  const rest = { feedId: 1, headers: {}, topics: [], languages: [] }
  return [
    ['reading with cleaning', cleaned],
    ['reading alone', ({ bytes, url }) => readFeed(bytes, { url })],
    [
      'reading, cleaned and ready to store',
      document => readFeedTask({ kind: 'feed', ...rest, ...document }, languageOf),
    ],
  ]
}

/** Every text of every item as a reader may see it. */
function cleaned({ bytes, url }: Document): string[] {
  const read = readFeed(bytes, { url })
  const items = 'done' in read ? read.done.items : []
  return items.flatMap(({ contentHtml, summaryHtml, url: page }) =>
    [contentHtml, summaryHtml].filter(html => html !== undefined).map(html => sanitise(html, page ?? url)),
  )
}

/** The other parsers, where `npm install` was run in this folder. They are given text; ours finds the encoding. */
async function rivals(): Promise<Reader[]> {
  const names = { feedsmith: 'feedsmith', feedparser: 'feedparser' } // not seen by the type checker: they may be absent
  try {
    const { parseFeed } = await import(names.feedsmith)
    const { default: FeedParser } = await import(names.feedparser)
    const throughFeedParser = async (document: Document): Promise<void> => {
      const parser = Readable.from([document.bytes]).pipe(new FeedParser({ feedurl: document.url, addmeta: false }))
      for await (const _ of parser);
    }
    return [
      ['feedsmith', ({ bytes }) => orNothing(() => parseFeed(new TextDecoder().decode(bytes)))],
      ['feedparser', document => throughFeedParser(document).catch(() => undefined)],
    ]
  } catch {
    console.log('The rivals are not installed (npm install, in this folder): left out.')
    return []
  }
}

function orNothing<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

async function demonstrationFeeds(): Promise<Document[]> {
  const world = await startWorld({ clock: Date.now, pictures: false })
  const feeds = await fetchAll(world.sources.map(({ feed }) => feed))
  await world.close()
  return feeds
}

async function readHuge(name: string, path: string): Promise<void> {
  const document = { url: 'http://delta.example/feed', bytes: readFileSync(path) }
  const contestant = (await contestantsOn([document])).find(one => one.name === name)!
  const { seconds } = await cpuTimeOf(contestant.run)
  console.log(`| ${name} | ${seconds.toFixed(2)} | ${peakMb()} |`)
}

function hugeFeed(): Uint8Array {
  const sentence =
    'The ferry to the islands was late again on Monday, said the harbour master, and the wind was to blame. '
  const paragraph = `<p class="body">${sentence.repeat(4)}<a href="/tides?day=1&amp;x=2">Tides</a></p>`
  const item = (n: number): string =>
    `<item><title>Report ${n}</title><link>http://delta.example/${n}</link><guid>${n}</guid><pubDate>Mon, 23 Nov 2026 08:00:00 GMT</pubDate><description>${sentence}</description><content:encoded><![CDATA[${paragraph.repeat(20)}]]></content:encoded></item>\n`
  const items: string[] = []
  for (let size = 0; size < hugeMegabytes * 1e6; size += items.at(-1)!.length) items.push(item(items.length))
  const head =
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Delta</title>'
  return new TextEncoder().encode(`${head}${items.join('')}</channel></rss>`)
}
