import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Store } from '../../store/open-store.ts'
import { addTestArticle, addTestSource, addTestStory, testNow } from '../../store/test-data.ts'
import { openSearchDesk } from '../search/search-desk.ts'
import { searchView } from '../search/search-view.ts'
import { suggestionsFor } from '../search/suggestions.ts'
import { type LanguageCode, languageCodes } from '../words/language-codes.ts'
import { languages, languagesIn } from '../words/languages.ts'
import { embeddedStores, pageAt, wordsOf } from './test-page.ts'

const day = 86_400_000

/** A page's words with what is marked in brackets. */
const found = async (store: Store, typed: string, language: LanguageCode = 'en', more = ''): Promise<string> => {
  const page = await pageAt(store, `/search?q=${encodeURIComponent(typed)}${more}`, { language })
  return wordsOf({ ...page, html: page.html.replaceAll('<mark>', '[').replaceAll('</mark>', ']') }).trim()
}

describe('the search page', () => {
  const fresh = embeddedStores()

  test('shows stories with their best article, and articles where the reader wants those, with the words marked', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store, { name: 'River Herald' })
    const other = await addTestSource(store, { name: 'Northern Wire' })
    const text = `${'Nothing happened for a while. '.repeat(20)}Then the dams broke at noon.`
    const first = await addTestArticle(store, { source_id, title: 'Dam breaks above Lowmere', text })
    const second = await addTestArticle(store, { source_id: other, title: 'Flood in Lowmere', text })
    const story = await addTestStory(store, [first, second], { title: 'Lowmere is under water' })
    const page = await found(store, 'dam')
    assert.match(page, /1 story for “dam”/)
    assert.match(page, /Lowmere is under water … .*Then the \[dams\] broke at noon\./)
    assert.match(page, /River Herald\s+2 articles from 2 sources\s+2 articles match/)
    const { html } = await pageAt(store, '/search?q=dam')
    assert.ok(html.includes(`href="/story/${story}"`) && html.includes(`href="/article/${first}"`))
    assert.ok(html.includes('href="/search/feed.atom?q=dam"') && html.includes('href="/search?q=dam&amp;as=articles"'))
    assert.match(await found(store, 'dam', 'en', '&as=articles'), /2 articles for “dam” .*\[Dam\] breaks above Lowmere/)
  })

  test('offers to narrow down, each choice a search of its own', async () => {
    const store = await fresh()
    for (const [name, lang, age] of [
      ['River Herald', 'en', 1],
      ['La Digue', 'fr', 20],
    ] as const) {
      const source_id = await addTestSource(store, { name, languages: `["${lang}"]` })
      const title = 'Lowmere'
      const id = await addTestArticle(store, { source_id, title, lang, published_at: testNow - age * day + 1000 })
      await addTestStory(store, [id])
    }
    const { html } = await pageAt(store, '/search?q=lowmere')
    for (const term of ['after%3A24h', 'lang%3Afr', 'source%3A%22La+Digue%22'])
      assert.ok(html.includes(`href="/search?q=lowmere+${term}"`), term)
    const narrowed = await pageAt(store, '/search?q=lowmere+lang%3Afr')
    assert.ok(narrowed.html.includes('href="/search?q=lowmere"') && !narrowed.html.includes('River Herald</bdi>'))
  })

  test('a date is a day of the operator’s zone, and the help says of which', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    const published_at = Date.parse('2026-11-21T12:00Z') // the 22nd in Auckland
    await addTestStory(store, [await addTestArticle(store, { source_id, title: 'Lowmere', published_at })])
    const search = openSearchDesk(store, () => testNow, 'Pacific/Auckland')
    for (const [typed, stories] of [
      ['lowmere after:2026-11-22', 1],
      ['lowmere before:2026-11-22', 0],
    ] as const) {
      const tools = { store, desk: search, language: languages.en }
      const { results } = await searchView(typed, { as: 'stories', page: 1 }, tools, testNow)
      assert.equal(results?.results.length, stories, typed)
    }
    const help = await pageAt(store, '/search', { languages: languagesIn('Pacific/Auckland') })
    assert.match(wordsOf(help), /also yesterday, 7d, 12h, 2026-11 .* Days are those of Pacific\/Auckland\./)
  })

  test('a wrong operator gets a sentence in the reader’s language, and the rest is looked for', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    await addTestStory(store, [await addTestArticle(store, { source_id, title: 'Lowmere' })])
    const typed = 'lowmere lang:klingon source:nobody after:someday topic: OR'
    assert.match(
      await found(store, typed),
      /“klingon” is no language.*no source “nobody”.*“someday” is no date.*“topic:” needs.*1 story for/,
    )
    for (const language of languageCodes) {
      const { words } = languages[language]
      const page = await found(store, `${typed} sorce:herald`, language)
      for (const said of [words.finding.bad.lang('|'), words.finding.bad.date('|')].map(one => one.split('|').at(-1)!))
        assert.ok(page.includes(said), `${language}: ${said}`)
    }
  })

  test('values are understood by the names that the reader’s language has for them', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store, {
      name: 'River Herald',
      country: 'NO',
      homepage: 'https://www.herald.example/',
    })
    const more = { topic: 'science', lang: 'fr', published_at: testNow - 1000 }
    await addTestStory(store, [await addTestArticle(store, { source_id, title: 'Lowmere', ...more })])
    for (const [language, typed] of [
      ['de', 'sprache: lang:Französisch topic:Wissenschaft country:Norwegen after:gestern'],
      ['en', 'lang:français topic:Science country:norway after:today source:herald.example'],
      ['ru', 'lang:французский country:Норвегия after:вчера source:"river herald"'],
      ['ja', 'lang:フランス語 after:昨日 source:riv'],
    ] as const)
      assert.match(await found(store, `lowmere ${typed.replace('sprache: ', '')}`, language), /\[Lowmere\]/, typed)
  })

  test('where nothing is found, what does find something is offered', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    for (let n = 0; n < 3; n++)
      await addTestStory(store, [await addTestArticle(store, { source_id, title: 'Flooding in Lowmere' })])
    assert.match(await found(store, 'floodnig'), /No article has “floodnig”.*Did you mean: flooding/)
    const page = await found(store, 'lowmere zeppelin')
    assert.match(page, /Search without “zeppelin”/)
    assert.doesNotMatch(page, /Search without “lowmere”/)
    assert.match(page, /How to search more precisely/)
  })

  test('no more of an excerpt or a headline is shown than may be', async () => {
    const store = await fresh()
    const text = `${'The river rose again. '.repeat(40)}Then the secret dam broke.`
    for (const rights of ['excerpt', 'headline'] as const) {
      const source_id = await addTestSource(store, { rights })
      await addTestStory(store, [await addTestArticle(store, { source_id, title: `A ${rights}`, text })])
    }
    const page = await found(store, 'dam')
    assert.match(page, /An? excerpt The river rose again\./)
    assert.doesNotMatch(page, /secret/)
    assert.doesNotMatch(page, /A headline The river/)
  })

  test('what a publisher writes is text among the marks', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    const title = '<script>alert(1)</script> dam <img src=x onerror=1>'
    await addTestStory(store, [await addTestArticle(store, { source_id, title, text: title })])
    const { html } = await pageAt(store, '/search?q=dam+script+alert')
    assert.ok(html.includes('&lt;<mark>script</mark>&gt;'))
    assert.doesNotMatch(html, /<script>|<img/)
  })

  test('a phrase is said in one pair of marks', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    await addTestStory(store, [await addTestArticle(store, { source_id, title: 'River League' })])
    assert.match(await found(store, '"river league"'), /1 story for “river league”/)
    assert.match(await found(store, '"river" "league"'), /1 story for “&quot;river&quot; &quot;league&quot;”/)
  })

  test('suggests headline words, sources, topics and values, as whole searches', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store, { name: 'River Herald', languages: '["en","de"]', country: 'NO' })
    for (const title of ['Flooding in Lowmere', 'Flood warning', '東京都で選挙'])
      await addTestArticle(store, { source_id, title, topic: 'science', lang: title.startsWith('東') ? 'ja' : 'en' })
    const desk = openSearchDesk(store, () => testNow)
    const suggested = async (typed: string, language: LanguageCode = 'en') =>
      (await suggestionsFor(typed, desk, languages[language])).map(one => one.typed)
    assert.deepEqual(await suggested('dam flo'), ['dam Flood', 'dam Flooding'])
    assert.deepEqual(await suggested('riv'), ['source:"River Herald"'])
    assert.deepEqual(await suggested('dam -source:her'), ['dam -source:"River Herald"'])
    assert.deepEqual(await suggested('wissen', 'de'), ['topic:science'])
    assert.deepEqual(await suggested('lang:germ'), ['lang:de'])
    assert.deepEqual(await suggested('country:norw'), ['country:NO'])
    assert.ok((await suggested('東')).some(typed => typed.startsWith('東京')))
    for (const typed of ['', ' ', 'zzz', '"', '-', 'x'.repeat(5000)]) assert.deepEqual(await suggested(typed), [])
  })

  test('suggests people, organisations and places of the news, also by their later words and over several words', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    const story = async (named: [kind: string, subject: string, name: string, country?: string][], hidden = 0) => {
      const id = await addTestStory(store, [await addTestArticle(store, { source_id, title: 'Flood' })], { hidden })
      const rows = named.map(([kind, subject, name, country = null]) => ({ kind, subject, name, country }))
      const rest = { story_id: id, weight: 1, at: testNow, lat: null, lon: null }
      await store.write
        .insertInto('story_subject')
        .values(rows.map(row => ({ ...row, ...rest })))
        .execute()
    }
    const valderas: [string, string, string] = ['person', 'nico-valderas', 'Nico Valderas']
    await story([valderas, ['place', 'no', 'Norway', 'NO'], ['place', '3143244', 'Oslo', 'NO']])
    await story([valderas, ['organisation', 'valley-bank', 'Valley Bank'], ['topic', 'medtop:1', 'valves']])
    await story([['person', 'val-secret', 'Val Secret']], 1)
    const desk = openSearchDesk(store, () => testNow)
    const suggested = async (typed: string, language: LanguageCode = 'en') =>
      (await suggestionsFor(typed, desk, languages[language])).map(one => one.typed)
    assert.deepEqual(await suggested('val'), ['"Nico Valderas"', '"Valley Bank"'])
    assert.deepEqual(await suggested('flood nico váld'), ['flood "Nico Valderas"'])
    assert.deepEqual(await suggested('nico OR vald'), ['nico OR "Nico Valderas"'])
    assert.deepEqual(await suggested('"nico v'), ['"Nico Valderas"'])
    assert.deepEqual(await suggested('flood -osl'), ['flood -Oslo'])
    assert.deepEqual(await suggested('norweg', 'de'), ['Norwegen'])
    assert.deepEqual(await suggested('title:vald'), [])
  })
})
