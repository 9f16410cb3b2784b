import { createFurniture, type Furniture } from './furniture.ts'
import { createKeyIndex } from './key-index.ts'
import { createKeyReader, type KeyReader } from './keys.ts'
import { abroad, neighbours, type Surroundings } from './neighbours.ts'
import { allLanguages, createRarity } from './rarity.ts'
import { piecesIn, regroup } from './regroup.ts'
import { type Repair, repairTo } from './repair.ts'
import { createStoryIndex } from './story-index.ts'
import { addMembers, emptyStory, type Member, partOfOne, type Story, setMembers } from './story-state.ts'
import { type TermCounts, termsOf } from './terms.ts'
import { missingIn } from './vectors.ts'

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

/** Where an article belongs, and how sure that is (0 to 1; a half is just enough to join). */
export type StoryDecision = { storyId: number | 'new'; probability: number }

/** Groups a stream of articles into stories, in memory. The store gives the ids and keeps the record. */
export type StoryEngine = {
  /** Says where an article belongs. Changes nothing. */
  decide(article: ArticleToPlace): StoryDecision
  /** Puts an article into a story. The same calls in the same order build the same engine. */
  commit(article: ArticleToPlace, storyId: number): void
  /** Looks again at a story and its neighbours, and says what should be put right. Changes nothing. */
  repair(storyId: number): Repair
  /** Moves articles from one story to another. */
  move(articleIds: readonly number[], from: number, into: number): void
  /** Lets go of one article of a story, which may be nowhere. */
  remove(articleId: number, storyId: number): void
  /** From now on `repair` neither moves this story's articles out nor merges it: an editor made it as it is. */
  freeze(storyId: number): void
  /** Lets `repair` look at it again. */
  unfreeze(storyId: number): void
  /** Makes one story of two; `from` is gone afterwards. */
  merge(from: number, into: number): void
  /** Lets go of articles that came in before a time (ms), to the hour, and of stories without any left. */
  forget(beforeMs: number): void
  /** Articles and stories held. */
  size(): { articles: number; stories: number }
}

export type StoryEngineOptions = {
  /** How far in time (ms) an article may lie from a story it joins. */
  windowMs?: number
}

const hourMs = 3_600_000
const defaultWindowMs = 72 * hourMs
// How alike an article must be to a story's, in the measure of what these are among themselves. Between 0.11 and 0.12
// all measured streams are near their best (decisions/019).
const joinBar = 0.115
// Articles of one house share its phrases and furniture: among themselves they need more.
const withinSource = 1.5
// Before a language's words are counted its everyday words look rare, and articles alike that have nothing in common. With
// a hundred articles counted half of what is asked in addition is gone, with five hundred nearly all.
const moreWhenNew = 0.4
const newnessFades = 8
// A second look takes in the stories that are at least so alike, as long as it stays quick.
const neighbourBar = 0.4 * joinBar
const mostLookedAt = 150
// What groups in two languages must have in common to be one story, and to be looked at.
const linkBar = 0.35
const linkNeighbourBar = 0.5 * linkBar

/**
 * An online clusterer with repair (specs/stories.md 3 and 6): an article joins the story whose articles it is most like
 * on average, found through an inverted index; a second look at the stories that changed groups them and their
 * neighbours anew, so that what came first does not decide what belongs together.
 */
export function createStoryEngine({ windowMs = defaultWindowMs }: StoryEngineOptions = {}): StoryEngine {
  const state: State = {
    rarity: createRarity(),
    keyRarity: createRarity(),
    keyReader: createKeyReader(),
    furniture: createFurniture(),
    index: createStoryIndex(windowMs),
    keyIndex: createKeyIndex(windowMs),
    stories: new Map(),
    frozen: new Set(),
    readArticles: new WeakMap(),
    forgottenBefore: -Infinity,
    agedBefore: -Infinity,
    windowMs,
  }
  return {
    decide: article => decide(state, article),
    commit: (article, storyId) => commit(state, article, storyId),
    repair: storyId => repair(state, storyId),
    move: (articleIds, from, into) => move(state, new Set(articleIds), from, into),
    remove: (articleId, storyId) => remove(state, articleId, storyId),
    freeze: storyId => void state.frozen.add(storyId),
    unfreeze: storyId => void state.frozen.delete(storyId),
    merge: (from, into) => merge(state, from, into),
    forget: beforeMs => forget(state, beforeMs),
    size: () => ({ articles: articlesIn(state.stories), stories: state.stories.size }),
  }
}

type State = Surroundings & {
  keyReader: KeyReader
  furniture: Furniture
  stories: Map<number, Story>
  frozen: Set<number>
  /** An article is decided on and committed right after: it is read once. */
  readArticles: WeakMap<ArticleToPlace, ReadArticle>
  forgottenBefore: number
  agedBefore: number
  windowMs: number
}

type ReadArticle = { member: Member; terms: TermCounts; keys: TermCounts }

function decide(state: State, article: ArticleToPlace): StoryDecision {
  const { member } = read(state, article)
  const weighed = neighbours(state, partOfOne(member)).map(({ story, alike }) => ({
    id: story.id,
    over: alike / barFor(state, member, story),
  }))
  const best = weighed.reduce((one, other) => (other.over > one.over ? other : one), { id: 0, over: 0 })
  const probability = 1 - 0.5 ** best.over
  return best.over >= 1 ? { storyId: best.id, probability } : { storyId: 'new', probability: 1 - probability }
}

