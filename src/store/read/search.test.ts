import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { forEachStore } from '../../../test/stores.ts'
import { queryOf, readTyped } from '../../text/search/test-query.ts'
import type { Store } from '../open-store.ts'
import { matchingArticles } from '../read-api/articles.ts'
import { storiesWithWords } from '../read-api/stories.ts'
import { addTestArticle, addTestSource, addTestStory, testNow } from '../test-data.ts'
import { foundArticles, newestHeadlines, rankedMatches, storiesOfMatches } from './search.ts'

const minute = 60_000
const day = 1440 * minute

/** Headlines in many languages, each with what is typed to find it. */
const headlines: [lang: string, title: string, typed: string[]][] = [
  [
    'en',
    'Harbours closed after flooding',
    ['harbour', 'FLOOD', 'closing', '"harbours closed"', 'floods harbor* OR closed'],
  ],
  ['de', 'Häuser nach Hochwasserwarnung geräumt', ['Haus', 'häusern', 'hochwasser', '"Häuser nach"', 'haeuser']],
  ['fr', 'Élections régionales : les journaux se taisent', ['election', 'élection', 'journal', 'regionale']],
  ['es', 'Las elecciones dividen al país', ['eleccion', 'países', '"dividen al pais"']],
  ['pt', 'Eleições: cidades vão às urnas', ['eleição', 'cidade', 'urna']],
  ['it', 'Le banche chiudono', ['banca', 'chiud*']],
  ['ru', 'В городах ёлки убрали раньше выборов', ['город', 'города', 'елка', 'выборы']],
  ['uk', "Комп'ютери в містах вимкнули", ['компютер', 'комп’ютер', 'місто']],
  ['el', 'Οι εκλογές στα νησιά', ['εκλογη', 'νησί', 'ΝΗΣΙΆ']],
  ['tr', 'IŞIKLAR söndü: İstanbul’da seçimler ertelendi', ['ışık', 'istanbul', 'seçim', 'secimleri']],
  ['ar', 'تأجيل الاِنتخابات في المدينة', ['انتخابات', 'الانتخابات', 'مدينه', 'تاجيل']],
  ['fa', 'کتاب‌های تازه در کتابخانه', ['كتاب', 'کتاب', 'تازه']],
  ['hi', 'चुनावों से पहले ज़मीन पर बहस', ['चुनाव', 'जमीन']],
  ['ja', '東京都で選挙が延期', ['東京', '東京都', '選挙', '京', '"選挙が延期"', '延期 選挙']],
  ['zh', '三角洲洪水警报', ['洪水', '警报', '三角洲', '洪']],
  ['ko', '서울시장은 선거를 미뤘다', ['서울', '선거', '시장']],
  ['th', 'น้ำท่วมกรุงเทพ', ['น้ำท่วม', 'กรุงเทพ']],
  ['pl', 'Wybory w miastach', ['wyborów', 'miasto']],
]

const byNumber = (a: number, b: number): number => a - b

const idsFound = async (store: Store, typed: string, ...languages: string[]): Promise<number[]> =>
  (await rankedMatches(store, queryOf(typed, ...languages), testNow)).matches.map(match => match.id)

