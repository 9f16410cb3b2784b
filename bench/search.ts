// How long a search takes, by kind of query: p50 and p95 by the clock, CPU of this process and of the database's.
//   node bench/search.ts [articles on the embedded store: 100000] [articles on PostgreSQL: 1000000] [--keep folder]
// 0 leaves one out. Invented articles, in a folder that is taken away again; with --keep they stay in that folder, and
// the next run with the same numbers finds them there.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { openSearchDesk } from '../src/site/search/search-desk.ts'
import { searchView } from '../src/site/search/search-view.ts'
import { english } from '../src/site/words/languages.ts'
import { tsvectorOf } from '../src/store/dialect/tsearch.ts'
import { openStore, type Store } from '../src/store/open-store.ts'
import { pack } from '../src/store/pack.ts'
import { facetsOf } from '../src/text/search/facets.ts'
import { searchTokens } from '../src/text/search/search-tokens.ts'
import { postgresPrograms, startPostgres } from '../test/postgres.ts'
import { inventedArticles, seededRandom } from './invented-stream.ts'
import { printMachine, short } from './measure.ts'

const now = Date.UTC(2026, 10, 22, 14, 5)
const day = 86_400_000
const spanDays = 365
const sources = 400
const rounds = 60
const batch = 1000
// More are these again: inventing a million takes ten minutes, and words are as frequent in both.
const mostOwn = 100_000

const {
  positionals,
  values: { keep },
} = parseArgs({ allowPositionals: true, options: { keep: { type: 'string' } } })

type Invented = { id: number; sourceId: number; at: number; lang: string; title: string; text: string }

/** Invented articles in English and German, and one in twenty in Chinese characters; the oldest first. */
function* articles(count: number): Generator<Invented> {
  const stream = inventedArticles(200)
  for (let id = 1; id <= count; id++) {
    const { title, body, sourceId } = stream.next().value!
    const lang = id % 20 === 0 ? 'zh' : id % 5 === 0 ? 'de' : 'en'
    const written = lang === 'zh' ? inHan : (text: string) => text
    const at = Math.floor(now - (1 - id / count) * spanDays * day)
    yield { id, sourceId: sourceId + 1, at, lang, title: written(title), text: written(body) }
  }
}

/** A word of two characters for each invented one. */
const inHan = (text: string): string =>
  text.replaceAll(/[a-z]+ ?/g, word => {
    let hash = 7
    for (const letter of word) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0
    return String.fromCharCode(0x4e00 + (hash % 3000), 0x4e00 + ((hash >>> 8) % 3000))
  })

async function onSqlite(count: number): Promise<void> {
  const { folder, filled, done } = placeFor(`sqlite-${count}`)
  const opened = await openStore({ folder, alone: true })
  if ('problem' in opened) throw new Error(opened.problem)
  const { store } = opened
  if (!filled) await fill(store, count, async (db, id, entry) => store.dialect.indexArticle(db, id, entry))
  await measure('the embedded store', store, count, () => 0)
  await store.close()
  done()
}

/** A folder for a database, whether it is full already, and what is to be called at the end. */
function placeFor(name: string): { folder: string; filled: boolean; done: () => void } {
  const folder = keep ? resolve(keep, name) : mkdtempSync(join(tmpdir(), 'nf-bench-search-'))
  mkdirSync(folder, { recursive: true })
  const filled = join(folder, 'filled')
  const done = () => (keep ? writeFileSync(filled, '') : rmSync(folder, { recursive: true, force: true }))
  return { folder, filled: existsSync(filled), done }
}

async function onPostgres(count: number): Promise<void> {
  const programs = postgresPrograms()
  if (!programs) return console.log('no PostgreSQL server programs on this machine')
  const { folder, filled, done } = placeFor(`postgres-${count}`)
  const settings = ['fsync=off', 'max_wal_size=4GB', 'maintenance_work_mem=512MB']
  const server = await startPostgres(programs, settings, folder)
  const url = filled ? server.address('bench') : await server.database('bench')
  const opened = await openStore({ url, folder: tmpdir(), alone: true, connections: 1 })
  if ('problem' in opened) throw new Error(opened.problem)
  const { store } = opened
  if (!filled) await fillPostgres(store, count)
  // the question is a function in the database, which may have changed since
  for (const statement of store.dialect.searchCode) await sql.raw(statement).execute(store.write)
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(store.read)
  await measure('PostgreSQL', store, count, () => cpuOf(rows[0]!.pid))
  await store.close()
  await server.stop()
  done()
}

