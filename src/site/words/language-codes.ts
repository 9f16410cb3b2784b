/** The languages that the site speaks, each by the shortest tag that tells it from the others (BCP 47). */
export const languageCodes = ['ar', 'de', 'en', 'es', 'fa', 'fr', 'hi', 'it', 'ja', 'pt', 'ru', 'uk', 'zh'] as const

/** One of the languages that the site speaks. */
export type LanguageCode = (typeof languageCodes)[number]

// tags that mean one of ours by another name: withdrawn ones of ISO 639, and languages within a macrolanguage
const otherNames: Readonly<Record<string, LanguageCode>> = { arb: 'ar', cmn: 'zh', prs: 'fa', pes: 'fa' }

/** The language of ours that a tag means, by its first part (RFC 4647 §3.4 for tags as short as ours); or nothing. */
export function languageCodeOf(tag: string | null | undefined): LanguageCode | undefined {
  const primary = (tag ?? '').split('-', 1)[0]!.trim().toLowerCase()
  return (
    languageCodes.find(code => code === primary) ??
    (Object.hasOwn(otherNames, primary) ? otherNames[primary] : undefined)
  )
}
