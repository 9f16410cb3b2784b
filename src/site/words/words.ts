import type { PageProblem } from '../../model/article.ts'
import type { Failure } from '../../model/outcome.ts'
import type { RightsProfile, SourceKind } from '../../model/source.ts'
import type { ReadQuery } from '../../store/read/search-query.ts'

type WrongQuery = Extract<ReadQuery, { wrong: string }>['wrong']

/**
 * Every word that the site itself says, in one language. Counts are given as numbers and said with the language's own
 * plurals; places, dates and amounts come formatted. `satisfies Words` in each language's file finds what is missing.
 */
export type Words = {
  promise: string
  skip: string
  topics: string
  topic: Record<string, string>
  search: string
  searchButton: string
  latest: string
  sources: string
  about: string
  feeds: string
  appearance: { label: string; light: string; dark: string; system: string }
  demoBanner: string
  timesIn: (zone: string) => string
  madeBy: string

  articlesFromSources: (articles: number, sources: number) => string
  articlesFromSourcesInLanguages: (articles: number, sources: number, languages: number) => string
  onlyOneSource: (source: string) => string
  articles: (n: number) => string
  sparkline: (hours: number, peak: number) => string
  whyHere: string
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
    pageFailed: (reason: string) => string
    copyOf: (source: string) => string
    withdrawnTitle: string
    withdrawn: (source: string) => string
  }
  source: {
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
    nextAt: (when: string) => string
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
  aboutPage: AboutWords
  errors: {
    notFoundTitle: string
    notFound: string
    failedTitle: string
    failed: string
    toFront: string
  }
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
