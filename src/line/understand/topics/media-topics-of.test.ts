import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mediaTopicOfCode, mediaTopics } from '../../../model/media-topics.ts'
import type { ArticleToUnderstand } from '../../../model/understanding.ts'
import { keywordsOf } from './keyword-matcher.ts'
import { openMediaTopics } from './media-topics-of.ts'

const topicsOf = openMediaTopics()
const slugs = (lang: string, title: string, body = '', more: Partial<ArticleToUnderstand> = {}): string[] =>
  topicsOf({ id: 1, title, body, lang, tags: [], sourceTopics: [], ...more }).map(
    ({ code }) => mediaTopicOfCode(code)!.slug,
  )

for (const [lang, title, broad, narrow] of [
  ['ar', 'زلزال يضرب الساحل وفرق الإنقاذ تبحث عن ناجين', 'disasters-and-accidents', 'disaster'],
  ['de', 'Erdbeben erschüttert die Küste, Rettungskräfte suchen Verschüttete', 'disasters-and-accidents', 'disaster'],
  ['en', 'Earthquake shakes the coast, rescuers search rubble', 'disasters-and-accidents', 'disaster'],
  ['es', 'Un terremoto sacude la costa y los bomberos buscan', 'disasters-and-accidents', 'disaster'],
  ['fa', 'زلزله ساحل را لرزاند و امدادگران در جستجو هستند', 'disasters-and-accidents', 'disaster'],
  ['fr', 'Un séisme secoue la côte, les secouristes cherchent', 'disasters-and-accidents', 'disaster'],
  ['hi', 'तट पर भूकंप, बचाव दल तलाश में', 'disasters-and-accidents', 'disaster'],
  ['it', 'Terremoto sulla costa, i vigili del fuoco cercano', 'disasters-and-accidents', 'disaster'],
  ['ja', '沿岸で地震、消防が救助を続ける', 'disasters-and-accidents', 'disaster'],
  ['pt', 'Terremoto sacode o litoral, bombeiros procuram', 'disasters-and-accidents', 'disaster'],
  ['ru', 'Землетрясение на побережье, спасатели ищут людей', 'disasters-and-accidents', 'disaster'],
  ['uk', 'Землетрус на узбережжі, рятувальники шукають людей', 'disasters-and-accidents', 'disaster'],
  ['zh', '沿海发生地震，救援人员展开搜救', 'disasters-and-accidents', 'disaster'],
] as const)
  test(`words speak for a topic and its part in ${new Intl.DisplayNames('en', { type: 'language' }).of(lang)}`, () => {
    const found = slugs(lang, title)
    assert.equal(found[0], broad)
    assert.ok(found.includes(narrow), found.join(', '))
  })

