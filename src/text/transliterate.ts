/**
 * A name without what writing systems disagree on: in Latin letters, sounds that are spelt in several ways made one,
 * vowels off, doubled letters single. `Чайковский`, `Tchaikovsky` and `Tschaikowski` all become `skvsk`. Takes a folded
 * word (text/tokens.ts); empty where the script does not write sounds (Han) or nothing is left.
 */
export function skeletonOf(word: string): string {
  return latin(word)
    .replace(spelling, found => oneSpelling[found]!)
    .replace(notConsonants, '')
    .replace(doubled, '$1')
}

/** A folded word in Latin letters; a letter that no table has stays as it is. */
export const latin = (word: string): string =>
  ascii.test(word) ? word : word.replace(otherLetter, letter => letters[letter] ?? letter)

const ascii = /^[\x00-\x7f]*$/
const otherLetter = /[^\x00-\x7f]/g
const notConsonants = /[^fklmnprstv]/g
const doubled = /(.)\1+/g

// By what they become; what is voiced in one language is not in the next.
const spellings = {
  s: 'tsch dzh tch sch sh ch cz sz zh ts tz dz dj z j',
  k: 'kh gh ck qu q c g',
  ks: 'x',
  f: 'ph',
  t: 'th d',
  v: 'b w',
}
const oneSpelling: Record<string, string> = Object.fromEntries(
  Object.entries(spellings).flatMap(([sound, ways]) => ways.split(' ').map(way => [way, sound])),
)
// The longest first: an alternation takes the first that fits.
const spelling = new RegExp(
  Object.keys(oneSpelling)
    .sort((one, other) => other.length - one.length)
    .join('|'),
  'g',
)

// Each letter with what it becomes; a hyphen stands for nothing. What folding decomposes (й, ї, ά) is not in here.
const tables = {
  cyrillic: `а a б b в v г g ґ g д d е e є e ж zh з z и i і i к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch
    ш sh щ sh ы y э e ю u я a ъ - ь - ђ dj ј i љ l њ n ћ ch џ dj`,
  greek: 'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s τ t υ i φ f χ h ψ ps ω o',
  arabic: `ا a ب b ت t ث th ج j ح h خ kh د d ذ d ر r ز z س s ش sh ص s ض d ط t ظ z ع a غ gh ف f ق k ك k ل l م m ن n
    ه h ة a و u ي i ى a پ p چ ch ژ zh گ g ک k ی i ء -`,
  hebrew: `א a ב b ג g ד d ה h ו u ז z ח h ט t י i כ k ך k ל l מ m ם m נ n ן n ס s ע a פ p ף f צ ts ץ ts ק k ר r ש sh
    ת t`,
  devanagari: `अ a आ a इ i ई i उ u ऊ u ए e ऐ e ओ o औ o क k ख kh ग g घ gh ङ n च ch छ ch ज j झ j ञ n ट t ठ th ड d
    ढ d ण n त t थ th द d ध d न n प p फ ph ब b भ b म m य y र r ल l व v श sh ष sh स s ह h`,
}
const letters: Record<string, string> = Object.fromEntries(Object.values(tables).flatMap(pairsIn))

function pairsIn(table: string): [string, string][] {
  const entries = table.split(/\s+/)
  return entries.flatMap((letter, at) => (at % 2 === 0 ? [[letter, entries[at + 1]!.replace('-', '')]] : []))
}