forEachStore('searching', fresh => {
  test('words are found in every language in other forms than they were written', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    const ids: number[] = []
    for (const [lang, title] of headlines)
      ids.push(
        await addTestArticle(store, { source_id, title, lang, text: 'Nothing else.', published_at: testNow - minute }),
      )
    for (const [at, [lang, , typed]] of headlines.entries())
      for (const query of typed) assert.deepEqual(await idsFound(store, query, lang), [ids[at]], `${query} in ${lang}`)
  })

  test('a day is bounded by the midnights of its zone, in every way of looking', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    // the 20th of November 2026 in Auckland is from 11:00 UTC of the 19th to 11:00 of the 20th
    const at = async (time: string): Promise<[article: number, story: number]> => {
      const published_at = Date.parse(`2026-11-${time}Z`)
      const article = await addTestArticle(store, {
        source_id,
        title: 'Lowmere',
        published_at,
        first_seen_at: published_at,
      })
      return [article, await addTestStory(store, [article])]
    }
    const [, begins, ends] = [await at('19T10:59'), await at('19T11:00'), await at('20T10:59'), await at('20T11:00')]
    const typed = 'lowmere after:2026-11-20 before:2026-11-21'
    const read = readTyped(typed, { zone: 'Pacific/Auckland' })
    assert.ok('query' in read)
    const [articles, stories] = [0, 1].map(of => [begins![of], ends![of]])
    const { matches } = await rankedMatches(store, read.query, testNow)
    assert.deepEqual(matches.map(match => match.id).sort(byNumber), articles)
    const listed = await matchingArticles(store, read.query, {}, 10)
    assert.deepEqual(listed.articles.map(article => article.id).sort(byNumber), articles)
    assert.deepEqual((await storiesWithWords(store, read.query)).sort(byNumber), stories)
  })

  test('a query whose language nobody knows finds words in any of the languages of the sources', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    const add = (lang: string, title: string) => addTestArticle(store, { source_id, lang, title, text: '.' })
    const [french, german] = [await add('fr', 'Les journaux'), await add('de', 'Die Wahlen')]
    assert.deepEqual(await idsFound(store, 'journal', 'en', 'fr', 'de'), [french])
    assert.deepEqual(await idsFound(store, 'wahl', 'en', 'fr', 'de'), [german])
  })

  test('operators can be put together, and mean the same on both databases', async () => {
    const store = await fresh()
    const herald = await addTestSource(store, { name: 'Herald', country: 'GB' })
    const wire = await addTestSource(store, { name: 'Wire', country: 'NO' })
    const add = (source_id: number, title: string, more: object = {}) =>
      addTestArticle(store, {
        source_id,
        title,
        text: 'The storm came by night.',
        published_at: testNow - minute,
        ...more,
      })
    const english = await add(herald, 'Bridge opens', { topic: 'science' })
    const brazilian = await add(wire, 'Ponte aberta', { lang: 'pt-BR' })
    const old = await add(wire, 'Bridge closed', { published_at: testNow - 40 * day })
    const found = async (typed: string): Promise<number[]> => (await idsFound(store, typed)).sort((a, b) => a - b)
    assert.deepEqual(await found('storm'), [english, brazilian, old])
    assert.deepEqual(await found('title:bridge'), [english, old])
    assert.deepEqual(await found('title:storm'), [])
    assert.deepEqual(await found('storm -title:bridge'), [brazilian])
    assert.deepEqual(await found('storm lang:pt'), [brazilian])
    assert.deepEqual(await found('storm lang:en topic:science'), [english])
    assert.deepEqual(await found('storm source:herald'), [english])
    assert.deepEqual(await found('storm -source:herald'), [brazilian, old])
    assert.deepEqual(await found('country:no'), [brazilian, old])
    assert.deepEqual(await found('storm after:7d'), [english, brazilian])
    assert.deepEqual(await found('storm before:7d'), [old])
    assert.deepEqual(await found('title:bridge before:2026-11-01'), [old])
    assert.deepEqual(await found('storm after:2026-09-01 before:2026-10-12'), [])
    assert.deepEqual(await found('ponte OR title:opens'), [english, brazilian])
    assert.deepEqual(await found('"storm came" -"by day" lang:en,pt'), [english, brazilian, old])
  })

  test('days that are still to come, and days before all news, have none', async () => {
    const store = await fresh()
    await addTestArticle(store, { source_id: await addTestSource(store), title: 'Storm', text: 'A storm.' })
    for (const typed of ['storm after:2999', 'before:1980', '-storm after:2999-01-01'])
      assert.deepEqual(await idsFound(store, typed), [], typed)
  })

  test('before a day that is still to come is everything', async () => {
    const store = await fresh()
    const id = await addTestArticle(store, { source_id: await addTestSource(store), title: 'Storm', text: 'A storm.' })
    assert.deepEqual(await idsFound(store, 'storm before:2999-01-01'), [id])
  })

  test('a phrase does not run from the headline into the text', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    await addTestArticle(store, { source_id, title: 'Morning harbour', text: 'Warning given.' })
    assert.deepEqual(await idsFound(store, '"harbour warning"'), [])
  })

  test('a phrase that only an old article has is found below all that have its words apart', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    const add = (text: string) => addTestArticle(store, { source_id, title: 'Note', text })
    const old = [await add('The water warden resigned.'), await add('A water warden, they said.')]
    for (let n = 0; n < 30; n++) await add(`The warden drank water on day ${n}.`)
    const { hits, olderThan } = await store.dialect.matchArticles(store.read, queryOf('"water warden"'), { limit: 2 })
    assert.deepEqual(
      hits.map(hit => hit.articleId),
      old.toReversed(),
    )
    assert.equal(olderThan, old[0])
  })

  test('an old headline of just these words is found among hundreds of newer mentions', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    const title = 'Delta bridge inquiry opens'
    const old = await addTestArticle(store, { source_id, title, text: 'It opened.', published_at: testNow - 300 * day })
    await store.write.transaction().execute(async write => {
      for (let n = 0; n < 320; n++)
        await addTestArticle(
          { write, dialect: store.dialect },
          {
            source_id,
            title: `Note ${n}`,
            text: 'A bridge in the delta, and an inquiry.',
            published_at: testNow - n * minute,
          },
        )
    })
    const { matches, olderThan } = await rankedMatches(store, queryOf('delta bridge inquiry'), testNow)
    assert.ok(matches.findIndex(match => match.id === old) < 20)
    const next = await rankedMatches(store, queryOf('delta bridge inquiry'), testNow, olderThan)
    assert.ok(next.matches.some(match => match.id === old) && next.olderThan === undefined)
  })

  test('headlines that an editor hides with their story, and those withdrawn, suggest nothing', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    const add = (title: string, more: object = {}) => addTestArticle(store, { source_id, title, text: '.', ...more })
    await add('Dam holds')
    await add('Dam bursts', { withdrawn: 1 })
    const hidden = await addTestStory(store, [await add('Dam rumour')])
    await sql`update story set hidden = 1 where id = ${hidden}`.execute(store.write)
    const headlines = await newestHeadlines(store.read, 10)
    assert.deepEqual(
      headlines.map(one => one.title),
      ['Dam holds'],
    )
  })

  test('the matches of a story stand as one, under the best of its articles', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    const add = (title: string, text: string) => addTestArticle(store, { source_id, title, text })
    const [mention, best] = [await add('Weather', 'A dam, they say.'), await add('Dam breaks', 'The dam broke.')]
    const story = await addTestStory(store, [mention, best])
    const { matches } = await rankedMatches(store, queryOf('dam'), testNow)
    const stories = storiesOfMatches(matches).map(one => [one.storyId, one.best.id, one.matches])
    assert.deepEqual(stories, [[story, best, 2]])
    const shown = await foundArticles(store.read, [best])
    assert.deepEqual(
      shown.map(one => [one.id, one.text]),
      [[best, 'The dam broke.']],
    )
  })

  test('hostile words harm nothing', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    const id = await addTestArticle(store, { source_id, title: 'River' })
    for (const typed of [
      `river ${'"'.repeat(200)}`,
      "river'); drop table article; --",
      'river* AND NEAR(a b) {title}: ^x',
      'river \\ \0 \u{10ffff} & | ! <-> :*',
      'river s:1 l:en h:river',
      `${'river OR '.repeat(20)}river`,
    ])
      await idsFound(store, typed)
    assert.deepEqual(await idsFound(store, 'river'), [id])
    assert.equal(
      Number((await sql<{ n: number }>`select count(*) as n from article`.execute(store.read)).rows[0]!.n),
      1,
    )
  })
})
