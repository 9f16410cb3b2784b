import { fold, tokensOf } from '../../text/tokens.ts'

/** The countries of words, by the names that ICU has for them in nearly every language: there is no list of ours to keep. */
export type Countries = {
  /** The country that a folded word names or is made from in a language ("japan", "japanese", "японии"), as in ISO 3166. */
  countryOf(word: string, lang: string): string | undefined
}

// Adjectives and cases keep the beginning of a name: five letters of it, of a short one four.
const longest = 5
const shortest = 4

/** Reads a language's names when it is first asked for one (5 ms). */
export function createCountries(): Countries {
  const known = new Map<string, ReadonlyMap<string, string>>()
  const namesIn = (lang: string): ReadonlyMap<string, string> => {
    const names = known.get(lang) ?? beginningsOf(lang)
    known.set(lang, names)
    return names
  }
  return {
    countryOf: (word, lang) => {
      const names = namesIn(lang)
      for (let length = Math.min(longest, word.length); length >= shortest; length--) {
        const country = names.get(word.slice(0, length))
        if (country) return country
      }
      return undefined
    },
  }
}

/** Beginnings of the names of one word, without those that two countries share. */
function beginningsOf(lang: string): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>()
  for (const [code, name] of regionNames(lang)) {
    const [word, ...more] = tokensOf(name)
    if (!word || more.length > 0 || word.length < shortest) continue
    const beginning = fold(word).slice(0, Math.max(shortest, Math.min(longest, word.length - 1)))
    found.set(beginning, (found.get(beginning) ?? new Set()).add(code))
  }
  return new Map([...found].flatMap(([beginning, codes]) => (codes.size === 1 ? [[beginning, [...codes][0]!]] : [])))
}

function regionNames(lang: string): [string, string][] {
  const names = displayNames(lang)
  if (!names) return []
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(0x41 + at))
  const codes = letters.flatMap(first => letters.map(second => first + second))
  return codes.flatMap(code => {
    const name = notCountries.has(code) ? undefined : names.of(code)
    return name ? [[code, name]] : []
  })
}

const notCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ'])

function displayNames(lang: string): Intl.DisplayNames | undefined {
  try {
    return new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' })
  } catch {
    return undefined // a language that is none: its articles have no countries
  }
}