/** Puts the articles in without the index, which is made at the end. */
async function fillPostgres(store: Store, count: number): Promise<void> {
  await sql`drop index article_search_words`.execute(store.write)
  const vectors: { id: number; words: string }[] = []
  const flush = async (db: Store['write']): Promise<void> => {
    const rows = vectors.splice(0)
    await sql`insert into article_search (article_id, words)
      select * from unnest(${rows.map(row => row.id)}::int[], ${rows.map(row => row.words)}::text[]::tsvector[])`.execute(
      db,
    )
  }
  const own = Math.min(count, mostOwn)
  await fill(store, own, async (db, id, entry) => {
    vectors.push({ id, words: tsvectorOf(id, entry) })
    if (vectors.length === batch) await flush(db)
  })
  if (count > own) await repeat(store.write, own, Math.round(count / own))
  await sql`create index article_search_words on article_search using gin(words) with (gin_pending_list_limit = 256)`.execute(
    store.write,
  )
  await sql`vacuum analyze`.execute(store.write)
}

/** Puts `times` of each of the first `own` articles in their place, side by side, so that later is still higher. */
async function repeat(db: Store['write'], own: number, times: number): Promise<void> {
  const id = sql`${sql.lit(own)} + (old - 1) * ${sql.lit(times)} + again`
  const columns = sql`source_id, feed_id, title, lang, topic, published_at, first_seen_at, station, item_hash`
  await sql`insert into article (id, url_key, ${columns}) overriding system value
    select ${id}, url_key || '-' || again, ${columns}
    from (select article.*, article.id as old from article where id <= ${own}) one, generate_series(1, ${times}::int) again
    order by 1`.execute(db)
  const blocks = (of: ReturnType<typeof sql>) =>
    sql.join([11, 14, 17, 20].map((bits, level) => sql`${sql.lit(`b${level}:`)} || ((${of}) >> ${sql.lit(bits)})`))
  await sql`insert into article_search (article_id, words)
    select ${id}, ts_delete(words, array[${blocks(sql`old`)}]) || array_to_tsvector(array[${blocks(id)}])
    from (select article_id as old, words from article_search where article_id <= ${own}) one,
      generate_series(1, ${times}::int) again
    order by 1`.execute(db)
  await sql`delete from article where id <= ${own}`.execute(db)
}

/** CPU milliseconds that another process has used (Linux: the first field of schedstat, in nanoseconds). */
const cpuOf = (pid: number): number => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6

const ownCpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

type Index = (db: Store['write'], id: number, entry: { title: string; body: string; facets: string[] }) => Promise<void>

async function fill(store: Store, count: number, index: Index): Promise<void> {
  const began = performance.now()
  for (let id = 1; id <= sources; id++) {
    const name = `Source ${id}`
    await store.write.insertInto('source').values({ name, languages: '["en","de","zh"]', added_at: now }).execute()
    await store.write
      .insertInto('feed')
      .values({ source_id: id, url: `https://source-${id}.example/` })
      .execute()
  }
  let rows: Invented[] = []
  for (const article of articles(count)) {
    rows.push(article)
    if (rows.length < batch && article.id < count) continue
    const some = rows
    rows = []
    await store.write.transaction().execute(async db => {
      await putRows(db, store.dialect.name, some)
      for (const { id, sourceId, at, lang, title, text } of some)
        await index(db, id, {
          title: searchTokens(title, lang).join(' '),
          body: searchTokens(text, lang).join(' '),
          facets: facetsOf({ sourceId, lang, topics: [`topic${id % 11}`], country: null, publishedAt: at }),
        })
    })
  }
  console.log(`\n${count.toLocaleString('en')} articles filled in ${short((performance.now() - began) / 1000)} s`)
}

async function putRows(db: Store['write'], dialect: string, rows: Invented[]): Promise<void> {
  const values = rows.map(({ sourceId, at, lang, title, id }) => ({
    source_id: sourceId,
    feed_id: sourceId,
    url_key: `k${id}`,
    title,
    lang,
    topic: `topic${id % 11}`,
    published_at: at,
    first_seen_at: at,
    station: 'done',
    item_hash: new Uint8Array(1),
  }))
  // both databases bound the parameters of a statement
  for (let at = 0; at < values.length; at += 500) {
    const inserted = db.insertInto('article').values(values.slice(at, at + 500))
    await inserted.execute()
    const texts = rows
      .slice(at, at + 500)
      .map(row => ({ article_id: row.id, text: pack(row.text), html: empty, feed_html: empty }))
    await db.insertInto('article_text').values(texts).execute()
  }
  void dialect
}

