import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../test/cpu-time.ts'
import { quotationsIn } from './quotations.ts'

const said: [string, string, string, string | undefined][] = [
  ['en', '“We are a city that has learned,” Sezgin said.', 'We are a city that has learned', 'Sezgin'],
  ['en', '"Nobody fell in the water," said Selma Aydan, a deckhand.', 'Nobody fell in the water', 'Selma Aydan'],
  [
    'de',
    '„Ohne das Tor wäre alles anders“, sagte der Ingenieur der Behörde, Pascal Reed.',
    'Ohne das Tor wäre alles anders',
    'Pascal Reed',
  ],
  ['fr', '« Nous avons tout perdu », a déclaré le maire, Jean Petit.', 'Nous avons tout perdu', 'Jean Petit'],
  [
    'es',
    '«Somos una ciudad que aprende», dijo la alcaldesa, Aylin Sezgin.',
    'Somos una ciudad que aprende',
    'Aylin Sezgin',
  ],
  ['ru', '«Мы город, который научился», — заявила мэр Айлин Сезгин.', 'Мы город, который научился', 'Айлин Сезгин'],
  ['ar', 'وقالت ليان المرجاني: «البحر الذي بيننا طريق».', 'البحر الذي بيننا طريق', 'ليان المرجاني'],
  ['fa', 'شهردار آیلین گفت: «ما شهری هستیم که آموخته است».', 'ما شهری هستیم که آموخته است', 'شهردار آیلین'],
  ['hi', 'महापौर आयलिन ने कहा, “हम सीखा हुआ शहर हैं।”', 'हम सीखा हुआ शहर हैं।', 'महापौर आयलिन'],
  ['zh', '市长艾琳表示：“我们是一座懂得吸取教训的城市。”', '我们是一座懂得吸取教训的城市。', '市长艾琳'],
  ['ja', '市長のアイリンは「私たちは学んだ街です」と述べた。', '私たちは学んだ街です', '市長のアイリン'],
]

for (const [lang, text, words, speaker] of said)
  test(`a quotation and whose it is, in ${lang}: ${text}`, () => {
    const [quotation] = quotationsIn(text, lang)
    assert.deepEqual([quotation?.text, quotation?.speaker], [words, speaker])
  })

test('a word in quotation marks is no quotation, nor is one that its paragraph tears apart', () => {
  assert.deepEqual(quotationsIn('The “old” gate, said Ada.', 'en'), [])
  assert.deepEqual(quotationsIn('“It began in the night\nand never ended at all.', 'en'), [])
})

test('a day of the week says nothing', () => {
  assert.equal(quotationsIn('“It will never work like that,” said Monday.', 'en')[0]?.speaker, undefined)
  assert.equal(quotationsIn('He said: “It will never work like that.”', 'en')[0]?.speaker, undefined)
})

test('a wall of opening marks takes no time', () => {
  const walls = ['“'.repeat(20_000), '“a b c d” A, '.repeat(1500)]
  assert.ok(cpuMs(() => walls.map(wall => quotationsIn(wall, 'en'))) < 500)
})
