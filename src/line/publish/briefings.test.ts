import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachStore } from '../../../test/stores.ts'
import type { Store } from '../../store/open-store.ts'
import { briefingOf, latestBriefings } from '../../store/read/briefing.ts'
import { writeDigest } from '../../store/story-digests.ts'
import { addTestArticle, addTestSource, addTestStory, placeTestStories } from '../../store/test-data.ts'
import { withdrawArticle } from '../../store/withdraw-article.ts'
import { openBriefingDesk } from './briefings.ts'

const hour = 3_600_000
// 23 November 2026, 06:30 in Vienna
const morning = Date.UTC(2026, 10, 23, 5, 30)
const config = { pollMin: 0, pollMax: 0, fetchers: 1, zone: 'Europe/Vienna', briefingHour: 6 }

async function news(store: Store, count: number, at: number, lang = 'en'): Promise<number[]> {
  const source_id = await addTestSource(store, { name: `Source ${at}` })
  const ids: number[] = []
  for (let n = 0; n < count; n++) {
    const article = {
      source_id,
      title: `Story ${n} at ${at}`,
      summary: 'It is so. It stays so.',
      published_at: at,
      lang,
    }
    const topic = ['world', 'sport', 'science'][n % 3]
    ids.push(await addTestStory(store, [await addTestArticle(store, article)], { topic }))
  }
  return ids
}

/** A desk that has not looked yet, so that it looks now. */
const look = (store: Store, now: number): Promise<void> => openBriefingDesk({ store, config }).look(now)
const titles = async (store: Store, day?: string): Promise<string[] | undefined> =>
  (await briefingOf(store.read, '', day))?.stories.map(story => story.title)

forEachStore('the daily briefing', fresh => {
  test('stands from its hour in the zone of the site, follows the day, and never changes after it', async () => {
    const store = await fresh()
    await placeTestStories(store, 'front', await news(store, 6, morning - 30 * hour))
    await look(store, morning)
    assert.equal(await titles(store), undefined, 'all of it is older than a day')

    await placeTestStories(store, 'front', await news(store, 6, morning - hour))
    await look(store, morning)
    assert.equal((await titles(store, '2026-11-23'))?.length, 6)

    await placeTestStories(store, 'front', await news(store, 20, morning + 8 * hour))
    await look(store, morning + 9 * hour)
    const evening = await titles(store, '2026-11-23')
    assert.equal(evening?.length, 12, 'twelve, at most four of a topic')

    const night = Date.UTC(2026, 10, 23, 23, 10) // ten past midnight
    await look(store, night)
    assert.equal((await briefingOf(store.read, '', '2026-11-23'))?.closed, true)
    await placeTestStories(store, 'front', await news(store, 8, night + hour))
    await look(store, night + 2 * hour)
    assert.deepEqual(await titles(store, '2026-11-23'), evening)
    assert.equal(await titles(store, '2026-11-24'), undefined, 'before its hour')
    await look(store, night + 6 * hour)
    assert.equal((await titles(store, '2026-11-24'))?.length, 8)
    const { before, after } = (await briefingOf(store.read, '', '2026-11-23'))!
    assert.deepEqual([before, after], [undefined, '2026-11-24'])
    assert.equal((await latestBriefings(store.read, '', 10)).length, 2)
  })

  test('a site without any gets its first before the hour, once there is enough to tell', async () => {
    const store = await fresh()
    const night = Date.UTC(2026, 10, 23, 1)
    await placeTestStories(store, 'front', await news(store, 4, night - hour))
    await look(store, night)
    assert.equal(await titles(store), undefined)
    await placeTestStories(store, 'front', await news(store, 5, night - hour))
    await look(store, night)
    assert.equal((await titles(store))?.length, 5)
  })

  test('readers of a language get what is told in it, others what is told to all', async () => {
    const store = await fresh()
    const [english, german] = [await news(store, 6, morning - hour), await news(store, 6, morning - 2 * hour, 'de')]
    await placeTestStories(store, 'front', english)
    await placeTestStories(store, 'de/front', [...english.slice(0, 2), ...german])
    await store.write.updateTable('placement').set({ lang: 'de' }).where('edition', '=', 'de/front').execute()
    await look(store, morning)
    const langs = async (lang: string) => (await briefingOf(store.read, lang))?.stories.map(story => story.lang)
    assert.deepEqual(await langs('de'), Array(6).fill('de'))
    assert.deepEqual(await langs('fr'), Array(6).fill('en'))
  })

  test('a story is told in the sentences its reports say together, as far as they are in its language', async () => {
    const store = await fresh()
    const stories = await news(store, 6, morning - hour)
    const articles = await store.read.selectFrom('article').select(['id', 'story_id']).orderBy('id').execute()
    const of = (story: number) => articles.find(one => one.story_id === story)!.id
    const sentence = (article: number, text: string, lang: string) => ({ articleId: article, text, lang, end: 90 })
    const [first, second] = [of(stories[0]!), of(stories[1]!)]
    const summary = [sentence(first, 'It rained.', 'en-GB'), sentence(second, 'Es regnete.', 'de')]
    await writeDigest(store.write, stories[0]!, { summary, facts: [], steps: [] }, morning)
    const german = [sentence(second, 'Es regnete.', 'de')]
    const english = [sentence(second, 'It stays so.', 'en')]
    await writeDigest(
      store.write,
      stories[1]!,
      { summary: german, told: { en: english }, facts: [], steps: [] },
      morning,
    )
    await placeTestStories(store, 'front', stories)
    await look(store, morning)
    const said = async () => (await briefingOf(store.read, ''))!.stories.map(story => story.said)
    const [told, inWords, ...others] = await said()
    assert.deepEqual(
      told!.map(({ articleId, text, lang, end, rights }) => [articleId, text, lang, end, rights]),
      [[first, 'It rained.', 'en-GB', 90, 'full']],
    )
    assert.deepEqual(
      inWords!.map(({ text }) => text),
      ['It stays so.'],
    )
    assert.deepEqual(others.flat(), [])
    await withdrawArticle(store.write, first, { killedAt: morning })
    assert.deepEqual(
      (await said()).flat().map(({ text }) => text),
      ['It stays so.'],
    )
    assert.equal((await store.read.selectFrom('briefing_sentence').select('text').execute()).length, 1)
  })

  test('what is withdrawn or hidden since is in no briefing any more', async () => {
    const store = await fresh()
    const ids = await news(store, 6, morning - hour)
    await placeTestStories(store, 'front', ids)
    await look(store, morning)
    await store.write.updateTable('story').set({ hidden: 1, article_count: 0 }).where('id', '=', ids[0]!).execute()
    await store.write.updateTable('article').set({ withdrawn: 1 }).where('story_id', '=', ids[1]!).execute()
    await store.write.updateTable('story').set({ title: 'Its present words' }).where('id', '=', ids[1]!).execute()
    const told = (await briefingOf(store.read, ''))!.stories
    assert.equal(told.length, 5)
    assert.equal(told[0]!.title, 'Its present words')
    assert.equal(told[0]!.summary, null)
  })
})
