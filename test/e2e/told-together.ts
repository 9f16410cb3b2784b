import type { Store } from '../../src/store/open-store.ts'
import { linkStories, writeDigest } from '../../src/store/story-digests.ts'
import { testNow } from '../../src/store/test-data.ts'

/** Gives a story a digest of every kind, in two directions of writing, and stories beside it. */
export async function tellTogether(store: Store, story: number, beside: number[]): Promise<void> {
  const rows = await store.read.selectFrom('article').select('id').where('story_id', '=', story).orderBy('id').execute()
  const ids = rows.map(({ id }) => id)
  const by = (places: number[]) => places.map(at => ({ articleId: ids[at]!, at: testNow - at * 60_000 }))
  const said = (at: number, text: string, lang = 'en') => ({ articleId: ids[at]!, text, lang, end: 120 })
  await writeDigest(
    store.write,
    story,
    {
      summary: [
        said(0, 'Nine countries along two river systems will pool their gauges, the ministers said on Sunday.'),
        said(1, 'The service begins in spring and is free of charge for everyone who lives on the rivers.'),
        said(2, 'قالت الوزارة إن الخدمة تبدأ في الربيع المقبل في تسع دول على ضفاف النهرين.', 'ar'),
      ],
      facts: [
        {
          kind: 'killed',
          verdict: 'agreed',
          values: [
            { value: 1250, exactness: 'exact', statements: by([0, 1, 2, 4, 5, 6]) },
            { value: 900, exactness: 'least', statements: by([7]) },
          ],
        },
        {
          kind: 'figure',
          verdict: 'agreed',
          values: [
            {
              value: 9,
              exactness: 'exact',
              statements: by([0, 1]),
              sentence: said(1, 'Nine countries signed; two more have observer seats.'),
            },
          ],
        },
        {
          kind: 'quote',
          verdict: 'agreed',
          speaker: 'Ada Lind',
          values: [
            {
              value: 2,
              exactness: 'exact',
              statements: by([0, 2]),
              sentence: said(0, 'It is a dull document, and I am proud of it.'),
            },
          ],
        },
        {
          kind: 'injured',
          verdict: 'differ',
          values: [
            { value: 40, exactness: 'about', statements: by([0]) },
            { value: 62, exactness: 'exact', statements: by([1, 2]) },
          ],
        },
        {
          kind: 'figure',
          verdict: 'differ',
          unit: 'EUR',
          values: [
            {
              value: 4e6,
              exactness: 'exact',
              statements: by([0]),
              sentence: said(0, 'The service costs 4 million euros a year.'),
            },
            {
              value: 5e6,
              exactness: 'exact',
              statements: by([1]),
              sentence: said(1, 'The service costs 5 million euros a year.'),
            },
          ],
        },
      ],
      steps: ids.map((articleId, at) => ({
        articleId,
        adds: at % 2 === 0,
        sentence: said(at, 'All nine signatures are in.'),
        new: at === 4 ? [{ kind: 'killed' as const, value: 1250, exactness: 'exact' as const }] : [],
      })),
    },
    testNow,
  )
  await linkStories(
    store.write,
    story,
    beside.map((storyId, at) => ({ storyId, alike: at % 2 === 0 ? 1 : 0.6 })),
    testNow,
  )
}
