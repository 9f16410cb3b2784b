import type { Html } from '../jsx/jsx-runtime.ts'
import type { LanguageCode } from '../words/language-codes.ts'
import { languages, type SiteLanguage } from '../words/languages.ts'
import { tongueOf } from './tongue.ts'

/** The buttons by which a reader chooses the site's language, for a page in one. */
export type LanguageButtons = (language: SiteLanguage) => Html[]

/** Makes the buttons of a page, each with a language's own name for itself. */
export const languageButtons: LanguageButtons = language =>
  Object.values(languages).map(({ code, lang, name }) => (
    <button
      type="submit"
      name="language"
      value={code}
      {...tongueOf(lang, language.lang)}
      aria-pressed={String(code === language.code)}
      aria-describedby="language"
    >
      {name}
    </button>
  ))

/** Makes the buttons once for each language: they stand under every page, and nothing else reaches into them. */
export function openLanguageButtons(): LanguageButtons {
  const made = new Map<LanguageCode, Html[]>()
  return language => {
    const buttons = made.get(language.code) ?? languageButtons(language)
    made.set(language.code, buttons)
    return buttons
  }
}
