import type { Log } from '../../model/log.ts'
import type { RightsProfile } from '../../model/source.ts'
import type { Store } from '../../store/open-store.ts'
import type { FreshnessReport } from '../../store/read/freshness.ts'
import type { Gauges } from '../../store/read/gauges.ts'
import type { Assets } from '../assets.ts'
import type { CardAddresses } from '../cards/card-address.ts'
import type { LanguageButtons } from '../parts/language-choice.tsx'
import type { Opening } from '../parts/openings.ts'
import type { PictureAddresses } from '../pictures/pictures.ts'
import type { SearchDesk } from '../search/search-desk.ts'
import type { LanguageCode } from '../words/language-codes.ts'
import type { SiteLanguage, SiteLanguages } from '../words/languages.ts'

/**
 * A reader's request for a page: `params` are the named parts of the path, `language` is what the page is to speak,
 * `theme` the reader's choice from a cookie.
 */
export type PageRequest = {
  path: string
  params: Record<string, string>
  query: URLSearchParams
  language: SiteLanguage
  theme?: 'light' | 'dark'
}

/**
 * What every page knows of the site. `rights` is the operator's ceiling for every source; `demo` says whether the
 * demonstration may be started from an empty front page, or runs.
 */
export type SiteInfo = {
  name: string
  /** What it speaks to readers who wish for no language of ours. */
  language: LanguageCode
  /** How it speaks to readers, with the times of the operator's zone. */
  languages: SiteLanguages
  publicUrl?: string
  rights: RightsProfile
  demo: 'off' | 'offered' | 'running'
}

/** What a page is made with. `clock` gives milliseconds UTC; `freshness` tells how late the news is, `gauges` what came of late. */
export type SiteTools = {
  store: Store
  freshness: FreshnessReport
  gauges: () => Promise<Gauges>
  clock: () => number
  site: SiteInfo
  assets: Assets
  search: SearchDesk
  pictures: PictureAddresses
  opening: Opening
  languageButtons: LanguageButtons
  /** Where the pictures for social media stand; none where they are not made. */
  cards?: CardAddresses
  log: Log
}

/**
 * A whole document with what a cache must know of it (`stories` and `articles` are the ids of those it stands on), or the address
 * where the answer is.
 */
export type PageAnswer =
  | {
      status: number
      html: string
      stories: number[]
      articles?: number[]
      lang: string
      canonical?: string
      noindex?: boolean
      /** Shows something under way, and is old in a second. */
      passing?: boolean
    }
  | { redirect: string; status: 301 | 303 }

/** Answers a request with a page. Throws only what the store throws. */
export type PageHandler = (request: PageRequest, tools: SiteTools) => Promise<PageAnswer>
