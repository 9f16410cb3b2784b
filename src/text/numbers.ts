import { currencies, percents, scales } from './number-scales.ts'
import { numberWordsOf } from './number-words.ts'

/**
 * A number as a text says it, digits or words, with what multiplies it. `unit` is 'percent', money by its code or name
 * (`EUR`, `mark`), or nothing. `start` and `end` (exclusive) are places in the text and take in scale and unit.
 */
export type FoundNumber = { start: number; end: number; value: number; unit?: string; inWords: boolean }

const mostCharacters = 2000

/**
 * The numbers of a sentence in their order, as its language writes them (ISO 639-1): decimal comma or point, groups of
 * three (in India of two), Arabic, Persian and Devanagari digits, 万 and 億, `forty-seven` and `siebenundvierzig`. What
 * could be read in two ways, and what is a part of something else (a time, a score, a version, an ordinal), is left out.
 */
export function numbersIn(sentence: string, lang: string): FoundNumber[] {
  const text = withAsciiDigits(sentence.slice(0, mostCharacters))
  const han = isHan(lang)
  const written = han ? hanNumbers(text) : [...digitNumbers(text, lang), ...wordNumbers(text, lang)]
  return written
    .map(number => (han ? withHanUnit(text, number) : withUnit(text, withScale(text, number))))
    .sort((one, other) => one.start - other.start)
    .filter((number, at, all) => at === 0 || number.start >= all[at - 1]!.end)
}

const isHan = (lang: string): boolean => lang === 'zh' || lang === 'ja' || lang === 'yue'

// Every set of digits stands in order behind its zero.
const zeros = [0x660, 0x6f0, 0x966, 0xff10]
const otherDigit = /[٠-٩۰-۹०-९０-９]/g

/** A text with the digits of every script as ASCII has them; its length and every place in it stay. */
export const withAsciiDigits = (text: string): string =>
  text.replace(otherDigit, digit => {
    const code = digit.charCodeAt(0)
    return String(code - zeros.find(zero => code >= zero && code < zero + 10)!)
  })

const commaDecimal = new Set(
  'de es fr it pt ru uk tr pl cs nl sv da nb no fi el ro bg hu sr hr sk sl lt lv et ca gl id vi az be eu'.split(' '),
)
const spaceGroups = new Set('fr ru uk pl cs sv nb no fi bg be sk lt lv et hu'.split(' '))

