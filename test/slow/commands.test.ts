import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createPlainServer, type Server as PlainServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, describe, test } from 'node:test'
import { startWorld, type World } from '../../demo/world/start-world.ts'
import { allOf, patienceMs, quiet, type RunningFactory, runCommand, startFactory, until } from '../running-factory.ts'

// What an operator types, and what comes back: each command in a process of its own.

const scratch = mkdtempSync(join(tmpdir(), 'nf-commands-'))
const freshFolder = (): string => mkdtempSync(join(scratch, 'data-'))
const isRoot = process.getuid?.() === 0

let world: World
const running = new Set<RunningFactory>()
async function start(command: string, own: Record<string, string>): Promise<RunningFactory> {
  const factory = await startFactory(command, own)
  running.add(factory)
  return factory
}

const environment = (data: string, own: Record<string, string> = {}): Record<string, string> => ({
  NF_DATA: data,
  NF_ALLOW_HOSTS: '127.0.0.0/8',
  NF_HOST_GAP: '0',
  ...own,
})

const fileWith = (name: string, text: string): string => {
  const path = join(scratch, name)
  writeFileSync(path, text)
  return path
}

const opmlOf = (feeds: string[]): string =>
  `<opml version="2.0"><body>${feeds.map((feed, n) => `<outline type="rss" text="Source ${n}" xmlUrl="${feed}"/>`).join('')}</body></opml>`

/** Runs a command that is to be refused: its exit code, and one sentence without a trace of code. */
async function assertRefused(
  code: number,
  says: RegExp,
  words: string[],
  own: Record<string, string> = {},
): Promise<void> {
  const { code: ended, out, err } = await runCommand(words, { NF_DATA: join(scratch, 'none'), ...own })
  const what = `${words.join(' ')}: ${out}${err}`
  assert.equal(ended, code, what)
  assert.match(err, says, what)
  assert.match(err, /^news-factory[^\n]+\n$/, what)
  assert.doesNotMatch(err, / at .+:\d+:\d+|E[A-Z]{5,}:/, what)
}

