import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { keepVersion } from '../../store/keep-version.ts'
import type { Store } from '../../store/open-store.ts'
import { addTestArticle, addTestSource, testNow } from '../../store/test-data.ts'
import { answerAt, embeddedStores, pageAt, wordsOf } from './test-page.ts'

const fresh = embeddedStores()
let store: Store
before(async () => {
  store = await fresh()
})

const hour = 3_600_000
const rest = Array.from({ length: 9 }, (_, n) => `Paragraph ${n + 1} tells of the town by the river.`)
const report = (rose: string): string => [`The river rose by ${rose}.`, ...rest].join('\n')

/** An article that changed twice: its text, then its headline and text. */
async function changedArticle(rights = 'full', lang = 'en'): Promise<number> {
  const source_id = await addTestSource(store, { rights })
  const now = { title: 'The river fell', text: report('two metres'), lang, source_id }
  const id = await addTestArticle(store, now)
  const steps = [
    { title: 'The river rose', text: report('one metre') },
    { title: 'The river rose', text: report('<b>three</b> metres') },
    { title: now.title, text: now.text },
  ]
  for (const [n, after] of steps.entries())
    if (n > 0) await keepVersion(store.write, id, { before: steps[n - 1]!, after, now: testNow - (3 - n) * hour })
  return id
}

test('an article’s page says how often it changed, and leads to its versions', async () => {
  const id = await changedArticle()
  const article = await pageAt(store, `/article/${id}`)
  assert.match(article.html, new RegExp(`<a href="/article/${id}/versions">Changed 2 times</a>`))
  const page = await pageAt(store, `/article/${id}/versions`)
  const words = wordsOf(page)
  for (const said of [
    'As it reads now',
    'Version 2',
    'As first seen here',
    'Changed: headline and text',
    'words added',
  ])
    assert.ok(words.includes(said), said)
  assert.ok(words.indexOf('As it reads now') < words.indexOf('As first seen here'))
  assert.match(page.html, /<meta name="robots" content="noindex">/)
  const unchanged = await addTestArticle(store, { source_id: await addTestSource(store) })
  assert.doesNotMatch((await pageAt(store, `/article/${unchanged}`)).html, /versions/)
  assert.match(wordsOf(await pageAt(store, `/article/${unchanged}/versions`)), /reads as it did/)
})

test('what changed is shown word by word, said in words, with the unchanged passed over', async () => {
  const id = await changedArticle()
  const second = await pageAt(store, `/article/${id}/versions/2`)
  const hidden = (words: string): string => `<span class="visually-hidden"> ${words} </span>`
  const piece = (tag: string, before: string, text: string): string =>
    `<${tag}>${hidden(before)}${text}${hidden('end')}</${tag}>`
  const changed = `The river rose by ${piece('del', 'removed:', 'one metre')}${piece('ins', 'added:', '&lt;b&gt;three&lt;/b&gt; metres')}.`
  assert.ok(second.html.includes(changed), second.html.slice(second.html.indexOf('compared')))
  assert.match(wordsOf(second), /8 unchanged paragraphs/)
  const last = await pageAt(store, `/article/${id}/versions/3`)
  assert.match(last.html, /The river <del>.*?rose.*?<\/del><ins>.*?fell/)
  assert.match(last.html, new RegExp(`href="/article/${id}/versions/3\\?from=1"`))
  const all = await pageAt(store, `/article/${id}/versions/3?from=1`)
  assert.match(all.html, /one metre/)
})

test('rights hold for every version: of an excerpt’s or a headline’s source no earlier text is shown', async () => {
  for (const rights of ['excerpt', 'headline']) {
    const id = await changedArticle(rights)
    const { html } = await pageAt(store, `/article/${id}/versions/3?from=1`)
    assert.doesNotMatch(html, /metre|Paragraph/)
    assert.match(html, /rose/)
    assert.match(html, /is not shown here/)
  }
})

test('a withdrawn article has no versions to be read, and a version that is not there is not found', async () => {
  const id = await changedArticle()
  for (const path of ['versions/1', 'versions/4', 'versions/x', 'versions/2?from=2', 'versions/2?from=9'])
    assert.equal((await pageAt(store, `/article/${id}/${path}`)).status, 404, path)
  await store.write.updateTable('article').set({ withdrawn: 1 }).where('id', '=', id).execute()
  for (const path of ['versions', 'versions/2']) {
    const page = await answerAt(store, `/article/${id}/${path}`)
    assert.equal(page.status, 410)
    assert.doesNotMatch(JSON.stringify(page), /metre|river/)
  }
})

test('a text that runs from right to left says so', async () => {
  const id = await changedArticle('full', 'ar')
  assert.match(
    (await pageAt(store, `/article/${id}/versions/2`)).html,
    /<p lang="ar" dir="rtl">The river rose by <del>/,
  )
})
