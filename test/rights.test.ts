import assert from 'node:assert/strict'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { settle, stationOn } from '../src/line/test-station.ts'
import type { RightsProfile } from '../src/model/source.ts'
import { liveCard } from '../src/site/live/live-card.tsx'
import { withPublishersAddresses } from '../src/site/pictures/test-pictures.ts'
import { openSite } from '../src/site/site.ts'
import { english } from '../src/site/words/languages.ts'
import { keepVersion } from '../src/store/keep-version.ts'
import type { Store } from '../src/store/open-store.ts'
import { storiesWithIds } from '../src/store/read-api/stories.ts'
import { addTestArticle, addTestSource, addTestStory, testNow } from '../src/store/test-data.ts'
import { forEachStore } from './stores.ts'

// What each source's articles carry is marked with its profile; every output is searched for the marks (specs: rights,
// "tests for D").

const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const profiles: RightsProfile[] = ['full', 'excerpt', 'headline']
const opening = 'The river rose again and the town moved its market to the hill. '
/** What each source tells alone: events of their own, so that the line leaves them stories of their own. */
const alone: Record<RightsProfile, { title: string; text: string }> = {
  full: {
    title: 'Kelp farmers by the river count a record harvest',
    text: 'Drying racks fill forty barns. Divers sorted brown fronds, iodine buyers bid twice, nobody remembers more. ',
  },
  excerpt: {
    title: 'Violin maker at the river mouth retires',
    text: 'Spruce was cut in winter moonlight. Apprentices inherit gouges, varnish recipes and an unpaid stove. ',
  },
  headline: {
    title: 'Glass tram crosses the river without a driver',
    text: 'Passengers waved at an empty cockpit. Sensors braked for geese, engineers applauded, depots stay staffed. ',
  },
}

async function markedStories(store: Store): Promise<{ articles: number[]; stories: number[]; sources: number[] }> {
  const articles: number[] = []
  const sources: number[] = []
  for (const rights of profiles) {
    const source_id = await addTestSource(store, { name: `River ${rights}`, owner: rights, rights })
    for (const name of ['one', 'two']) {
      const told = name === 'one' ? alone[rights].text : opening
      const text = `begin-${rights} ${told.repeat(10)} end-${rights}`
      articles.push(
        await addTestArticle(store, {
          source_id,
          title: name === 'one' ? alone[rights].title : 'River rises over the old bridge in town',
          // the lead of the shared story has neither summary nor picture of its own
          summary: rights === 'full' && name === 'two' ? null : `summary-${rights} of it.`,
          picture:
            rights === 'full' && name === 'two'
              ? null
              : JSON.stringify({ url: `https://p.example/picture-${rights}.jpg`, width: 1200 }),
          text,
          kind: name === 'two' ? 'live' : 'article',
          html: `<p>${text}</p>`,
          apart: {
            corrections: [`Correction: end-${rights}.`],
            keyPoints: [`Point end-${rights}.`],
            posts: [{ at: testNow, html: `<p>Post end-${rights}.</p>` }],
            facts: [{ html: `<p>Fact end-${rights}.</p>` }],
            gallery: [{ url: `https://p.example/picture-${rights}-2.jpg` }],
          },
          topic: 'world',
          published_at: testNow - (rights === 'full' ? 7_200_000 : 3_600_000),
        }),
      )
      const after = { title: 'Now', text }
      const before = { title: 'Before', standfirst: `summary-${rights} before.`, text: `begin-${rights} ${text}` }
      await keepVersion(store.write, articles.at(-1)!, { before, after, now: testNow })
    }
    sources.push(source_id)
  }
  const own = [0, 2, 4].map(at => articles[at]!)
  const shared = [1, 3, 5].map(at => articles[at]!)
  const stories = [await addTestStory(store, shared)]
  for (const id of own) stories.push(await addTestStory(store, [id]))
  return { articles, stories, sources }
}

/** Lets the line describe and place the stories itself, and read the reports of each together. */
async function publish(store: Store): Promise<void> {
  await store.write.updateTable('story').set({ title: '', summary: null, picture: null }).execute()
  await store.write.updateTable('article').set({ station: 'cluster' }).execute()
  const station = stationOn(store, () => testNow)
  await settle(station)
  await station.close()
}

function assertWithin(where: string, answer: string, site: RightsProfile): void {
  const allowed = (profile: RightsProfile): RightsProfile =>
    profiles[Math.max(profiles.indexOf(profile), profiles.indexOf(site))]!
  for (const profile of profiles) {
    if (allowed(profile) === 'headline')
      assert.doesNotMatch(answer, new RegExp(`(begin|end|summary|picture)-${profile}`), `${where}, site ${site}`)
    if (allowed(profile) === 'excerpt')
      assert.doesNotMatch(answer, new RegExp(`(end|picture)-${profile}`), `${where}, site ${site}`)
  }
}

forEachStore('rights', fresh => {
  test('no output carries more of an article than its source and the operator allow', async () => {
    const store = await fresh()
    const { articles, stories, sources } = await markedStories(store)
    await publish(store)
    for (const site of profiles) {
      const { app, close } = await openSite({
        store,
        clock: () => testNow,
        log,
        config: { siteName: 'News Factory', rights: site },
        demo: () => 'off',
        startDemo: async () => {},
        pictures: { fetch: async () => ({ failed: 'timeout' }), folder: join(tmpdir(), 'nf-no-pictures'), limitMb: 10 },
      })
      const lists = [
        '',
        '/latest',
        '/topic/world',
        ...sources.map(id => `/source/${id}`),
        ...stories.map(id => `/story/${id}`),
      ]
      const paths = [
        '/',
        '/search?q=river',
        ...lists.filter(Boolean),
        ...lists.flatMap(path => ['rss', 'atom', 'json'].map(format => `${path}/feed.${format}`)),
        ...['rss', 'atom', 'json'].map(format => `/search/feed.${format}?q=river`),
        ...articles.flatMap(id => [`/article/${id}`, `/api/v1/articles/${id}`]),
        ...articles.flatMap(id => [`/article/${id}/versions`, `/article/${id}/versions/2`]),
        ...articles.flatMap(id => ['versions', 'versions/1'].map(path => `/api/v1/articles/${id}/${path}`)),
        ...['/sitemap-news.xml', '/sitemap-stories.xml'],
        ...stories.map(id => `/api/v1/stories/${id}`),
        ...['articles', 'stories', 'articles?q=river', 'stories?q=river'].map(list => `/api/v1/${list}`),
      ]
      for (const path of paths) {
        const response = await app.request(path)
        assert.equal(response.status, 200, path)
        assertWithin(path, withPublishersAddresses(await response.text()), site)
      }
      for (const card of await storiesWithIds(store.read, stories))
        assertWithin('a live card', liveCard(card, { language: english, now: testNow, rights: site }), site)
      await close()
    }
  })

  test('a story led by a generous source borrows neither summary nor picture from a stricter one', async () => {
    const store = await fresh()
    const { articles, stories } = await markedStories(store)
    await publish(store)
    const [shared] = await storiesWithIds(store.read, stories.slice(0, 1))
    assert.deepEqual([shared?.leadArticleId, shared?.rights, shared?.articles], [articles[1], 'full', 3])
    assert.deepEqual([shared?.summary, shared?.picture], [undefined, undefined])
  })
})