const secondLevel: [lang: string, title: string, slug: string][] = [
  ['en', 'Massacre in village: 40 bodies found in mass grave', 'massacre'],
  ['ru', 'Геноцид и массовые убийства: суд назвал виновных', 'massacre'],
  ['de', 'Geberkonferenz: Milliarden für den Wiederaufbau der zerstörten Städte', 'post-war-reconstruction'],
  ['uk', 'Відбудова міста: розмінування полів триває', 'post-war-reconstruction'],
  ['fr', 'Les nouveaux programmes scolaires de mathématiques entrent en vigueur', 'curriculum'],
  ['ja', '学習指導要領の改訂案、教科書も変わる', 'curriculum'],
  ['de', 'Streit um Noten: Zeugnis künftig ohne Ziffern', 'educational-grading'],
  ['zh', '高考今日开考，考生步入考场', 'entrance-examination'],
  ['hi', 'प्रवेश परीक्षा की तारीख घोषित', 'entrance-examination'],
  ['es', 'La educación a distancia deja clases virtuales a medio llenar', 'online-learning'],
  ['pt', 'Associação de pais pede reunião com a escola', 'parents-group'],
  ['it', 'Ora di religione, calano gli iscritti nelle scuole', 'religious-education'],
  ['en', 'Schools to teach social skills and emotional learning', 'social-learning'],
  ['de', 'Berufsausbildung: Zahl der Azubis sinkt', 'vocational-education'],
  ['ar', 'وزير التعليم يفتتح مركزا للتدريب المهني والتعليم المهني', 'vocational-education'],
  ['en', 'NHS waiting lists fall for third month', 'government-health-care'],
  ['fa', 'سازمان جهانی بهداشت درباره شیوع بیماری هشدار داد', 'health-organisation'],
  ['es', 'La sanidad privada gana asegurados', 'private-health-care'],
  ['fr', 'Droit du travail : le code du travail réformé', 'employment-legislation'],
  ['it', 'Disoccupazione ai minimi da dieci anni', 'unemployment'],
  ['ru', 'Безработица выросла, безработных почти миллион', 'unemployment'],
  ['en', 'NGO warns that aid groups cannot reach camp', 'non-governmental-organisation'],
  ['zh', '异见人士获释，政治犯名单公布', 'political-dissent'],
  ['fr', 'Laïcité : la loi de 1905 au cœur du débat', 'religion-and-government'],
  ['hi', 'सांप्रदायिक हिंसा के बाद कर्फ्यू', 'religious-conflict'],
  ['es', 'Restauran la catedral y la sinagoga del casco viejo', 'religious-facility'],
  ['pt', 'Peregrinos chegam para a missa e a procissão', 'religious-ritual'],
  ['en', 'Oldest Bible fragment goes on show with a rare Torah', 'religious-text'],
  ['ja', '数学の難問、素数の予想を証明', 'mathematics'],
  ['de', 'Max-Planck-Forscher und Helmholtz-Zentrum arbeiten zusammen', 'scientific-institution'],
  ['ja', '研究不正で論文撤回、大学が調査', 'scientific-standards'],
  ['pt', 'Povos indígenas e quilombolas pedem demarcação', 'communities'],
  ['en', 'University drops diversity and inclusion office, DEI staff leave', 'diversity'],
  ['uk', 'Еміграція молоді: діаспора зростає', 'emigration'],
  ['ja', '高齢者と障害者の移動を支える新制度', 'mankind'],
  ['es', 'La desigualdad crece con el costo de la vida', 'social-condition'],
  ['it', 'Eutanasia e fine vita, il dibattito sui valori morali', 'values'],
  ['fr', 'Carton rouge et quatre matchs de suspension', 'sport-discipline'],
  ['ar', 'العداء يحرز ميدالية ذهبية ورقما قياسيا', 'sport-achievement'],
  ['zh', '英超转播权卖出天价，体育产业受益', 'sport-industry'],
  ['ru', 'Новый стадион и ледовая арена откроются весной', 'sport-venue'],
  ['fa', 'سرمربی تیم و کادر فنی برکنار شدند', 'coaching'],
  ['en', 'Club owners sack sporting director', 'sport-management'],
  ['de', 'Schiedsrichter räumt Fehler beim Videobeweis ein', 'officiating'],
  ['es', 'Récord de temperatura: el mes más cálido', 'weather-statistic'],
  ['de', 'Hund und Katze im Tierheim: Welpe sucht Zuhause', 'animal'],
  ['fr', 'Insolite : par erreur, il envoie 300 pizzas', 'human-mishap'],
  ['en', 'Royal family opens Buckingham Palace gates', 'high-society'],
  ['ja', '桜の開花早まる、植物園に長い列', 'plant'],
  ['it', 'Il centenario del ponte: una ricorrenza per la città', 'anniversary'],
  ['ru', 'День рождения зоопарка: гостям подарили торт', 'birthday'],
]

for (const [lang, title, slug] of secondLevel)
  test(`the second level is told by words: ${slug} in ${lang}`, () => {
    const found = slugs(lang, title)
    assert.ok(found.includes(slug), found.join(', '))
  })

test('every part of a topic has words in every language that has words', () => {
  for (const lang of ['ar', 'de', 'en', 'es', 'fa', 'fr', 'hi', 'it', 'ja', 'pt', 'ru', 'uk', 'zh']) {
    const words = keywordsOf(lang)!
    const without = mediaTopics.filter(({ slug, parent }) => parent && !Object.hasOwn(words, slug))
    assert.deepEqual(
      without.map(({ slug }) => slug),
      [],
      lang,
    )
  }
})

test("the publisher's own label outweighs a word", () => {
  assert.equal(
    slugs('en', 'The judge of the show', '', { url: 'https://paper.example/culture/2026/the-judge' })[0],
    'culture',
  )
})

test('what speaks for nothing has no topic', () => {
  assert.deepEqual(slugs('en', 'A quiet day'), [])
  assert.deepEqual(slugs('tlh', 'nuqneH'), [])
})

test('no part of a topic stands without the topic', () => {
  for (const found of [
    slugs('en', 'Missile strike kills soldiers, court hears', 'The judge spoke of the ceasefire.'),
  ]) {
    const broad = found.filter(slug => mediaTopicOfCode(slug) === undefined)
    assert.ok(broad.length > 0)
  }
})
