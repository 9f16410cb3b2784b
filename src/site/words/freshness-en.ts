import type { FreshnessWords } from './words.ts'

const numbers = new Intl.NumberFormat('en')
const count = (n: number, one: string, many: string): string => `${numbers.format(n)} ${n === 1 ? one : many}`

/** The words of the page that tells how late the news is, in English. */
export const freshnessEn: FreshnessWords = {
  title: 'Freshness',
  description: 'How long news takes from its publisher to this site, measured for each source.',
  onPage: (articles, half, most) =>
    `From publication to this site: half of ${count(articles, 'article', 'articles')} within ${half}, 95 of 100 within ${most}.`,
  firstSeen: (half, most) => `First seen: half within ${half}, 95 of 100 within ${most}.`,
  none: 'There is nothing to measure yet.',
  noneWhy:
    'An article counts when it was published after its feed had first been read here; the next one will. What a feed listed at its first reading tells nothing.',
  how: 'How it is measured',
  howTold: [
    'The clock starts at the time of publication that the publisher states. It stops when the article was first seen here, and again when it stood on a page. These are the last seven days, by the calendar of UTC; the figures are renewed every minute.',
    'Only articles count that were published after their feed had first been read: what it listed then is no delay. Articles without a date, with a bare date or one in the future do not count. Times when a publisher could not be reached or this site stood still do.',
  ],
  days: 'Day by day',
  chart: 'The dot is the delay that half of a day’s articles stayed below, the line above it reaches to 95 of 100.',
  chartOf: (name, days) => `${name}, from publication to the page: ${days}`,
  allSources: 'All sources',
  day: (day, half, most) => `${day} half within ${half}, 95 of 100 within ${most}`,
  noDay: day => `${day} nothing`,
  sources: 'Source by source',
  caption: 'How late the news of each source was in the last seven days',
  source: 'Source',
  articles: 'Articles',
  seen: 'First seen',
  page: 'On the page',
  most: '95 of 100',
  week: 'Seven days',
  order: 'Order',
  orders: { name: 'By name', quick: 'Quickest first', slow: 'Slowest first', many: 'Most articles first' },
  unmeasured: sources => `${count(sources, 'more source', 'more sources')} published nothing that can be measured.`,
  next: 'More sources',
  previous: 'Previous sources',
  ofSource: (half, most) => `On the page within ${half} of publication for half of its articles, ${most} for 95 of 100`,
}
