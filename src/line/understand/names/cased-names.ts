import { latin } from '../../../text/transliterate.ts'
import { isGivenName } from './given-names.ts'
import { insideNames, neverNames, organisations, organisationWords, speech, titles } from './name-words.ts'
import { joinWords, type Run, type Word, type Written } from './runs.ts'

/** A piece of text that may be a name, with what speaks for whose it is. */
export type Mention = {
  name: string
  folded: string[]
  person: number
  organisation: number
  inTitle: boolean
  /** None of its words stands in small letters elsewhere, so being called by its last word tells a person. */
  proper: boolean
}

// Points, added up over an article's mentions; who has two is told for sure.
const sure = 2
const likely = 1
const hint = 0.6

/** Whether folded words name a place; a name that ends in one (`Progressive Michigan`) is none of a person. */
export type IsPlace = (folded: string) => boolean

/** The mentions of people and organisations in the runs of an article. In German a capital alone makes no name. */
export function casedMentions({ runs, isSmall }: Written, lang: string, isPlace: IsPlace): Mention[] {
  const german = lang === 'de' || lang === 'lb'
  return runs.flatMap(run => {
    const words = withoutBeginning(run.words, isSmall)
    const pieces = piecesOf(words)
    return pieces.flatMap((piece, at) => {
      const titled = piece.titled || (at === 0 && words.length === run.words.length && titles.has(run.before))
      const spoken = (at === pieces.length - 1 && speech.has(run.after)) || (at === 0 && speech.has(run.before))
      return mentionOf(piece.words, { run, titled, spoken, german, isSmall, isPlace }) ?? []
    })
  })
}

/** Takes off what is capitalised only because a sentence begins, and days and months. */
function withoutBeginning(words: readonly Word[], isSmall: (word: string) => boolean): Word[] {
  let from = 0
  while (from < words.length) {
    const word = words[from]!
    const begins = word.starts && (isSmall(word.folded) || insideNames.has(word.folded))
    if (!begins && !neverNames.has(word.folded)) break
    from++
  }
  let to = words.length
  while (to > from && neverNames.has(words[to - 1]!.folded)) to--
  return words.slice(from, to)
}

type Piece = { words: Word[]; titled: boolean }

/** Parts a run at offices and ranks: `German Chancellor | Angela Merkel`, but not `Justice Department`. */
function piecesOf(words: readonly Word[]): Piece[] {
  const pieces: Piece[] = [{ words: [], titled: false }]
  words.forEach((word, at) => {
    const next = words[at + 1]
    const isTitle =
      titles.has(word.folded) &&
      next !== undefined &&
      !organisationWords.has(next.folded) &&
      !insideNames.has(next.text)
    if (isTitle) pieces.push({ words: [], titled: true })
    else pieces.at(-1)!.words.push(word)
  })
  return pieces.filter(piece => piece.words.length > 0)
}

type Around = {
  run: Run
  titled: boolean
  spoken: boolean
  german: boolean
  isSmall: (word: string) => boolean
  isPlace: IsPlace
}

function mentionOf(given: Word[], { run, titled, spoken, german, isSmall, isPlace }: Around): Mention | undefined {
  const words = fromGivenName(withoutSmall(given), german, isPlace)
  if (words.length === 0) return undefined
  const folded = words.map(word => word.folded)
  const whole = folded.join(' ')
  const isKnown = organisations.has(whole)
  if (!isKnown && isPlace(whole)) return undefined
  const organised = isKnown
    ? sure + 1
    : folded.some(word => organisationWords.has(word) || isCompound(word, german))
      ? sure
      : 0
  const named = words.length > 1 && organised === 0 && (isGiven(folded[0]!) || isInitial(words[0]!))
  const acronym = words.length === 1 && /^[\p{Lu}\d]{2,6}$/u.test(words[0]!.text) && !/^\d/.test(words[0]!.text)
  if (words.length === 1 && !isKnown && organised > 0 && !german) return undefined // "University" alone names none
  const person =
    (named ? sure : 0) + (titled ? (words.length > 1 ? sure : likely) : 0) + (spoken && !isKnown ? hint : 0)
  if (german && person === 0 && organised === 0 && !acronym && words.length === 1) return undefined
  if (words.length === 1 && words[0]!.starts && person === 0 && !isKnown && isSmall(words[0]!.folded)) return undefined
  return {
    name: joinWords(words),
    folded,
    person: organised >= sure ? 0 : person,
    organisation: organised + (acronym ? hint : 0),
    inTitle: run.inTitle,
    proper: person >= sure || !words.some(word => word.text !== word.folded && isSmall(word.folded)),
  }
}

/** Small words that a title or a sentence left before a name: `Presidente | de México`. */
const withoutSmall = (words: Word[]): Word[] =>
  words.slice(
    Math.max(
      0,
      words.findIndex(word => word.text !== word.folded),
    ),
  )

/** In German nouns stand before names: `Grund Angela Merkel`. Elsewhere only adjectives of peoples do. */
function fromGivenName(words: Word[], german: boolean, isPlace: IsPlace): Word[] {
  const at = words.findIndex(word => isGiven(word.folded))
  if (at <= 0 || at === words.length - 1) return words
  const cut = german || words.slice(0, at).every(word => describes(word, isPlace))
  return cut ? words.slice(at) : words
}
const describes = ({ folded }: Word, isPlace: IsPlace): boolean =>
  peoples.test(folded) || neverNames.has(folded) || isPlace(folded)
/** Endings of adjectives made from countries and parties: they stand before a name and are no part of it. */
export const peoples: RegExp =
  /(?:ian|ean|can|ese|ish|ench|rman|tch|aeli|iqi|ani|rats?|icans?|ски[ийхе]|ськи[ий]|ischer?|ische[rn]?)$/

const isGiven = (folded: string): boolean => isGivenName(folded) || isGivenName(latin(folded))

const isInitial = ({ text, folded }: Word): boolean =>
  !neverNames.has(folded) && /^(?:\p{Lu}|(?!U\.)(?:\p{Lu}\.){2,3})$/u.test(text)

// German writes an authority in one word: Bundesfinanzministerium, Landgericht, Sparkassenverband.
const compound =
  /.(?:ministerium|gericht|bundesamt|landesamt|kriminalamt|partei|verband|gesellschaft|konzern|behorde|universitat|hochschule|institut|stiftung|gewerkschaft|zentralbank|staatsanwaltschaft)s?$/
const isCompound = (word: string, german: boolean): boolean => german && compound.test(word)
