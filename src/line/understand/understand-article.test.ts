import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../../test/cpu-time.ts'
import type { ArticleToUnderstand } from '../../model/understanding.ts'
import { openUnderstanding } from './understand-article.ts'

const understand = openUnderstanding()

const read = (lang: string, title: string, body: string, more: Partial<ArticleToUnderstand> = {}) =>
  understand({ id: 1, title, body, lang, tags: [], sourceTopics: [], ...more })

const named = (lang: string, title: string, body: string, kind: string) =>
  read(lang, title, body).names.flatMap(name => (name.kind === kind ? [name.name] : []))

const placed = (lang: string, title: string, body: string, more?: Partial<ArticleToUnderstand>) =>
  read(lang, title, body, more).places.map(place => place.name)

test('a short form counts for the whole name, and an office before a name is none of it', () => {
  const [first] = read(
    'en',
    'Lindqvist opens bridge',
    'Transport Minister Marika Lindqvist opened the bridge on Tuesday. "It is open," Lindqvist said.',
  ).names
  assert.deepEqual([first?.name, first?.kind, first?.times, first?.inTitle], ['Marika Lindqvist', 'person', 3, true])
})

test('a capital that begins a sentence makes no name', () => {
  assert.deepEqual(
    read('en', 'Rain', 'Bridges were closed. Ferries waited. The bridges and the ferries open again.').names,
    [],
  )
})

test('an unknown given name is told by how its bearer is called afterwards', () => {
  assert.deepEqual(named('en', 'Dam', 'Numrik Kurtulm spoke first. Engineers doubted what Kurtulm said.', 'person'), [
    'Numrik Kurtulm',
  ])
})

test('organisations are told by the words in their names, and by their letters', () => {
  const text = 'The Harbour Workers Union and the Bank of Corvany agreed. NATO did not. The Union left.'
  assert.deepEqual(named('en', 'Deal', text, 'organisation').sort(), [
    'Bank of Corvany',
    'Harbour Workers Union',
    'NATO',
  ])
})

test('in German a noun is no name', () => {
  const text =
    'Der Grund für den Streit ist die Wirtschaft. Bundesministerin Annalena Moosbrugger sagte, die Lage sei gut. Das Landgericht entschied.'
  assert.deepEqual(named('de', 'Streit', text, 'person'), ['Annalena Moosbrugger'])
  assert.deepEqual(named('de', 'Streit', text, 'organisation'), ['Landgericht'])
})

for (const [lang, title, body, name] of [
  ['fr', 'Visite', 'La présidente Camille Duvernet a visité Lyon. Camille Duvernet y a parlé.', 'Camille Duvernet'],
  ['es', 'Visita', 'La ministra Lucía Barrantes visitó Sevilla. Barrantes dijo que sí.', 'Lucía Barrantes'],
  [
    'ru',
    'Визит',
    'Министр Сергей Лодыгин прибыл в Москву. Лодыгина встретили. Лодыгину задали вопрос.',
    'Сергей Лодыгин',
  ],
  ['uk', 'Візит', 'Міністр Володимир Гнатишин прибув до Львова. Гнатишина зустріли.', 'Володимир Гнатишин'],
  ['ar', 'زيارة', 'وصل الوزير محمد الحريشي إلى القاهرة. وقال محمد الحريشي إن الزيارة ناجحة.', 'محمد الحريشي'],
  ['he', 'ביקור', 'השר דוד כרמלין הגיע לירושלים. דוד כרמלין אמר שהביקור הצליח.', 'דוד כרמלין'],
  ['hi', 'यात्रा', 'मंत्री रमेश चंदोला दिल्ली पहुँचे। रमेश चंदोला ने कहा।', 'रमेश चंदोला'],
  ['zh', '总理出访', '总理李新桥表示，访问顺利。李新桥指出，合作重要。', '李新桥'],
  ['ja', '会談', '岸本太一首相は東京で会談した。岸本首相は満足と述べた。', '岸本太一'],
  ['ko', '회담', '김나루 대통령은 서울에서 회담했다. 김나루 대통령은 만족했다.', '김나루'],
  ['th', 'เยือน', 'นายสมชาย ใจดีมาก กล่าวว่า การเยือนสำเร็จ', 'สมชาย ใจดีมาก'],
] as const)
  test(`a person is told in ${new Intl.DisplayNames('en', { type: 'language' }).of(lang)}`, () => {
    assert.deepEqual(named(lang, title, body, 'person'), [name])
  })

test('places are found in the scripts and cases of many languages', () => {
  assert.deepEqual(placed('ru', 'Встреча', 'Встреча прошла в Киеве и Москве.').sort(), ['Kyiv', 'Moscow'])
  assert.deepEqual(placed('pl', 'Spotkanie', 'Spotkanie w Warszawie i w Krakowie.').sort(), ['Kraków', 'Warsaw'])
  assert.deepEqual(placed('zh', '会谈在北京举行', '代表来自慕尼黑。').sort(), ['Beijing', 'Munich'])
  assert.deepEqual(placed('ar', 'اجتماع', 'عقد الاجتماع في بغداد والقاهرة.').sort(), ['Baghdad', 'Cairo'])
  assert.deepEqual(placed('ko', '회담', '부산에서 회담이 열렸다.'), ['Busan'])
  assert.deepEqual(placed('fr', 'Rencontre', 'La rencontre a eu lieu en Allemagne.'), ['DE'])
})

test('a small town needs its country beside it, or a source that is at home there', () => {
  assert.deepEqual(placed('en', 'Fair', 'The fair in Springfield opens.'), [])
  assert.deepEqual(placed('en', 'Fair', 'The fair in Springfield, Illinois, opens.'), ['Springfield', 'Illinois'])
  const other = read('en', 'Fair', 'The fair in Cambridge opens.', { country: 'GB' }).places[0]
  assert.equal(other?.country, 'GB')
})

test('a person called like a town is no place, nor is the town a report is sent from', () => {
  assert.deepEqual(placed('en', 'Novel', 'The novel of Jack London sells well. London himself never knew.'), [])
  assert.deepEqual(placed('en', 'Storm', 'MANILA, Philippines (Northwire) – The storm left Japan for the sea.'), ['JP'])
})

test('Georgia is a country or a state by what stands around it', () => {
  assert.deepEqual(placed('en', 'Vote', 'Voters in Georgia and Armenia went to the polls.').sort(), ['AM', 'GE'])
  assert.deepEqual(
    placed('en', 'Vote', 'Voters in Georgia and Texas went to the polls, said the United States.').includes('Georgia'),
    true,
  )
})

test('keyphrases are what is said again and again, in the words of the article', () => {
  const text =
    'The tidal barrier protects the old harbour. Engineers tested the tidal barrier twice. A tidal barrier is expensive.'
  assert.deepEqual(read('en', 'New tidal barrier tested', text).keyphrases, ['tidal barrier'])
})

test('hostile text is read in time that grows with its length alone', () => {
  const texts = ['A ', 'Aa-', 'É. ', '北京', 'و ال'].map(words => words.repeat(50_000))
  assert.ok(cpuMs(() => texts.map(text => read('en', text, text))) < 3000)
})
