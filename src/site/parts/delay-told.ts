import type { Delays, Spread } from '../../model/freshness.ts'
import type { SiteLanguage } from '../words/languages.ts'

// Of fewer articles the 95th percentile is the slowest one (nearest rank), and “95 of 100” would mean nothing.
const fewest = 20

/** How late news came to a page, and how late it was seen: two sentences, true for any number of articles from one. */
export function delayTold({ articles, page, seen }: Delays, { words, formats }: SiteLanguage): [string, string] {
  const few = words.fewDelays
  const [half, most] = spreadIn(page, formats.delay)
  const [halfSeen, mostSeen] = spreadIn(seen, formats.delay)
  if (articles === 1) return [few.one(half), few.oneSeen(halfSeen)]
  if (articles < fewest) return [few.some(articles, half, most), few.someSeen(halfSeen, mostSeen)]
  return [words.freshnessPage.onPage(articles, half, most), words.freshnessPage.firstSeen(halfSeen, mostSeen)]
}

/** The same of one source, as the words of a link. */
export function sourceDelayTold({ articles, page }: Delays, { words, formats }: SiteLanguage): string {
  const [half, most] = spreadIn(page, formats.delay)
  if (articles === 1) return words.fewDelays.sourceOne(half)
  return articles < fewest ? words.fewDelays.sourceSome(half, most) : words.freshnessPage.ofSource(half, most)
}

/** The same of one day, for whoever does not see the chart; `weekday` is the day's short name. */
export function dayDelayTold(weekday: string, of: Delays | undefined, { words, formats }: SiteLanguage): string {
  if (!of) return words.freshnessPage.noDay(weekday)
  const [half, most] = spreadIn(of.page, formats.shortDelay)
  if (of.articles === 1) return `${weekday}${words.marks.colon}${half}`
  return of.articles < fewest ? words.fewDelays.day(weekday, half, most) : words.freshnessPage.day(weekday, half, most)
}

const spreadIn = ({ p50Ms, p95Ms }: Spread, say: (ms: number) => string): [string, string] => [say(p50Ms), say(p95Ms)]
