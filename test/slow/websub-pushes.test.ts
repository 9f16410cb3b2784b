import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hubAndSubscriber, sideBySide } from '../websub-bench.ts'
import { atomOf, rssOf } from '../websub-hub.ts'

// What hubs push, by the numbers of websub.rocks where it tests it, and how polling stands behind them.

describe('a WebSub push', sideBySide, () => {
  const at = hubAndSubscriber()

  describe('takes what is pushed', sideBySide, () => {
    test('a fat ping: it is thanked for, and its items are articles (300)', async () => {
      const { request, feedId } = await at.activeFeed()
      const answer = await at.hub.push(request, atomOf([at.itemOf('fat')]))
      assert.equal(Math.floor(answer.status / 100), 2)
      assert.equal((await at.factory.article(feedId, 'Headline fat')).via, 'push')
      await at.factory.subscribed(feedId, ({ kept, pushed_at }) => kept === 1 && pushed_at !== null)
    })

    test('in any of the four ways to sign', async () => {
      const { request, feedId } = await at.activeFeed()
      for (const method of ['sha1', 'sha256', 'sha384', 'sha512']) {
        const { status } = await at.hub.push(request, rssOf([at.itemOf(method)]), { method, type: 'text/xml' })
        assert.equal(status, 202)
        await at.factory.article(feedId, `Headline ${method}`)
      }
    })

    test('and leaves aside, with thanks, what is signed wrongly (301) or not at all (302)', async () => {
      const { request, feedId } = await at.activeFeed()
      const forged = [
        { secret: 'not the secret' },
        { unsigned: true },
        { signature: 'sha256=' },
        { signature: 'sha256=zz' },
        { method: 'md5' },
        { signature: `sha256=${'0'.repeat(64)}` },
        { signature: 'sha256' },
      ]
      for (const how of forged) {
        const { status, body } = await at.hub.push(request, atomOf([at.itemOf('forged')]), how)
        assert.equal(status, 202)
        assert.equal(body, '')
      }
      await at.hub.push(request, atomOf([at.itemOf('genuine')]))
      await at.factory.article(feedId, 'Headline genuine')
      assert.equal(await at.factory.hasArticle(feedId, 'Headline forged'), false)
      assert.equal((await at.factory.subscription(feedId))!.refused, forged.length)
    })

    test('a thin ping, empty or of another kind: the feed is polled', async () => {
      for (const [name, body] of [
        ['empty', ''],
        ['words', 'There is something new.'],
      ]) {
        const { request, feedId, path } = await at.activeFeed()
        at.hub.publish(path, at.feedWith(`thin-${name}`, at.selfAndHub(path)))
        const { status } = await at.hub.push(request, body!, { type: 'text/plain' })
        assert.equal(status, 202)
        assert.equal((await at.factory.article(feedId, `Headline thin-${name}`)).via, 'poll')
        assert.equal((await at.factory.subscription(feedId))!.missed, 0, 'the hub did its part')
      }
    })

    test('once, however often it is pushed and polled', async () => {
      const { request, feedId, path } = await at.activeFeed()
      const text = atomOf([at.itemOf('twice')], at.selfAndHub(path))
      await Promise.all([at.hub.push(request, text), at.hub.push(request, text), at.hub.push(request, text)])
      await at.factory.article(feedId, 'Headline twice')
      at.hub.publish(path, { type: 'application/atom+xml', text })
      const asked = at.hub.asked.get(path)!
      await at.hub.push(request, '')
      await at.factory.subscribed(feedId, ({ kept }) => kept === 4)
      await at.pollOf(path, asked)
      const { rows } = await articlesOf(feedId)
      assert.equal(rows.filter(title => title === 'Headline twice').length, 1)
    })

    test('and leaves the validators of the last poll as they are', async () => {
      const path = at.newPath()
      const questions: (string | undefined)[] = []
      at.hub.publish(path, (response, request) => {
        questions.push(request.headers['if-none-match'])
        response.writeHead(200, { 'content-type': 'application/atom+xml', etag: '"one"' })
        response.end(atomOf([at.itemOf('validated')], at.selfAndHub(path)))
      })
      const { feedId } = await at.factory.addFeed(at.hub.origin + path)
      const request = await at.hub.requestFor(at.hub.origin + path)
      await at.factory.subscribed(feedId)
      await at.hub.push(request, atomOf([at.itemOf('pushed-past')]))
      await at.factory.article(feedId, 'Headline pushed-past')
      await at.hub.push(request, '')
      await at.pollOf(path, 1)
      assert.deepEqual(questions, [undefined, '"one"'])
    })
  })

  const articlesOf = async (feedId: number): Promise<{ rows: string[] }> => {
    const found = await at.factory.store.read
      .selectFrom('article')
      .select('title')
      .where('feed_id', '=', feedId)
      .execute()
    return { rows: found.map(row => row.title) }
  }

  describe('watches its hubs', sideBySide, () => {
    test('one that pushes reliably lets polling rest, and a silent one is noticed and asked anew', async () => {
      const { request, feedId, sourceId, path } = await at.activeFeed()
      for (const name of ['kept1', 'kept2', 'kept3']) {
        await at.hub.push(request, atomOf([at.itemOf(name)], at.selfAndHub(path)))
        await at.factory.article(feedId, `Headline ${name}`)
      }
      await poll(feedId, path)
      assert.ok((await nextPoll(feedId)).paces > 3.9, 'polling rests')

      for (const [name, missed] of [
        ['slipped1', 1],
        ['slipped2', 2],
      ] as const) {
        at.hub.publish(path, at.feedWith(name, at.selfAndHub(path)))
        await poll(feedId, path)
        await at.factory.subscribed(feedId, row => row.missed === missed && row.kept === 0)
        assert.ok((await nextPoll(feedId)).paces < 1.2, 'polling quickens')
      }
      const requests = () => at.hub.requests.filter(one => one.callback === request.callback).length
      await at.untilTrue(() => requests() === 2)

      const page = await (await fetch(`${at.factory.url}/source/${sourceId}`)).text()
      assert.match(page, /promised to push it and is silent/)
      await at.hub.push(request, atomOf([at.itemOf('back')], at.selfAndHub(path)))
      await at.factory.subscribed(feedId, row => row.missed === 0 && row.kept === 1)
    })
  })

  /** Polls a feed now, whatever its schedule, and waits until that is done. */
  async function poll(feedId: number, path: string): Promise<void> {
    const before = at.hub.asked.get(path)!
    await at.factory.store.write.updateTable('feed').set({ next_at: 1 }).where('id', '=', feedId).execute()
    await at.pollOf(path, before)
    await at.untilTrue(async () => (await nextPoll(feedId)).inMs > 0)
  }

  /** When a feed is polled next, in milliseconds and in intervals of its own pace. */
  const nextPoll = async (feedId: number): Promise<{ inMs: number; paces: number }> => {
    const { next_at, interval_ms } = await at.factory.store.read
      .selectFrom('feed')
      .select(['next_at', 'interval_ms'])
      .where('id', '=', feedId)
      .executeTakeFirstOrThrow()
    const inMs = Number(next_at) - Date.now()
    return { inMs, paces: inMs / interval_ms }
  }

  describe('at its door', sideBySide, () => {
    test('takes no more than ten megabytes, and no encodings', async () => {
      const { request } = await at.activeFeed()
      const large = await at.hub.push(request, Buffer.alloc(10_000_001, ' '))
      assert.equal(large.status, 413)
      const packed = await fetch(request.callback, {
        method: 'POST',
        headers: { 'content-encoding': 'gzip' },
        body: 'x',
      })
      assert.equal(packed.status, 415)
    })

    test('takes only so many pushes at once from one hub, and says when to come again', async () => {
      const { request } = await at.activeFeed()
      const answers = await Promise.all(
        Array.from({ length: 200 }, () => at.hub.push(request, 'x', { unsigned: true })),
      )
      const turnedAway = answers.filter(({ status }) => status === 429)
      // how many exactly depends on how long they take: the rule itself is tested beside the code, with a clock of its own
      assert.ok(turnedAway.length >= 1 && turnedAway.length <= 85, `${turnedAway.length} turned away`)
      assert.equal(turnedAway[0]!.headers.get('retry-after'), '60')
    })

    test('says nothing of what it was sent', async () => {
      const odd = `${at.factory.url}/websub/${'B'.repeat(43)}?at.hub.mode=subscribe&at.hub.challenge=%3Cb%3E&at.hub.topic=x`
      for (const [method, address] of [
        ['GET', odd],
        ['POST', odd],
        ['GET', `${at.factory.url}/websub/..x`],
        ['POST', `${at.factory.url}/websub/`],
      ]) {
        const answer = await fetch(address!, { method })
        assert.equal(answer.status, 404)
        assert.ok(!(await answer.text()).includes('<b>'))
      }
    })
  })
})
