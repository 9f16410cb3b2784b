import { directionOf } from '../parts/tongue.ts'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fa } from './fa.ts'
import { type Formats, formatsOf } from './formats.ts'
import { fr } from './fr.ts'
import { hi } from './hi.ts'
import { isolateNames } from './isolate-names.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import type { LanguageCode } from './language-codes.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import { uk } from './uk.ts'
import type { Words } from './words.ts'
import { zh } from './zh.ts'

/**
 * A language the site speaks: what it is chosen by, its BCP 47 tag, its own name for itself, its direction, its words, and
 * how it writes dates and numbers.
 */
export type SiteLanguage = {
  code: LanguageCode
  lang: string
  name: string
  dir: 'ltr' | 'rtl'
  words: Words
  formats: Formats
}

// en-GB writes dates as 22 November 2026, which no reader of English takes for another day
const formattedAs: Partial<Record<LanguageCode, string>> = { en: 'en-GB', pt: 'pt-BR', zh: 'zh-Hans' }
// the words are in the writing of the mainland, which the tag must say for the right forms of the characters
const taggedAs: Partial<Record<LanguageCode, string>> = { zh: 'zh-Hans' }

// formatters take 15 ms and 2 MB a language: those that nobody reads cost nothing
function languageOf(code: LanguageCode, name: string, words: Words): SiteLanguage {
  const dir = directionOf(code)
  let formats: Formats | undefined
  return {
    code,
    lang: taggedAs[code] ?? code,
    name,
    dir,
    words: isolateNames(words, dir),
    get formats() {
      return (formats ??= formatsOf(formattedAs[code] ?? code))
    },
  }
}

/** Every language of the site, in the order in which readers are offered them. */
export const languages: Readonly<Record<LanguageCode, SiteLanguage>> = {
  ar: languageOf('ar', 'العربية', ar),
  de: languageOf('de', 'Deutsch', de),
  en: languageOf('en', 'English', en),
  es: languageOf('es', 'Español', es),
  fa: languageOf('fa', 'فارسی', fa),
  fr: languageOf('fr', 'Français', fr),
  hi: languageOf('hi', 'हिन्दी', hi),
  it: languageOf('it', 'Italiano', it),
  ja: languageOf('ja', '日本語', ja),
  pt: languageOf('pt', 'Português', pt),
  ru: languageOf('ru', 'Русский', ru),
  uk: languageOf('uk', 'Українська', uk),
  zh: languageOf('zh', '中文', zh),
}

/** English. */
export const english: SiteLanguage = languages.en
