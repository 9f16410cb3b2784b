import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageCodeOf, languageCodes } from './language-codes.ts'
import { languages } from './languages.ts'
import { pluralsOf } from './plurals.ts'

type Said = Map<string, string>

/** Everything that a language says, by where it stands: strings as they are, sentences with figures put into them. */
function everythingIn(words: unknown, values: readonly number[], path = '', said: Said = new Map()): Said {
  if (typeof words === 'string') said.set(path, words)
  else if (typeof words === 'function') said.set(path, String(words(...values)))
  else if (typeof words === 'object' && words !== null)
    for (const [key, one] of Object.entries(words)) everythingIn(one, values, path ? `${path}.${key}` : key, said)
  return said
}

const english = everythingIn(languages.en.words, [7, 8, 9])

// names, abbreviations and marks that are written alike, and words that two languages happen to share
const alike = /^(?:feeds|marks\..*|searchPage\.wrong\.empty|article\.elsewhere|aboutPage\.apiLists\.\d\.0)$/
const shared: Partial<Record<string, string[]>> = {
  de: ['topic.sport', 'source.kind.blog', 'source.feed', 'aboutPage.feedsHeading'],
  es: ['source.kind.blog', 'topic.local'],
  fr: ['articles', 'sources', 'topic.culture', 'freshnessPage.articles', 'freshnessPage.source'].concat(
    ['sourcesPage.title', 'sourcesPage.name', 'source.kind.magazine', 'source.kind.blog', 'source.kind.science'],
    ['searchPage.page', 'source.homepage', 'digest.kind.magnitude', 'subjects.organisations'],
  ),
  it: ['topic.sport', 'source.kind.blog', 'source.feed', 'aboutPage.feedsHeading'],
  pt: ['source.kind.blog', 'source.feed', 'aboutPage.feedsHeading', 'source.homepage', 'digest.kind.magnitude'],
}

for (const code of languageCodes.filter(one => one !== 'en'))
  test(`nothing is left in English in ${languages[code].name}`, () => {
    const said = everythingIn(languages[code].words, [7, 8, 9])
    assert.deepEqual([...said.keys()].sort(), [...english.keys()].sort())
    const same = [...said].filter(
      ([path, words]) => words === english.get(path) && !alike.test(path) && !shared[code]?.includes(path),
    )
    assert.deepEqual(same, [])
  })

test('every count is said in full in every language', () => {
  for (const { code, words } of Object.values(languages))
    for (const n of [0, 1, 2, 3, 5, 11, 21, 22, 25, 100, 101, 1000, 1_000_000])
      for (const [path, said] of everythingIn(words, [n, n, n])) {
        assert.doesNotMatch(said, /#|undefined|NaN|\[object/, `${code} ${path} ${n}`)
        assert.ok(said || path === 'searchPage.wrong.empty', `${code} ${path} ${n} is empty`)
      }
})

test('live pages fill in how many are new', () => {
  for (const { words } of Object.values(languages))
    for (const label of [words.front.newStories, words.story.newArticles, words.live.newPosts])
      assert.match(label, /\{n\}/)
})

test('Arabic counts in six forms, Russian and Ukrainian in three, Japanese in one', () => {
  const counts = (code: 'ar' | 'ru' | 'uk' | 'ja', ns: number[]) => ns.map(languages[code].words.articles)
  assert.deepEqual(counts('ar', [0, 1, 2, 3, 11, 100]), [
    'لا مقالات',
    'مقال واحد',
    'مقالان',
    '3 مقالات',
    '11 مقالًا',
    '100 مقال',
  ])
  assert.deepEqual(counts('ru', [1, 2, 5, 11, 21]), ['1 статья', '2 статьи', '5 статей', '11 статей', '21 статья'])
  assert.deepEqual(counts('uk', [1, 4, 12, 101]), ['1 стаття', '4 статті', '12 статей', '101 стаття'])
  assert.deepEqual(counts('ja', [1, 2]), ['記事1本', '記事2本'])
})

test('a form that a language needs and that is missing is found when the words are loaded', () => {
  assert.throws(() => pluralsOf('ru')({ one: '# статья', other: '# статей' }), /ru lacks (?:many|few), /)
  assert.equal(pluralsOf('es')({ one: '# artículo', other: '# artículos' })(1_000_000), '1.000.000 artículos')
})

test('a name of the other direction is set apart, one of the same is not', () => {
  const { en, ar } = languages
  assert.equal(en.words.onlyOneSource('صدى المرسى'), 'Only \u2068صدى المرسى\u2069 so far')
  assert.equal(en.words.onlyOneSource('River Herald'), 'Only River Herald so far')
  assert.equal(ar.words.onlyOneSource('River Herald'), '\u2068River Herald\u2069 وحده حتى الآن')
  assert.equal(ar.formats.list(['Ada Lind', 'سارة']), '\u2068Ada Lind\u2069 وسارة')
})

test('dates are written as each language writes them, and say their zone', () => {
  const at = Date.UTC(2026, 10, 22, 14, 5)
  const moments = (['de', 'ja', 'ar', 'fa'] as const).map(code => languages[code].formats.moment(at))
  assert.deepEqual(moments, [
    '22. November 2026 um 14:05 UTC',
    '2026年11月22日 14:05 UTC',
    '22 نوفمبر 2026 في 14:05 UTC',
    '۱ آذر ۱۴۰۵ ساعت ۱۴:۰۵ (UTC)',
  ])
  assert.equal(languages.fa.formats.weekday(at), 'یکشنبه ۱ آذر ۱۴۰۵')
  assert.equal(languages.fr.formats.shortAgo(at - 240_000, at), 'il y a 4\u00a0min')
  assert.equal(languages.de.formats.country('JP'), 'Japan')
  assert.equal(languages.hi.formats.language('pt-BR'), 'ब्राज़ीली पुर्तगाली')
})

test('a tag is taken for the language of ours that it means', () => {
  assert.equal(languageCodeOf('pt-PT'), 'pt')
  assert.equal(languageCodeOf('zh-Hant-TW'), 'zh')
  assert.equal(languageCodeOf('CMN'), 'zh')
  for (const tag of ['', undefined, 'tlh', 'e', 'constructor', 'english']) assert.equal(languageCodeOf(tag), undefined)
})
