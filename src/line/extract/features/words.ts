import { codeAt } from '../../../text/code-at.ts'
import { wordGate } from '../../../text/word-gate.ts'
import { linkShare } from '../block-context.ts'
import { aboutAuthorPhrase, appealPhrase, bylinePhrase, controlPhrase, creditPhrase, legalPhrase } from '../phrases.ts'
import { type FeatureGroup, flag } from './feature-group.ts'

const sentenceEnds = '.!?。！？…।؟۔'
const closing = '"”’»›“)]'
const endsOpen = /(?:\.\.\.|…|\[…\])\s?(?:\S{0,12})$/
/** A year, a time of day, so many hours ago. */
export const datePattern =
  /\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\b\d{1,2}\s?(?:hours?|minutes?|days?|std|min)\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}月\d{1,2}日/i
const pricePattern = /[$€£¥₹]\s?\d|\d\s?[€£₹]/
const addressPattern = /https?:\/\/|www\.|\S@\S|(?:^|\s)@\w/

/** Characters that are looked at one by one. */
const longestScanned = 600

type Scan = {
  sentences: number
  commas: number
  capitals: number
  digits: number
  spaces: number
  quotes: number
  bars: number
  length: number
}

/** What a block says and how it is written. */
export const words: FeatureGroup = {
  names: [
    'length',
    'words',
    'wordLength',
    'linkShare',
    'links',
    'boldShare',
    'sentences',
    'commas',
    'sentenceDensity',
    'capitals',
    'digits',
    'quotes',
    'bars',
    'endsSentence',
    'endsOpen',
    'endsColon',
    'endsQuestion',
    'startsLow',
    'startsDigit',
    'allCapitals',
    'capitalWords',
    'date',
    'price',
    'address',
    'appeal',
    'appealAnywhere',
    'credit',
    'creditEnd',
    'byline',
    'control',
    'aboutAuthor',
    'legal',
  ],
  measure(rows, from, block) {
    let to = from
    const { text } = block
    const scan = scanned(text)
    const count = scan.spaces + 1
    const start = text.slice(0, 140)
    const end = text.length > 140 ? text.slice(-100) : ''
    rows[to++] = block.length
    rows[to++] = count
    rows[to++] =
      text.length / (text.length > longestScanned ? Math.max(1, (scan.spaces * text.length) / scan.length) : count)
    rows[to++] = linkShare(block)
    rows[to++] = block.links.length
    rows[to++] = block.boldLength / text.length
    rows[to++] = scan.sentences
    rows[to++] = scan.commas
    rows[to++] = scan.sentences / scan.length
    rows[to++] = scan.capitals / scan.length
    rows[to++] = scan.digits / scan.length
    rows[to++] = scan.quotes
    rows[to++] = scan.bars
    const last = text.at(-1)
    rows[to++] = flag(endsSentence(text))
    rows[to++] = flag(endsInDots(text.slice(-24)))
    rows[to++] = flag(last === ':' || last === '：')
    rows[to++] = flag(last === '?' || last === '？')
    rows[to++] = flag(startsLow(text))
    rows[to++] = flag(isDigit(text.charCodeAt(0)))
    rows[to++] = flag(scan.capitals > 3 && scan.capitals > 0.6 * scan.length)
    rows[to++] = scan.capitals / count
    rows[to++] = flag(scan.digits > 0 && datePattern.test(start))
    rows[to++] = flag(scan.digits > 0 && pricePattern.test(start))
    rows[to++] = flag(mayHaveAddress(start) && addressPattern.test(start))
    rows[to++] = flag(mayAppeal(start) && appealPhrase.test(start))
    rows[to++] = flag(end !== '' && mayAppeal(end) && appealPhrase.test(end))
    rows[to++] = flag(creditPhrase.test(start))
    rows[to++] = flag(creditPhrase.test(text.slice(-80)))
    rows[to++] = flag(bylinePhrase.test(start))
    rows[to++] = flag(text.length < 60 && controlPhrase.test(text))
    rows[to++] = flag(aboutAuthorPhrase.test(text.slice(0, 300)))
    rows[to++] = flag(legalPhrase.test(start))
  },
}

const mayAppeal = wordGate(appealPhrase)

// Looking first for what every match must have spares most texts the patterns.
const mayHaveAddress = (text: string): boolean => text.includes('@') || text.includes('://') || text.includes('www.')
const endsInDots = (end: string): boolean => (end.includes('...') || end.includes('…')) && endsOpen.test(end)

/** A mark that ends a sentence is last, but for at most three quotation marks or brackets. */
function endsSentence(text: string): boolean {
  let at = text.length - 1
  while (at > text.length - 4 && at > 0 && closing.includes(text[at]!)) at--
  return sentenceEnds.includes(text[at]!)
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

function startsLow(text: string): boolean {
  const code = text.charCodeAt(0)
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : /^\p{Ll}/u.test(text)
}

/** Counts the marks of the first characters of a text. */
function scanned(text: string): Scan {
  const length = Math.min(text.length, longestScanned)
  const scan = { sentences: 0, commas: 0, capitals: 0, digits: 0, spaces: 0, quotes: 0, bars: 0, length }
  for (let at = 0; at < length; at++) {
    const code = codeAt(text, at)
    if (code >= 97 && code <= 122) continue
    if (code === 32) scan.spaces++
    else if (code >= 65 && code <= 90) scan.capitals++
    else if (code >= 48 && code <= 57) scan.digits++
    else if (code === 46 || code === 33 || code === 63 || code === 0x3002 || code === 0xff01 || code === 0x964)
      scan.sentences++
    else if (code === 44 || code === 59 || code === 0x3001 || code === 0xff0c || code === 0x60c) scan.commas++
    else if (code === 34 || (code >= 0x201c && code <= 0x201f) || code === 0xab || code === 0xbb || code === 0x300c)
      scan.quotes++
    else if (code === 124 || code === 0x2022 || code === 0xb7 || code === 0x203a) scan.bars++
    else if (code >= 0xc0 && code < 0x600 && isCapital(text[at]!)) scan.capitals++
  }
  return scan
}

const isCapital = (character: string): boolean => character !== character.toLowerCase()
