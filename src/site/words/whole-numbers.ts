/** Writes numbers as a language does. Whole ones below a thousand, of which pages are full, are made once. */
export function wholeNumbersIn(locale: string): (n: number) => string {
  const format = new Intl.NumberFormat(locale)
  const said: string[] = []
  return n => (n >= 0 && n < 1000 && Number.isInteger(n) ? (said[n] ??= format.format(n)) : format.format(n))
}
