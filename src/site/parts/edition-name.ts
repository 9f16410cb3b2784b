import { isRegion, regionOfCountry, regions } from '../../model/regions.ts'
import type { Edition } from '../../store/read/edition.ts'
import type { Reading } from './reading.ts'
import { topicName } from './topic-name.ts'

/** Where an edition stands: `/edition/europe/de/science`; `world` and `all` where it is open. */
export const editionAddress = ({ place = 'world', lang = 'all', topic }: Edition): string =>
  `/edition/${place}/${lang}${topic === undefined ? '' : `/${topic}`}`

/** The edition that stands at an address; nothing where a part names no place, language or topic. */
export function editionAt({ place, lang, topic }: Partial<Record<keyof Edition, string>>): Edition | undefined {
  const isPlace = place === 'world' || isRegion(place ?? '') || isCountry(place ?? '')
  const isLanguage = lang === 'all' || isNamed(lang ?? '')
  const isTopic = topic === undefined || /^[a-z][a-z0-9-]{0,40}$/.test(topic)
  if (!isPlace || !isLanguage || !isTopic) return undefined
  return { place: place === 'world' ? undefined : place, lang: lang === 'all' ? undefined : lang, topic }
}

const isCountry = (word: string): boolean => /^[a-z]{2}$/.test(word) && Boolean(regionOfCountry(word.toUpperCase()))

function isNamed(lang: string): boolean {
  if (!/^[a-z]{2,3}$/.test(lang)) return false
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(lang) !== undefined
}

type Speaking = Pick<Reading, 'language'>

/** A country or part of the world as the reader's language calls it. */
export const placeName = (place: string, { language: { formats } }: Speaking): string =>
  formats.country(isRegion(place) ? regions[place] : place.toUpperCase())

/** A language as the reader's calls it, with a capital as at the beginning of a line. */
export function languageName(lang: string, { language: { formats, lang: reader } }: Speaking): string {
  const name = formats.language(lang)
  return name.charAt(0).toLocaleUpperCase(reader) + name.slice(1)
}

/** What an edition is called: `Europe · German · Science`. */
export function editionName({ place, lang, topic }: Edition, reading: Speaking): string {
  const { editions } = reading.language.words
  const names = [
    place && placeName(place, reading),
    lang && languageName(lang, reading),
    topic && topicName(topic, reading),
  ].filter(name => name !== undefined)
  return names.length > 0 ? names.join(' · ') : editions.everywhere
}
