// What the store does for each second of CPU time, on SQLite and, where its programs are found, on PostgreSQL. The CPU
// time is ours, threads included; that of the PostgreSQL server is its own and is not counted.
//   node bench/store.ts
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReadItem, ReadPage } from '../src/model/article.ts'
import { describeStory } from '../src/store/describe-story.ts'
import { placeEdition } from '../src/store/editions.ts'
import { foundBy, indexArticle } from '../src/store/index-article.ts'
import { openStore, type Store } from '../src/store/open-store.ts'
import { finishPage, type LeasedPage, leasePages } from '../src/store/pages-due.ts'
import { articlesWaiting, beginStory, placeArticle, takeToPlace } from '../src/store/place-articles.ts'
import { storiesOnFront } from '../src/store/read/front.ts'
import { foundArticles, rankedMatches } from '../src/store/read/search.ts'
import { addSource } from '../src/store/sources.ts'
import { takeItems } from '../src/store/take-items.ts'
import { transact } from '../src/store/transact.ts'
import { queryOf } from '../src/text/search/test-query.ts'
import { postgresPrograms, startPostgres } from '../test/postgres.ts'
import { inventedArticles } from './invented-stream.ts'
import { cpuTimeOf, printMachine, short } from './measure.ts'

const feeds = 50
const itemsOfFeed = 40
const now = Date.UTC(2026, 10, 23, 12)

printMachine()
await measureSqlite()
await measurePostgres()

async function measureSqlite(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nf-bench-'))
  await measure('SQLite', opened(await openStore({ folder, alone: true })))
  rmSync(folder, { recursive: true })
}

async function measurePostgres(): Promise<void> {
  const programs = postgresPrograms()
  if (!programs) return console.log('\nNo PostgreSQL server programs on this machine: left out.')
  const server = await startPostgres(programs)
  const url = await server.database('bench')
  await measure('PostgreSQL', opened(await openStore({ url, folder: tmpdir(), alone: true, connections: 4 })))
  await server.stop()
}

function opened(result: { store: Store } | { problem: string }): Store {
  if ('problem' in result) throw new Error(result.problem)
  return result.store
}

async function measure(name: string, store: Store): Promise<void> {
  console.log(`\n${name}, ${feeds * itemsOfFeed} articles of ${feeds} feeds\n`)
  console.log('| | pieces a CPU-second | µs of CPU each | ms waited for each |\n| --- | ---: | ---: | ---: |')
  const articles = inventedArticles(100)
  const lists = Array.from({ length: feeds }, (_, feed) =>
    Array.from({ length: itemsOfFeed }, (_, at) => itemOf(articles.next().value!, feed, at)),
  )
  await row('new articles of a feed taken', feeds * itemsOfFeed, () => takeAll(store, lists))
  await row('the same articles a second time', feeds * itemsOfFeed, () => takeAll(store, lists))
  await row('an article’s page leased and finished', feeds * itemsOfFeed, () => finishAll(store))
  await row('an article indexed and placed in a story', feeds * itemsOfFeed, () => placeAll(store))
  await row('the front page’s stories', 100, () => repeat(100, () => storiesOnFront(store.read)))
  const words = lists.flat().map(item => item.title.split(' ')[0]!)
  await row('a search for one word', 100, () => repeat(100, at => search(store, words[at * 7]!)))
  await store.close()
}

/** Pieces that cannot be done twice are done once, in the order of an article's life. */
async function row(what: string, pieces: number, work: () => Promise<void>): Promise<void> {
  const began = performance.now()
  const { seconds } = await cpuTimeOf(work)
  const waited = (performance.now() - began) / pieces
  console.log(`| ${what} | ${short(pieces / seconds)} | ${short((1e6 * seconds) / pieces)} | ${short(waited)} |`)
}

async function repeat(times: number, work: (at: number) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < times; at++) await work(at)
}

async function takeAll(store: Store, lists: ReadItem[][]): Promise<void> {
  for (const [at, items] of lists.entries()) {
    const source = {
      name: `Source ${at}`,
      feed: `http://source-${at}.example/feed`,
      homepage: `http://source-${at}.example/`,
    }
    const { sourceId, feedId } = await addSource(store.write, source, now)
    await transact(store.write, db => takeItems(db, { id: feedId, sourceId }, items, now))
  }
}

async function finishAll({ write, dialect }: Store): Promise<void> {
  for (;;) {
    const leases = await leasePages(write, dialect, now, 20)
    if (leases.length === 0) return
    for (const lease of leases)
      await transact(write, db => finishPage(db, lease, { page: pageOf(lease), againAt: null }, now))
  }
}

async function placeAll({ write, dialect }: Store): Promise<void> {
  for (;;) {
    const waiting = await articlesWaiting(write, 50)
    if (waiting.length === 0) return
    await write.transaction().execute(async db => {
      const stories: number[] = []
      for (const article of await takeToPlace(db, waiting)) {
        await indexArticle(db, dialect, foundBy(article))
        const storyId = await beginStory(db, article, now)
        await placeArticle(db, { articleId: article.id, storyId, reason: 'first report' }, now)
        await describeStory(db, { ...describedAs(article.title), id: storyId, leadArticleId: article.id }, now)
        stories.push(storyId)
      }
      await placeEdition(db, 'front', stories.slice(0, 40))
    })
  }
}

async function search(store: Store, word: string): Promise<void> {
  const { matches } = await rankedMatches(store, queryOf(word), now)
  const best = matches.slice(0, 20).map(match => match.id)
  await foundArticles(store.read, best)
}

function describedAs(title: string) {
  return {
    title,
    articleCount: 1,
    sourceCount: 1,
    ownerCount: 1,
    languageCount: 1,
    firstAt: now,
    lastAt: now,
    volume: [1],
  }
}

function itemOf({ id, title, body }: { id: number; title: string; body: string }, feed: number, at: number): ReadItem {
  const url = `http://source-${feed}.example/${at}`
  return {
    urlKey: url,
    url,
    guid: `${id}`,
    title,
    authors: [],
    tags: [],
    lang: 'en',
    publishedAt: now - at * 60_000,
    html: htmlOf(body),
    text: body,
    itemHash: new Uint8Array(32).fill(id),
  }
}

function pageOf({ title, feedHtml }: LeasedPage): ReadPage {
  const html = feedHtml.repeat(2)
  const text = html.replaceAll(/<[^>]*>/g, '')
  return { title, authors: [], lang: 'en', tags: [], kind: 'article', html, text, readMore: [] }
}

function htmlOf(body: string): string {
  return `<p>${body.replaceAll('\n', '</p>\n<p>')}</p>`
}
