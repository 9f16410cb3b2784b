import { fold } from '../tokens.ts'

/**
 * `fold`, and what only searching may take for the same: the Arabic and Persian forms of one letter, teh marbuta and heh,
 * Indic dots that readers leave out, digits of other scripts. Case, accents and compatibility forms are gone.
 */
export function searchFold(text: string): string {
  const folded = fold(text)
  const joined = cyrillicApostrophe.test(folded) ? folded.replace(eachApostrophe, '') : folded
  return variants.test(joined) ? joined.replace(eachVariant, letter => plain[letter] ?? digitOf(letter)) : joined
}

// комп'ютер is one word, however its apostrophe is written or left out
const apostrophe = "(?<=[\\u0400-\\u04ff])['’ʼ`](?=[\\u0400-\\u04ff])"
const cyrillicApostrophe = new RegExp(apostrophe)
const eachApostrophe = new RegExp(apostrophe, 'g')

const pattern = '[ىیےکةۀہھۃँ़٠-٩۰-۹०-९০-৯]'
const variants = new RegExp(pattern)
const eachVariant = new RegExp(pattern, 'g')

const plain: Record<string, string> = {
  ى: 'ي',
  ی: 'ي',
  ے: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ۃ: 'ه',
  'ँ': 'ं',
  '़': '',
}

/** These blocks of digits begin at a multiple of 16, or six after it. */
const digitOf = (letter: string): string => {
  const code = letter.charCodeAt(0)
  return String(code >= 0x966 ? (code & 15) - 6 : code & 15)
}
