// Editions with and without news, a briefing and what is new, for the tests of how pages look.
import { placeContenders, sizeEditions } from '../../src/store/contenders.ts'
import type { Store } from '../../src/store/open-store.ts'
import { testNow } from '../../src/store/test-data.ts'

/** Lets stories contend for editions and stand in a day's briefing. Gives the addresses of what there is then to see. */
export async function tellEditions({ write }: Store, stories: number[]): Promise<Record<string, string>> {
  const regions = ' gb=60 de=40 europe=100 '
  const rows = stories.map((story_id, at) => ({
    story_id,
    score: 9 - at / 9,
    topic: 'world',
    langs: ' ar en ',
    regions,
  }))
  await placeContenders(write, rows, [])
  const facets = {
    lang: ['ar', 'en', 'de', 'zh'],
    region: ['europe', 'latin-america'],
    country: ['gb', 'de'],
    topic: ['world'],
  }
  await sizeEditions(
    write,
    Object.entries(facets).flatMap(([kind, values]) => values.map(value => ({ kind, value, stories: 3 }))),
  )
  const told = await write.selectFrom('story').selectAll().where('id', 'in', stories.slice(0, 12)).execute()
  const day = { day: '2026-11-22', lang: '' }
  await write
    .insertInto('briefing')
    .values({ ...day, begun_at: testNow, written_at: testNow })
    .execute()
  const rest = told.map((story, at) => ({
    ...day,
    place: at + 1,
    story_id: story.id,
    article_id: story.lead_article_id!,
    title: story.title,
    title_lang: story.lang,
    summary: story.summary,
    topic: story.topic,
    articles: story.article_count,
    sources: story.source_count,
    owners: story.owner_count,
  }))
  await write.insertInto('briefing_story').values(rest).execute()
  return {
    edition: '/edition/europe/en',
    'edition without news': '/edition/oceania/pt/sport',
    editions: '/editions',
    briefing: '/briefing',
    'what is new': '/since',
  }
}
