import type { PageProblem } from '../../model/article.ts'
import type { HubStanding } from '../../model/hub.ts'
import type { Failure } from '../../model/outcome.ts'
import type { RightsProfile, SourceKind } from '../../model/source.ts'
import type { ReasonKind } from '../../model/story.ts'
import type { ReadQuery } from '../../text/search/read-query.ts'
import type { BriefingWords } from './briefing-words.ts'
import type { DeviceWords } from './device-words.ts'
import type { DigestWords } from './digest-words.ts'
import type { EditionWords } from './edition-words.ts'
import type { ErrorWords } from './error-words.ts'
import type { FewDelaysWords } from './few-delays-words.ts'
import type { LiveWords } from './live-words.ts'
import type { SearchWords } from './search-words.ts'
import type { ShortcutWords } from './shortcut-words.ts'
import type { SinceWords } from './since-words.ts'
import type { SubjectWords } from './subject-words.ts'
import type { VersionWords } from './version-words.ts'

type WrongQuery = Extract<ReadQuery, { wrong: string }>['wrong'] | 'too-long'

/** The topics that have a name; another topic is called by its own word. */
export type TopicSlug =
  | 'world'
  | 'politics'
  | 'business'
  | 'economy'
  | 'culture'
  | 'health'
  | 'technology'
  | 'science'
  | 'climate'
  | 'sport'
  | 'local'

/** What stands between words and names: a label's colon and a list's comma, each with its space; quotation marks; brackets. */
export type Marks = {
  colon: string
  comma: string
  quoted: (text: string) => string
  aside: (text: string) => string
}

/**
 * Every word that the site itself says, in one language. Counts are given as numbers and said with the language's own
 * plurals; places, dates and amounts come formatted. `satisfies Words` in each language's file finds what is missing.
 */
