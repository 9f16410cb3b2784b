// A little invented news for the tests of the server, the API, the feeds and the live pages.

import type { RightsProfile } from '../../src/model/source.ts'
import { announce } from '../../src/store/announce.ts'
import type { Store } from '../../src/store/open-store.ts'
import { addTestArticle, addTestSource, addTestStory, type TestArticle, testNow } from '../../src/store/test-data.ts'

const minute = 60_000

/** Adds an invented source, an hour old, whose feed has not been asked yet; gives its id. */
export function fillSource(store: Store, name: string, rights: RightsProfile = 'full'): Promise<number> {
  const host = `https://${name.toLowerCase().replaceAll(' ', '-')}.example`
  const source = { name, homepage: host, country: 'NO', rights, added_at: testNow - 60 * minute }
  const unasked = { url: `${host}/feed`, outcome: null, answered_at: null, asked_at: null }
  return addTestSource(store, source, { ...unasked, next_at: testNow - 60 * minute })
}

/** Adds an article of two paragraphs that is known by its key: in its address, its title, its text. Gives its id. */
export function fillArticle(
  store: Store,
  key: string,
  minutesAgo: number,
  article: TestArticle & { text?: string },
): Promise<number> {
  const { text = `First paragraph of ${key}.\nSecond paragraph.` } = article
  const publishedAt = testNow - minutesAgo * minute
  return addTestArticle(store, {
    url: `https://news.example/${key}`,
    title: `Title of ${key}`,
    summary: `Summary of ${key}.`,
    published_at: publishedAt,
    first_seen_at: publishedAt + minute,
    placed_at: publishedAt + 2 * minute,
    delay_counts: 1,
    html: text.replaceAll(/.+/g, '<p>$&</p>').replaceAll('\n', ''),
    readMore: [{ url: `https://news.example/more-${key}`, title: `More of ${key}` }],
    ...article,
    text,
  })
}

/** Adds a story with one article of each source, ten minutes old, and puts it on the front page; gives its id. */
export async function fillStory(store: Store, title: string, sources: number[], rank: number): Promise<number> {
  const key = title.toLowerCase().replaceAll(/\W+/g, '-')
  const articles: number[] = []
  for (const [place, source_id] of sources.entries())
    articles.push(await fillArticle(store, `${key}-${place}`, 10, { source_id, title: `${title}, report ${place}` }))
  const summary = `What is known of: ${title}.`
  const story = await addTestStory(store, articles, { title, summary, topic: 'science' })
  const places = ['front', 'topic:science'].map(edition => ({ edition, rank, story_id: story }))
  await store.write.insertInto('placement').values(places).execute()
  return story
}

/** Announces a story as the line does. */
export function announceStory(store: Store, storyId: number): Promise<void> {
  return store.write.transaction().execute(db => announce(db, store.dialect, testNow, [{ kind: 'story', storyId }]))
}
