import type { PlaceInArticle } from '../../../model/understanding.ts'
import type { City, Gazetteer } from '../gazetteer/open-gazetteer.ts'
import { isGivenName } from '../names/given-names.ts'
import { neverNames, organisations, organisationWords, titles } from '../names/name-words.ts'
import type { Run, Word, Written } from '../names/runs.ts'
import { type Land, type LandNames, landNamesIn } from './country-names.ts'
import { countryTold, homeOf, placeOf } from './place-of-spot.ts'
import { type Spot, spotsInText } from './spots-in-text.ts'

/** What finds places: the gazetteer, and the names of countries by language once they were read. */
export type Atlas = { gazetteer: Gazetteer; landNames: Map<string, LandNames> }

/** What `placesIn` reads: runs of capitalised words where the script has capitals, the text where it has none. */
export type PlacesOf = {
  title: string
  body: string
  lang: string
  /** ISO 3166-1 code of the source's country. */
  country?: string
  written?: Written
  /** Whether a single folded word is how a person of this article is called. */
  isPerson(word: string): boolean
  /** Whether folded words begin with the whole name of a person of this article. */
  beginsPerson(words: string): boolean
}

const mostPlaces = 6

const mostWords = 4

/**
 * The places of an article (specs/stories.md 4.3): countries and their parts by name, cities by the gazetteer where enough
 * speaks for them: their size, their country in the same text, their country being the source's, a preposition before.
 * At most six, the most named first.
 */
export function placesIn(article: PlacesOf, atlas: Atlas): PlaceInArticle[] {
  const names = landNamesIn(article.lang, atlas.landNames)
  const look = (words: string): Land | undefined => names.landOf(words)
  const spots = article.written
    ? article.written.runs.flatMap(run => spotsInRun(run, { article, look, gazetteer: atlas.gazetteer }))
    : spotsInText(article, names, atlas.gazetteer)
  const home = article.country ?? homeOf(article.lang)
  const lands = new Set(spots.flatMap(spot => countryTold(spot) ?? []))
  const places = new Map<string, PlaceInArticle>()
  for (const spot of spots) {
    const place = placeOf(spot, { lands, home, middles: atlas.gazetteer.middles })
    if (!place) continue
    const known = places.get(place.id) ?? { ...place, times: 0, leads: false }
    known.times++
    known.leads ||= spot.leads
    places.set(place.id, known)
  }
  return [...places.values()].sort((a, b) => b.times + Number(b.leads) - a.times - Number(a.leads)).slice(0, mostPlaces)
}

type Looking = { article: PlacesOf; look: (words: string) => Land | undefined; gazetteer: Gazetteer }

// A single capitalised word without a preposition before it is as likely a person's as a town's: 1 of 10 (2026-11).
const withPreposition = 1
const alone = -1
const givenName = -1
const wanted = 6

/** The places that the words of a run name, the longest names first; nothing where they name a person or an organisation. */
function spotsInRun(run: Run, { article, look, gazetteer }: Looking): Spot[] {
  const { words } = run
  const spots: Spot[] = []
  const organised = words.some(word => organisationWords.has(word.folded))
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (word.starts && words.length === 1 && article.written!.isSmall(word.folded)) continue
    if (at + 1 < words.length && (at === 0 || isGivenName(word.folded)) && article.beginsPerson(foldedFrom(words, at)))
      break
    // `Los Angeles` begins with a word that alone is none
    const isLittle = neverNames.has(word.folded)
    if (titles.has(word.folded) || (isLittle && at + 1 === words.length)) continue
    const found = longestAt(words, at, look, gazetteer, article.lang)
    if (isLittle && (!found || found.length === 1)) continue
    if (found && !(found.length === 1 && words.length === 1 && article.isPerson(word.folded))) {
      const single = found.length === 1
      const placed = prepositions.has(at === 0 ? run.before : words[at - 1]!.folded)
      if (!organised || found.land) {
        const trust =
          (placed ? withPreposition : single ? alone : 0) +
          (single && isGivenName(word.folded) && !placed ? givenName : 0)
        const isWord =
          found.land === undefined &&
          single &&
          !placed &&
          (isOrdinary(word.folded, article.written!) || isNoun(run, article))
        if (!isWord && (found.land || !single || words.length === 1 || placed))
          spots.push({ ...found, placed: trust, wanted, leads: run.leads })
      }
      at += found.length - 1
    } else if (isGivenName(word.folded) && at + 1 < words.length) break
  }
  return spots
}

