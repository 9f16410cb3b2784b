import type { Truth } from './replayed-world.ts'

/** What the API gives of an article, as far as the report reads it. */
export type Article = {
  id: number
  url: string
  title: string
  story: number | null
  text: string
  readMore: { url: string }[]
}

/** The world's feeds list so many articles. */
const feedLength = 40
const furniture = [
  'We and our 213 partners',
  'Sign up to our newsletter',
  'Most read',
  'All rights reserved',
  'Interesting point, but what about the budget',
  'Photograph:',
  'Accept all',
  'Read more:',
]
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
const percent = (part: number, all: number): string => ((100 * part) / (all || 1)).toFixed(2)

/** Prints what is missing, double, wrong or dirty, and how well events became stories. */
export function reportWorld(truth: Truth[], articles: Article[]): void {
  const listed = [...Map.groupBy(truth, one => one.source).values()].flatMap(own =>
    own.sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, feedLength),
  )
  const byUrl = Map.groupBy(articles, article => article.url.split('?')[0]!)
  const missing = listed.filter(one => !byUrl.has(one.url))
  const doubles = [...byUrl.values()].filter(list => list.length > 1)
  const found = listed.flatMap(one => (byUrl.get(one.url) ? [{ one, got: byUrl.get(one.url)![0]! }] : []))
  const whole = found.filter(({ one, got }) => flat(got.text) === flat(one.body))
  const dirty = found.filter(({ one, got }) =>
    furniture.some(words => got.text.includes(words) && !one.body.includes(words)),
  )
  const withMore = found.filter(({ got }) => got.readMore.length > 0)
  for (const one of missing.slice(0, 5)) console.log(`  missing ${one.url}`)
  for (const { one, got } of found.filter(pair => !whole.includes(pair)).slice(0, 5))
    console.log(`  differs ${one.url}: ${flat(got.text).length} characters of ${flat(one.body).length}`)
  for (const { one } of dirty.slice(0, 5)) console.log(`  furniture in ${one.url}`)
  console.log(
    `articles: listed ${listed.length}, in ${articles.length}, missing ${missing.length}, double ${doubles.length}`,
  )
  console.log(
    `text whole ${percent(whole.length, found.length)} %, with furniture ${dirty.length}, read more ${percent(withMore.length, found.length)} %`,
  )
  reportStories(found.map(({ one, got }) => ({ event: one.event, story: got.story })))
}

function reportStories(pairs: { event: string | null; story: number | null }[]): void {
  const labelled = pairs.filter(
    (pair): pair is { event: string; story: number } => pair.event !== null && pair.story !== null,
  )
  const events = [...Map.groupBy(labelled, pair => pair.event).values()].filter(list => list.length > 1)
  const together = events.filter(list => new Set(list.map(pair => pair.story)).size === 1)
  const stories = [...Map.groupBy(labelled, pair => pair.story).values()].filter(list => list.length > 1)
  const pure = stories.filter(list => new Set(list.map(pair => pair.event)).size === 1)
  console.log(
    `events whole ${percent(together.length, events.length)} % of ${events.length}, stories of one event ${percent(pure.length, stories.length)} % of ${stories.length}`,
  )
}