describe('the command line', () => {
  before(async () => {
    world = await startWorld({ clock: Date.now, speed: 0.001 })
  })
  after(async () => {
    for (const one of running) if (one.process.exitCode === null && one.process.signalCode === null) await one.kill()
    for (const server of servers) server.close()
    await world.close()
    rmSync(scratch, { recursive: true, force: true })
  })

  describe('words', () => {
    test('help is printed, and words that are off are refused with a sentence that names them', async () => {
      const [overview, help, version] = await Promise.all(
        [[], ['help', 'add'], ['--version']].map(words => runCommand(words)),
      )
      assert.match(overview!.out, /\n {2}run {6}Runs everything/)
      assert.match(help!.out, /^news-factory add <address> … \[options\]\n/)
      assert.match(version!.out, /^News Factory \d+\.\d+\.\d+ on Node \d+/)
      await Promise.all([
        assertRefused(2, /no command “bogus”.* run, serve/, ['bogus']),
        assertRefused(2, /no command “ \[31mred”/, ['help', '\u001b[31mred']),
        assertRefused(2, /no option --bogus/, ['run', '--bogus']),
        assertRefused(2, /NF_PORT is “80a”/, ['run'], { NF_PORT: '80a' }),
        assertRefused(2, /NF_PROT is no setting/, ['status'], { NF_PROT: '1' }),
        assertRefused(2, /--remove takes a source’s number, not “all”/, ['sources', '--remove', 'all']),
        assertRefused(2, /one thing at a time, not export and --remove/, ['sources', 'export', '--remove', '1']),
        assertRefused(2, /one thing at a time, not --first and --usual/, ['sources', '--usual', '1', '--first', '2']),
      ])
    })

    test('a command that only looks makes no store where there is none', async () => {
      const empty = freshFolder()
      const own = { NF_DATA: join(empty, 'data') }
      for (const words of [['status'], ['sources'], ['fetch'], ['opml', 'export']])
        await assertRefused(1, /there is no store in .*data: name its folder/, words, own)
      assert.match((await runCommand(['doctor', '--port', '0'], own)).out, /no store yet/)
      assert.deepEqual(readdirSync(empty), [])
    })
  })

  describe('a start that cannot be', () => {
    test('says which port is taken', async () => {
      const server = await listening(createServer())
      const own = environment(freshFolder(), {
        NF_PORT: String(portOf(server)),
        NF_SOURCES: fileWith('one.opml', opmlOf(feedsThatWork().slice(0, 1))),
      })
      await assertRefused(1, /port \d+ on 127\.0\.0\.1 is in use by another program/, ['run'], own)
    })

    test('says that the source list is missing, before anything is begun', async () => {
      const data = join(freshFolder(), 'data')
      await assertRefused(
        1,
        /NF_SOURCES.*\/nowhere\.opml cannot be read: there is no such file/,
        ['run', '--port', '0'],
        {
          NF_DATA: data,
          NF_SOURCES: '/nowhere.opml',
        },
      )
      assert.equal(existsSync(data), false)
    })

    test('hears a stop while its source list is still awaited', async () => {
      const silent = await listening(createPlainServer(() => {}))
      const own = environment(freshFolder(), { NF_SOURCES: `http://127.0.0.1:${portOf(silent)}/list.opml` })
      const factory = await start('run', own)
      const began = performance.now()
      assert.equal(await factory.stop(), 0)
      assert.ok(performance.now() - began < 20_000, 'the silent server is given up after half a minute')
      assert.doesNotMatch(factory.printed(), /\n {4}at /)
    })

    test('says what is wrong with DATABASE_URL, a database that never answers included', async () => {
      const silent = await listening(createPlainServer(() => {}))
      const silence = `postgresql://news:secret@127.0.0.1:${portOf(silent)}/news`
      const unreachable = 'postgresql://news:secret@127.0.0.1:1/news'
      await Promise.all([
        assertRefused(
          2,
          /^news-factory status: DATABASE_URL is set to something else; it takes an address of the form postgresql:/,
          ['status'],
          { DATABASE_URL: 'news' },
        ),
        assertRefused(1, /127\.0\.0\.1:1\/news .*does not answer/, ['status'], { DATABASE_URL: unreachable }),
        assertRefused(1, /127\.0\.0\.1:1\/news .*does not answer/, ['run'], { DATABASE_URL: unreachable }),
        assertRefused(1, /does not answer: .*time/, ['work'], { DATABASE_URL: silence }),
      ])
    })

    test('says when the folder is a file, was written by a newer version, or may not be written', async t => {
      await assertRefused(1, /is a file, and no folder/, ['migrate'], { NF_DATA: fileWith('a-file', '') })
      const data = freshFolder()
      for (let times = 0; times < 2; times++) {
        const { code, out } = await runCommand(['migrate'], { NF_DATA: data })
        assert.equal(code, 0)
        assert.match(out, /has schema \d+\.\n$/)
      }
      const database = new DatabaseSync(join(data, 'news.db'))
      database.exec('update schema_version set version = 9999')
      database.close()
      for (const words of [['status'], ['run', '--port', '0'], ['migrate']])
        await assertRefused(1, /was written by a newer News Factory \(schema 9999; /, words, { NF_DATA: data })
      const strange = freshFolder()
      const other = new DatabaseSync(join(strange, 'news.db'))
      other.exec('create table schema_version (kind text)')
      other.close()
      await assertRefused(1, /cannot hold the store: no such column: version/, ['status'], { NF_DATA: strange })
      if (isRoot) return t.diagnostic('a read-only folder is not tried: root may write everywhere')
      const readOnly = freshFolder()
      chmodSync(readOnly, 0o500)
      await assertRefused(1, /cannot hold the store/, ['migrate'], { NF_DATA: readOnly })
    })
  })

  describe('beside a running factory', () => {
    const data = freshFolder()
    let own: Record<string, string>
    let factory: RunningFactory
    before(async () => {
      own = environment(data, { NF_SOURCES: fileWith('two.opml', opmlOf(feedsThatWork().slice(0, 2))) })
      factory = await start('run', own)
      await quiet(factory.url, patienceMs)
    })

    test('a second one is refused and the first is named', async () => {
      await assertRefused(
        1,
        new RegExp(`in use by another News Factory \\(process ${factory.process.pid}\\)`),
        ['run', '--port', '0'],
        own,
      )
    })

    test('commands look', async () => {
      const [status, json, sources, lines] = await Promise.all(
        [['status'], ['status', '--json'], ['sources'], ['sources', '--json']].map(words => runCommand(words, own)),
      )
      assert.match(status!.out, /^Store sqlite; \d+ articles in \d+ stor(y|ies)\.\n/)
      assert.match(status!.out, /\n2 sources: 2 read, 0 not yet, 0 failing\.\n$/)
      assert.equal((JSON.parse(json!.out) as { sources: { all: number } }).sources.all, 2)
      assert.match(sources!.out, /well, last good answer \d+ (?:s|min) ago\n[\s\S]*\n2 feeds\.\n$/)
      assert.equal(
        lines!.out
          .trim()
          .split('\n')
          .map(line => JSON.parse(line) as object).length,
        2,
      )
    })

    test('add finds the feed of a homepage, shows it before it is added, and the factory reads it', async () => {
      const [, , third] = publishersThatWork()
      const dry = await runCommand(['add', '--dry-run', third!.origin], own)
      assert.match(
        dry.out,
        /^ 1\. [^\n]+, \d+ items?\)\n {6}http:[^\n]+\n {6}• [\s\S]*\n 2\. [^\n]+\(the page itself, \d+ headlines\)\n[\s\S]*Nothing was added; without --list 1 of 2 feeds would be\.\n$/,
      )
      assert.equal((await allOf(factory.url, 'sources')).length, 2)
      const added = await runCommand(['add', third!.origin], own)
      assert.match(added.out, /\nAdded .+ as source \d+\.\n/)
      assert.match((await runCommand(['add', third!.origin], own)).out, /was there already, as source \d+\.\n/)
      await until(
        'the new source to be read',
        patienceMs,
        async () =>
          (await allOf<{ feeds: { outcome: string }[] }>(factory.url, 'sources')).length === 3 &&
          (await allOf<{ feeds: { outcome: string }[] }>(factory.url, 'sources')).every(
            one => one.feeds[0]?.outcome === 'ok',
          ),
      )
    })

    test('add shows the headlines of a page without a feed, adds it when told so, and the factory reads it', async () => {
      const articles = [1, 2, 3, 4, 5, 6].map(
        at => `<article><h2><a href="/2026/11/23/tide-${at}-comes-in">Tide number ${at} comes in</a></h2></article>`,
      )
      const harbour = await listening(
        createServer(({ url }, response) => {
          response.writeHead(url === '/' ? 200 : 404, { 'content-type': 'text/html' })
          response.end(`<html><title>Harbour Notes</title><main>${articles.join('')}</main>`)
        }),
      )
      const address = `http://127.0.0.1:${portOf(harbour)}/`
      const shown = await runCommand(['add', address], own)
      assert.equal(shown.code, 1)
      assert.match(
        shown.out,
        /^ {2}Harbour Notes \(the page itself, 6 headlines\)\n[\s\S]*Tide number 6 comes in\nNothing was added: there is no feed, only a page of headlines\./,
      )
      await assertRefused(2, /--pick takes numbers from 1 to 1, not “2”/, ['add', '--pick', '2', address], own)
      assert.match((await runCommand(['add', '--yes', address], own)).out, /\nAdded Harbour Notes as source \d+\.\n$/)
      await until('the headlines to be read', patienceMs, async () =>
        (await allOf<{ title: string }>(factory.url, 'articles')).some(
          ({ title }) => title === 'Tide number 4 comes in',
        ),
      )
      const listed = await runCommand(['sources', '--json'], own)
      const { id } = listed.out
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as { id: number; name: string })
        .find(({ name }) => name === 'Harbour Notes')!
      await runCommand(['sources', '--remove', String(id)], own)
    })

    test('add says in a sentence where there is no feed', async () => {
      const bare = await listening(
        createServer(
          ({ url }, response) =>
            void response.writeHead(url === '/' ? 200 : 404).end('<html><title>Bare</title><p>No feed.'),
        ),
      )
      await assertRefused(1, /No feed was found at http:\/\/127/, ['add', `http://127.0.0.1:${portOf(bare)}/`], own)
      bare.close()
      await assertRefused(1, /refused the connection/, ['add', `http://127.0.0.1:${portOf(bare)}/`], own)
    })

    test('fetch shows what a feed gives, asks the factory to read, and names a source that is not there', async () => {
      const [feed] = feedsThatWork()
      const shown = await runCommand(['fetch', feed!], own)
      assert.match(shown.out, /\d+ items?, /)
      assert.match(shown.out, /\n {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}\S/)
      assert.match(
        (await runCommand(['fetch'], own)).out,
        /^(?:3 feeds were read a moment ago|\d feeds? (?:is|are) due now)/,
      )
      await assertRefused(1, /there is no source 4711/, ['fetch', '--source', '4711'], own)
      await assertRefused(1, /is an HTML page, not a feed/, ['fetch', publishersThatWork()[0]!.origin], own)
    })

    test('a list goes out and comes in again, and what is no feed is named with its line', async () => {
      const file = join(scratch, 'out.opml')
      assert.match((await runCommand(['opml', 'export', file], own)).out, /^3 feeds written to /)
      const again = await runCommand(['opml', 'import', file], own)
      assert.deepEqual([again.code, again.out], [0, '0 sources added, 3 there already, 0 refused.\n'])
      const elsewhere = environment(freshFolder())
      assert.match((await runCommand(['opml', 'import', file], elsewhere)).out, /^3 sources added, 0 there already/)
      const copy = await runCommand(['opml', 'export'], elsewhere)
      const original = await runCommand(['opml', 'export'], own)
      assert.equal(copy.out, original.out)

      const broken = fileWith(
        'broken.opml',
        '<opml><body><outline type="rss" text="No address"/>\n<outline text="A mail" xmlUrl="mailto:x@y.example"/>',
      )
      const refused = await runCommand(['opml', 'import', broken], own)
      assert.equal(refused.code, 1)
      assert.match(
        refused.err,
        /^Not taken: line 1: “No address” [^\n]+\nNot taken: line 2: “A mail” has no web address: mailto:x@y\.example\n$/,
      )
      assert.match(refused.out, /^0 sources added, 0 there already, 2 refused\.\n$/)
      await assertRefused(1, /is no OPML list/, ['opml', 'import', fileWith('prose.opml', 'Dear reader,')], own)
      await assertRefused(
        1,
        /cannot be written: there is no such file or folder/,
        ['opml', 'export', '/nowhere/x.opml'],
        own,
      )
    })

    test('an editor’s word is on the site within a moment', async () => {
      const [story] = await allOf<{ id: number }>(factory.url, 'stories')
      const page = `${factory.url}/story/${story!.id}`
      assert.equal((await fetch(page)).status, 200)
      const because = [String(story!.id), '--reason', 'A test']
      assert.match((await runCommand(['story', 'hide', ...because], own)).out, /^Story \d+ is hidden\.\n$/)
      await until('the story to be gone', patienceMs, async () => (await fetch(page)).status === 410)
      assert.ok((await allOf<{ id: number }>(factory.url, 'stories')).every(({ id }) => id !== story!.id))
      await assertRefused(1, /is hidden already/, ['story', 'hide', ...because], own)
      await runCommand(['story', 'unhide', ...because], own)
      await until('the story to be back', patienceMs, async () => (await fetch(page)).status === 200)
      assert.match(
        (await runCommand(['story', 'log'], own)).out,
        /: unhide \d+, “A test”\n {8}Story \d+ is shown again\./,
      )
    })

    test('a source that is taken out is gone from the site', async () => {
      const [first] = await allOf<{ id: number; name: string }>(factory.url, 'sources')
      assert.match((await runCommand(['sources', '--remove', String(first!.id)], own)).out, /is taken out/)
      await until(
        'the page to be gone',
        patienceMs,
        async () => (await fetch(`${factory.url}/source/${first!.id}`)).status === 404,
      )
      await assertRefused(1, /there is no source/, ['sources', '--remove', String(first!.id)], own)
    })

    test('the doctor looks at everything', async () => {
      const { out } = await runCommand(['doctor', '--port', new URL(factory.url).port], own)
      assert.match(out, /well {3}The store \(sqlite\) answers; 2 sources/)
      assert.match(out, /WRONG {2}Port \d+ on 127\.0\.0\.1 cannot be taken/)
    })

    test('whoever reads only the beginning of a list is no error', () => {
      const script = `"${process.execPath}" bin/news-factory.mjs status | head -1`
      const env = { ...process.env, NF_DATA: data }
      assert.match(
        execFileSync('sh', ['-c', script], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }),
        /^Store/,
      )
    })

    test('after kill -9 the folder is free at once and nothing is lost', async () => {
      const before = await allOf<{ id: number }>(factory.url, 'articles')
      await factory.kill()
      factory = await start('run', own)
      const after = new Set((await allOf<{ id: number }>(factory.url, 'articles')).map(one => one.id))
      assert.ok(before.length > 0 && before.every(one => after.has(one.id)))
      assert.equal(await factory.stop(), 0)
    })
  })
})

const publishersThatWork = () => world.publishers.filter(one => !one.expect && !one.feed.movedFrom && !one.feed.fault)
const feedsThatWork = (): string[] => publishersThatWork().map(({ origin, feed }) => origin + feed.path)

const servers = new Set<Server | PlainServer>()
const listening = async <S extends Server | PlainServer>(server: S): Promise<S> => {
  servers.add(server)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return server
}
const ports = new WeakMap<Server | PlainServer, number>()
function portOf(server: Server | PlainServer): number {
  const known = ports.get(server) ?? (server.address() as AddressInfo).port
  ports.set(server, known)
  return known
}
