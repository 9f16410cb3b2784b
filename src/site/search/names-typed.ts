import type { NamedInStories } from '../../store/read/search-names.ts'
import type { TypedTerm } from '../../text/search/query-terms.ts'
import { searchFold } from '../../text/search/search-fold.ts'
import { placeName } from '../parts/place-name.ts'
import type { SiteLanguage } from '../words/languages.ts'

/** Names that somebody may be typing: the names as they are written, and how many of the last terms they take the place of. */
export type NamesTyped = { names: string[]; replacing: number }

// "Ada van Lind"
const mostWords = 3
const leastLetters = 2

/** A person, an organisation or a place as it is looked for: in letters without accents and capitals. */
export type KnownName = NamedInStories & { folded: string }

/** Makes names ready to be looked for, once for all that is typed. */
export const readyToFind = (named: readonly NamedInStories[]): KnownName[] =>
  named.map(one => ({ ...one, folded: searchFold(one.name) }))

/**
 * The people, organisations and places whose name, or a later word of it, begins as the last terms do; of several terms the
 * most that make one name. `known` comes the most told first.
 */
export function namesTyped(
  terms: readonly TypedTerm[],
  known: readonly KnownName[],
  language: SiteLanguage,
  limit: number,
): NamesTyped {
  const here = known.map(one => inLanguage(one, language))
  for (let count = Math.min(mostWords, plainAtEnd(terms)); count > 0; count--) {
    const folded = searchFold(
      terms
        .slice(-count)
        .map(({ value }) => value)
        .join(' ')
        .replaceAll(/["“„«]/g, ''),
    )
    if (folded.length < leastLetters) continue
    const found = here.filter(one => beginsIn(one.folded, folded)).map(({ name }) => name)
    if (found.length > 0) return { names: [...new Set(found)].slice(0, limit), replacing: count }
  }
  return { names: [], replacing: 0 }
}

/** Countries are called what the reader calls them; there are some two hundred. */
function inLanguage(known: KnownName, language: SiteLanguage): { name: string; folded: string } {
  const { kind, key, name, country = '' } = known
  if (kind !== 'place' || key.length > 2) return known
  const here = placeName({ id: key, name, country }, { language })
  return { name: here, folded: searchFold(here) }
}

/** Whether a name has a word that begins so. */
export const beginsIn = (name: string, folded: string): boolean =>
  name.startsWith(folded) || name.includes(` ${folded}`)

/** How many of the last terms are plain words side by side; a phrase, which may be a whole name, stands alone. */
function plainAtEnd(terms: readonly TypedTerm[]): number {
  const last = terms.at(-1)
  if (!last || last.name) return 0
  if (last.quoted || last.unwanted || last.either) return 1
  const apart = terms.findLastIndex(({ name, quoted, unwanted, either }) => name || quoted || unwanted || either)
  const isWord = apart >= 0 && terms[apart]!.either && !terms[apart]!.name && !terms[apart]!.quoted
  return terms.length - apart - (isWord ? 0 : 1)
}
