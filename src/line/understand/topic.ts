import { fold } from '../../text/tokens.ts'
import { type Topic, topics, topicWords } from './topic-words.ts'

/** What is known of an article that may name its topic. */
export type TopicEvidence = {
  url?: string
  /** The feed's categories and the page's keywords. */
  tags?: readonly string[]
  /** The section the page says it stands in. */
  section?: string
  /** What the publisher's feed is about, as topic words. */
  sourceTopics?: readonly string[]
  title?: string
}

// What a publisher says of this article outweighs what it says of the feed; one headline word alone decides nothing.
const weightOf = { address: 3, section: 3, tag: 1, source: 1, titleWord: 0.5 }
const mostFromTags = 2
const leastToDecide = 1

/**
 * The topic of an article by the publisher's own labels: section words in the address, the page's section, categories
 * and the feed's subject, in many languages (specs/stories.md 4.4, step 1). Nothing where they do not say.
 */
export function topicOf(evidence: TopicEvidence): Topic | undefined {
  const votes = new Map<Topic, number>()
  const vote = (topic: Topic | undefined, weight: number, most = Infinity): void => {
    if (topic) votes.set(topic, Math.min((votes.get(topic) ?? 0) + weight, Math.max(most, votes.get(topic) ?? 0)))
  }
  for (const tag of evidence.tags ?? []) vote(topicNamed(tag), weightOf.tag, mostFromTags)
  for (const word of evidence.sourceTopics ?? []) vote(topicNamed(word), weightOf.source)
  vote(topicNamed(evidence.section), weightOf.section)
  vote(topicOfAddress(evidence.url), weightOf.address)
  for (const topic of topicsInTitle(evidence.title)) vote(topic, weightOf.titleWord)
  return strongest(votes)
}

const topicOfWord: ReadonlyMap<string, Topic> = new Map(
  topics.flatMap(topic => topicWords[topic].split(/\s+/).map(word => [fold(word), topic] as const)),
)

/** The topic a label names as a whole, or by its first words or its last (`us-politics`, `Tech news`). */
function topicNamed(label: string | undefined): Topic | undefined {
  if (!label || label.length > mostCharactersInLabel) return undefined
  const words = fold(label).match(labelWord) ?? []
  if (words.length === 0 || words.length > mostWordsInLabel) return undefined
  const parts = [words.join('-'), words.slice(0, 2).join('-'), words[0]!, words.at(-1)!]
  return parts.map(part => topicOfWord.get(part)).find(topic => topic !== undefined)
}

// Longer labels and path parts are headlines, not names of sections.
const mostWordsInLabel = 3
const mostCharactersInLabel = 60
// Digits are left out: `world-europe-52988745` names its section before the number.
const labelWord = /[\p{L}\p{M}]+/gu

/** The deepest part of an address that names a topic; the host's first label counts as the shallowest (`sport.example`). */
function topicOfAddress(address: string | undefined): Topic | undefined {
  if (!address || !URL.canParse(address)) return undefined
  const { hostname, pathname } = new URL(address)
  const parts = [hostname.split('.')[0]!, ...pathname.split('/')].map(readable)
  return parts.map(topicNamed).findLast(topic => topic !== undefined)
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function topicsInTitle(title = ''): Set<Topic> {
  const words = fold(title.slice(0, 300)).match(labelWord) ?? []
  return new Set(words.map(word => topicOfWord.get(word)).filter(topic => topic !== undefined))
}

function strongest(votes: ReadonlyMap<Topic, number>): Topic | undefined {
  let best: Topic | undefined
  for (const topic of topics) {
    const weight = votes.get(topic) ?? 0
    if (weight >= leastToDecide && weight >= (best ? votes.get(best)! : 0)) best = topic
  }
  return best
}