export type Words = {
  marks: Marks
  promise: string
  skip: string
  topics: string
  topic: Record<TopicSlug, string>
  search: string
  searchButton: string
  latest: string
  sources: string
  freshness: string
  about: string
  feeds: string
  appearance: { label: string; light: string; dark: string; system: string }
  language: string
  demoBanner: string
  timesIn: (zone: string) => string
  madeBy: string

  articlesFromSources: (articles: number, sources: number) => string
  articlesFromSourcesInLanguages: (articles: number, sources: number, languages: number) => string
  onlyOneSource: (source: string) => string
  articles: (n: number) => string
  sparkline: (hours: number, peak: number) => string
  whyHere: string
  reason: Record<ReasonKind, (value: number) => string>
  placedByEditor: (reason: string) => string
  developing: string
  justNow: string

  front: {
    sourcesRead: (n: number) => string
    articlesToday: (n: number) => string
    justIn: string
    more: string
    brief: string
    allLatest: string
    allOfTopic: (topic: string) => string
    end: (stories: number) => string
    newStories: string
  }
  start: {
    readingTitle: string
    reading: (read: number, of: number) => string
    readingFailed: (n: number) => string
    forming: (articles: number) => string
    noSourcesTitle: string
    noSources: string
    noSourcesHow: string
    noAnswerTitle: string
    noAnswer: (read: number, of: number) => string
    noAnswerWhy: string
    noAnswerNext: string
    demoStarting: string
    demoOffer: string
    demoButton: string
    quietTitle: string
    quiet: (answered: number) => string
  }
  story: {
    updated: string
    firstBy: (source: string, when: string) => string
    independent: (owners: number) => string
    timeline: string
    coverage: string
    copies: (n: number) => string
    byCountry: string
    byLanguage: string
    others: string
    single: (source: string) => string
    readIt: (source: string) => string
    newArticles: string
    parted: string
    hiddenTitle: string
    hidden: string
    whyTitle: string
    notAll: (shown: number, of: number) => string
  }
  article: {
    published: string
    updated: string
    by: (authors: string) => string
    original: (source: string) => string
    readingTime: (minutes: number) => string
    inShort: string
    readMore: string
    heldHere: string
    elsewhere: (host: string) => string
    coverage: string
    wholeStory: (articles: number) => string
    pictureCredit: (credit: string) => string
    picture: (source: string) => string
    continueAt: (source: string) => string
    excerptOnly: (source: string) => string
    headlineOnly: (source: string) => string
    noText: (source: string) => string
    waiting: string
    fromFeed: string
    problem: Record<PageProblem, string>
    beginningOnly: (source: string, share?: string) => string
    restForSubscribers: string
    keyPoints: string
    gallery: (n: number) => string
    facts: string
    pageFailed: (reason: string) => string
    copyOf: (source: string) => string
    corrected: (what: string) => string
    usageTerms: (terms: string) => string
    withdrawnTitle: string
    withdrawn: (source: string) => string
  }
  source: {
    pageTroubles: string
    pageTrouble: Record<PageProblem, string>
    kind: Record<SourceKind, string>
    rights: Record<RightsProfile, string>
    rightsLabel: string
    ownedBy: string
    country: string
    languages: string
    kindLabel: string
    homepage: string
    health: string
    feed: string
    latest: string
    older: string
    none: string
    noFeeds: string
    notReadYet: string
    healthy: string
    failingSince: (failures: number) => string
    lastAnswer: (when: string) => string
    neverAnswered: string
    lastNew: (when: string) => string
    every: (interval: string) => string
    stopped: string
    watched: string
    nextAt: (when: string) => string
    hub: Record<HubStanding, (hub: string) => string>
    lastPush: (when: string) => string
    items: (n: number, format: string) => string
    articlesToday: (n: number) => string
  }
  sourcesPage: {
    title: string
    summary: (all: number, answering: number, failing: number) => string
    failingTitle: string
    name: string
    health: string
    country: string
    language: string
    today: string
    caption: string
    none: string
  }
  failure: Record<Failure, string>
  feed: {
    front: string
    latest: string
    topic: (topic: string) => string
    source: (source: string) => string
    story: string
    search: (typed: string) => string
  }
  latestPage: { title: string; intro: string; older: string; newest: string; none: string }
  topicPage: { intro: (topic: string) => string; none: string }
  searchPage: {
    title: string
    label: string
    hint: string
    results: (n: number, query: string) => string
    atLeast: (n: number, query: string) => string
    none: (query: string) => string
    noneHint: string
    wrong: Record<WrongQuery, string>
    next: string
    previous: string
    older: string
    page: (n: number) => string
  }
  freshnessPage: FreshnessWords
  fewDelays: FewDelaysWords
  editions: EditionWords
  finding: SearchWords
  since: SinceWords
  briefing: BriefingWords
  aboutPage: AboutWords
  subjects: SubjectWords
  digest: DigestWords
  versions: VersionWords
  live: LiveWords
  device: DeviceWords
  shortcuts: ShortcutWords
  errors: {
    notFoundTitle: string
    notFound: string
    failedTitle: string
    failed: string
    toFront: string
  } & ErrorWords
}

/** The text of the page about the site: each part is a heading with paragraphs. */
export type AboutWords = {
  title: string
  lead: string
  parts: { heading: string; paragraphs: string[] }[]
  feedsHeading: string
  feedsIntro: string
  apiHeading: string
  apiIntro: string
  apiLists: [path: string, what: string][]
}

/** The words of the page that tells how late the news is; delays come formatted (`41 seconds`). */
export type FreshnessWords = {
  title: string
  description: string
  onPage: (articles: number, half: string, most: string) => string
  firstSeen: (half: string, most: string) => string
  none: string
  noneWhy: string
  how: string
  howTold: string[]
  days: string
  chart: string
  chartOf: (name: string, days: string) => string
  allSources: string
  day: (day: string, half: string, most: string) => string
  noDay: (day: string) => string
  sources: string
  caption: string
  source: string
  articles: string
  seen: string
  page: string
  most: string
  week: string
  order: string
  orders: Record<'name' | 'quick' | 'slow' | 'many', string>
  unmeasured: (sources: number) => string
  next: string
  previous: string
  ofSource: (half: string, most: string) => string
}