// Digits with what may stand between them. A letter, a digit or a sign of something longer on either side tells it apart.
const digits =
  /(?<![\p{N}_#/:+@.,٬٫-]|[–−]\s?|\p{L}(?<!(?<!\p{L})[وبلف]))\d{1,15}(?:(?:[.,'’٬\u00a0\u202f\u2009]| (?=\d{3}(?!\d)))\d{1,3}(?!\d)){0,5}(?:[.,٫]\d{1,8})?(?![\p{N}_@/:]|[.,]\d|\p{L}{3,}\d)/gu

function digitNumbers(text: string, lang: string): FoundNumber[] {
  const found: FoundNumber[] = []
  for (const { 0: raw, index } of text.matchAll(digits)) {
    const written = raw.includes(' ') && !spaceGroups.has(lang) ? raw.slice(0, raw.indexOf(' ')) : raw
    const value = amountOf(written, lang)
    const end = index + written.length
    if (value === undefined || isPartOfMore(text, index, end, lang)) continue
    found.push({ start: index, end, value, inWords: false })
  }
  return found
}

/** The value of digits with separators; nothing where two readings are possible. */
function amountOf(written: string, lang: string): number | undefined {
  const plain = written
    .replace(/['’٬\u00a0\u202f\u2009 ]/g, '')
    .replace('٫', lang === 'ar' || lang === 'fa' ? 'd' : '.')
  if (/^\d+$/.test(plain)) return Number(plain)
  if (plain.includes('d')) return Number(plain.replaceAll(/[.,]/g, '').replace('d', '.'))
  const [group, decimal] = commaDecimal.has(lang) ? ['.', ','] : [',', '.']
  const parts = plain.split(decimal)
  const whole = parts[0]!.split(group)
  if (parts.length > 2) return groupsOf(parts) ?? undefined
  if (whole.length > 1 && groupsOf(whole) === undefined)
    return parts.length === 1 && whole.length === 2 && whole[1]!.length < 3 ? Number(whole.join('.')) : undefined
  // `1,250` in a language of decimal commas may be a thousand of another country's, or one and a quarter
  if (parts[1]?.length === 3 && commaDecimal.has(lang) && !plain.includes(group) && parts[0] !== '0') return undefined
  return Number(`${whole.join('')}${parts[1] === undefined ? '' : `.${parts[1]}`}`)
}

/** Groups of digits put together: three each, or as in India two each before the last three. */
function groupsOf([first, ...rest]: string[]): number | undefined {
  const inThrees = rest.every(group => group.length === 3)
  const inTwos = rest.at(-1)?.length === 3 && rest.slice(0, -1).every(group => group.length === 2)
  return first!.length <= 3 && (inThrees || (inTwos && rest.length > 1 && first!.length <= 2))
    ? Number([first, ...rest].join(''))
    : undefined
}

const ordinalAfter = /^(?:st|nd|rd|th|º|ª|er|ère|ème|e|-й|-я|-го|-х|-ma|-a|वें|वीं|वां|ام)(?![\p{L}])/u
const clockAfter = /^(?:\s?(?:[ap]\.?m\.?(?!\p{L})|uhr(?!\p{L})|h(?![\p{L}])|बजे))/iu
const scoreAround = /^(?:\s?[-–:×x]\s?\d|[-–]\p{L}{2,}-(?:old|jährig))/u
const germanOrdinal = /^\.\s?(?:\p{Ll}|\p{Lu}\p{Ll}+(?:\s|$))/u

/** Whether digits are a piece of something else: an ordinal, a time, a score, a range, a German date. */
function isPartOfMore(text: string, start: number, end: number, lang: string): boolean {
  const after = text.slice(end, end + 16)
  if (ordinalAfter.test(after) || clockAfter.test(after) || scoreAround.test(after)) return true
  return lang === 'de' && end - start <= 2 && germanOrdinal.test(after)
}

const word = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu

function wordNumbers(text: string, lang: string): FoundNumber[] {
  const known = numberWordsOf(lang)
  if (!known) return []
  const lower = text.toLowerCase().replaceAll("'", '’').replaceAll('\u00a0', ' ')
  if (lower.length !== text.length) return [] // a letter that changes its length has no part in any number's name
  const words = [...lower.matchAll(word)]
  const found: FoundNumber[] = []
  for (let at = 0; at < words.length; at++) {
    if (!known.beginnings.has(words[at]![0])) continue
    const number = longestFrom(lower, words.slice(at, at + known.longest), known.values)
    if (!number) continue
    found.push(number)
    while (at + 1 < words.length && words[at + 1]!.index < number.end) at++
  }
  return found
}

/** The number that the most of these words make. */
function longestFrom(
  text: string,
  words: readonly RegExpExecArray[],
  values: ReadonlyMap<string, number>,
): FoundNumber | undefined {
  const start = words[0]!.index
  for (const last of words.toReversed()) {
    const end = last.index + last[0].length
    const value = values.get(text.slice(start, end))
    if (value !== undefined) return { start, end, value, inWords: true }
  }
  return undefined
}

/** A number with the word of scale that follows it: `4,1 Millionen`, `300 тысяч`. */
function withScale(text: string, number: FoundNumber): FoundNumber {
  const after = /^[\s\u00a0-]?([\p{L}\p{M}]+\.?(?:\s(?:millones|लाख))?)(?!\p{L})/u.exec(
    text.slice(number.end, number.end + 24).toLowerCase(),
  )
  if (!after) return number
  const [whole, named] = [after[0], after[1]!]
  const candidates = [named, named.split(/\s/)[0]!, named.replace(/\.$/, '')]
  const scale = candidates.find(candidate => scales.has(candidate))
  if (!scale || (scale === 'm' && number.inWords)) return number
  const end = number.end + whole.indexOf(scale) + scale.length
  return withScale(text, { ...number, end, value: rounded(number.value * scales.get(scale)!) })
}

const rounded = (value: number): number => Number(value.toPrecision(12))

/** A number with what stands right beside it as money or percent. */
function withUnit(text: string, number: FoundNumber): FoundNumber {
  const { start, end } = number
  const before = /(?:^|[\s(])((?:us|r|a|c)?[$€£₹¥₽₴]|(?:usd|eur|gbp|chf|rs\.?))[\s\u00a0]?$/iu.exec(
    text.slice(Math.max(0, start - 6), start),
  )
  if (before) {
    const code = currencies.get(before[1]!.toLowerCase())
    if (code) return { ...number, start: start - before[0].trimStart().length, unit: code }
  }
  const rest = text.slice(end, end + 24).toLowerCase()
  const sign = /^[\s\u00a0]?([%٪％€$£₹₽₴])/u.exec(rest)
  if (sign)
    return { ...number, end: end + sign[0].length, unit: percents.has(sign[1]!) ? 'percent' : currencies.get(sign[1]!) }
  const named = /^[\s\u00a0-]?(?:(?:de|d’|di)\s?)?([\p{L}\p{M}]+)(?:\s([\p{L}\p{M}]+))?/u.exec(rest)
  if (!named) return number
  const [one, two] = [named[1]!, `${named[1]} ${named[2]}`]
  const unit = percents.has(one) || percents.has(two) ? 'percent' : currencies.get(one)
  const length = percents.has(two) ? named[0].length : named[0].length - (named[2] ? named[2].length + 1 : 0)
  return unit ? { ...number, end: end + length, unit } : number
}

const hanDigit: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const hanScale: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const hanMyriad: Record<string, number> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 }
const hanRun = /(?!百分之)[\d.,〇零一二两三四五六七八九十百千万萬亿億兆]{1,24}/gu
// A numeral alone is a part of a thousand words: it counts where something is counted.
const hanCounter =
  /^(?:多|余|餘)?(?:人|名|個|个|位|件|起|家|所|辆|輛|艘|间|間|軒|棟|栋|台|隻|只|頭|头|岁|歳|元|円|%|％|美元|ドル|欧元|ユーロ|か国|カ国|个国家|国|级|級)/u

function hanNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = []
  for (const match of text.matchAll(hanRun)) {
    const raw = match[0].replace(/^[.,]+|[.,]+$/g, '')
    const start = match.index + match[0].indexOf(raw)
    const end = start + raw.length
    const inWords = !/\d/.test(raw)
    const isShare = text.slice(start - 3, start) === '百分之'
    if (raw === '' || (inWords && !isShare && !hanCounter.test(text.slice(end, end + 4)))) continue
    if (
      /[\p{Script=Latin}:/-]/u.test(text[start - 1] ?? '') ||
      /^[:/]\d|^[点時时分]\d?/u.test(text.slice(end, end + 2))
    )
      continue
    const value = hanValue(raw)
    if (value !== undefined) found.push({ start, end, value, inWords })
  }
  return found
}

/** `1億2000万`, `3.5万`, `四十七`: sums of what stands before each myriad. */
function hanValue(raw: string): number | undefined {
  let total = 0
  let part = ''
  for (const sign of raw) {
    const myriad = hanMyriad[sign]
    if (myriad === undefined) {
      part += sign
      continue
    }
    const value = part === '' ? 1 : belowMyriad(part)
    if (value === undefined) return undefined
    total += value * myriad
    part = ''
  }
  const rest = part === '' ? 0 : belowMyriad(part)
  return rest === undefined ? undefined : rounded(total + rest)
}

function belowMyriad(part: string): number | undefined {
  if (/^[\d.,]+$/.test(part)) return amountOf(part, 'zh')
  let [total, digit]: [number, number | undefined] = [0, undefined]
  const mixed = part.replace(/^[\d.,]+/, head => {
    digit = amountOf(head, 'zh')
    return ''
  })
  for (const sign of mixed) {
    if (sign in hanDigit) digit = hanDigit[sign]
    else if (sign in hanScale) {
      total += (digit ?? 1) * hanScale[sign]!
      digit = undefined
    } else return undefined
  }
  return total + (digit ?? 0)
}

function withHanUnit(text: string, number: FoundNumber): FoundNumber {
  const rest = text.slice(number.end, number.end + 5)
  const unit =
    /^(?:多|余)?(美元|米ドル|欧元|歐元|人民币|人民幣|日元|英镑|里拉|ユーロ|ポンド|ドル|リラ|元|円|%|％|パーセント)/u.exec(
      rest,
    )
  if (!unit) {
    const before = /百分之$/.test(text.slice(Math.max(0, number.start - 3), number.start))
    return before ? { ...number, start: number.start - 3, unit: 'percent' } : number
  }
  const name = unit[1]!
  return { ...number, end: number.end + unit[0].length, unit: percents.has(name) ? 'percent' : currencies.get(name) }
}
