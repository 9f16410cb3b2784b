import {
  insideNames,
  kin,
  neverNames,
  organisations,
  organisationWords,
  particles,
  speech,
  things,
  titles,
} from './name-words.ts'
import { halfNames, isGiven, isGlued, isHeadline, madeOfName, withoutOffice } from './no-names.ts'
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
    const words = withoutBeginning(run.words, isSmall, isPlace)
    if (isHeadline(words)) return []
    const pieces = piecesOf(words, { german, romance: romance.has(lang) })
    return pieces.flatMap((piece, at) => {
      const titled =
        piece.titled ||
        (at === 0 && words.length === run.words.length && (isTitle(run.before, german) || kin.has(run.before)))
      const spoken = (at === pieces.length - 1 && speech.has(run.after)) || (at === 0 && speech.has(run.before))
      return mentionOf(piece.words, { run, titled, spoken, german, isSmall, isPlace }) ?? []
    })
  })
}

const romance: ReadonlySet<string> = new Set(['fr', 'es', 'it', 'pt', 'ca', 'ro', 'gl'])

/** Takes off what is capitalised only because a sentence begins, and days and months. */
function withoutBeginning(words: readonly Word[], isSmall: (word: string) => boolean, isPlace: IsPlace): Word[] {
  let from = 0
  while (from < words.length) {
    const word = words[from]!
    const begins = word.starts && (isSmall(word.folded) || insideNames.has(word.folded))
    if (!begins && !neverNames.has(word.folded) && !madeOfName.test(word.text)) break
    const next = words[from + 1]
    if (next && isPlace(`${word.folded} ${next.folded}`)) break // New York, Los Angeles
    from++
  }
  let to = words.length
  while (to > from && (neverNames.has(words[to - 1]!.folded) || madeOfName.test(words[to - 1]!.text))) to--
  return words.slice(from, to)
}

type Piece = { words: Word[]; titled: boolean }

/** Parts a run at offices and ranks: `German Chancellor | Angela Merkel`, but not `Justice Department`. */
function piecesOf(words: readonly Word[], { german, romance }: { german: boolean; romance: boolean }): Piece[] {
  const pieces: Piece[] = [{ words: [], titled: false }]
  words.forEach((word, at) => {
    const next = words[at + 1]
    const isOffice =
      isTitle(word.folded, german) &&
      next !== undefined &&
      !organisationWords.has(next.folded) &&
      !insideNames.has(next.text)
    const piece = pieces.at(-1)!
    // `Minneapolis Police Department | Derek Chauvin`; in Romance languages it is one name: Hôpital Louis Pasteur
    const isPersonBehind =
      !romance &&
      next !== undefined &&
      piece.words.length > 1 &&
      organisationWords.has(piece.words.at(-1)!.folded) &&
      isGiven(word.folded) &&
      !words.slice(at).some(other => organisationWords.has(other.folded))
    if (isOffice) pieces.push({ words: [], titled: true })
    else if (isPersonBehind) pieces.push({ words: [word], titled: false })
    else pieces.at(-1)!.words.push(word)
  })
  return pieces.filter(piece => piece.words.length > 0)
}

/** Whether a word is an office; German writes its kind in front of it: Polizeisprecherin, Gesundheitsministerin. */
const isTitle = (word: string, german: boolean): boolean => titles.has(word) || (german && compoundTitle.test(word))
const compoundTitle =
  /.{3}(?:minister|sprecher|prasident|direktor|leiter|trainer|meister|sekretar|professor|anwalt|forscher|richter|vorsitzender?|chef|rat|kanzler)(?:in)?$/

type Around = {
  run: Run
  titled: boolean
  spoken: boolean
  german: boolean
  isSmall: (word: string) => boolean
  isPlace: IsPlace
}

