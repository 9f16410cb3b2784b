import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMs } from '../../../test/cpu-time.ts'
import { searchTokens } from './search-tokens.ts'
import { stemmedLanguages, stemmerOf } from './stem.ts'

/** Words that a reader takes for one, and words that must not become one, by language. */
const examples: Record<string, { same: string[][]; different: [string, string][] }> = {
  en: {
    same: [
      ['flood', 'floods', 'flooded', 'flooding'],
      ['city', 'cities'],
      ['elect', 'elected', 'election', 'elections'],
      ['running', 'run'],
    ],
    different: [
      ['news', 'new'],
      ['string', 'strs'],
      ['station', 'state'],
    ],
  },
  de: {
    same: [
      ['Haus', 'Häuser', 'Hauses', 'Häusern'],
      ['Wahl', 'Wahlen'],
      ['Lehrerin', 'Lehrerinnen'],
      ['Straße', 'Strasse', 'Straßen'],
    ],
    different: [['Wahl', 'Wal']],
  },
  fr: {
    same: [
      ['élection', 'élections'],
      ['journal', 'journaux'],
      ['national', 'nationale', 'nationaux', 'nationales'],
      ['étudiant', 'étudiante', 'étudiants'],
    ],
    different: [['marché', 'mer']],
  },
  es: {
    same: [
      ['elección', 'elecciones'],
      ['país', 'países'],
      ['lluvia', 'lluvias'],
    ],
    different: [['casa', 'costa']],
  },
  pt: {
    same: [
      ['eleição', 'eleições'],
      ['jornal', 'jornais'],
      ['cidade', 'cidades'],
    ],
    different: [],
  },
  it: {
    same: [
      ['elezione', 'elezioni'],
      ['città', 'citta'],
      ['banca', 'banche'],
    ],
    different: [],
  },
  nl: {
    same: [
      ['verkiezing', 'verkiezingen'],
      ['huis', 'huizen'],
    ],
    different: [],
  },
  ru: {
    same: [
      ['город', 'города', 'городу', 'городом', 'городе', 'городов', 'городах'],
      ['выборы', 'выборов', 'выборах'],
      ['новый', 'новая', 'нового', 'новыми'],
      ['ёлка', 'елка', 'ёлки'],
    ],
    different: [['город', 'горы']],
  },
  uk: {
    same: [
      ['місто', 'міста', 'містом', 'містах'],
      ['вибори', 'виборів', 'виборах'],
    ],
    different: [],
  },
  pl: {
    same: [
      ['wybory', 'wyborów', 'wyborach'],
      ['miasto', 'miasta', 'miastem'],
    ],
    different: [],
  },
  cs: { same: [['volby', 'voleb'].slice(0, 1), ['město', 'města', 'městem']], different: [] },
  tr: {
    same: [
      ['seçim', 'seçimler', 'seçimleri', 'seçimlerde'],
      ['ışık', 'IŞIK', 'ışıklar'],
      ['İstanbul', 'istanbulda'],
    ],
    different: [],
  },
  el: {
    same: [
      ['εκλογή', 'εκλογές', 'εκλογών'],
      ['νησί', 'νησιά'],
    ],
    different: [],
  },
  ar: {
    same: [
      ['انتخابات', 'الانتخابات', 'والانتخابات', 'للانتخابات'],
      ['مُحَمَّد', 'محمد'],
      ['أزمة', 'الأزمة', 'ازمه'],
    ],
    different: [['كتاب', 'باب']],
  },
  fa: { same: [['کتاب', 'كتاب', 'کتاب‌ها', 'کتابهای']], different: [] },
  hi: {
    same: [
      ['लड़का', 'लड़के', 'लड़कों'],
      ['ज़मीन', 'जमीन'],
      ['चुनाव', 'चुनावों'],
    ],
    different: [],
  },
  fi: {
    same: [
      ['talo', 'talossa', 'talosta'],
      ['vaali', 'vaalit', 'vaaleissa'],
    ],
    different: [],
  },
  sv: { same: [['val', 'valet'].slice(0, 1), ['tidning', 'tidningar', 'tidningen']], different: [] },
}

for (const [lang, { same, different }] of Object.entries(examples))
  test(`forms of one word are found by each other in ${new Intl.DisplayNames('en', { type: 'language' }).of(lang)}`, () => {
    for (const forms of same) {
      const stems = new Set(forms.map(form => searchTokens(form, lang).join(' ')))
      assert.equal(stems.size, 1, `${forms.join(', ')}: ${[...stems].join(', ')}`)
    }
    for (const [one, other] of different)
      assert.notDeepEqual(searchTokens(one, lang), searchTokens(other, lang), `${one} and ${other}`)
  })

test('scripts without spaces, and Korean, are indexed in pairs of characters', () => {
  assert.deepEqual(searchTokens('東京都で選挙', 'ja'), ['東京', '京都', '都で', 'で選', '選挙'])
  assert.deepEqual(searchTokens('서울시장은', 'ko'), ['서울', '울시', '시장', '장은'])
  assert.deepEqual(searchTokens('น้ำท่วม 2026', 'th').at(-1), '2026')
})

test('a Ukrainian word with an apostrophe is one word, however the apostrophe is written', () => {
  for (const written of ["комп'ютер", 'комп’ютер', 'комп`ютер', 'компютер'])
    assert.deepEqual(searchTokens(written, 'uk'), searchTokens("комп'ютер", 'uk'))
  assert.equal(searchTokens("комп'ютер", 'uk').length, 1)
})

test('digits of other scripts are digits', () => {
  assert.deepEqual(searchTokens('٢٠٢٦ ۲۰۲۶ २०२६', 'ar'), ['2026', '2026', '2026'])
})

test('a stemmer takes any text, keeps something of every word, and takes time in proportion to its length', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(...stemmedLanguages()),
      (text, lang) => {
        for (const token of searchTokens(text, lang)) assert.match(token, /^[^\s:"'\\]+$/u)
      },
    ),
  )
  assert.ok(cpuMs(() => searchTokens('ing'.repeat(200_000), 'en')) < 2000)
})

test('a language by any of its tags has its stemmer, an unknown one has none', () => {
  assert.equal(stemmerOf('pt-BR'), stemmerOf('pt'))
  assert.equal(stemmerOf('nb'), stemmerOf('no'))
  for (const tag of ['ja', 'xx', '', null, 'constructor']) assert.equal(stemmerOf(tag), undefined)
})
