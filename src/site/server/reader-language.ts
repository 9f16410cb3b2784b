import { type LanguageCode, languageCodeOf } from '../words/language-codes.ts'

/** Where a request says which language its reader wants. */
export type LanguageWishes = {
  /** `lang` of the address. */
  asked?: string | null
  cookie?: string
  acceptLanguage?: string
}

/** The language of a reader: asked for in the address, else chosen before, else the browser's, else the site's own. */
export function readerLanguage(wishes: LanguageWishes, fallback: LanguageCode): LanguageCode {
  const { asked, cookie, acceptLanguage } = wishes
  return languageCodeOf(asked) ?? chosenIn(cookie) ?? acceptedIn(acceptLanguage, fallback) ?? fallback
}

/** The reader's choice from the cookie that `POST /language` sets. */
function chosenIn(cookie: string | undefined): LanguageCode | undefined {
  const found = cookie && /(?:^|;\s?)lang=([a-z]{2,3})(?:;|$)/.exec(cookie)
  return found ? languageCodeOf(found[1]) : undefined
}

// A browser sends a handful; whoever sends more is not served better for it.
const mostCharacters = 400

/** The language of ours that the reader likes best (`Accept-Language`, RFC 9110 §12.5.4); `*` means the site's own. */
function acceptedIn(header: string | undefined, fallback: LanguageCode): LanguageCode | undefined {
  if (!header) return undefined
  let best: LanguageCode | undefined
  let most = 0
  for (const range of header.slice(0, mostCharacters).split(',')) {
    const [tag = '', ...parameters] = range.split(';')
    const quality = qualityIn(parameters)
    if (!(quality > most)) continue // the first of equals is preferred
    const code = tag.trim() === '*' ? fallback : languageCodeOf(tag)
    if (!code) continue
    best = code
    most = quality
  }
  return best
}

function qualityIn(parameters: string[]): number {
  const given = parameters.map(one => /^\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*$/i.exec(one)?.[1]).find(Boolean)
  return given === undefined ? 1 : Number(given)
}
