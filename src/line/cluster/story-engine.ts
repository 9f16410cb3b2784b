import { joinFeatures, mergeFeatures, type TermRarity } from './features.ts'
import { createFurniture, type Furniture } from './furniture.ts'
import { type Logistic, probabilityOf } from './logistic.ts'
import { createRarity, type Rarity } from './rarity.ts'
import { type Candidate, createStoryIndex, type StoryIndex } from './story-index.ts'
import { addMember, emptyStory, type Member, type Story, setMembers } from './story-state.ts'
import { type TermCounts, termsOf } from './terms.ts'
import { storyWeights } from './weights.ts'

/** An article as the clusterer sees it. Times in milliseconds UTC. */
export type ArticleToPlace = {
  id: number
  /** When it was published. */
  at: number
  /** When it came in; what `forget` goes by. Its time of publication where it is not given. */
  seenAt?: number
  lang: string
  title: string
  body: string
  sourceId: number
  owner: string
}

/** Where an article belongs, how sure that is (0 to 1), and which other stories it shows to be the same as that one. */
export type StoryDecision = { storyId: number | 'new'; probability: number; merge?: number[] }

/** Groups a stream of articles into stories, in memory. The store gives the ids and keeps the record. */
export type StoryEngine = {
  /** Says where an article belongs. Changes nothing. */
  decide(article: ArticleToPlace): StoryDecision
  /** Puts an article into a story. The same commits and merges in the same order build the same engine. */
  commit(article: ArticleToPlace, storyId: number): void
  /** Makes one story of two; `from` is gone afterwards. */
  merge(from: number, into: number): void
  /** Lets go of articles that came in before a time (ms), to the hour, and of stories without any left. */
  forget(beforeMs: number): void
  /** Articles and stories held. */
  size(): { articles: number; stories: number }
}

/** The two decisions: joining a story, merging two. */
export type StoryWeights = { join: Logistic; merge: Logistic }

/** One weighed decision: letting `article` into `story`, or merging `story` with `other`. */
export type Observation = { article: ArticleToPlace; story: number; other?: number; features: Float64Array }

export type StoryEngineOptions = {
  /** Weights for articles with a text and for headlines alone. */
  weights?: { text: StoryWeights; headline: StoryWeights }
  /** How far in time (ms) an article may lie from a story it joins. */
  windowMs?: number
  /** Told of every decision that is weighed; training listens here. */
  observe?: (observation: Observation) => void
}

const hourMs = 3_600_000
const defaultWindowMs = 72 * hourMs
const joinBar = 0.5
// Articles of one house share its phrases and furniture: among themselves they need more.
const joinBarWithinSource = 0.8
// Merging is harder to undo than joining: it needs more, and an article that could have gone to both.
const mergeBar = 0.6
const rivalBar = 0.3
// With fewer words than a sentence beside its headline an article is judged as a headline.
const wordsOfText = 20

/**
 * An online single-pass clusterer with learned decisions (specs/stories.md 3 and 6): candidates from an inverted index,
 * a logistic join, and a merge check among the stories the same article could have joined.
 */
export function createStoryEngine(options: StoryEngineOptions = {}): StoryEngine {
  const { weights = storyWeights, windowMs = defaultWindowMs, observe } = options
  const state: State = {
    rarity: createRarity(),
    furniture: createFurniture(),
    index: createStoryIndex(windowMs),
    stories: new Map(),
    readArticles: new WeakMap(),
    forgottenBefore: -Infinity,
    agedBefore: -Infinity,
    windowMs,
  }
  return {
    decide: article => decide(state, article, weights, observe),
    commit: (article, storyId) => commit(state, article, storyId),
    merge: (from, into) => merge(state, from, into),
    forget: beforeMs => forget(state, beforeMs),
    size: () => ({ articles: articlesIn(state.stories), stories: state.stories.size }),
  }
}

type State = {
  rarity: Rarity
  furniture: Furniture
  index: StoryIndex
  stories: Map<number, Story>
  /** An article is decided on and committed right after: it is read once. */
  readArticles: WeakMap<ArticleToPlace, ReadArticle>
  forgottenBefore: number
  agedBefore: number
  windowMs: number
}

type ReadArticle = { member: Member; terms: TermCounts }

type Observe = StoryEngineOptions['observe']

