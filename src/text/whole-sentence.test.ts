import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standsAlone } from './whole-sentence.ts'

test('a sentence that tells something by itself stands alone, in every script', () => {
  for (const [lang, text] of [
    ['en', 'The bridge over the river Tarn collapsed at Lowmere on Monday morning.'],
    ['de', 'Die Brücke über den Tarn ist am Montagmorgen in Lowmere eingestürzt.'],
    ['ar', 'انهار الجسر المقام على نهر تارن في بلدة لوومير صباح يوم الاثنين.'],
    ['zh', '周一上午，洛米尔镇横跨塔恩河的大桥发生坍塌。'],
    ['hi', 'सोमवार सुबह लोमियर में टार्न नदी पर बना पुल अचानक ढह गया।'],
    ['en', 'Ada Marsh said: “I heard a crack and then the bridge fell into the river.”'],
    ['en', 'The council decided in June 2025 that the bridge had to be closed to lorries.'],
  ] as const)
    assert.ok(standsAlone(text, lang), text)
})

test('what points back, is torn, cut, a caption or a call does not', () => {
  for (const text of [
    'He said that the bridge had been closed for repairs in the spring.',
    'But the bridge had been closed for repairs until the beginning of spring.',
    '“We heard a crack and then there was only water, the ferry pilot said.',
    'The bill was written by members of the committee and Democratic Sens.',
    'Read more: the bridges of the river Tarn and who has to look after them.',
    'In this March 3 photo, cars wait before the bridge over the river Tarn.',
    'Photo: the bridge over the river Tarn at Lowmere, seen from the ferry.',
    'Subscribe to our newsletter about bridges and rivers and much else besides.',
    'Too short.',
    'Ferrymen we asked agree that the bridge can be mended before winter.',
    'After that the ferry pilot went home and slept until the afternoon.',
    'Crooked bridge builders want to make the river MUCH WORSE than before.',
    'In the spring the council drew a line, and each of them signed it.',
    'The minister speaks at the opening of the bridge in Lowmere, June 20, 2026.',
    'The minister speaks at the new bridge, Saturday, June 20, 2026, in Lowmere, Merrow.',
    'In his statement the mayor thanked all who had helped to clear the bridge.',
    'What comes next for the people of Lowmere, and will the bridge be built again?',
    'Like many others I was caught off guard when the bridge was closed in spring.',
  ])
    assert.ok(!standsAlone(text, 'en'), text)
  assert.ok(!standsAlone('Er sagte, die Brücke sei im Frühjahr wegen Reparaturen geschlossen gewesen.', 'de'))
  assert.ok(!standsAlone('Die Ministerin eröffnet die neue Brücke über den Tarn am 20. Juni 2026.', 'de'))
  assert.ok(!standsAlone('他表示，大桥今年春天因维修而关闭了很长时间。', 'zh'))
})

test('whose words it tells must be said in the sentence itself', () => {
  for (const [lang, text] of [
    ['en', '“We heard a crack and then the bridge was gone in the water,” he said.'],
    ['en', 'A car she was in with two others was the last that crossed the bridge.'],
    ['en', 'After a week it stops asking for the code at places that it knows.'],
    ['de', '„Wir hörten ein Krachen, dann war die Brücke nicht mehr da“, sagte er.'],
    ['fr', '« Nous avons entendu un craquement, puis plus rien », a-t-il raconté à la radio.'],
    ['es', '«Oímos un crujido y luego el puente ya no estaba en su sitio», dijo.'],
    ['ru', '«Мы услышали треск, и моста над рекой больше не было», — сказал он.'],
  ] as const)
    assert.ok(!standsAlone(text, lang), text)
  for (const text of [
    'Ada Marsh said that she had heard a crack before the bridge fell into the river.',
    'The police chief of Lowmere said he would close the bridge for a month.',
    '“The bridge went down with a crack like a gun,” said Ada Marsh, the ferry pilot.',
  ])
    assert.ok(standsAlone(text, 'en'), text)
})
