import { readFileSync } from 'node:fs'
import type { Store } from '../../store/open-store.ts'
import { articleWithId } from '../../store/read-api/articles.ts'
import { storyWithId } from '../../store/read-api/stories.ts'
import type { SiteLanguage } from '../words/languages.ts'
import type { CardKind } from './card-address.ts'
import { cardFont } from './card-font.ts'
import { coverageOf } from './font-coverage.ts'

/**
 * What a card says. `site` is the name that is written where the wordmark would not be it; what the card's font cannot
 * write is left out.
 */
export type CardFace = { headline?: string; kicker?: string; site?: string }

const longestHeadline = 180
const longestLine = 60

type FaceTools = { store: Pick<Store, 'read'>; siteName: string; language: SiteLanguage }

/**
 * Finds what the card of a page says, as it is now: nothing where there is no such page any more. Only headlines and names
 * stand on it, which every source's rights allow.
 */
export function openCardFaces({ store, siteName, language }: FaceTools) {
  const covers = coverageOf(readFileSync(cardFont))
  const written = (text: string, longest: number): string | undefined => writable(text, longest, covers)
  const site = siteName === 'News Factory' ? undefined : written(siteName, longestLine)
  const face = (headline: string, kicker: string): CardFace => ({
    headline: written(headline, longestHeadline),
    kicker: written(kicker, longestLine),
    site,
  })
  return async (kind: CardKind, id: number): Promise<CardFace | undefined> => {
    if (kind === 'site') return { headline: written(language.words.promise, longestHeadline), site }
    if (kind === 'article') {
      const article = await articleWithId(store.read, id)
      return article && face(article.title, article.source.name)
    }
    const story = await storyWithId(store.read, id)
    if (!story || 'mergedInto' in story) return undefined
    return face(story.title, language.words.articlesFromSources(story.articles, story.sources))
  }
}

/**
 * A text as the card's font writes it: signs that it has not (a flag, an arrow) are left out; where it has not the letters,
 * there is no text.
 */
export function writable(text: string, longest: number, covers: (code: number) => boolean): string | undefined {
  const signs = [...text.normalize('NFC').replaceAll(/\s+/g, ' ')]
  const missing = signs.filter(sign => !covers(sign.codePointAt(0)!))
  if (missing.some(sign => /[\p{L}\p{N}]/u.test(sign))) return undefined
  const known = signs
    .filter(sign => covers(sign.codePointAt(0)!))
    .join('')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
  if (known.length <= longest) return known || undefined
  const cut = known.slice(0, longest)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > longest / 2 ? space : longest)}…`
}
