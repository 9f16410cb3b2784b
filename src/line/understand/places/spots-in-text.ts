import { fold } from '../../../text/tokens.ts'
import type { City, Gazetteer } from '../gazetteer/open-gazetteer.ts'
import type { Land, LandNames } from './country-names.ts'

/**
 * A stretch of text that may name a place. `placed` is what its neighbours say for or against it, `wanted` how much must
 * speak for one of its cities.
 */
export type Spot = { name: string; land?: Land; cities: City[]; placed: number; wanted: number; leads: boolean }

const mostCharacters = 2500
const ledeLength = 200
// Nothing but the name itself speaks here, so a city must be larger, or in a country or of a source that speak for it.
const wantedOfWord = 6.3
const wantedOfPair = 6

/** The places of a text whose script has no capitals: word by word where there are spaces, else wherever a name stands. */
export function spotsInText(
  { title, body }: { title: string; body: string },
  names: LandNames,
  gazetteer: Gazetteer,
): Spot[] {
  const spots: Spot[] = []
  for (const [text, leads] of [
    [title, true],
    [body.slice(0, ledeLength), true],
    [body.slice(ledeLength, mostCharacters), false],
  ] as const) {
    const folded = fold(text)
    if (spaced.test(folded)) spots.push(...inWords(folded, leads, names, gazetteer))
    if (unspaced.test(folded)) spots.push(...inCharacters(folded, leads, names, gazetteer))
  }
  return spots
}

const spaced = /[\u0590-\u06ff\u0900-\u0dff\uac00-\ud7af]/
const unspaced = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/

function inWords(text: string, leads: boolean, names: LandNames, gazetteer: Gazetteer): Spot[] {
  const words = text.match(/[\u0590-\u06ff\u0900-\u0dff\uac00-\ud7af]{2,40}/g) ?? []
  const spots: Spot[] = []
  for (let at = 0; at < words.length; at++) {
    const pair = at + 1 < words.length ? `${words[at]} ${words[at + 1]}` : ''
    const found =
      spotOf(pair, leads, names, gazetteer, wantedOfPair) ??
      (everyday.has(words[at]!) ? undefined : spotOf(words[at]!, leads, names, gazetteer, wantedOfWord))
    if (!found) continue
    spots.push(found)
    if (found.name.includes(' ')) at++
  }
  return spots
}

// Words of every text that are towns too: Monday (Dushanbe), the city (Madinah), healthy (Salem), for (Weihai).
const everyday: ReadonlySet<string> = new Set(['دوشنبه', 'المدينة', 'سالم', '위해'])

function spotOf(
  name: string,
  leads: boolean,
  names: LandNames,
  gazetteer: Gazetteer,
  wanted: number,
): Spot | undefined {
  if (name === '') return undefined
  for (const form of formsOf(name)) {
    const land = names.landOf(form)
    const cities = land ? [] : gazetteer.named(form)
    if (land || cities.length > 0) return { name: form, land, cities, placed: 0, wanted, leads }
  }
  return undefined
}

/** A word, and what is left of it without the small words that Arabic and Hebrew write before and Korean behind a name. */
function formsOf(name: string): string[] {
  const arabic = /^[وفبلك](?=[\u0600-\u06ff]{3})/.exec(name)
  if (arabic) {
    const bare = name.slice(1)
    return [name, bare, bare.startsWith('ل') ? `ال${bare.slice(1)}` : `ا${bare}`]
  }
  if (/^[\u05d5\u05d1\u05dc\u05de\u05d4\u05e9](?=[\u05d0-\u05ea]{2})/.test(name)) return [name, name.slice(1)]
  if (/^[\uac00-\ud7af]/.test(name)) {
    const bare = name.replace(/(?:에서는|에서|에게|으로|까지|부터|이|가|은|는|을|를|에|의|로|와|과|도|서|시)$/, '')
    return bare.length >= 2 && bare !== name ? [name, bare] : [name]
  }
  return [name]
}

const longest = 9
// Words of every text that are names of towns too: `opened`, `security`, `peace`.
const everydayHan: ReadonlySet<string> = new Set(
  '开通 开平 公安 和平 平安 东方 新建 建设 合作 保安 同心 文化 公主 高要 平原 太平 安全 中央 大会 新民 新兴 自由 平和 東方 大東 高原 大和 平成 中山 大野 小林 高橋 山形県'.split(
    ' ',
  ),
)

function inCharacters(text: string, leads: boolean, names: LandNames, gazetteer: Gazetteer): Spot[] {
  const spots: Spot[] = []
  for (let at = 0; at + 1 < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0xe00) continue
    const mayBegin = names.begins(code) || gazetteer.begins(code, text.charCodeAt(at + 1))
    const found = mayBegin ? longestFrom(text, at, leads, names, gazetteer) : undefined
    if (!found) continue
    spots.push(found)
    at += found.name.length - 1
  }
  return spots
}

function longestFrom(
  text: string,
  at: number,
  leads: boolean,
  names: LandNames,
  gazetteer: Gazetteer,
): Spot | undefined {
  const script = scriptOf(text.charCodeAt(at))
  if (script === 'han' && everydayHan.has(text.slice(at, at + 2))) return undefined
  const least = script === 'han' ? 2 : 3
  for (let length = Math.min(script === 'thai' ? 20 : longest, text.length - at); length >= least; length--) {
    const name = text.slice(at, at + length)
    // part of a longer word in Katakana is another word
    if (
      script === 'kana' &&
      (scriptOf(text.charCodeAt(at - 1)) === 'kana' || scriptOf(text.charCodeAt(at + length)) === 'kana')
    )
      continue
    const found = spotOf(name, leads, names, gazetteer, length === 2 ? wantedOfWord : wantedOfPair)
    if (found) return found
  }
  return undefined
}

function scriptOf(code: number): 'kana' | 'han' | 'thai' {
  if (code >= 0x30a0 && code <= 0x30ff) return 'kana'
  return code >= 0x3400 ? 'han' : 'thai'
}
