import type { Html } from '../jsx/jsx-runtime.ts'
import { isolatedIn } from '../words/isolate-names.ts'
import type { SiteLanguage } from '../words/languages.ts'

/** How many of something there are by name, most first. */
export type Share = { name: string; count: number }

// More parts than this are too thin to tell apart.
const mostParts = 6

type SpreadProps = { label: string; shares: Share[]; language: SiteLanguage }

/** A bar of parts with the same in words above it. Nothing when there is only one part. */
export function Spread({ label, shares, language: { words, formats, dir } }: SpreadProps): Html | null {
  if (shares.length < 2) return null
  const isolated = isolatedIn(dir)
  const parts = mergedTail(shares, words.story.others)
  const total = parts.reduce((sum, part) => sum + part.count, 0)
  let from = 0
  const bars = parts.map((part, index) => {
    const width = (part.count / total) * 100
    const bar = (
      <rect x={from.toFixed(2)} width={Math.max(0.5, width - 0.5).toFixed(2)} height="4" class={`part-${index}`} />
    )
    from += width
    return bar
  })
  return (
    <div class="spread">
      <p>
        {label}
        {words.marks.colon}
        {parts.map(part => isolated(`${part.name}\u00a0${formats.number(part.count)}`)).join(words.marks.comma)}
      </p>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        {bars}
      </svg>
    </div>
  )
}

function mergedTail(shares: Share[], others: string): Share[] {
  if (shares.length <= mostParts) return shares
  const tail = shares.slice(mostParts - 1).reduce((sum, share) => sum + share.count, 0)
  return [...shares.slice(0, mostParts - 1), { name: others, count: tail }]
}

/** Counts names, most first; what has no name is left out. */
export function sharesOf(names: (string | null | undefined)[]): Share[] {
  const counts = new Map<string, number>()
  for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count)
}
