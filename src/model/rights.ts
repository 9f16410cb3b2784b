import type { RightsProfile } from './source.ts'

/** Where something is shown. Pages are for reading here; the rest leaves the house. */
export type Output = 'page' | 'feed' | 'api' | 'search' | 'live'

/** What an output may carry of an article. `text` 'excerpt' means `excerptLength` characters of plain text. */
export type Shown = { text: 'full' | 'excerpt' | 'none'; excerptLength: number; picture: boolean; summary: boolean }

// "Very short extracts" in the sense of DSM Art. 15: about two sentences.
const excerptLength = 280

/**
 * The one place that decides what of a source's article is shown where (specs: rights, "profile enforced in one
 * function"). `site` is the operator's ceiling for every source; the stricter of the two holds.
 */
export function shownBy(source: RightsProfile, site: RightsProfile, output: Output): Shown {
  const profile = strictest(source, site)
  if (profile === 'headline') return { text: 'none', excerptLength: 0, picture: false, summary: false }
  if (profile === 'excerpt' || output === 'search' || output === 'live')
    return { text: 'excerpt', excerptLength, picture: profile === 'full', summary: true }
  return { text: 'full', excerptLength, picture: true, summary: true }
}

const order: RightsProfile[] = ['full', 'excerpt', 'headline']
const strictest = (a: RightsProfile, b: RightsProfile): RightsProfile =>
  order[Math.max(order.indexOf(a), order.indexOf(b))]!

/** Cuts plain text at a word's end within `length` characters, with an ellipsis where something was left out. */
export function excerptOf(text: string, length = excerptLength): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  if (flat.length <= length) return flat
  const cut = flat.slice(0, length)
  const space = cut.lastIndexOf(' ')
  return `${(space > length * 0.6 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]+$/, '')}…`
}
