import type { Place } from '../../../model/understanding.ts'
import { fold } from '../../../text/tokens.ts'
import type { City, Gazetteer } from '../gazetteer/open-gazetteer.ts'
import { regionOf } from './country-names.ts'
import type { Spot } from './spots-in-text.ts'

/** Where a language is spoken that is at home in one country, its sources are: the cities of that country are meant. */
export const homeOf = (lang: string): string | undefined => homes[lang.slice(0, 2)]
const homes: Record<string, string> = Object.fromEntries(
  'de fr it ja ko pl tr ru uk fa nl sv da fi nb no cs hu ro el he hi th vi id bg sk hr sr zh'
    .split(' ')
    .map(lang => [lang, new Intl.Locale(lang).maximize().region!]),
)

/** The country that a spot speaks for (ISO 3166-1, small letters): its own, or that of a large city which no other is called like. */
export function countryTold({ land, cities, placed }: Spot): string | undefined {
  if (land) return land.code.slice(0, 2)
  const [city, rival] = cities
  const isSure = city !== undefined && city.population >= largeCity && placed >= 0
  return isSure && (!rival || rival.population * 4 < city.population) ? city.country.toLowerCase() : undefined
}
const largeCity = 400

/** What an article says beside a name: the countries it speaks of, where its source is at home. */
export type Beside = { lands: ReadonlySet<string>; home: string | undefined; middles: Gazetteer['middles'] }

/** The place that a spot names, where enough speaks for one; of cities the one that most speaks for. */
export function placeOf({ name: called, land, cities, placed, wanted }: Spot, beside: Beside): Place | undefined {
  const { lands, home } = beside
  if (land?.adjective) return undefined
  // one name of which the gazetteer knows towns only, where the state is spoken of
  if (called === 'victoria' && (lands.has('au') || home === 'AU')) return regionOf.get('au-vic')
  if (land) return landPlace(land.code, beside)
  const rivals = cities.filter(city => 2 * city.population >= cities[0]!.population).length > 1
  let best: City | undefined
  let most = 0
  for (const city of ownFirst(cities, called, beside)) {
    const told = (lands.has(city.country.toLowerCase()) ? 2 : 0) + (city.country === home ? atHome(city) : 0)
    const score = 3 + Math.log10(city.population) + told + placed - (rivals && told === 0 ? 1 : 0)
    if (score > most) [best, most] = [city, score]
  }
  return best && most >= wanted ? cityPlace(best) : undefined
}

/** A small town at home is less likely meant than a large city abroad: Geneva, Illinois. */
const atHome = ({ population }: City): number => (population < smallTown ? 0.4 : 1)
const smallTown = 50

// `Calcutta` is Kolkata and no hamlet; `Salisbury` is not Harare.
const farLarger = 50

/**
 * A city by its own name goes before one that some language or time calls so (`Victoria` is not Hong Kong, `Islamabad` not
 * Chattogram), unless that one is far larger, or its country is spoken of.
 */
function ownFirst(cities: readonly City[], called: string, { lands, home }: Beside): readonly City[] {
  const isOwn = ({ name }: City): boolean => fold(name) === called
  const largest = cities.find(isOwn)
  if (!largest || !isLatin.test(called)) return cities
  return cities.filter(
    city =>
      isOwn(city) ||
      city.country === home ||
      lands.has(city.country.toLowerCase()) ||
      city.population >= farLarger * largest.population,
  )
}
const isLatin = /^[a-z ]+$/

/** Georgia is a state where the United States are spoken of or at home, else the country. */
function landPlace(code: string, { lands, home, middles }: Beside): Place | undefined {
  if (code === 'us-ga' && home !== 'US' && !lands.has('us')) return countryPlace('ge', middles)
  if (code === 'ge' && (home === 'US' || lands.has('us'))) return regionOf.get('us-ga')
  return regionOf.get(code) ?? countryPlace(code, middles)
}

function countryPlace(code: string, middles: Gazetteer['middles']): Place | undefined {
  const country = code.toUpperCase()
  const middle = middles.get(country)
  return middle && { id: code, name: country, country, lat: middle.lat, lon: middle.lon }
}

const cityPlace = ({ id, name, country, lat, lon }: City): Place => ({ id: String(id), name, country, lat, lon })
