// Articles that do not stay as they are, for a site full of invented news: a live blog, and reports that were changed.
import { keepVersion } from '../../src/store/keep-version.ts'
import type { Store } from '../../src/store/open-store.ts'
import { addTestArticle, addTestStory, testNow } from '../../src/store/test-data.ts'

const hour = 3_600_000
const minute = 60_000

const english = {
  lang: 'en',
  first: ['Delta flood: two bridges closed', 'The river rose by one metre in the night, and two bridges were closed.'],
  now: [
    'Delta flood: three bridges closed, trains stopped',
    'The river rose by two metres in the night; three bridges were closed and no train runs.',
  ],
  rest: 'The mayor of the lower town asked everybody to stay at home until the evening tide has passed.',
} as const
const arabic = {
  lang: 'ar',
  first: ['إغلاق جسرين في الدلتا', 'ارتفع منسوب النهر مترًا واحدًا في الليل وأُغلق جسران.'],
  now: ['إغلاق ثلاثة جسور في الدلتا', 'ارتفع منسوب النهر مترين في الليل وأُغلقت ثلاثة جسور وتوقفت القطارات.'],
  rest: 'طلب عمدة البلدة السفلى من الجميع البقاء في منازلهم حتى يمر مدّ المساء.',
} as const

/** Adds them to a source. Gives the paths of their pages by name. */
export async function addChangingArticles(store: Store, source_id: number): Promise<Record<string, string>> {
  const changed = await addChanged(store, source_id, english)
  const changedInArabic = await addChanged(store, source_id, arabic)
  const live = await addLive(store, source_id)
  await addTestStory(store, [changed, changedInArabic, live], { title: english.now[0] })
  return {
    versions: `/article/${changed}/versions`,
    'what changed': `/article/${changed}/versions/3?from=1`,
    'what changed in Arabic': `/article/${changedInArabic}/versions/3`,
    'live blog': `/article/${live}`,
  }
}

type Report = typeof english | typeof arabic

async function addChanged(store: Store, source_id: number, { lang, first, now, rest }: Report): Promise<number> {
  const wording = ([title, opening]: readonly [string, string]) => ({
    title,
    text: [opening, ...Array.from({ length: 6 }, () => rest)].join('\n'),
  })
  const steps = [wording(first), wording([first[0], now[1]]), wording(now)]
  const html = steps[2]!.text.replaceAll(/.+/g, line => `<p>${line}</p>`)
  const id = await addTestArticle(store, { ...steps[2]!, html, lang, source_id, updated_at: testNow - hour })
  for (const [n, after] of steps.entries())
    if (n > 0) await keepVersion(store.write, id, { before: steps[n - 1]!, after, now: testNow - (3 - n) * hour })
  return id
}

const addLive = (store: Store, source_id: number): Promise<number> =>
  addTestArticle(store, {
    source_id,
    kind: 'live',
    title: 'The flood in the delta as it happens',
    html: '<p>Our reporters are in the lower town and at the dam.</p>',
    text: 'Our reporters are in the lower town and at the dam.',
    apart: {
      posts: Array.from({ length: 9 }, (_, n) => ({
        at: testNow - n * 17 * minute,
        title: n % 3 === 0 ? `Gauge ${n + 1} is back at its usual height` : undefined,
        html: `<p>At the <a href="https://river-herald.example/gauge">gauge</a> number ${n + 1} the water stands where it stood a year ago, says the league.</p>`,
      })),
    },
  })
