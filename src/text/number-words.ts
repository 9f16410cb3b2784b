/** Counts written in words, by language: what they are worth, under what they begin with. */
export type NumberWords = {
  /** Every way of writing a number from 1 to 99, a whole hundred or a whole thousand up to nine, in lower case. */
  values: ReadonlyMap<string, number>
  /** The words that they begin with. */
  beginnings: ReadonlySet<string>
  /** The most words that one of them has. */
  longest: number
}

/** The words of a language for numbers (ISO 639-1); none where they are not known. */
export const numberWordsOf = (lang: string): NumberWords | undefined => byLanguage.get(lang)

/**
 * How a language builds its numbers below a hundred. A number has several forms where the language inflects it, with `/`
 * between them. `compound` writes tens and a unit.
 */
type Counting = {
  /** One to nineteen, or as far as they are irregular. */
  small: string
  /** Twenty, thirty … ninety. */
  tens: string
  compound?: (tens: string, unit: string, ten: number, of: number) => string[]
  /** A hundred, two hundred … nine hundred; fewer where the rest is regular. */
  hundreds?: string
  /** Further numbers, each with its value. */
  more?: Record<string, number>
}

const joinedBy =
  (...joints: string[]) =>
  (tens: string, unit: string): string[] =>
    joints.map(joint => `${tens}${joint}${unit}`)

const countings: Record<string, Counting> = {
  en: {
    small:
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
    compound: joinedBy('-', ' '),
    hundreds:
      '- two_hundred three_hundred four_hundred five_hundred six_hundred seven_hundred eight_hundred nine_hundred',
    more: { 'a hundred': 100, 'one hundred': 100, 'a dozen': 12, 'a thousand': 1000, 'one thousand': 1000 },
  },
  de: {
    small:
      'ein/eine/einer/einen/einem/eines zwei/zweier/zwo drei/dreier vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig',
    compound: (tens, unit) => (/^(?:ein.+|.*er)$/.test(unit) && unit !== 'vier' ? [] : [`${unit}und${tens}`]),
    hundreds:
      'hundert/einhundert zweihundert dreihundert vierhundert fünfhundert sechshundert siebenhundert achthundert neunhundert',
    more: { 'ein dutzend': 12, tausend: 1000, eintausend: 1000, zweitausend: 2000, dreitausend: 3000 },
  },
  es: {
    small:
      'uno/un/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
    tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    compound: (tens, unit, ten, of) =>
      ten === 20
        ? [`veinti${({ 2: 'dós', 3: 'trés', 6: 'séis' } as Record<number, string>)[of] ?? unit}`]
        : [`${tens} y ${unit}`],
    hundreds:
      'cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas quinientos/quinientas seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas novecientos/novecientas',
  },
  fr: {
    small:
      'un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
    tens: 'vingt trente quarante cinquante soixante septante/soixante-dix huitante/quatre-vingts nonante/quatre-vingt-dix',
    compound: frenchCompound,
    hundreds: 'cent deux_cents trois_cents quatre_cents cinq_cents six_cents sept_cents huit_cents neuf_cents',
    more: { 'une douzaine': 12 },
  },
  it: {
    small:
      'uno/un/una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
    compound: (tens, unit, _, of) => [`${of === 1 || of === 8 ? tens.slice(0, -1) : tens}${of === 3 ? 'tré' : unit}`],
    hundreds: 'cento duecento trecento quattrocento cinquecento seicento settecento ottocento novecento',
  },
  pt: {
    small:
      'um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove',
    tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
    compound: joinedBy(' e '),
    hundreds:
      'cem/cento duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas quinhentos/quinhentas seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas novecentos/novecentas',
  },
  ru: {
    small:
      'один/одна/одного/одну/одной два/две/двух/двое/двоих/двум три/трёх/трех/трое/троих четыре/четырёх/четырех/четверо/четверых пять/пяти/пятеро/пятерых шесть/шести/шестеро/шестерых семь/семи/семеро/семерых восемь/восьми девять/девяти десять/десяти одиннадцать/одиннадцати двенадцать/двенадцати тринадцать/тринадцати четырнадцать/четырнадцати пятнадцать/пятнадцати шестнадцать/шестнадцати семнадцать/семнадцати восемнадцать/восемнадцати девятнадцать/девятнадцати',
    tens: 'двадцать/двадцати тридцать/тридцати сорок/сорока пятьдесят/пятидесяти шестьдесят/шестидесяти семьдесят/семидесяти восемьдесят/восьмидесяти девяносто/девяноста',
    compound: joinedBy(' '),
    hundreds:
      'сто/ста двести/двухсот триста/трёхсот/трехсот четыреста/четырёхсот/четырехсот пятьсот/пятисот шестьсот/шестисот семьсот/семисот восемьсот/восьмисот девятьсот/девятисот',
  },
  uk: {
    small:
      'один/одна/одного/одну два/дві/двох/двоє три/трьох/троє чотири/чотирьох/четверо п’ять/п’яти/п’ятеро/п’ятьох шість/шести/шестеро сім/семи/семеро вісім/восьми дев’ять/дев’яти десять/десяти одинадцять/одинадцяти дванадцять/дванадцяти тринадцять/тринадцяти чотирнадцять/чотирнадцяти п’ятнадцять/п’ятнадцяти шістнадцять/шістнадцяти сімнадцять/сімнадцяти вісімнадцять/вісімнадцяти дев’ятнадцять/дев’ятнадцяти',
    tens: 'двадцять/двадцяти тридцять/тридцяти сорок/сорока п’ятдесят/п’ятдесяти шістдесят/шістдесяти сімдесят/сімдесяти вісімдесят/вісімдесяти дев’яносто/дев’яноста',
    compound: joinedBy(' '),
    hundreds:
      'сто/ста двісті/двохсот триста/трьохсот чотириста/чотирьохсот п’ятсот/п’ятисот шістсот сімсот вісімсот дев’ятсот',
  },
  ar: {
    small:
      'واحد/واحدة اثنان/اثنين/اثنتان/اثنتين ثلاثة/ثلاث أربعة/أربع خمسة/خمس ستة/ست سبعة/سبع ثمانية/ثمان/ثماني تسعة/تسع عشرة/عشر أحد_عشر/إحدى_عشرة اثني_عشر/اثنا_عشر/اثنتي_عشرة ثلاثة_عشر/ثلاث_عشرة أربعة_عشر/أربع_عشرة خمسة_عشر/خمس_عشرة ستة_عشر/ست_عشرة سبعة_عشر/سبع_عشرة ثمانية_عشر/ثماني_عشرة تسعة_عشر/تسع_عشرة',
    tens: 'عشرين/عشرون ثلاثين/ثلاثون أربعين/أربعون خمسين/خمسون ستين/ستون سبعين/سبعون ثمانين/ثمانون تسعين/تسعون',
    compound: (tens, unit) => [`${unit} و${tens}`],
    hundreds:
      'مئة/مائة مئتين/مئتان/مائتين ثلاثمئة/ثلاثمائة أربعمئة/أربعمائة خمسمئة/خمسمائة ستمئة/ستمائة سبعمئة/سبعمائة ثمانمئة/ثمانمائة تسعمئة/تسعمائة',
  },
  fa: {
    small: 'یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده/هیجده نوزده',
    tens: 'بیست سی چهل پنجاه شصت هفتاد هشتاد نود',
    compound: joinedBy(' و '),
    hundreds: 'صد/یکصد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد',
  },
  hi: {
    small: 'एक दो तीन चार पाँच/पांच छह/छः/छे सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह/पन्द्रह सोलह सत्रह अठारह/अट्ठारह उन्नीस',
    tens: 'बीस तीस चालीस पचास साठ सत्तर अस्सी नब्बे',
    hundreds: 'सौ/एक_सौ दो_सौ तीन_सौ चार_सौ पाँच_सौ/पांच_सौ छह_सौ सात_सौ आठ_सौ नौ_सौ',
    more: {
      इक्कीस: 21,
      बाईस: 22,
      तेईस: 23,
      चौबीस: 24,
      पच्चीस: 25,
      छब्बीस: 26,
      सत्ताईस: 27,
      अट्ठाईस: 28,
      पैंतीस: 35,
      पैंतालीस: 45,
      सैंतालीस: 47,
    },
  },
}

