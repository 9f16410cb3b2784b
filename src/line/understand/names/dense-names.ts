import { searchFold } from '../../../text/search/search-fold.ts'
import type { Mention } from './cased-names.ts'
import { isGivenName } from './given-names.ts'
import { organisations, organisationWords, titles } from './name-words.ts'

// Scripts without capitals: a name is told by the words beside it, by a given name, by what stands around it.

const mostCharacters = 2500

/** The mentions of people and organisations in a script without capitals: Arabic, Hebrew, Devanagari, Han, Kana, Hangul, Thai. */
export function uncasedMentions(title: string, body: string): Mention[] {
  return [...mentionsIn(title.slice(0, 300), true), ...mentionsIn(body.slice(0, mostCharacters), false)]
}

function mentionsIn(text: string, inTitle: boolean): Mention[] {
  const found: Mention[] = []
  if (spaced.test(text)) found.push(...spacedMentions(text, inTitle))
  if (dense.test(text)) found.push(...patternMentions(text, inTitle))
  return found
}

const spaced = /[\u0590-\u06ff\u0900-\u0dff]/
const dense = /[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/

const word = /[\p{L}\p{M}\u200c'"׳״]+/gu

/** Words between spaces: an office before a given name, a given name before another word, an authority's word before its own. */
function spacedMentions(text: string, inTitle: boolean): Mention[] {
  const words: { text: string; folded: string; plain: string; end: number; at: number }[] = []
  for (const match of text.matchAll(word))
    words.push({ text: match[0], ...foldedSpaced(match[0]), at: match.index, end: match.index + match[0].length })
  const found: Mention[] = []
  for (let at = 0; at < words.length; at++) {
    const [one, next, third] = [words[at]!, words[at + 1], words[at + 2]]
    const isNext = next !== undefined && text.slice(one.end, next.at) === ' '
    if (isNext && isGivenName(one.plain) && !stops.has(next.plain) && !titles.has(next.plain)) {
      const joins = third && (one.folded === 'عبد' || /^(?:بن|ابن|آل|ال|אל|דה|फॉन|डेर)$/.test(next.folded)) ? 3 : 2
      const titled = titles.has(words[at - 1]?.plain ?? '') || titles.has(words[at - 2]?.plain ?? '')
      found.push(mention(words.slice(at, at + joins), titled ? 3 : 2, 0, inTitle))
      at += joins - 1
    } else if (organisations.has(one.plain)) found.push(mention([one], 0, 3, inTitle))
    else if (isNext && organisationWords.has(one.plain) && !stops.has(next.plain))
      found.push(mention([one, next], 0, named.has(one.plain) ? 2 : 1, inTitle))
  }
  return found
}

const mention = (
  words: { text: string; folded: string }[],
  person: number,
  organisation: number,
  inTitle: boolean,
): Mention => ({
  name: words.map(one => one.text).join(' '),
  folded: words.map(one => one.folded),
  person,
  organisation,
  inTitle,
  proper: true,
})

/** What a name follows on: `وزارة الخارجية` is one ministry, `شركة كبيرة` any company. */
const named: ReadonlySet<string> = new Set(
  searchFold('وزارة جامعة وزارت دانشگاه سازمان منظمة אוניברסיטת משרד').split(' '),
)

/** A word folded for its key, and with the letters in which spellings differ (وزارة, وزاره) made one for asking lists. */
function foldedSpaced(text: string): { folded: string; plain: string } {
  const folded = text.normalize('NFKD').replace(marks, '').replaceAll('ی', 'ي').normalize('NFC')
  return { folded, plain: searchFold(folded) }
}
const marks = /[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f'"׳״]+/g

const stops: ReadonlySet<string> = new Set(
  searchFold(`في من على عن الى ان او و مع هذا هذه التي الذي كان قال وقال بعد قبل قد لم لا ما هو هي ان بين عند
  در از به كه با را براي است اين ان گفت شد بود مي و تا
  של את על אל עם כי הוא היא זה לא אמר אמרה גם או אם כל
  का की के को ने से में पर और है हैं था थे थी कि यह वह भी ने कहा`).split(/\s+/),
)

/** `notIn` tells a text of another language, whose names the pattern does not know. */
type Pattern = { of: RegExp; person: number; organisation: number; notIn?: RegExp }

const kana = /[\u3041-\u30ff]/

const han = String.raw`[\u3400-\u9fff]`
// The characters that foreign names are written with in Chinese: what stands around a name is mostly written with others.
const sounds =
  '[阿埃艾爱安昂奥巴拜班邦包保鲍贝本比彼边别宾波伯博布查察昌策茨达代戴丹当道德登邓迪蒂丁东杜顿多厄恩尔法范方菲费芬丰冯弗夫福富盖甘冈高戈格根贡古瓜圭哈海汉豪赫亨洪胡华怀霍基吉加贾简杰金京卡凯坎康考科克肯孔库夸奎昆拉莱兰朗劳勒雷黎里理利丽莉连良林琳列龙卢鲁伦罗洛马玛迈麦曼芒毛梅门蒙孟米密敏明莫默姆穆拿纳娜奈南瑙内嫩尼妮年涅宁牛纽农努诺欧帕派潘庞培佩彭蓬皮匹平珀普奇齐恰钱强乔切钦琴青琼丘屈让热仁日茹瑞若撒萨塞赛三桑瑟森沙莎山尚绍舍申圣施什史士舒顺斯松苏孙索所塔泰坦汤陶特滕提廷通图托瓦万旺威韦维魏温文翁沃乌武伍西希锡夏香肖谢辛欣兴休许逊雅亚扬耶叶伊依因英尤于约云扎泽曾詹张哲者珍芝治朱卓兹宗祖佐歇愛奧貝邊別賓達當東頓爾範費馮蓋岡貢漢懷賈傑凱庫萊蘭勞裡麗蓮龍盧魯倫羅馬瑪邁麥門諾歐龐齊錢強喬欽瓊讓熱薩賽紹聖蘇孫湯圖萬韋維溫烏錫謝興許遜亞揚葉約雲澤張]'
const surname =
  '[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟譚谭陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚邵万萬钱錢严嚴覃武戴莫孔向汤湯习習温溫]'
const officesHan =
  '总统|總統|总理|總理|主席|首相|部长|部長|外长|外長|国务卿|國務卿|议长|議長|市长|市長|州长|州長|省长|教授|先生|女士|法官|书记|書記|发言人|發言人|主任|董事长|董事長|首席执行官|教练|教練|院长|院長'
const saysHan = '表示|指出|强调|強調|认为|認為|宣布|称|稱|说|說|告诉|告訴|透露|呼吁|呼籲'
const honorificsKana =
  '首相|大統領|氏|さん|知事|市長|選手|監督|容疑者|被告|社長|会長|議員|外相|官房長官|国務長官|教授|長官|総書記|国家主席|書記長'

// Each is anchored on what tells it and of bounded length, so that a text is walked through once.
const patterns: readonly Pattern[] = [
  // 安格拉·默克尔, アンゲラ・メルケル
  {
    of: new RegExp(`${sounds}{1,6}(?:[·•]${sounds}{1,7}?){1,2}(?=${saysHan}|${officesHan}|(?!${sounds})[^·•]|$)`, 'gu'),
    person: 2,
    organisation: 0,
  },
  { of: /[ァ-ヺー]{2,12}(?:[・＝][ァ-ヺー]{1,12}){1,3}/gu, person: 2, organisation: 0 },
  // 李强表示, 李强总理
  {
    of: new RegExp(`${surname}${han}{1,2}(?=${officesHan}|${saysHan})`, 'gu'),
    person: 1.5,
    organisation: 0,
    notIn: kana,
  },
  // 总统特朗普表示
  {
    of: new RegExp(`(?<=${officesHan})${han}{2,4}?(?=${saysHan}|[，。、,和与在将於于])`, 'gu'),
    person: 1.5,
    organisation: 0,
    notIn: kana,
  },
  // トランプ大統領, 岸田文雄首相
  { of: new RegExp(`[ァ-ヺー]{2,12}(?=${honorificsKana})`, 'gu'), person: 2, organisation: 0 },
  { of: new RegExp(`(?<!${han})${han}{2,4}(?=${honorificsKana})`, 'gu'), person: 2, organisation: 0 },
  // 홍길동 대통령
  {
    of: /(?<![가-힣])[가-힣]{2,4}(?= (?:대통령|총리|장관|의원|대표|회장|씨|교수|감독|선수|위원장|사장|대변인|시장|지사))/gu,
    person: 2,
    organisation: 0,
  },
  // นายสมชาย ใจดี: a form of address is part of the word
  { of: /(?<=นาย|นาง|นางสาว|ดร\.)[\u0e01-\u0e4e]{2,20}(?: [\u0e01-\u0e4e]{2,20})?/gu, person: 2, organisation: 0 },
  { of: /(?:กระทรวง|มหาวิทยาลัย|ธนาคาร|บริษัท|พรรค)[\u0e01-\u0e4e]{2,20}/gu, person: 0, organisation: 1.5 },
  {
    of: new RegExp(
      `(?<=^|[\\s，。、「『“（(在和与與對对的由])(?![这這该該多各一两几幾某本每其])${han}{2,8}?(?:大学|大學|银行|銀行|株式会社)`,
      'gu',
    ),
    person: 0,
    organisation: 2,
  },
  {
    of: new RegExp(
      `(?<=^|[\\s，。、「『“（(在和与與對对的由])${han}{2,8}?(?:公司|集团|集團|委员会|委員會|法院|俱乐部|俱樂部|党|黨)`,
      'gu',
    ),
    person: 0,
    organisation: 1.2,
  },
  { of: /(?:株式会社)?[ァ-ヺー]{2,12}(?:株式会社|銀行|大学)/gu, person: 0, organisation: 2 },
  { of: /(?<![가-힣])(?!시중|저축|투자|중앙)[가-힣]{2,8}(?:은행|대학교)/gu, person: 0, organisation: 2 },
  { of: /(?<![가-힣])[가-힣]{2,8}(?:그룹|전자|위원회|협회)/gu, person: 0, organisation: 1.2 },
]

function patternMentions(text: string, inTitle: boolean): Mention[] {
  return patterns.flatMap(({ of, person, organisation, notIn }) =>
    (notIn?.test(text) ? [] : [...text.matchAll(of)]).slice(0, 20).map(([found]) => ({
      name: found,
      folded: [found.replaceAll(/[·•・＝]/g, '·')],
      person,
      organisation,
      inTitle,
      proper: true,
    })),
  )
}
