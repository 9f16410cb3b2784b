import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import { processCpuMs } from '../../test/cpu-time.ts'
import { forEachStore } from '../../test/stores.ts'
import type { ReadItem } from '../model/article.ts'
import { leasedFeed, someItem, somePage } from './line-data.ts'
import type { Store } from './open-store.ts'
import { finishPage, leasePages } from './pages-due.ts'
import { takeItems } from './take-items.ts'

const now = Date.UTC(2026, 10, 23, 12)
const minute = 60_000
const hour = 60 * minute

const sha = (text: string): Uint8Array => new Uint8Array(hash('sha256', text, 'buffer'))

/** An item as the reading thread gives it: its hash by its words, a key for its text when that has 40 of them. */
function item(title: string, url: string | undefined, change: Partial<ReadItem> = {}): ReadItem {
  const text = change.text ?? `What the ferry office says of ${title.toLowerCase()}.`
  const long = text.split(' ').length >= 40
  return {
    ...someItem(title, { html: `<p>${text}</p>`, text }),
    urlKey: url ?? `feed:1:${change.guid ?? title}`,
    url,
    guid: undefined,
    title,
    itemHash: sha(`${title}\u0000${text}`),
    textHash: long ? sha(text) : undefined,
    ...change,
  }
}

const longText = (about: string): string =>
  Array.from({ length: 45 }, (_, at) => `${about}${at % 9 === 0 ? '.' : ''} ferry${at}`).join(' ')

const names = ['Ferry stranded off the delta', 'Bridge opens a day early', 'Rice harvest record', 'Night train returns']

