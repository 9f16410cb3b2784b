import type { Place } from '../../../model/understanding.ts'
import { fold } from '../../../text/tokens.ts'
import { nameKey } from '../names/name-key.ts'
import { regions } from './regions.ts'

/** What a name of a country, a territory or a part of one leads to; `adjective` tells of the country and names no place. */
export type Land = { code: string; adjective?: true }

/** The names of countries and of their best known parts in one language. */
export type LandNames = {
  /** What folded words name, whatever their case ending. */
  landOf(name: string): Land | undefined
  /** Whether some name begins with this character. */
  begins(code: number): boolean
}

// What CLDR's names leave out: letters, short names, and what is made from a country's name.
const alsoCalled: Record<string, string> = {
  us: 'u s,us,usa,united states of america,america,the us,estados unidos,eeuu,ee uu,etats unis,vereinigte staaten,сша,американ,אהב,ארהב,अमेरिका,امريكا,الولايات المتحدة,آمريكا,امریکا,ایالات متحده,美国,美國,米国,アメリカ,미국,สหรัฐ,สหรัฐอเมริกา,eua,stati uniti,ameryka,abd',
  gb: 'uk,u k,britain,great britain,grossbritannien,gran bretana,grande bretagne,royaume uni,gran bretagna,gra bretanha,великобритан,британи,بريطانيا,انگليس,انگلیس,בריטניה,ब्रिटेन,英国,英國,イギリス,영국,อังกฤษ,wielka brytania',
  ae: 'uae,emirates,emirati arabi uniti,الامارات,阿联酋',
  kr: 'south korea,sudkorea,coree du sud,corea del sur,coreia do sul,corea del sud,южная коре,южн коре,كوريا الجنوبية,韩国,韓国,韓國,한국,दक्षिण कोरिया',
  kp: 'north korea,nordkorea,coree du nord,corea del norte,coreia do norte,corea del nord,северная коре,кндр,كوريا الشمالية,朝鲜,北朝鮮,북한,उत्तर कोरिया',
  ru: 'russian federation,росси,рф,روسيا,روسیه,俄罗斯,ロシア',
  cn: 'mainland china,кита,中国,中國,北京当局',
  ps: 'palestine,palestinian territories,gaza strip,gaza,west bank,palastina,gazastreifen,westjordanland,cisjordanie,cisjordania,bande de gaza,franja de gaza,faixa de gaza,сектор газ,غزة,قطاع غزة,الضفة الغربية,فلسطين,فلسطین,עזה,הגדה המערבית,गाजा,गाज़ा,加沙,ガザ,가자,palestina,filistin',
  cd: 'dr congo,drc,democratic republic of congo,democratic republic of the congo',
  cz: 'czech republic,czechia,tschechien',
  mm: 'burma,birmanie,birmania',
  ci: 'ivory coast,elfenbeinkuste,costa de marfil',
  va: 'vatican,vatikan,vaticano,ватикан,الفاتيكان',
  tr: 'turkey,turkei,turquie,turquia,turchia,турци,تركيا',
  nl: 'holland,niederlande,pays bas,paises bajos',
  mk: 'macedonia',
  ua: 'ukraine,ucrania,украин,україн,اوكرانيا,اوکراین,אוקראינה,यूक्रेन,乌克兰,ウクライナ,우크라이나',
  ir: 'iran,иран,ايران,ایران,איראן,ईरान,伊朗',
  il: 'israel,izrael,израил,ізраїл,اسراييل,اسرائیل,ישראל,इजराइल,इज़राइल,以色列',
  de: 'germany,германи',
  hk: 'hong kong,hongkong,гонконг,香港,هونغ كونغ,홍콩',
  tw: 'taiwan,taipei,тайван,台湾,台灣,تايوان,대만',
}

