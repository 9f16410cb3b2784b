import { wholeNumbersIn } from './whole-numbers.ts'

/** The forms of something counted, by plural category (UTS #35 §5); `#` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>>

/**
 * Counts things in a language: takes the forms that its whole numbers need, gives the function that says a number of
 * them; what it said of less than a thousand it need not make again, of which a front page says a hundred. Throws when a
 * form is missing, so that no reader is the first to find it.
 */
export function pluralsOf(locale: string): (forms: PluralForms) => (n: number) => string {
  const rules = new Intl.PluralRules(locale)
  const numbers = wholeNumbersIn(locale)
  // every rule of CLDR for whole numbers shows within two hundred, but the round millions of some Romance languages
  const needed = new Set(Array.from({ length: 201 }, (_, n) => rules.select(n)))
  return forms => {
    const missing = [...needed].filter(category => forms[category] === undefined)
    if (missing.length > 0) throw new Error(`${locale} lacks ${missing.join(', ')} of ${JSON.stringify(forms)}`)
    const usual = (forms.other ?? forms.many)!
    const say = (n: number): string => (forms[rules.select(n)] ?? usual).replaceAll('#', numbers(n))
    const said: string[] = []
    return n => (n >= 0 && n < 1000 && Number.isInteger(n) ? (said[n] ??= say(n)) : say(n))
  }
}