const empty = pack('')

/** Kinds of queries, each made anew for every round from an article that is there. */
const kinds: Record<string, (some: Invented, random: () => number) => string> = {
  'a rare word': ({ text }, random) => rarest(text.split(/[\s.]+/), random),
  'a word in most articles': (_, random) => common(random),
  'two common words': (_, random) => `${common(random)} ${middling(random)}`,
  'a phrase of two words': ({ text }) =>
    `"${text
      .split(/[\s.]+/)
      .slice(3, 5)
      .join(' ')}"`,
  'a word of a headline': ({ title }) => `title:${title.split(' ')[0]}`,
  'a beginning, in headlines': ({ title }) => `title:${title.split(' ')[0]!.slice(0, 4)}*`,
  'source and time': (_, random) => `${common(random)} source:"Source ${1 + Math.floor(random() * sources)}" after:30d`,
  'before a day': (_, random) => `${middling(random)} before:2026-03-01`,
  'Chinese, lang:': (_, random) => `${inHan(middling(random))} lang:zh`,
  'one without another': (_, random) => `${middling(random)} -${common(random)}`,
  'one or another': ({ text }, random) => `${rarest(text.split(/[\s.]+/), random)} OR ${middling(random)}`,
  'filters alone': (_, random) => `source:"Source ${1 + Math.floor(random() * sources)}" lang:de`,
}

// The stream's commonest words have one syllable.
let byFrequency: string[] = []
const common = (random: () => number): string => byFrequency[Math.floor(random() * 8)]!
const middling = (random: () => number): string => byFrequency[20 + Math.floor(random() * 200)]!
const rarest = (words: string[], random: () => number): string =>
  words.filter(word => word.length > 7)[Math.floor(random() * 3)] ?? words[0]!

function countWords(): Invented[] {
  const counts = new Map<string, number>()
  const some: Invented[] = []
  for (const article of articles(4000)) {
    if (article.lang === 'zh') continue
    some.push(article)
    for (const word of new Set(article.text.split(/[\s.]+/)))
      if (word.length > 2) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  byFrequency = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word)
  return some
}

async function measure(where: string, store: Store, count: number, otherCpu: () => number): Promise<void> {
  const desk = openSearchDesk(store, () => now)
  const tools = { store, desk, language: english }
  const some = countWords()
  console.log(`\n${where}, ${count.toLocaleString('en')} articles\n`)
  console.log(
    '| query | p50 ms | p95 ms | p95 of CPU ms | CPU ms here | CPU ms database | found |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  )
  const all: Cost[] = []
  for (const [kind, make] of Object.entries(kinds)) {
    const random = seededRandom(42)
    const queries = Array.from({ length: rounds }, () => make(some[Math.floor(random() * some.length)]!, random))
    for (const query of queries.slice(0, 5)) await searchView(query, { as: 'articles', page: 1 }, tools, now)
    const costs: Cost[] = []
    for (const query of queries) {
      const [began, here, there] = [performance.now(), ownCpu(), otherCpu()]
      const { results } = await searchView(query, { as: 'articles', page: 1 }, tools, now)
      const cost = { ms: performance.now() - began, here: ownCpu() - here, there: otherCpu() - there }
      costs.push({ ...cost, found: results?.found ?? 0 })
    }
    all.push(...costs)
    printCosts(kind, costs)
  }
  printCosts('all of them', all)
}

type Cost = { ms: number; here: number; there: number; found: number }

/** Time by the clock, and CPU, which hardly depends on what else the machine does. */
function printCosts(kind: string, costs: Cost[]): void {
  const times = costs.map(cost => cost.ms)
  const cpu = costs.map(cost => cost.here + cost.there)
  const mean = (of: (cost: Cost) => number): number => costs.reduce((sum, cost) => sum + of(cost), 0) / costs.length
  const means = [mean(cost => cost.here), mean(cost => cost.there), mean(cost => cost.found)]
  console.log(`| ${kind} | ${[at(times, 0.5), at(times, 0.95), at(cpu, 0.95), ...means].map(short).join(' | ')} |`)
}

const at = (times: number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!

const [embedded = 100_000, large = 1_000_000] = positionals.map(Number)
printMachine()
if (embedded > 0) await onSqlite(embedded)
if (large > 0) await onPostgres(large)