/** Towns that are called like words of the text (`Independence`) or of every text. */
const isOrdinary = (word: string, { isSmall }: Written): boolean => ordinary.has(word) || isSmall(word)
const ordinary: ReadonlySet<string> = new Set(
  'man metro san central orange liberty republic normal golden green hurricane latina mobile reading bath of independence union most'.split(
    ' ',
  ),
)

/** Before a town German has no article: `eine Halle`, but `aus Halle`. */
const isNoun = ({ before }: Run, { lang }: PlacesOf): boolean => lang === 'de' && germanArticles.has(before)
const germanArticles: ReadonlySet<string> = new Set(
  'ein eine einen einem einer eines der die das den dem des kein keine seine seiner ihre ihrer jede diese dieser'.split(
    ' ',
  ),
)

const foldedFrom = (words: readonly Word[], at: number): string =>
  words
    .slice(at)
    .map(word => word.folded)
    .join(' ')

type Found = { name: string; length: number; land?: Land; cities: City[] }

function longestAt(
  words: readonly Word[],
  at: number,
  look: Looking['look'],
  gazetteer: Gazetteer,
  lang: string,
): Found | undefined {
  for (let length = Math.min(mostWords, words.length - at); length > 0; length--) {
    const name = words
      .slice(at, at + length)
      .map(word => word.folded)
      .join(' ')
      .replaceAll(/[-‐'’]/g, ' ')
    if (length === 1 && isNoTown(words[at]!)) continue
    const land = name.length > 1 ? look(name) : undefined
    const cities = land || name.length < 3 ? [] : citiesOf(name, gazetteer, length, lang)
    if (land || cities.length > 0) return { name, length, land, cities }
  }
  return undefined
}

/** An organisation's name, which a town had for a day (Topeka was Google), letters that are a town's too (DACA, Dhaka), medals. */
const isNoTown = ({ text, folded }: Word): boolean =>
  organisations.has(folded) ||
  folded === 'gold' ||
  folded === 'corona' ||
  (text.length > 3 && text.length < 6 && text === text.toUpperCase() && /^[A-Z]+$/.test(text))

/** The cities of a name, in the cases of Slavic languages too. */
function citiesOf(name: string, gazetteer: Gazetteer, words: number, lang: string): City[] {
  const cities = gazetteer.named(name)
  if (cities.length > 0 || words > 1) return cities
  const cases = cyrillic.test(name) ? cyrillicCases : slavic.has(lang) ? latinCases : undefined
  const base = cases ? name.replace(cases.of, '') : ''
  if (!cases || base.length < 3) return []
  for (const ending of cases.endings) {
    const found = gazetteer.named(base + ending)
    if (found.length > 0) return found
  }
  return []
}
const cyrillic = /^[\u0400-\u052f ]+$/
const cyrillicCases = {
  of: /(?:ом|ем|ои|еи|ою|ею|ам|ах|а|у|е|ы|и|ю|і)$/u,
  endings: ['', 'а', 'ь', 'я', 'о', 'ыи'],
}
const latinCases = { of: /(?:owie|iem|ach|em|ie|om|a|u|y|i|e)$/u, endings: ['', 'a', 'o', 'e'] }
const slavic: ReadonlySet<string> = new Set(['pl', 'cs', 'sk', 'sl', 'hr', 'bs'])

/** Words before a place in languages with capitals, folded. */
const prepositions: ReadonlySet<string> = new Set(
  `in at near from to outside around across of into toward towards throughout between
  aus nach von bei um fur durch uber im ins am
  a au aux en dans de du vers depuis pres pour par sur d
  desde hasta hacia cerca por para em no na do da dos das ao
  di da su per tra nel nella dal dalla all alla
  w we z ze do od pod v ve na u i k iz
  uit naar te bij van i fran till pa
  stadt hansestadt landeshauptstadt hauptstadt gemeinde ville ciudad cidade citta stad miasto город города городе
  в во на из под у до от к около под при над з із у до від біля`.split(/\s+/),
)
