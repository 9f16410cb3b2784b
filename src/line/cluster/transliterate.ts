/**
 * A name without what writing systems disagree on: transliterated to Latin letters, sounds that are spelt in several ways
 * made one, vowels off, doubled letters single. `Чайковский`, `Tchaikovsky` and `Tschaikowski` all become `skvsk`.
 * Takes a folded word (text/tokens.ts); empty where nothing is left or the script has no sounds (Han, Kana).
 */
export function skeletonOf(word: string): string {
  return latin(word)
    .replace(spellings, spelling => oneSpelling[spelling]!)
    .replace(notConsonants, '')
    .replace(doubled, '$1')
}

/** A folded word in Latin letters; what has none stays as it is. */
export const latin = (word: string): string =>
  ascii.test(word) ? word : word.replace(others, letter => letters[letter] ?? letter)

const ascii = /^[\x00-\x7f]*$/
const others = /[^\x00-\x7f]/g
const notConsonants = /[^bcdfgklmnpqrstv]/g
const doubled = /(.)\1+/g

const oneSpelling: Record<string, string> = {
  tsch: 's',
  tch: 's',
  sch: 's',
  sh: 's',
  ch: 's',
  cz: 's',
  sz: 's',
  zh: 's',
  ts: 's',
  tz: 's',
  dz: 's',
  dj: 's',
  dzh: 's',
  ph: 'f',
  th: 't',
  kh: 'k',
  gh: 'k',
  ck: 'k',
  qu: 'k',
  x: 'ks',
  z: 's',
  j: 's',
  c: 'k',
  q: 'k',
  g: 'k',
  d: 't',
  b: 'v',
  w: 'v',
  p: 'p',
}
// The longest first: an alternation takes the first that fits.
const spellings = /tsch|dzh|tch|sch|sh|ch|cz|sz|zh|ts|tz|dz|dj|ph|th|kh|gh|ck|qu|x|z|j|c|q|g|d|b|w/g

const tables = [
  // Russian, Ukrainian, Serbian
  'а a б b в v г g ґ g д d е e ё e є e ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ў u ф f х h ц ts ч ch ш sh щ sh ы y э e ю u я a ђ dj ј i љ l њ n ћ ch џ dj ъ - ь -',
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s τ t υ i φ f χ h ψ ps ω o',
  // Arabic, Persian
  'ا a أ a إ i آ a ب b ت t ث th ج j ح h خ kh د d ذ d ر r ز z س s ش sh ص s ض d ط t ظ z ع a غ gh ف f ق k ك k ل l م m ن n ه h ة a و u ي i ى a ئ i ؤ u پ p چ ch ژ zh گ g ک k ی i ء -',
  'א a ב b ג g ד d ה h ו u ז z ח h ט t י i כ k ך k ל l מ m ם m נ n ן n ס s ע a פ p ף f צ ts ץ ts ק k ר r ש sh ת t',
  'अ a आ a इ i ई i उ u ऊ u ए e ऐ e ओ o औ o क k ख kh ग g घ gh ङ n च ch छ ch ज j झ j ञ n ट t ठ th ड d ढ d ण n त t थ th द d ध d न n प p फ ph ब b भ b म m य y र r ल l व v श sh ष sh स s ह h',
]
const letters: Record<string, string> = Object.fromEntries(
  tables
    .flatMap(table => table.split(' '))
    .reduce<[string, string][]>((pairs, one, at, all) => {
      if (at % 2 === 1) pairs.push([all[at - 1]!, one === '-' ? '' : one])
      return pairs
    }, []),
)
