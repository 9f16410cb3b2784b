import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../test/cpu-time.ts'
import { numbersIn } from './numbers.ts'

const found = (text: string, lang: string): string[] =>
  numbersIn(text, lang).map(
    ({ start, end, value, unit }) => `${text.slice(start, end)} = ${value}${unit ? ` ${unit}` : ''}`,
  )

const sentences: [string, string, string[]][] = [
  [
    'en',
    'Damage of $4.1 million in 58,000 homes, 7 percent',
    ['$4.1 million = 4100000 USD', '58,000 = 58000', '7 percent = 7 percent'],
  ],
  ['en', 'Forty-seven hurt, two hundred helped', ['Forty-seven = 47', 'two hundred = 200']],
  [
    'de',
    'siebenundvierzig Verletzte, 58.000 Haushalte, 4,1 Millionen Euro',
    ['siebenundvierzig = 47', '58.000 = 58000', '4,1 Millionen Euro = 4100000 EUR'],
  ],
  [
    'fr',
    '58 000 foyers, 4,1 millions d’euros, quatre-vingt-douze blessés',
    ['58 000 = 58000', '4,1 millions d’euros = 4100000 EUR', 'quatre-vingt-douze = 92'],
  ],
  [
    'es',
    '1.250 casas y 2 mil millones de dólares, cuarenta y siete heridos',
    ['1.250 = 1250', '2 mil millones de dólares = 2000000000 USD', 'cuarenta y siete = 47'],
  ],
  ['it', 'quarantasette feriti, 1,2 miliardi di euro', ['quarantasette = 47', '1,2 miliardi di euro = 1200000000 EUR']],
  [
    'pt',
    '58 mil casas, 2,5 milhões de reais, vinte e três mortos',
    ['58 mil = 58000', '2,5 milhões de reais = 2500000 BRL', 'vinte e três = 23'],
  ],
  [
    'ru',
    '58 000 домов, 3,5 млн рублей, сорок семь раненых',
    ['58 000 = 58000', '3,5 млн рублей = 3500000 RUB', 'сорок семь = 47'],
  ],
  ['uk', 'п’ятнадцять загиблих, 2,1 млрд гривень', ['п’ятнадцять = 15', '2,1 млрд гривень = 2100000000 UAH']],
  ['ar', 'مقتل ١٢ شخصا و٥٨٬٠٠٠ منزل، ٧٫٥ في المئة', ['١٢ = 12', '٥٨٬٠٠٠ = 58000', '٧٫٥ في المئة = 7.5 percent']],
  [
    'fa',
    '۱۲ نفر و چهل و هفت زخمی، ۲٫۵ میلیارد تومان',
    ['۱۲ = 12', 'چهل و هفت = 47', '۲٫۵ میلیارد تومان = 2500000000 IRR'],
  ],
  ['hi', '1,50,000 लोग, सैंतालीस घायल, 3 लाख रुपये', ['1,50,000 = 150000', 'सैंतालीस = 47', '3 लाख रुपये = 300000 INR']],
  [
    'zh',
    '四十七人受伤，1.5万人疏散，损失3亿元，增长百分之五',
    ['四十七 = 47', '1.5万 = 15000', '3亿元 = 300000000 CNY', '百分之五 = 5 percent'],
  ],
  ['ja', '47人がけが、1万2000世帯、3億円', ['47 = 47', '1万2000 = 12000', '3億円 = 300000000 JPY']],
]

for (const [lang, text, numbers] of sentences)
  test(`numbers are read as ${lang} writes them: ${text}`, () => {
    assert.deepEqual(found(text, lang), numbers)
  })

test('times, scores, ordinals and numbers inside words are not numbers of anything', () => {
  assert.deepEqual(found('At 22:54 they won 3-1, the 21st time, on the A380 and B2.', 'en'), [])
  assert.deepEqual(found('Um 22 Uhr am 3. Mai', 'de'), [])
  assert.deepEqual(found('一些人在14点到达', 'zh'), [])
})

test('what can be read in two ways is not read', () => {
  assert.deepEqual(found('1,250 millones', 'es'), [])
  assert.deepEqual(found('1.250 Euro', 'de'), ['1.250 Euro = 1250 EUR'])
})

test('a hostile line of digits takes no time', () => {
  const texts = ['1'.repeat(5000), '1,'.repeat(3000), '1 111'.repeat(1000), '一'.repeat(5000), 'two '.repeat(2000)]
  const read = (lang: string) => texts.map(text => numbersIn(text, lang))
  assert.ok(cpuMs(() => ['en', 'fr', 'hi', 'zh', 'ar'].map(read)) < 500)
})