forEachStore('identity', newStore => {
  // one database for all of them: making one takes longer than emptying it
  let kept: Store | undefined
  const fresh = async (): Promise<Store> => {
    kept ??= await newStore()
    await kept.write.deleteFrom('source').execute()
    return kept
  }

  /** Takes documents one after the other, an hour apart, and gives the addresses and headlines of what is there then. */
  async function after(documents: ReadItem[][]): Promise<{ articles: string[]; fresh: number[]; changed: number[] }> {
    const store = await fresh()
    const feed = await leasedFeed(store, now)
    const counts = { fresh: [] as number[], changed: [] as number[] }
    for (const [at, items] of documents.entries()) {
      const taken = await takeItems(store.write, feed, items, now + at * hour)
      counts.fresh.push(taken.fresh)
      counts.changed.push(taken.changed.length)
      const again = await takeItems(store.write, feed, items, now + at * hour + 1)
      assert.deepEqual(again, { fresh: 0, changed: [] }, 'the same document a second time changes nothing')
    }
    return { articles: await listed(store), ...counts }
  }

  test('guids that change with every poll make nothing new', async () => {
    const poll = (round: number) =>
      names.map((name, at) => item(name, `https://d.example/${at}`, { guid: `${round}-${at}` }))
    const { fresh: came, changed } = await after([poll(1), poll(2), poll(3)])
    assert.deepEqual(
      [came, changed],
      [
        [4, 0, 0],
        [0, 0, 0],
      ],
    )
  })

  test('links and guids that change with every poll make nothing new where the dates stand', async () => {
    const poll = (round: number) =>
      names.map((name, at) =>
        item(name, `https://d.example/read?session=${round}x${at}`, {
          guid: `${round}-${at}`,
          publishedAt: now - (at + 1) * hour,
        }),
      )
    const { fresh: came, changed, articles } = await after([poll(1), poll(2), poll(3)])
    assert.deepEqual(
      [came, changed],
      [
        [4, 0, 0],
        [0, 0, 0],
      ],
    )
    assert.match(articles[0]!, /session=3x/, 'each stands at its newest address')
  })

  test('a site that moved to another host, path scheme and guids keeps its articles, with dates', async () => {
    const old = names.map((name, at) =>
      item(name, `http://old.example/?p=${at}`, {
        guid: `http://old.example/?p=${at}`,
        publishedAt: now - at * hour - 1,
      }),
    )
    const moved = names.map((name, at) =>
      item(name, `https://new.example/2026/${at}-slug`, { guid: `n${at}`, publishedAt: now - at * hour - 1 }),
    )
    const { fresh: came, articles } = await after([old, [item('After the move', 'https://new.example/x'), ...moved]])
    assert.deepEqual(came, [4, 1])
    assert.ok(articles.every(one => one.startsWith('https://new.example/')))
  })

  test('a feed that republishes everything under new links, guids and dates doubles nothing', async () => {
    const texts = names.map(longText)
    const publish = (host: string, at: number) =>
      names.map((name, of) =>
        item(name, `https://${host}/${at}/${of}`, { guid: `${host}${at}${of}`, publishedAt: at, text: texts[of] }),
      )
    const { fresh: came } = await after([publish('one.example', now - 99 * hour), publish('two.example', now - hour)])
    assert.deepEqual(came, [4, 0])
  })

  test('what comes again under the same headline is new where its date and address are', async () => {
    const rubrics = (day: number) =>
      ['Weather', 'Traffic', 'On television tonight', 'Chess problem'].map((name, of) =>
        item(name, `https://d.example/${day}/${of}`, { guid: `${day}/${of}`, publishedAt: now - hour + day, text: '' }),
      )
    const { fresh: came } = await after([rubrics(1), rubrics(2)])
    assert.deepEqual(came, [4, 4])
    const notice = (day: number) =>
      item('Standing notice', `https://d.example/n${day}`, { publishedAt: now + day, text: longText('notice') })
    const alone = await after([
      [notice(1), ...rubrics(1)],
      [notice(2), ...rubrics(1)],
    ])
    assert.deepEqual(alone.fresh, [5, 1])
  })

  test('two items with one guid are two articles, with addresses and without', async () => {
    const linked = [
      item('Ferry', 'https://d.example/1', { guid: 'g' }),
      item('Bridge', 'https://d.example/2', { guid: 'g' }),
    ]
    assert.deepEqual((await after([linked, linked.toReversed()])).fresh, [2, 0])
    const bare = [item('Ferry', undefined, { guid: 'g' }), item('Bridge', undefined, { guid: 'g' })]
    assert.deepEqual(
      (await after([bare, bare.toReversed(), [...bare, item('Rice', undefined, { guid: 'g' })]])).fresh,
      [2, 0, 1],
    )
  })

  test('items at one address under guids of their own are articles each, alone and together', async () => {
    const log = (at: number) =>
      item(`Release ${at}: ${names[at]}`, 'https://d.example/changes', { guid: `tag:d,${at}` })
    const { fresh: came, changed } = await after([[log(0)], [log(1), log(0)], [log(2), log(1)], [log(3)]])
    assert.deepEqual(
      [came, changed],
      [
        [1, 1, 1, 1],
        [0, 0, 0, 0],
      ],
    )
  })

  test('parts of one page are told apart by their anchors', async () => {
    const part = (name: string) => ({ ...item(name, 'https://d.example/live'), url: `https://d.example/live#${name}` })
    assert.deepEqual(
      (
        await after([
          [part('b'), part('a')],
          [part('c'), part('b'), part('a')],
        ])
      ).fresh,
      [2, 1],
    )
  })

  test('a thousand items of one date are taken quickly, whatever else has it', async () => {
    const day = (from: number) =>
      Array.from({ length: 1000 }, (_, at) =>
        item(`Notice ${from + at} of the harbour master`, `https://d.example/${from + at}`, {
          publishedAt: now - hour,
        }),
      )
    const took = await processCpuMs(async () =>
      assert.deepEqual((await after([day(0), day(1000), day(2000)])).fresh, [1000, 1000, 1000]),
    )
    assert.ok(took < 10_000, `${Math.round(took)} ms`)
  })

  test('the same item twice in a document is one', async () => {
    const twice = [
      item('Ferry', 'https://d.example/1', { guid: 'a' }),
      item('Ferry', 'https://d.example/1', { guid: 'b' }),
    ]
    assert.deepEqual((await after([twice])).fresh, [1])
  })

  test('a feed of exactly one item under a constant guid brings an article each time', async () => {
    const latest = (at: number) =>
      item(names[at]!, `https://d.example/${at}`, {
        guid: 'https://d.example/latest',
        publishedAt: now - 9 * hour + at,
      })
    assert.deepEqual((await after([[latest(0)], [latest(1)], [latest(2)]])).fresh, [1, 1, 1])
    const undated = (at: number) => item(names[at]!, `https://d.example/${at}`, { guid: 'latest' })
    assert.deepEqual((await after([[undated(0)], [undated(1)], [undated(2)]])).fresh, [1, 1, 1])
  })

  test('a feed of one item whose link is always the homepage brings an article each time', async () => {
    const word = (at: number) =>
      item(names[at]!, 'https://d.example/', { guid: 'word', publishedAt: now - 9 * hour + at })
    assert.deepEqual((await after([[word(0)], [word(1)], [word(2)]])).fresh, [1, 1, 1])
  })

  test('an article that is renamed and moves with its guid stays one', async () => {
    const [first, ...rest] = names.map((name, at) =>
      item(name, `https://d.example/${at}`, { guid: `https://d.example/?p=${at}`, publishedAt: now - hour + at }),
    )
    const renamed = {
      ...first!,
      title: 'Everybody safe',
      url: 'https://d.example/safe',
      urlKey: 'https://d.example/safe',
      itemHash: sha('x'),
    }
    const {
      fresh: came,
      changed,
      articles,
    } = await after([
      [first!, ...rest],
      [renamed, ...rest],
    ])
    assert.deepEqual(
      [came, changed],
      [
        [4, 0],
        [0, 1],
      ],
    )
    assert.ok(articles.includes('https://d.example/safe Everybody safe'))
  })

  test('numbers of places in a list are no names', async () => {
    const list = (from: number) =>
      names.slice(from, from + 2).map((name, at) => item(name, `https://d.example/${name}`, { guid: String(at) }))
    assert.deepEqual((await after([list(0), list(1), list(2)])).fresh, [2, 1, 1])
  })

  test('http and https are one address, whatever the guid', async () => {
    const plain = item('Ferry', 'http://d.example/1', { guid: 'http://d.example/1' })
    const safe = item('Ferry', 'https://d.example/1', { guid: 'https://d.example/1' })
    assert.deepEqual((await after([[plain], [safe], [plain]])).fresh, [1, 0, 0])
  })

  test('a guid in another feed is another item', async () => {
    const store = await fresh()
    const [one, two] = [await leasedFeed(store, now, 'one'), await leasedFeed(store, now, 'two')]
    await takeItems(store.write, one, [item('Ferry', 'https://one.example/1', { guid: '1' })], now)
    const taken = await takeItems(store.write, two, [item('Ferry', 'https://two.example/1', { guid: '1' })], now)
    assert.equal(taken.fresh, 1)
  })

  test('a text that counts its comments is edited ever more seldom, a headline at once', async () => {
    const store = await fresh()
    const feed = await leasedFeed(store, now)
    const take = async (title: string, text: string, at: number) =>
      (await takeItems(store.write, feed, [item(title, 'https://d.example/1', { text })], at)).changed.length
    let taken = 0
    await take('Ferry', 'Stranded. 0 comments', now)
    for (let poll = 1; poll <= 7 * 48; poll++)
      taken += await take('Ferry', `Stranded. ${poll} comments`, now + poll * 30 * minute)
    assert.ok(taken >= 8 && taken <= 14, `${taken} of 336 polls of a week counted as an edit`)
    const late = now + 8 * 24 * hour
    assert.equal(await take('Ferry', 'Stranded. 9 comments', late), 1)
    assert.equal(await take('Ferry freed', 'Stranded. 9 comments', late + 6 * minute), 1)
    assert.equal(await take('Ferry', 'Freed. 9 comments', late + 12 * minute), 1, 'and so is the next headline')
  })

  test('an edit that has to wait is not lost', async () => {
    const store = await fresh()
    const feed = await leasedFeed(store, now)
    const take = (word: string, at: number) =>
      takeItems(store.write, feed, [item('Ferry', 'https://d.example/1', { text: `The ferry is ${word}.` })], at)
    for (const [at, word] of ['late', 'here', 'gone', 'back', 'in port'].entries()) await take(word, now + at)
    const [row] = await store.read.selectFrom('article').select(['feed_edits', 'item_hash']).execute()
    assert.equal(row?.feed_edits, 3)
    assert.equal((await take('in port', now + 6 * minute)).changed.length, 1)
  })

  test('an article that moved is not read again, and a page’s headline is not taken for an edit', async () => {
    const store = await fresh()
    const feed = await leasedFeed(store, now)
    const at = (url: string) =>
      names.map((name, of) => item(name, `${url}/${of}`, { publishedAt: now - of * hour - 1 }))
    await takeItems(store.write, feed, at('https://one.example'), now)
    for (const lease of await leasePages(store.write, store.dialect, now, 9))
      await finishPage(store.write, lease, { page: somePage('Whole.', { title: 'Of the page' }), againAt: null }, now)
    const taken = await takeItems(store.write, feed, at('https://two.example'), now + hour)
    assert.deepEqual(taken, { fresh: 0, changed: [] })
  })
})

async function listed(store: Store): Promise<string[]> {
  const rows = await store.read.selectFrom('article').select(['url', 'title']).orderBy('id').execute()
  return rows.map(row => `${row.url} ${row.title}`)
}
