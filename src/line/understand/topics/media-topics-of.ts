import { mediaTopicOfCode, mediaTopicOfSlug } from '../../../model/media-topics.ts'
import type { ArticleToUnderstand, TopicInArticle } from '../../../model/understanding.ts'
import { type ReadText, readText } from '../names/word-spans.ts'
import { topicOf } from '../topic.ts'
import { type KeywordMatcher, keywordMatcher } from './keyword-matcher.ts'

/** Says which of IPTC's topics an article is of, down to the second level. */
export type MediaTopicsOf = (
  article: ArticleToUnderstand,
  read?: { title: ReadText; body: ReadText },
) => TopicInArticle[]

/** What is counted: points for a topic by a keyword in the headline, in the text, in the publisher's own labels. */
const points = { title: 2, body: 0.6, label: 2, publisher: 4 }
const mostTimes = 3
const bodyCharacters = 2000
// Measured on the replayed world and the telling half of `english` (test/quality/topics.ts, 2026-11).
const leastPoints = 2
const leastShare = 0.34
const mostBroad = 2
const mostNarrow = 3

/**
 * Topics by the publisher's labels (section, categories, words in the address, what the feed is about) and by keyword lists
 * in thirteen languages (specs/stories.md 4.4). Broad ones first, each with its share of all that was counted; narrow ones
 * only under a broad one that stands.
 */
export function openMediaTopics(): MediaTopicsOf {
  const matchers = new Map<string, KeywordMatcher | undefined>()
  const matcherOf = (lang: string): KeywordMatcher | undefined => {
    if (!matchers.has(lang)) matchers.set(lang, keywordMatcher(lang))
    return matchers.get(lang)
  }
  return (article, read = readArticle(article)) => {
    const matcher = matcherOf(article.lang.slice(0, 2).toLowerCase())
    return weigh(article, read, matcher, matcherOf('en'))
  }
}

const readArticle = ({ title, body }: ArticleToUnderstand) => ({
  title: readText(title),
  body: readText(body.slice(0, bodyCharacters)),
})

function weigh(
  article: ArticleToUnderstand,
  { title, body }: { title: ReadText; body: ReadText },
  matcher: KeywordMatcher | undefined,
  english: KeywordMatcher | undefined,
): TopicInArticle[] {
  const narrow = new Map<string, number>()
  const add = (found: Map<string, Map<string, number>> | undefined, weight: number): void => {
    for (const [code, words] of found ?? [])
      for (const times of words.values())
        narrow.set(code, (narrow.get(code) ?? 0) + weight * Math.min(times, mostTimes))
  }
  add(matcher?.(title), points.title)
  add(matcher?.(body), points.body)
  const labels = readText(labelsOf(article))
  add(matcher?.(labels), points.label)
  if (matcher !== english) add(english?.(labels), points.label) // addresses and tags are often English
  return strongest(narrow, said(article))
}

const labelsOf = ({ url, section, tags }: ArticleToUnderstand): string =>
  [section ?? '', ...tags, ...pathWords(url)].join(' , ').slice(0, 400)

/** The parts of an address before its last, which is the headline again. */
function pathWords(url: string | undefined): string[] {
  if (!url || !URL.canParse(url)) return []
  return new URL(url).pathname.split('/').slice(0, -1)
}

/** The broad topic that the publisher's own words name, if they do: where in the world it happened is none. */
function said({ url, section, tags, sourceTopics, title }: ArticleToUnderstand): string | undefined {
  const topic = topicOf({ url, section, tags, sourceTopics, title })
  const found = topic && mediaTopicOfSlug(topic)
  return found && (found.parent ?? found.code)
}

function strongest(narrow: ReadonlyMap<string, number>, publisher: string | undefined): TopicInArticle[] {
  const broad = new Map<string, number>(publisher ? [[publisher, points.publisher]] : [])
  for (const [code, score] of narrow) {
    const parent = mediaTopicOfCode(code)!.parent!
    broad.set(parent, (broad.get(parent) ?? 0) + score)
  }
  const total = [...broad.values()].reduce((sum, score) => sum + score, 1)
  const standing = ordered(broad)
    .filter(([, score]) => score >= leastPoints && score / total >= leastShare)
    .slice(0, mostBroad)
  const under = ordered(narrow).filter(([code, score]) => {
    const parent = mediaTopicOfCode(code)!.parent!
    return score >= leastPoints && standing.some(([broader]) => broader === parent)
  })
  const weighed = ([code, score]: [string, number]) => ({ code, weight: Math.round((100 * score) / total) / 100 })
  return [...standing.map(weighed), ...under.slice(0, mostNarrow).map(weighed)]
}

const ordered = (scores: ReadonlyMap<string, number>): [string, number][] =>
  [...scores].sort(([one, a], [other, b]) => b - a || one.localeCompare(other))
