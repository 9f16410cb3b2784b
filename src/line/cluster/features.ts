import { type Candidate, timeApart } from './story-index.ts'
import { type Member, meanTime, type Story } from './story-state.ts'
import { isNumberTerm } from './terms.ts'
import { eachShared, productOf, sharedBy } from './vectors.ts'

/** Whether and how rare a term is among the articles of the language asked about. */
export type TermRarity = {
  isRare(term: number): boolean
  idf(term: number): number
  /** 1 before an article of the language was read, towards 0 as they are counted: how little the rarities are worth. */
  newness: number
}

/**
 * What the decision to join looks at, in this order (specs/stories.md 3.2). The number of a story's articles and the
 * length of texts are left out on purpose: they fit one data set and fail on the next.
 */
export const joinFeatureNames = [
  'cosine to the centre',
  'best article',
  'mean of the best three articles',
  'weight contained',
  'rare weight contained',
  'shared terms',
  'log hours since the newest',
  'decay since the newest',
  'log hours since the oldest',
  'decay since the mean time',
  'cosine × decay',
  'rarest shared term',
  'numbers agree',
  'lead over the next candidate',
  'headline contained',
  'best headline',
  'weight of the story contained',
  'newness of the language',
] as const

/** What the decision to merge two stories looks at, in this order. */
export const mergeFeatureNames = [
  'cosine of the centres',
  'contained of the smaller',
  'contained of the larger',
  'least contained',
  'best pair of articles',
  'mean best pair',
  'shared terms',
  'log hours between',
  'decay between',
  'decay between the newest',
  'cosine × decay',
] as const

const hourMs = 3_600_000
const decayHours = 48
const comparedMembers = 12
const hours = (milliseconds: number): number => milliseconds / hourMs
const decay = (apart: number): number => Math.exp(-apart / decayHours)

/** The features of letting `article` into the candidate's story; `lead` is the candidate's score over its best rival. */
export function joinFeatures(article: Member, { story }: Candidate, lead: number, rarity: TermRarity): Float64Array {
  const shared = sharedTerms(article, story, rarity)
  const cosine = shared.product / story.length
  const [first, second, third] = bestMatches(article, story)
  const counted = Math.min(3, story.members.length)
  const sinceNewest = hours(timeApart(story, article.at))
  const sinceOldest = hours(Math.abs(article.at - story.oldestAt))
  return Float64Array.of(
    cosine,
    first,
    (first + second + third) / counted,
    shared.weight,
    shared.rareWeight,
    Math.min(10, shared.terms),
    Math.log1p(sinceNewest),
    decay(sinceNewest),
    Math.log1p(sinceOldest),
    decay(Math.abs(hours(article.at - meanTime(story)))),
    cosine * decay(sinceNewest),
    shared.rarest,
    shared.numbers,
    lead,
    sharedBy(article.headline, story.centre).ofFirst,
    bestHeadline(article, story),
    shared.weightOfStory / story.length ** 2,
    rarity.newness,
  )
}

type SharedTerms = {
  product: number
  terms: number
  /** The part of the article's weight that lies in shared terms. */
  weight: number
  /** The same among its rare terms only. */
  rareWeight: number
  /** The squared weight of the shared terms in the story's centre. */
  weightOfStory: number
  rarest: number
  /** The share of the article's numbers that the story has too; a half where it has none. */
  numbers: number
}

function sharedTerms({ vector }: Member, story: Story, { isRare, idf }: TermRarity): SharedTerms {
  const shared = { product: 0, terms: 0, weight: 0, rareWeight: 0, weightOfStory: 0, rarest: 0, numbers: 0 }
  eachShared(vector, story.centre, (own, theirs) => {
    const [term, weight] = [vector.ids[own]!, vector.weights[own]!]
    shared.product += weight * story.centre.weights[theirs]!
    shared.terms++
    shared.weightOfStory += story.centre.weights[theirs]! ** 2
    shared.weight += weight * weight
    shared.rarest = Math.max(shared.rarest, idf(term))
    if (isRare(term)) shared.rareWeight += weight * weight
    if (isNumberTerm(term)) shared.numbers++
  })
  let [rareWeight, numbers] = [0, 0]
  for (const [at, term] of vector.ids.entries()) {
    if (isRare(term)) rareWeight += vector.weights[at]! ** 2
    if (isNumberTerm(term)) numbers++
  }
  shared.rareWeight = rareWeight > 0 ? shared.rareWeight / rareWeight : 0
  shared.numbers = numbers > 0 ? shared.numbers / numbers : 0.5
  return shared
}

/** The three best cosines with the story's latest articles, zeros where there are fewer. */
function bestMatches({ vector }: Member, story: Story): [number, number, number] {
  let [first, second, third] = [0, 0, 0]
  for (const member of story.members.slice(-comparedMembers)) {
    const product = productOf(vector, member.vector)
    if (product > first) [first, second, third] = [product, first, second]
    else if (product > second) [second, third] = [product, second]
    else if (product > third) third = product
  }
  return [first, second, third]
}

function bestHeadline({ headline }: Member, story: Story): number {
  let best = 0
  for (const member of story.members.slice(-comparedMembers))
    best = Math.max(best, productOf(headline, member.headline))
  return best
}

/** The features of making two stories one. */
export function mergeFeatures(one: Story, other: Story): Float64Array {
  const [small, large] = one.members.length <= other.members.length ? [one, other] : [other, one]
  const shared = sharedBy(small.centre, large.centre)
  const cosine = shared.product / (small.length * large.length)
  const ofSmall = shared.ofFirst / small.length ** 2
  const ofLarge = shared.ofSecond / large.length ** 2
  const pairs = small.members.slice(-5).map(member => bestMatches(member, large)[0])
  const apart = hours(Math.max(0, Math.max(small.oldestAt, large.oldestAt) - Math.min(small.newestAt, large.newestAt)))
  return Float64Array.of(
    cosine,
    ofSmall,
    ofLarge,
    Math.min(ofSmall, ofLarge),
    Math.max(...pairs),
    pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length,
    Math.min(20, shared.terms),
    Math.log1p(apart),
    decay(apart),
    decay(hours(Math.abs(small.newestAt - large.newestAt))),
    cosine * decay(apart),
  )
}
