import { stemsOf } from '../../text/stems.ts'

// What another report begins with takes the place of the lead's own beginning where it has so much more of the headline.
const clearlyNearer = 0.15

/**
 * What stands under a story's headline: the summary of the report that it is of, or, where that begins with something
 * else, of one that begins with what the headline says. `lent` are the reports whose words may stand there.
 */
export function deckOf<T extends { summary?: string }>(
  headline: string,
  lead: T,
  lent: readonly T[],
): string | undefined {
  const wanted = stemsOf(headline)
  const nearness = (summary: string): number => {
    const told = stemsOf(summary)
    return wanted.size === 0 ? 0 : wanted.intersection(told).size / wanted.size
  }
  const least = lead.summary ? nearness(lead.summary) + clearlyNearer : -1
  let best: { summary: string; value: number } | undefined
  for (const { summary } of lent) {
    const value = summary ? nearness(summary) : -1
    if (summary && value > (best?.value ?? least)) best = { summary, value }
  }
  return best?.summary ?? lead.summary
}
