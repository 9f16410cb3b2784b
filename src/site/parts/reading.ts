import type { RightsProfile } from '../../model/source.ts'
import type { PictureAddresses } from '../pictures/pictures.ts'
import type { SiteLanguage } from '../words/languages.ts'
import type { Opening } from './openings.ts'

/**
 * What every part of a page is told: the language it speaks, the time (milliseconds UTC), the ceiling of rights, where
 * publishers' pictures stand here, and how texts are cut to their openings.
 */
export type Reading = {
  language: SiteLanguage
  now: number
  rights: RightsProfile
  pictures: PictureAddresses
  opening: Opening
}
