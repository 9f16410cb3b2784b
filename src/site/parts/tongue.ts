const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

const languageTag = /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/i

/** The direction of a language's script, by its tag (BCP 47). */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return rightToLeft.has(lang.split('-', 1)[0]!.toLowerCase()) ? 'rtl' : 'ltr'
}

/** The `lang` and `dir` of an element whose words are in another language than the page's; unknown ones speak for themselves. */
export function tongueOf(lang: string | null | undefined, pageLang: string): { lang?: string; dir?: string } {
  if (lang === pageLang) return {}
  return lang && languageTag.test(lang) ? { lang, dir: directionOf(lang) } : { dir: 'auto' }
}