const adjectives: Record<string, string> = {
  us: 'american,americans,amerikanische,amerikanischen,americain,americaine,estadounidense,americano,американски',
  gb: 'british,britain s,britische,britischen,britannique,britanico,britannico,британски',
  fr: 'french,franzosische,franzosischen,francais,francaise,frances,francese,французски',
  de: 'german,germans,deutsche,deutschen,allemand,allemande,aleman,tedesco,немецки',
  cn: 'chinese,chinesische,chinesischen,chinois,chino,cinese,chines,китаиски',
  ru: 'russian,russians,russische,russischen,russe,ruso,russo,российски',
  ua: 'ukrainian,ukrainians,ukrainische,ukrainischen,ukrainien,ucraniano,ucraino,украински',
  jp: 'japanese,japanische,japanischen,japonais,japones,giapponese,японски',
  es: 'spanish,spanische,spanischen,espagnol,espanol,spagnolo',
  it: 'italian,italians,italienische,italienischen,italien,italiano',
  nl: 'dutch,niederlandische',
  pl: 'polish,polnische,polnischen,polonais,polaco',
  tr: 'turkish,turkische,turkischen,turc,turco,турецки',
  il: 'israeli,israelis,israelische,israelischen,israelien,israeli,израильски',
  ir: 'iranian,iranians,iranische,iranischen,iranien,irani,иранск',
  in: 'indian,indians,indische,indischen',
  br: 'brazilian,brazilians,brasilianische,bresilien,brasileno,brasileiro',
  mx: 'mexican,mexicans,mexikanische,mexicain,mexicano',
  ca: 'canadian,canadians,kanadische',
  au: 'australian,australians,australische',
  kr: 'south korean',
  kp: 'north korean',
  gr: 'greek,griechische,grec,griego',
  ch: 'swiss,schweizer,suisse,suizo',
  at: 'austrian,osterreichische',
  se: 'swedish,schwedische',
  eg: 'egyptian,agyptische',
  sa: 'saudi',
  sy: 'syrian,syrische',
  ps: 'palestinian,palestinians,palastinensische',
  za: 'south african',
  ie: 'irish,irische',
}

/** Languages whose case endings come after the whole name, which may lose its last letter. */
const suffixing: ReadonlySet<string> = new Set(['fi', 'hu', 'et', 'tr', 'ko', 'az', 'eu'])
const genitive: ReadonlySet<string> = new Set(['de', 'sv', 'da', 'no', 'nb', 'nl'])
// Unions, codes that are no country's, and those of countries that are no more: Germany's name would be East Germany's.
const notCountries: ReadonlySet<string> = new Set(
  'EU EZ UN QO XA AN BU CS DD DY FX HV NH NT RH SU TP UK VD YD YU ZR XB ZZ AC CP CQ DG EA IC TA'.split(' '),
)

const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** Reads a language's names of countries (5 ms); hand in a map to keep them in. */
export function landNamesIn(lang: string, kept: Map<string, LandNames>): LandNames {
  const short = lang.slice(0, 2).toLowerCase()
  const before = kept.get(short)
  if (before) return before
  const names = readNames(short)
  kept.set(short, names)
  return names
}

function readNames(lang: string): LandNames {
  const lands = new Map<string, Land>()
  const put = (name: string, land: Land): void => {
    const words = plain(name)
    if (words.length < 2) return
    for (const form of [words, keyed(words, lang)]) if (!lands.has(form)) lands.set(form, land)
  }
  for (const [code, names] of Object.entries(alsoCalled)) for (const name of names.split(',')) put(name, { code })
  for (const [code, name] of [...cldrNames(lang), ...(lang === 'en' ? [] : cldrNames('en'))]) put(name, { code })
  for (const { id, names } of regions) for (const name of names) put(name, { code: id })
  for (const [code, words] of Object.entries(adjectives))
    for (const word of words.split(',')) put(word, { code, adjective: true })
  const first = new Set([...lands.keys()].map(name => name.charCodeAt(0)))
  return { landOf: name => lookUp(lands, name, lang), begins: code => first.has(code) }
}

function lookUp(lands: ReadonlyMap<string, Land>, name: string, lang: string): Land | undefined {
  const found = lands.get(name) ?? lands.get(keyed(name, lang))
  if (found) return found
  if (genitive.has(lang) && name.endsWith('s')) return lands.get(name.slice(0, -1))
  if (suffixing.has(lang)) {
    for (let end = name.length - 1; end >= Math.max(3, name.length - 6); end--) {
      const land = lands.get(name.slice(0, end))
      if (land && end >= (lang === 'ko' ? 2 : 4)) return land
    }
  }
  return undefined
}

const plain = (name: string): string =>
  fold(name)
    .replaceAll(/[\s\-‐'’.,()&]+/g, ' ')
    .trim()

const keyed = (words: string, lang: string): string => (words.includes(' ') ? words : nameKey([words], lang))

function cldrNames(lang: string): [code: string, name: string][] {
  let names: Intl.DisplayNames
  try {
    names = new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' })
  } catch {
    return [] // a language that is none
  }
  return codes.flatMap((code): [string, string][] => {
    const name = names.of(code)
    return name ? [[code.toLowerCase(), name]] : []
  })
}

const alphabet = Array.from({ length: 26 }, (_, at) => String.fromCharCode(0x41 + at))
/** The codes that some language has a name for: asking for all 676 in each took 20 ms. */
const codes: readonly string[] = alphabet
  .flatMap(one => alphabet.map(other => one + other))
  .filter(code => !notCountries.has(code) && english.of(code) !== undefined)

/** Parts of countries by their code. */
export const regionOf: ReadonlyMap<string, Place> = new Map(
  regions.map(({ id, names, lat, lon }) => [
    id,
    { id, name: names[0]!, country: id.slice(0, 2).toUpperCase(), lat, lon },
  ]),
)