function decide(
  state: State,
  article: ArticleToPlace,
  weights: { text: StoryWeights; headline: StoryWeights },
  observe: Observe,
): StoryDecision {
  const { member, terms } = read(state, article)
  const { join, merge } = terms.bodyWords >= wordsOfText ? weights.text : weights.headline
  const rarity = rarityIn(state.rarity, article.lang)
  const candidates = state.index.find(member.vector, member.at, rarity.isCommon)
  const weighed = candidates.map((candidate, place) => {
    const features = joinFeatures(member, candidate, leadOf(candidates, place), rarity)
    observe?.({ article, story: candidate.story.id, features })
    return { story: candidate.story, probability: probabilityOf(join, features) }
  })
  weighed.sort((a, b) => b.probability - a.probability)
  const best = weighed.find(({ story, probability }) => probability >= barFor(member, story))
  if (!best) return { storyId: 'new', probability: 1 - (weighed[0]?.probability ?? 0) }
  const same = weighed.filter(({ story, probability }) => {
    if (story === best.story || probability < rivalBar) return false
    const features = mergeFeatures(best.story, story)
    observe?.({ article, story: best.story.id, other: story.id, features })
    return probabilityOf(merge, features) >= mergeBar
  })
  const decision = { storyId: best.story.id, probability: best.probability }
  return same.length > 0 ? { ...decision, merge: same.map(({ story }) => story.id) } : decision
}

const barFor = ({ sourceId }: Member, { members }: Story): number =>
  members.every(member => member.sourceId === sourceId) ? joinBarWithinSource : joinBar

function commit(state: State, article: ArticleToPlace, storyId: number): void {
  const { member, terms } = read(state, article)
  const story = storyIn(state.stories, storyId)
  extend(state.index, story, [member])
  state.rarity.count(terms, article.lang)
  state.furniture.note(article.body, article.sourceId)
}

function merge({ stories, index }: State, from: number, into: number): void {
  const source = stories.get(from)
  if (!source || from === into) return
  stories.delete(from)
  source.gone = true
  extend(index, storyIn(stories, into), source.members)
}

function forget(state: State, beforeMs: number): void {
  if (beforeMs < state.forgottenBefore + hourMs) return // looks at every story, so not for every batch
  state.forgottenBefore = beforeMs
  for (const story of state.stories.values()) {
    const left = story.members.filter(({ seenAt }) => seenAt >= beforeMs)
    if (left.length === story.members.length) continue
    setMembers(story, left)
    story.gone = left.length === 0
    if (story.gone) state.stories.delete(story.id)
  }
  state.index.prune()
  if (beforeMs < state.agedBefore + state.windowMs) return
  state.agedBefore = beforeMs
  state.furniture.age()
}

function read({ rarity, furniture, readArticles }: State, article: ArticleToPlace): ReadArticle {
  const before = readArticles.get(article)
  if (before) return before
  const { id, at, seenAt = at, lang, sourceId } = article
  const terms = termsOf({ ...article, body: furniture.strip(article.body, sourceId) })
  const read = { terms, member: { id, at, seenAt, sourceId, ...rarity.weigh(terms, lang) } }
  readArticles.set(article, read)
  return read
}

function storyIn(stories: Map<number, Story>, id: number): Story {
  const story = stories.get(id) ?? emptyStory(id)
  stories.set(id, story)
  return story
}

/** Adds articles to a story and makes it findable by the terms it gained. */
function extend(index: StoryIndex, story: Story, members: readonly Member[]): void {
  const known = new Set(story.centre.ids)
  for (const member of members) addMember(story, member)
  index.add(
    story,
    story.centre.ids.filter(id => !known.has(id)),
  )
}

// Where a term stops being rare and where it says nothing at all; measured with the features (specs/stories.md 3.3).
function rarityIn(rarity: Rarity, lang: string): TermRarity & { isCommon(term: number): boolean } {
  const all = rarity.articlesIn(lang)
  return {
    newness: rarity.newness(lang),
    isRare: term => rarity.articlesWith(term) < 0.02 * all + 3,
    isCommon: term => rarity.articlesWith(term) > Math.max(200, 0.08 * all),
    idf: term => Math.log(1 + all / (rarity.articlesWith(term) + 1)),
  }
}

/** How far a candidate's score stands above the best of the others'; negative for all but the first. */
const leadOf = (candidates: readonly Candidate[], place: number): number =>
  candidates[place]!.score - (candidates[place === 0 ? 1 : 0]?.score ?? 0)

const articlesIn = (stories: ReadonlyMap<number, Story>): number =>
  stories.values().reduce((sum, { members }) => sum + members.length, 0)
