import type { RightsProfile } from '../../model/source.ts'
import type { SiteLanguage } from '../words/english.ts'

/** What every part of a page is told: the language it speaks, the time (milliseconds UTC), and the ceiling of rights. */
export type Reading = { language: SiteLanguage; now: number; rights: RightsProfile }
