import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { callbackOf } from '../../src/store/subscriptions.ts'
import { hubAndSubscriber, sideBySide } from '../websub-bench.ts'
import { startPushableFactory } from '../websub-factory.ts'
import { atomOf, type Document, rssOf, startWebSubHub } from '../websub-hub.ts'

// What websub.rocks tests of a subscriber, by its numbers, and what the recommendation (https://www.w3.org/TR/websub/)
// says beyond that: finding the hub, subscribing and leaving. What is pushed is in websub-pushes.test.ts.

describe('the WebSub subscriber', sideBySide, () => {
  const at = hubAndSubscriber()

  async function topicOf(document: Document, self: string, isPage = false): Promise<string> {
    const path = at.newPath()
    at.hub.publish(path, document)
    const { feedId } = await at.factory.addFeed(at.hub.origin + path, isPage)
    const { topic } = await at.factory.subscribed(feedId)
    assert.equal(topic, at.hub.origin + self)
    return topic
  }

  describe('discovers hub and topic', sideBySide, () => {
    const items = () => [at.itemOf('discovered')]

    test('in the Link header (100)', async () => {
      const link = `<${at.hub.origin}/hub>; rel="hub", <${at.hub.origin}/self-100>; rel="self"`
      await topicOf({ type: 'application/atom+xml', text: atomOf(items()), link }, '/self-100')
    })

    test('in the head of a page (101)', async () => {
      const entry =
        '<article class="h-entry"><h2 class="p-name"><a class="u-url" href="/story/h1">Harbour opens</a></h2></article>'
      const head = `<title>Quay</title>${at.selfAndHub('/self-101')}`
      const text = `<!doctype html><html><head>${head}</head><body><div class="h-feed">${entry}</div></body></html>`
      await topicOf({ type: 'text/html', text }, '/self-101', true)
    })

    test('in an Atom feed (102)', async () => {
      await topicOf({ type: 'application/atom+xml', text: atomOf(items(), at.selfAndHub('/self-102')) }, '/self-102')
    })

    test('in an RSS feed (103)', async () => {
      const links = at.selfAndHub('/self-103').replaceAll('<link', '<atom:link')
      await topicOf({ type: 'application/rss+xml', text: rssOf(items(), links) }, '/self-103')
    })

    test('in a JSON Feed', async () => {
      const feed = {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'The Quay Telegraph',
        feed_url: `${at.hub.origin}/self-json`,
        hubs: [{ type: 'WebSub', url: `${at.hub.origin}/hub` }],
        items: [{ id: 'j1', url: `${at.hub.origin}/story/j1`, title: 'Headline j1', content_text: 'In short.' }],
      }
      await topicOf({ type: 'application/feed+json', text: JSON.stringify(feed) }, '/self-json')
    })

    test('in the Link header before the document (104)', async () => {
      const link = `<${at.hub.origin}/hub>; rel="hub", <${at.hub.origin}/self-104>; rel="self"`
      const text = atomOf(items(), at.selfAndHub('/wrong-104', '/hub-503'))
      await topicOf({ type: 'application/atom+xml', text, link }, '/self-104')
    })
  })

  describe('subscribes', sideBySide, () => {
    test('with a callback nobody guesses, a secret and a lease, each its own', async () => {
      const one = (await at.subscribedFeed()).request
      const other = (await at.subscribedFeed()).request
      assert.equal(one.method, 'POST')
      assert.equal(one.mode, 'subscribe')
      assert.match(one.callback, new RegExp(`^${at.factory.url}/websub/[\\w-]{43}$`))
      assert.ok(one.secret!.length >= 32 && one.secret!.length < 200)
      assert.equal(one.leaseSeconds, 864_000)
      assert.notEqual(one.callback, other.callback)
      assert.notEqual(one.secret, other.secret)
    })

    test('to the address that the feed calls its own, not the one that was asked (200)', async () => {
      const { feedId, request } = await at.subscribedFeed({ self: '/calls-itself-so' })
      assert.equal(request.topic, `${at.hub.origin}/calls-itself-so`)
      assert.equal((await at.factory.subscribed(feedId)).topic, request.topic)
    })

    for (const [status, number] of [
      [302, 201],
      [301, 202],
    ]) {
      test(`to a topic behind a ${status} (${number})`, async () => {
        const text = atomOf([at.itemOf(`moved${status}`)], at.selfAndHub(`/final-${status}`))
        at.hub.publish(`/final-${status}`, { type: 'application/atom+xml', text })
        at.hub.publish(
          `/old-${status}`,
          response => void response.writeHead(status!, { location: `/final-${status}` }).end(),
        )
        const { feedId } = await at.factory.addFeed(`${at.hub.origin}/old-${status}`)
        assert.equal((await at.factory.subscribed(feedId)).topic, `${at.hub.origin}/final-${status}`)
      })
    }

    for (const [status, number] of [
      [307, '203'],
      [308, '204'],
      [302, '203 as it was'],
      [301, '204 as it was'],
    ]) {
      test(`at a hub behind a ${status}, with the form kept (${number})`, async () => {
        const { feedId, request } = await at.subscribedFeed({ at: `/hub-${status}` })
        assert.equal(request.method, 'POST')
        assert.equal(request.path, '/hub')
        await at.factory.subscribed(feedId)
      })
    }

    test('and confirms exactly the topic it asked for, and nothing else (205)', async () => {
      const { request, feedId } = await at.subscribedFeed({ at: '/quiet' })
      const refused = await at.hub.verify(request, { 'hub.topic': `${request.topic}?x` })
      assert.equal(refused.status, 404)
      assert.ok(!refused.body.includes(refused.challenge))
      const unasked = await at.hub.verify(request, { 'hub.mode': 'unsubscribe' })
      assert.equal(unasked.status, 404, 'it does not want to leave')
      assert.equal((await at.factory.subscription(feedId))!.state, 'asked')
      const unknown = await at.hub.verify({ ...request, callback: callbackOf(at.factory.url, 'A'.repeat(43)) })
      assert.equal(unknown.status, 404)
      const good = await at.hub.verify(request)
      assert.equal(good.status, 200)
      assert.equal((await at.factory.subscription(feedId))!.state, 'active')
    })

    test('and echoes the challenge as plain text that no browser takes for more', async () => {
      const { request } = await at.subscribedFeed({ at: '/quiet' })
      const challenge = '<script>alert(1)</script>'
      const answer = await at.hub.verify(request, { 'hub.challenge': challenge })
      assert.equal(answer.body, challenge)
      assert.match(answer.contentType!, /^text\/plain/)
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
      const head = await fetch(
        `${request.callback}?at.hub.mode=denied&at.hub.topic=${encodeURIComponent(request.topic)}`,
        {
          method: 'HEAD',
        },
      )
      assert.equal(head.status, 405, 'a HEAD changes nothing')
    })

    test('for as long as the hub says, and asks again before that is over, at the same callback', async () => {
      const { request, feedId } = await at.activeFeed()
      const row = await at.factory.subscribed(feedId)
      const left = row.lease_ends_at! - Date.now()
      assert.ok(left > 3_590_000 && left <= 3_600_000)
      assert.ok(row.due_at - Date.now() >= 0.79 * 3_600_000 && row.due_at < row.lease_ends_at! - 0.09 * 3_600_000)
      await at.change(feedId, { due_at: 1 })
      const before = at.hub.requests.length
      await at.factory.subscribed(feedId, ({ lease_ends_at }) => (lease_ends_at ?? 0) > row.lease_ends_at!)
      const again = at.hub.requests.slice(before).find(one => one.topic === request.topic)!
      assert.deepEqual([again.callback, again.secret], [request.callback, request.secret])
    })

    test('later each time where the hub does not answer, and never before it allows', async () => {
      const path = at.newPath()
      const busy = await startWebSubHub()
      const links = `<link rel="hub" href="${busy.origin}/hub-503"/>`
      at.hub.publish(path, at.feedWith('busy', links))
      const { feedId } = await at.factory.addFeed(at.hub.origin + path)
      const row = await at.factory.subscribed(feedId, ({ detail }) => detail !== null)
      assert.match(row.detail!, /503/)
      await busy.close()
      assert.ok(row.due_at >= Date.now() + 119_000, 'Retry-After is obeyed')
      assert.equal(row.state, 'asked')
    })

    test('not for ever: a denial is kept with its reason', async () => {
      const { feedId } = await at.subscribedFeed({ at: '/deny' })
      const row = await at.factory.subscribed(feedId, ({ state }) => state === 'denied')
      assert.equal(row.detail, 'Not <b>you</b>')
      assert.ok(row.due_at > Date.now() + 6 * 86_400_000)
    })
  })

  describe('leaves', sideBySide, () => {
    test('when its source is removed: the hub is told, and its verification confirmed', async () => {
      const { request, sourceId } = await at.activeFeed()
      await at.factory.remove(sourceId)
      const gone = await at.hub.push(request, atomOf([at.itemOf('too-late')]))
      assert.equal(gone.status, 410)
      await at.untilGone(request)
      const last = at.hub.requests.findLast(one => one.topic === request.topic)!
      assert.deepEqual([last.mode, last.callback], ['unsubscribe', request.callback])
      assert.equal((await at.hub.push(request, '')).status, 404)
    })

    test('when the feed names another hub, to which it goes over', async () => {
      const { request, path, feedId } = await at.activeFeed()
      const after = (name: string, hub: string) => at.hub.publish(path, at.feedWith(name, at.selfAndHub(path, hub)))
      after('too-soon', '/hub-308')
      await at.hub.push(request, '')
      await at.factory.article(feedId, 'Headline too-soon')
      assert.equal((await at.factory.subscription(feedId))!.hub, `${at.hub.origin}/hub`, 'not twice in an hour')

      after('moved-hub', '/hub-307')
      await at.change(feedId, { asked_at: Date.now() - 3_700_000 })
      await at.hub.push(request, '')
      await at.factory.subscribed(feedId, row => row.hub === `${at.hub.origin}/hub-307` && row.state === 'active')
      await at.untilGone(request)
      assert.ok(at.hub.requests.some(one => one.mode === 'unsubscribe' && one.callback === request.callback))
    })

    test('at the end of the lease, when the feed names a hub no more', async () => {
      const { request, path, feedId } = await at.activeFeed()
      at.hub.publish(path, { type: 'application/atom+xml', text: atomOf([at.itemOf('alone')]) })
      await at.hub.push(request, '')
      await at.factory.subscribed(feedId, ({ offered }) => offered === 0)
      await at.change(feedId, { due_at: 1 })
      await at.untilGone(request)
    })
  })
})

describe('a factory without a public address', () => {
  test('polls a feed and asks no hub', async () => {
    const hub = await startWebSubHub()
    const factory = await startPushableFactory({ reachable: false })
    try {
      const links = `<link rel="hub" href="${hub.origin}/hub"/>`
      const item = { id: 'a', title: 'Headline alone', url: `${hub.origin}/story/a` }
      hub.publish('/feed', { type: 'application/atom+xml', text: atomOf([item], links) })
      const { feedId } = await factory.addFeed(`${hub.origin}/feed`)
      await factory.article(feedId, 'Headline alone')
      assert.equal(await factory.subscription(feedId), undefined)
      assert.deepEqual(hub.requests, [])
    } finally {
      await factory.close()
      await hub.close()
    }
  })
})
