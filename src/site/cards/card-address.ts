import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a card for social media is of: the site itself, a story, an article. */
export type CardKind = 'site' | 'story' | 'article'

/** Where cards stand. */
export type CardAddresses = { pathOf(kind: CardKind, id: number): string }

/** Where all cards stand. */
export const cardStart = '/card/'

const form = /^\/card\/(site|story|article)\/([1-9]\d{0,14})\/([\w-]{16})\.png$/

/**
 * Signs addresses of cards and knows its own signature again, so that nobody can have us draw what no page names
 * (HMAC-SHA256, cut to 96 bits).
 */
export function openCardSigner(key: string): CardAddresses & {
  read(path: string): { kind: CardKind; id: number } | undefined
} {
  const signature = (kind: string, id: number): string =>
    createHmac('sha256', key).update(`card ${kind} ${id}`).digest('base64url').slice(0, 16)
  const pathOf = (kind: CardKind, id: number): string => `${cardStart}${kind}/${id}/${signature(kind, id)}.png`
  const ofSite = pathOf('site', 1)
  return {
    pathOf: (kind, id) => (kind === 'site' && id === 1 ? ofSite : pathOf(kind, id)), // the one that stands on many pages
    read: path => {
      const found = form.exec(path)
      if (!found) return undefined
      const [kind, id] = [found[1] as CardKind, Number(found[2])]
      const isOurs = timingSafeEqual(Buffer.from(signature(kind, id)), Buffer.from(found[3]!))
      return isOurs ? { kind, id } : undefined
    },
  }
}