const barFor = (state: State, { lang, sourceId }: Member, { members }: Story): number =>
  joinBarIn(state, lang) * (members.every(member => member.sourceId === sourceId) ? withinSource : 1)

const joinBarIn = ({ rarity }: State, lang: string): number =>
  joinBar * (1 + moreWhenNew * rarity.newness(lang) ** newnessFades)

function repair(state: State, storyId: number): Repair {
  const story = state.stories.get(storyId)
  if (!story || state.frozen.has(storyId)) return { moves: [], merges: [] }
  const around = new Set([story])
  let pieces = piecesIn(story)
  for (const other of lookedAt(state, story)) {
    if (around.has(other) || state.frozen.has(other.id) || pieces + piecesIn(other) > mostLookedAt) continue
    around.add(other)
    pieces += piecesIn(other)
  }
  const stories = [...around]
  return repairTo(regroup(stories, { join: joinBarIn(state, story.members[0]!.lang), link: linkBar }), stories)
}

/** The stories that a story is looked at together with, the nearest of its own languages first. */
function lookedAt(state: State, story: Story): Story[] {
  const parts = [...story.parts.values()]
  const near = parts.flatMap(part => neighbours(state, part).filter(({ alike }) => alike >= neighbourBar))
  return [...near.map(one => one.story), ...parts.flatMap(part => abroad(state, part, linkNeighbourBar))]
}

function commit(state: State, article: ArticleToPlace, storyId: number): void {
  const { member, terms, keys } = read(state, article)
  const story = storyIn(state.stories, storyId)
  extend(state, story, [member])
  state.rarity.count(terms, article.lang)
  state.keyRarity.count(keys, allLanguages)
  state.furniture.note(article.body, article.sourceId)
}

function move(state: State, articleIds: ReadonlySet<number>, from: number, into: number): void {
  const source = state.stories.get(from)
  if (!source || from === into) return
  const [leaving, staying] = [true, false].map(leaves =>
    source.members.filter(({ id }) => articleIds.has(id) === leaves),
  )
  keep(state, source, staying!)
  extend(state, storyIn(state.stories, into), leaving!)
}

function remove(state: State, articleId: number, storyId: number): void {
  const story = state.stories.get(storyId)
  const left = story?.members.filter(({ id }) => id !== articleId)
  if (story && left && left.length < story.members.length) keep(state, story, left)
}

function merge(state: State, from: number, into: number): void {
  const source = state.stories.get(from)
  if (!source || from === into) return
  drop(state, source)
  extend(state, storyIn(state.stories, into), source.members)
}

/** Leaves a story these articles only. */
function keep(state: State, story: Story, members: readonly Member[]): void {
  setMembers(story, members)
  if (members.length === 0) drop(state, story)
  else {
    state.index.add(story, nothing)
    for (const lang of story.parts.keys()) state.keyIndex.add(story, lang, nothing)
  }
}
const nothing = new Uint32Array()

function drop({ stories, index, keyIndex }: State, story: Story): void {
  stories.delete(story.id)
  story.gone = true
  index.drop(story)
  keyIndex.drop(story)
}

function forget(state: State, beforeMs: number): void {
  if (beforeMs < state.forgottenBefore + hourMs) return // looks at every story, so not for every batch
  state.forgottenBefore = beforeMs
  for (const story of state.stories.values()) {
    if (story.members.every(({ seenAt }) => seenAt >= beforeMs)) continue
    const left = story.members.filter(({ seenAt }) => seenAt >= beforeMs)
    keep(state, story, left)
  }
  if (beforeMs < state.agedBefore + state.windowMs) return
  state.agedBefore = beforeMs
  state.furniture.age()
}

function read({ rarity, keyRarity, keyReader, furniture, readArticles }: State, article: ArticleToPlace): ReadArticle {
  const before = readArticles.get(article)
  if (before) return before
  const { id, at, seenAt = at, lang, sourceId } = article
  const wording = { ...article, body: furniture.strip(article.body, sourceId) }
  const [terms, keys] = [termsOf(wording), keyReader.keysOf(wording)]
  const vectors = { ...rarity.weigh(terms, lang), keys: keyRarity.weigh(keys, allLanguages).vector }
  const read = { terms, keys, member: { id, at, seenAt, sourceId, lang, ...vectors } }
  readArticles.set(article, read)
  return read
}

function storyIn(stories: Map<number, Story>, id: number): Story {
  const story = stories.get(id) ?? emptyStory(id)
  stories.set(id, story)
  return story
}

/** Adds articles to a story and makes it findable by the terms and keys it gained. */
function extend({ index, keyIndex }: State, story: Story, members: readonly Member[]): void {
  const before = story.parts
  addMembers(story, members)
  for (const [lang, part] of story.parts) {
    const known = before.get(lang)
    if (known === part) continue
    index.add(story, missingIn(known?.centre, part.centre))
    keyIndex.add(story, lang, missingIn(known?.keys, part.keys))
  }
}

const articlesIn = (stories: ReadonlyMap<number, Story>): number =>
  stories.values().reduce((sum, { members }) => sum + members.length, 0)
