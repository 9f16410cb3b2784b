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

type Tongue = Omit<SiteLanguage, 'formats'>

function languageOf(code: LanguageCode, name: string, words: Words): Tongue {
  const dir = directionOf(code)
  return { code, lang: taggedAs[code] ?? code, name, dir, words: isolateNames(words, dir) }
}

const tongues: Readonly<Record<LanguageCode, Tongue>> = {
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

// formatters take 15 ms and 2 MB a language: those that nobody reads cost nothing
function inZone(tongue: Tongue, zone: string): SiteLanguage {
  let formats: Formats | undefined
  return {
    ...tongue,
    get formats() {
      return (formats ??= formatsOf(formattedAs[tongue.code] ?? tongue.code, zone))
    },
  }
}

/** Every language of a site, in the order in which readers are offered them. */
export type SiteLanguages = Readonly<Record<LanguageCode, SiteLanguage>>

/** The languages of a site that says its times in `zone`, an IANA time zone. */
export const languagesIn = (zone: string): SiteLanguages =>
  Object.fromEntries(Object.values(tongues).map(tongue => [tongue.code, inZone(tongue, zone)])) as SiteLanguages

/** The languages with times in UTC. */
export const languages: SiteLanguages = languagesIn('UTC')

/** English. */
export const english: SiteLanguage = languages.en