function frenchCompound(tens: string, unit: string, ten: number, of: number): string[] {
  if (tens === 'soixante-dix' || tens === 'quatre-vingt-dix') return []
  if (tens === 'quatre-vingts') return [`quatre-vingt-${unit}`]
  return [
    of === 1 ? `${tens} et ${unit}` : `${tens}-${unit}`,
    ...(ten === 20 && of === 1 ? [`${tens}-et-${unit}`] : []),
  ]
}

/** 71 to 79 and 91 to 99 in French: sixty-eleven, four-twenties-twelve. */
function frenchTeens(small: string[][]): [string, number][] {
  const from = (start: string, base: number): [string, number][] =>
    small
      .slice(10)
      .flatMap((forms, at): [string, number][] =>
        forms.map(form => [`${start}${base === 60 && at === 0 ? ' et ' : '-'}${form}`, base + 11 + at]),
      )
  return [...from('soixante', 60), ...from('quatre-vingt', 80)]
}

const forms = (list: string): string[][] =>
  list.split(' ').map(one => one.split('/').map(form => form.replaceAll('_', ' ')))

function wordsIn(lang: string, { small, tens, compound, hundreds = '', more = {} }: Counting): NumberWords {
  const values = new Map<string, number>()
  const units = forms(small)
  for (const [at, list] of units.entries()) for (const form of list) values.set(form, at + 1)
  for (const [at, list] of forms(tens).entries()) {
    const ten = 20 + 10 * at
    for (const form of list) values.set(form, ten)
    if (!compound) continue
    for (const [unit, of] of units
      .slice(0, 9)
      .flatMap((some, n) => some.map((word): [string, number] => [word, n + 1])))
      for (const form of list) for (const whole of compound(form, unit, ten, of)) values.set(whole, ten + of)
  }
  for (const [at, list] of forms(hundreds).entries())
    for (const form of list) if (form.length > 1) values.set(form, 100 * (at + 1))
  if (lang === 'fr') for (const [form, value] of frenchTeens(units)) values.set(form, value)
  for (const [form, value] of Object.entries(more)) values.set(form, value)
  const beginnings = new Set([...values.keys()].map(form => form.split(/[\s-]/, 1)[0]!))
  return { values, beginnings, longest: Math.max(...[...values.keys()].map(form => form.split(/[\s-]/).length)) }
}

const byLanguage: ReadonlyMap<string, NumberWords> = new Map(
  Object.entries(countings).map(([lang, counting]) => [lang, wordsIn(lang, counting)]),
)
