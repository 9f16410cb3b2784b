/** A writing system of its own that names its language, or the candidates among which a declaration decides. */
export type Script = { name: string; letters: RegExp; languages: readonly string[] }

const script = (name: string, languages: string): Script => ({
  name,
  letters: new RegExp(`\\p{Script=${name}}`, 'u'),
  languages: languages.split(' '),
})

// The first language is the likeliest where nothing is declared. Scripts of many languages (Latin, Cyrillic, Arabic,
// Devanagari, Hebrew beside Yiddish) have none here that is certain, so the model decides among them.
const scripts = [
  script('Hangul', 'ko'),
  script('Greek', 'el'),
  script('Thai', 'th'),
  script('Georgian', 'ka'),
  script('Armenian', 'hy'),
  script('Hebrew', 'he yi'),
  script('Bengali', 'bn as'),
  script('Tamil', 'ta'),
  script('Telugu', 'te'),
  script('Gujarati', 'gu'),
  script('Gurmukhi', 'pa'),
  script('Kannada', 'kn'),
  script('Malayalam', 'ml'),
  script('Oriya', 'or'),
  script('Sinhala', 'si'),
  script('Khmer', 'km'),
  script('Lao', 'lo'),
  script('Myanmar', 'my'),
  script('Tibetan', 'bo dz'),
  script('Ethiopic', 'am ti'),
]
const han: Script = script('Han', 'zh ja yue')
const kana: Script = { name: 'Kana', letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, languages: ['ja'] }
const letter = /\p{L}/u

// A Japanese headline with fewer is rare; Chinese ones carry the odd の of a name.
const kanaShare = 0.1

/**
 * The writing system most of a text's letters belong to, when it settles or narrows the language (specs/stories.md 4.1);
 * undefined for Latin, Cyrillic, Arabic and Devanagari, which many languages share, and for texts without letters.
 */
export function scriptOf(text: string): Script | undefined {
  if (!beyondLatin.test(text)) return undefined
  const counts = new Map<Script, number>()
  let letters = 0
  for (const character of text) {
    if (!letter.test(character)) continue
    letters++
    const own = character < firstOfThem ? undefined : scriptOfLetter(character)
    if (own) counts.set(own, (counts.get(own) ?? 0) + 1)
  }
  const east = (counts.get(han) ?? 0) + (counts.get(kana) ?? 0)
  if (2 * east > letters) return (counts.get(kana) ?? 0) >= kanaShare * east ? kana : han
  for (const [own, count] of counts) if (2 * count > letters) return own
  return undefined
}

const firstOfThem = '\u0370'
const beyondLatin = /[\u0370-\uffff]/
const scriptOfLetter = (character: string): Script | undefined =>
  (character >= '\u2e80' ? eastFirst : scripts).find(candidate => candidate.letters.test(character))
const eastFirst = [han, kana, ...scripts]