function mentionOf(given: Word[], { run, titled, spoken, german, isSmall, isPlace }: Around): Mention | undefined {
  const words = withoutOffice(fromGivenName(withoutSmall(given), { german, titled, isSmall, isPlace }))
  if (words.length === 0 || words.some(word => isGlued.test(word.text))) return undefined
  const folded = words.map(word => word.folded)
  const whole = folded.join(' ')
  const isKnown = organisations.has(whole)
  if (!isKnown && isPlace(whole)) return undefined
  const organised = isKnown
    ? sure + 1
    : folded.some(word => organisationWords.has(word) || isCompound(word, german))
      ? sure
      : 0
  const isThing = things.has(folded.at(-1)!) || things.has(folded[0]!) || words.some(word => word.gap === ' & ')
  const particled = words.length > 2 && words.slice(1, -1).some(word => particles.has(word.text))
  const named =
    words.length > 1 && organised === 0 && (particled || isGiven(folded[0]!) || isInitial(words[0]!, words[1]))
  if (folded.length > 1 && halfNames.has(folded.at(-1)!)) return undefined
  const acronym = words.length === 1 && /^[\p{Lu}\d]{2,6}$/u.test(words[0]!.text) && !/^\d/.test(words[0]!.text)
  if (words.length === 1 && !isKnown && organised > 0 && !german) return undefined // "University" alone names none
  const person =
    (named ? (isThing ? hint : sure) : 0) +
    (titled ? (words.length > 1 ? sure : likely) : 0) +
    (spoken && !isKnown ? hint : 0)
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
function fromGivenName(
  words: Word[],
  { german, titled, isSmall, isPlace }: Pick<Around, 'german' | 'titled' | 'isSmall' | 'isPlace'>,
): Word[] {
  const at = words.findIndex(word => isGiven(word.folded))
  if (at <= 0 || at === words.length - 1) return words
  // `Forward Malik Jordan missed`, `Prezydent Warszawy Zbigniew Horbacz`
  const begins = at === 1 && words.length > 2 && words[0]!.starts && !organisationWords.has(words[0]!.folded)
  const ahead = words.slice(0, at)
  const tells = ahead.every(
    word => describes(word, isPlace) || (titled && (isSmall(word.folded) || isTownsCase(word, isPlace))),
  )
  const cut = german || begins || tells
  return cut ? words.slice(at) : words
}
/** `Prezydent Warszawy`, `мер Києва`: a town in the case that an office is hung on with. */
const isTownsCase = ({ folded }: Word, isPlace: IsPlace): boolean =>
  isPlace(folded.slice(0, -1)) || isPlace(folded.replace(/(?:y|i|u|ia|ie)$/, 'a'))

const describes = ({ folded }: Word, isPlace: IsPlace): boolean =>
  peoples.test(folded) || neverNames.has(folded) || isPlace(folded)
/** Endings of adjectives made from countries and parties: they stand before a name and are no part of it. */
export const peoples: RegExp =
  /(?:ian|ean|can|ese|ish|ench|rman|tch|aeli|iqi|ani|rats?|icans?|ски[ийхе]|ськи[ий]|ischer?|ische[rn]?)$/

/** `R. Kelly`, `J.K. Rowling`, but not `H Street`. */
const isInitial = ({ text, folded }: Word, next: Word | undefined): boolean =>
  !neverNames.has(folded) &&
  (/^(?!U\.)(?:\p{Lu}\.){2,3}$/u.test(text) || (/^\p{Lu}$/u.test(text) && next?.gap.startsWith('.') === true))

// German writes an authority in one word: Bundesfinanzministerium, Landgericht, Sparkassenverband.
const compound =
  /.(?:ministerium|gericht|bundesamt|landesamt|kriminalamt|partei|verband|gesellschaft|konzern|behorde|universitat|hochschule|institut|stiftung|gewerkschaft|zentralbank|staatsanwaltschaft)s?$/
const isCompound = (word: string, german: boolean): boolean => german && compound.test(word)
