// What multiplies a number that stands before it, and what is counted by signs and words, in the languages of the site.
// In lower case; an entry with a full stop stands with and without it.

const thousand = `thousand tausend mil mille mila tsd. тыс. тысяча тысячи тысяч тис. тисяча тисячі тисяч ألف آلاف ألفا ألفًا
  هزار हज़ार हजार`
const million = `million millions millionen mio. m millón millones million millions milione milioni mln mln. milhão milhões
  миллион миллиона миллионов млн мільйон мільйона мільйонів مليون ملايين مليونا ميليون میلیون दस_लाख मिलियन`
const billion = `billion billions bn milliarde milliarden mrd. milliard milliards miliardo miliardi bilhão bilhões mil_millones
  миллиард миллиарда миллиардов млрд мільярд мільярда мільярдів مليار مليارات میلیارد बिलियन अरब`

const list = (words: string, value: number): [string, number][] =>
  words.split(/\s+/).flatMap((word): [string, number][] => {
    const plain = word.replaceAll('_', ' ')
    return plain.endsWith('.')
      ? [
          [plain, value],
          [plain.slice(0, -1), value],
        ]
      : [[plain, value]]
  })

/** What words multiply the number before them by. */
export const scales: ReadonlyMap<string, number> = new Map([
  ...list(thousand, 1e3),
  ...list('लाख', 1e5),
  ...list(million, 1e6),
  ...list('करोड़', 1e7),
  ...list(billion, 1e9),
  ...list('trillion trillions billones billions_fr трлн трлн. ट्रिलियन تريليون تریلیون', 1e12),
])

/** Words and signs of money by what they stand for: ISO 4217 where one country's money has the word alone. */
export const currencies: ReadonlyMap<string, string> = new Map(
  Object.entries({
    USD: '$ us$ usd dollar dollars dólar dólares dollari dollaro доллар доллара долларов долларах долар доларів долари دولار دولارا دلار डॉलर 美元 米ドル ドル',
    EUR: '€ eur euro euros евро євро يورو یورو यूरो 欧元 歐元 ユーロ',
    GBP: '£ gbp pound pounds pfund libras livres sterline фунтов фунтів 英镑 ポンド',
    JPY: '円 yen йен єн ين ین येन 日元',
    CNY: '元 yuan юаней юанів يوان یوان युआन 人民币 人民幣',
    INR: '₹ rs rs. rupee rupees रुपये रुपए रुपया रूपये',
    RUB: '₽ rouble roubles ruble rubles рубль рубля рублей rubel روبل',
    UAH: '₴ hryvnia hryvnias гривень гривня гривні',
    CHF: 'chf franken',
    BRL: 'r$ brl real reais',
    IRR: 'ریال تومان',
    franc: 'francs franc franchi franco francos',
    mark: 'mark marks marcos marchi марок',
    lira: 'lira liras lire лир 里拉 リラ',
    crown: 'crown crowns kronen koron крон coronas couronnes corone coroas',
    peso: 'peso pesos',
    dinar: 'dinar dinars دينار دينارا',
    dirham: 'dirham dirhams درهم',
    riyal: 'riyal riyals ريال',
  }).flatMap(([code, words]) => words.split(' ').map((word): [string, string] => [word, code])),
)

/** Words and signs that say `percent`. */
export const percents: ReadonlySet<string> = new Set(
  '% ٪ ％ percent per_cent prozent por_ciento porciento pour_cent per_cento por_cento процент процента процентов процентів відсоток відсотка відсотків في_المئة بالمئة بالمائة في_المائة درصد फ़ीसदी फीसदी प्रतिशत パーセント'
    .split(' ')
    .map(word => word.replaceAll('_', ' ')),
)
