import assert from 'node:assert/strict'
import { appendFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type FolderFeed, folderFeed } from '../../store/folders.ts'
import { openStore, type Store } from '../../store/open-store.ts'
import { remember, setting } from '../../store/settings.ts'
import type { LineTools } from '../line-tools.ts'
import { openReadingPool, type ReadingPool } from '../reading-pool.ts'
import { lookInto } from './folder-look.ts'
import { openFolderStation } from './folder-station.ts'
import { openPatience } from './patience.ts'

const now = Date.UTC(2026, 10, 23, 12)
const logged: string[] = []
const hear = (message: string): void => void logged.push(message)
const log = { debug: hear, info: hear, warn: hear, error: hear }

const ninjs = (id: string, words: string, more: object = {}): string =>
  JSON.stringify({
    uri: `urn:tidewire:${id}`,
    version: '1',
    versioncreated: '2026-11-23T11:00:00Z',
    headline: `${words} reported`,
    body_text: `${words} was reported from the harbour.`,
    ...more,
  })

describe('a watched folder', () => {
  let base: string
  let store: Store
  let pool: ReadingPool
  let folders = 0

  before(async () => {
    base = await mkdtemp(join(tmpdir(), 'nf-watch-'))
    const opened = await openStore({ folder: join(base, 'data'), alone: true })
    assert.ok('store' in opened)
    store = opened.store
    pool = openReadingPool({ threads: 1, deadlineMs: 5000, memoryMb: 256 })
  })
  after(async () => {
    await pool.close()
    await store.close()
    await rm(base, { recursive: true, force: true })
  })

  type Watched = { path: string; feed: FolderFeed; look(): Promise<number> }

  async function watch(path = join(base, `wire-${++folders}`), reading = pool): Promise<Watched> {
    const folder = { name: basename(path), path }
    const feed = await folderFeed(store.write, folder, now)
    const counts = { articlesIn: 0 } as LineTools['counts']
    const tools = { store, pool: reading, log, counts, clock: () => now, wake: () => {} } as unknown as LineTools
    let elapsed = 0
    const station = await openFolderStation(
      folder,
      tools,
      openPatience(() => elapsed),
    )
    // a second lies between two looks, as it does between those of its pump
    const look = async (): Promise<number> => {
      elapsed += 1000
      const [files = []] = await station.take(1)
      await station.work(files)
      return files.length
    }
    return { path, feed, look }
  }
  async function freshFolder(): Promise<Watched> {
    const watched = await watch()
    await mkdir(watched.path)
    return watched
  }
  async function lookTwice({ look }: Watched): Promise<void> {
    await look()
    await look()
  }
  const titlesOf = async ({ feed }: Watched): Promise<string[]> => {
    const rows = await store.read
      .selectFrom('article')
      .select('title')
      .where('feed_id', '=', feed.id)
      .orderBy('id')
      .execute()
    return rows.map(row => row.title)
  }
  const stateOf = ({ feed }: Watched) =>
    store.read.selectFrom('feed').selectAll().where('id', '=', feed.id).executeTakeFirstOrThrow()
  const listOf = (path: string): Promise<string[]> => readdir(path).catch(() => [])

  test('a file that is put in is taken at the second look and moved to done', async () => {
    const watched = await freshFolder()
    await writeFile(join(base, 'one.json'), ninjs('1', 'A harbour fire'))
    await rename(join(base, 'one.json'), join(watched.path, 'one.json'))
    assert.equal(await watched.look(), 0)
    assert.deepEqual(await titlesOf(watched), [])
    assert.equal(await watched.look(), 1)
    assert.deepEqual(await titlesOf(watched), ['A harbour fire reported'])
    assert.deepEqual(await listOf(watched.path), ['done'])
    assert.deepEqual(await listOf(join(watched.path, 'done')), ['one.json'])
    const article = await store.read.selectFrom('article').selectAll().where('feed_id', '=', watched.feed.id).execute()
    assert.deepEqual([article[0]?.via, article[0]?.station], ['folder', 'cluster'])
    const { outcome, items, format, next_at } = await stateOf(watched)
    assert.deepEqual([outcome, items, format, next_at], ['ok', 1, 'ninjs', null])
  })

  test('a file that is still being written, and one that breaks off in the middle, are left until they are whole', async () => {
    const watched = await freshFolder()
    const whole = `<rss version="2.0"><channel><title>T</title><item><title>Half a word</title><guid>h1</guid></item></channel></rss>`
    const path = join(watched.path, 'slow.xml')
    await writeFile(path, whole.slice(0, 70))
    await lookTwice(watched)
    await appendFile(path, whole.slice(70, 90))
    await lookTwice(watched)
    assert.deepEqual([await titlesOf(watched), await listOf(watched.path)], [[], ['slow.xml']])
    await appendFile(path, whole.slice(90))
    await lookTwice(watched)
    assert.deepEqual([await titlesOf(watched), await listOf(watched.path)], [['Half a word'], ['done']])
  })

  test('half a document of a wire is never taken: its embargo may stand in the other half', async () => {
    const watched = await freshFolder()
    const whole = `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="half" version="1"><contentMeta><headline>Half a wire</headline></contentMeta><itemMeta><embargoed>2026-12-01T00:00:00Z</embargoed></itemMeta></newsItem>`
    await writeFile(join(watched.path, 'half.xml'), whole.slice(0, 150))
    for (let looks = 0; looks < 20; looks++) await watched.look()
    assert.deepEqual([await titlesOf(watched), await listOf(watched.path)], [[], ['failed']])
    const reason = await readFile(join(watched.path, 'failed', 'half.xml.reason.txt'), 'utf8')
    assert.equal(reason, 'It is newsml-g2, but not whole or not well-formed; nothing of it was taken.\n')
    assert.ok(logged.some(line => line.includes('half.xml could not be taken')))
  })

  test('a document that comes under the name of one that is being read is taken after it, and not moved unread', async () => {
    const path = join(base, `wire-${++folders}`)
    let newer: string | undefined = ninjs('latest', 'Newer', { version: '2' })
    const readFeed: ReadingPool['readFeed'] = async task => {
      const read = await pool.readFeed(task)
      if (newer) await writeFile(join(path, 'latest.json'), newer)
      newer = undefined
      return read
    }
    await mkdir(path)
    const watched = await watch(path, { ...pool, readFeed })
    await writeFile(join(path, 'latest.json'), ninjs('latest', 'Old'))
    await lookTwice(watched)
    assert.deepEqual([await titlesOf(watched), await listOf(path)], [[], ['latest.json']])
    await lookTwice(watched)
    assert.deepEqual([await titlesOf(watched), await listOf(path)], [['Newer reported'], ['done']])
  })

  test('a folder whose source was taken out is a source again with its next file', async () => {
    const watched = await freshFolder()
    await store.write.deleteFrom('source').where('id', '=', watched.feed.sourceId).execute()
    await writeFile(join(watched.path, 'again.json'), ninjs('again', 'A return'))
    await lookTwice(watched)
    assert.deepEqual(await listOf(join(watched.path, 'done')), ['again.json'])
    const { title } = await store.read
      .selectFrom('article')
      .select('title')
      .where('guid', '=', 'urn:tidewire:again')
      .executeTakeFirstOrThrow()
    assert.equal(title, 'A return reported')
  })

  test('hidden files, unfinished ones, links and folders are nobody’s', async () => {
    const watched = await freshFolder()
    for (const name of ['.hidden.json', 'a.json.tmp', 'b.json.PART'])
      await writeFile(join(watched.path, name), ninjs(name, name))
    await mkdir(join(watched.path, 'deep.json'))
    assert.deepEqual(await lookInto(watched.path), [])
  })

  test('a file that cannot be read is moved to failed with the reason beside it, and the next one is taken', async () => {
    const watched = await freshFolder()
    await writeFile(join(watched.path, '1-noise.xml'), '<html><body>no feed</body></html>')
    await writeFile(join(watched.path, '2-plan.xml'), '<planningItem guid="p"><itemMeta/></planningItem>')
    await writeFile(join(watched.path, '3-good.json'), ninjs('3', 'A tide'))
    await lookTwice(watched)
    assert.deepEqual(await titlesOf(watched), ['A tide reported'])
    for (let tries = 0; tries < 20 && (await listOf(join(watched.path, 'failed'))).length < 4; tries++) {
      await watched.look()
    }
    assert.deepEqual(await listOf(join(watched.path, 'failed')), [
      '1-noise.xml',
      '1-noise.xml.reason.txt',
      '2-plan.xml',
      '2-plan.xml.reason.txt',
    ])
    const reason = (name: string) => readFile(join(watched.path, 'failed', `${name}.reason.txt`), 'utf8')
    assert.equal(await reason('1-noise.xml'), 'The document is an HTML page, not a feed.\n')
    assert.match(await reason('2-plan.xml'), /newsml-g2, but no item in it has a headline/)
  })

  test('the same name again stands beside the first', async () => {
    const watched = await freshFolder()
    for (const version of [1, 2]) {
      await writeFile(join(watched.path, 'flood.json'), ninjs('f', `Flood ${version}`, { version: String(version) }))
      await lookTwice(watched)
    }
    assert.deepEqual(await titlesOf(watched), ['Flood 2 reported'])
    assert.deepEqual(await listOf(join(watched.path, 'done')), [`flood.${now}.json`, 'flood.json'])
  })

  test('a file whose items were taken before a crash is only moved', async () => {
    const watched = await freshFolder()
    const path = join(watched.path, 'old.json')
    await writeFile(path, ninjs('o', 'Old words'))
    const [file] = await lookInto(watched.path)
    await remember(store.write, `taken ${path}`, file!.stamp)
    await lookTwice(watched)
    assert.deepEqual([await titlesOf(watched), await listOf(join(watched.path, 'done'))], [[], ['old.json']])
    assert.equal(await setting(store.read, `taken ${path}`), undefined)
  })

  test('a folder that is not there is said in the status, and its return as well', async () => {
    const watched = await watch()
    await watched.look()
    const lost = await stateOf(watched)
    assert.deepEqual(
      [lost.outcome, lost.detail],
      ['bad-folder', 'The folder cannot be used: there is no such file or folder.'],
    )
    await mkdir(watched.path)
    await watched.look()
    assert.deepEqual([(await stateOf(watched)).outcome, (await stateOf(watched)).detail], ['ok', null])
  })

  test('a file that cannot be moved is taken once, said in the status, and moved when it can be', async () => {
    const watched = await freshFolder()
    await writeFile(join(watched.path, 'done'), 'a file in the place of the folder')
    await rename(join(watched.path, 'done'), join(watched.path, '.done'))
    await writeFile(join(watched.path, 'tide.json'), ninjs('t', 'Spring tide'))
    await watched.look()
    await rename(join(watched.path, '.done'), join(watched.path, 'done'))
    await watched.look()
    assert.deepEqual(await titlesOf(watched), ['Spring tide reported'])
    const state = await stateOf(watched)
    assert.deepEqual(
      [state.outcome, state.detail],
      ['bad-folder', 'A file cannot be read or moved: it is a file, and no folder.'],
    )
    assert.ok((await listOf(watched.path)).includes('tide.json'))
  })

  test('what is under embargo is not named in any log line', async () => {
    const watched = await freshFolder()
    const embargoed = new Date(now + 3_600_000).toISOString()
    await writeFile(join(watched.path, 'kestrelgate.json'), ninjs('k', 'Kestrelgate', { embargoed }))
    await lookTwice(watched)
    assert.deepEqual(await titlesOf(watched), [])
    assert.equal((await listOf(join(watched.path, 'done'))).length, 1)
    assert.ok(!logged.some(line => /kestrelgate/i.test(line)))
  })
})
