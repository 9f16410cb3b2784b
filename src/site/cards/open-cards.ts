import { randomBytes } from 'node:crypto'
import type { RequestListener } from 'node:http'
import type { Log } from '../../model/log.ts'
import type { Store } from '../../store/open-store.ts'
import { settingOrFirst } from '../../store/settings.ts'
import type { Pictures } from '../pictures/pictures.ts'
import type { SiteLanguage } from '../words/languages.ts'
import { answerCards } from './answer-card.ts'
import { type CardAddresses, openCardSigner } from './card-address.ts'
import { openCardFaces } from './card-face.ts'

/** The cards of a site: where they stand, and what answers there. */
export type Cards = CardAddresses & { answer: RequestListener }

/** What cards are made with; `headers` are those of `pictureHeaders`. */
export type CardTools = {
  store: Store
  pictures: Pick<Pictures, 'card'>
  siteName: string
  language: SiteLanguage
  headers: string[]
  log: Log
}

/** Opens the cards under the key that all processes of this store share. */
export async function openCards({ store, pictures, siteName, language, headers, log }: CardTools): Promise<Cards> {
  const key = await settingOrFirst(store, 'card-key', () => randomBytes(32).toString('base64url'))
  const { pathOf, read } = openCardSigner(key)
  const faceOf = openCardFaces({ store, siteName, language })
  return { pathOf, answer: answerCards({ read, faceOf, pictures }, headers, log) }
}
