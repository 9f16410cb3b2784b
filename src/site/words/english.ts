import { en } from './en.ts'
import { type Formats, formatsOf } from './formats.ts'
import type { Words } from './words.ts'

/** A language the site speaks: its BCP 47 tag, its direction, its words, and how it writes dates and numbers. */
export type SiteLanguage = { lang: string; dir: 'ltr' | 'rtl'; words: Words; formats: Formats }

// en-GB writes dates as 22 November 2026, which no reader of English takes for another day
/** English. */
export const english: SiteLanguage = { lang: 'en', dir: 'ltr', words: en, formats: formatsOf('en-GB') }
