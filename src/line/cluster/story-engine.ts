import { createFurniture, type Furniture } from './furniture.ts'
import { createKeyReader, type KeyReader } from './keys.ts'
import { abroad, alikeTo, type Surroundings, storiesAround } from './neighbours.ts'
import { allLanguages, createRarity } from './rarity.ts'
import { isOpinionOnly, opinionsNeed, piecesIn, regroup } from './regroup.ts'
import { type Related, relatedTo } from './related.ts'
import { type Repair, repairTo } from './repair.ts'
import { createShelf, type Shelf } from './shelf.ts'
import { createLikeness } from './similarity.ts'
import { createStoryIndex } from './story-index.ts'
import { addMembers, emptyStory, type Member, partOfOne, roomForSums, type Story, setMembers } from './story-state.ts'
import { createTermReader, type TermCounts, type TermReader } from './terms.ts'
import type { TermVector } from './vectors.ts'

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
  /** Whether it says what somebody thinks of the news; it does not where this is not given. */
  isOpinion?: boolean
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
  /** The stories beside this one, most alike first: other events of its affair. Changes nothing. */
  related(storyId: number): Related[]
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
  /** How alike an article must be to a story's; other values are for measuring (test/quality/stories-folds.ts). */
  joinBar?: number
}

const hourMs = 3_600_000
const defaultWindowMs = 72 * hourMs
// How alike an article must be to a story's, in the measure of what these are among themselves. Between 0.11 and 0.115
// all measured streams are near their best (decisions/019, 032).
/** How alike an article must be to a story's articles. */
export const releasedJoinBar = 0.11
// Articles of one house share its phrases and furniture: among themselves they need more.
const withinSource = 1.5
// A second look takes in the stories that are at least so much of that alike, as long as it stays quick.
const neighbourShare = 0.4
const mostLookedAt = 150
// What stands beside a story shares at least this part of what would make both one (looked at on the replayed world).
const relatedFrom = 0.55
// What groups in two languages must have in common to be one story, and to be looked at.
const linkBar = 0.35
const linkNeighbourBar = 0.5 * linkBar

/**
 * An online clusterer with repair (specs/stories.md 3 and 6): an article joins the story whose articles it is most like
 * on average, found through an inverted index; a second look at the stories that changed groups them and their
 * neighbours anew, so that what came first does not decide what belongs together.
 */
export function createStoryEngine({
  windowMs = defaultWindowMs,
  joinBar = releasedJoinBar,
}: StoryEngineOptions = {}): StoryEngine {
  const state: State = {
    rarity: createRarity(),
    keyRarity: createRarity(),
    shelf: createShelf(),
    sums: roomForSums(),
    termReader: createTermReader(),
    keyReader: createKeyReader(),
    furniture: createFurniture(),
    index: createStoryIndex(windowMs),
    likeness: createLikeness(),
    stories: new Map(),
    frozen: new Set(),
    lastRead: undefined,
    found: new Map(),
    forgottenBefore: -Infinity,
    agedBefore: -Infinity,
    windowMs,
    joinBar,
  }
  return {
    decide: article => decide(state, article),
    commit: (article, storyId) => commit(state, article, storyId),
    repair: storyId => repair(state, storyId),
    related: storyId => {
      const story = state.stories.get(storyId)
      return story ? relatedTo(state, story, joinBar, relatedFrom) : []
    },
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
  shelf: Shelf
  /** Where parts are added up. */
  sums: TermVector
  termReader: TermReader
  keyReader: KeyReader
  furniture: Furniture
  stories: Map<number, Story>
  frozen: Set<number>
  /** An article is decided on and committed right after: it is read once. */
  lastRead: ReadArticle | undefined
  /** What was found around the articles that came to a story since it was last looked at. */
  found: Map<number, Story[]>
  forgottenBefore: number
  agedBefore: number
  windowMs: number
  joinBar: number
}

type ReadArticle = {
  article: ArticleToPlace
  member: Member
  terms: TermCounts
  keys: TermCounts
  found?: readonly Story[]
}

function decide(state: State, article: ArticleToPlace): StoryDecision {
  const reading = read(state, article)
  const { member } = reading
  reading.found = storiesAround(state, partOfOne(member))
  const weighed = alikeTo(state, partOfOne(member), reading.found).map(({ story, alike }) => ({
    id: story.id,
    over: alike / barFor(state, member, story),
  }))
  const best = weighed.reduce((one, other) => (other.over > one.over ? other : one), { id: 0, over: 0 })
  const probability = 1 - 0.5 ** best.over
  return best.over >= 1 ? { storyId: best.id, probability } : { storyId: 'new', probability: 1 - probability }
}

const barFor = ({ joinBar }: State, member: Member, { members }: Story): number =>
  joinBar *
  (members.every(({ sourceId }) => sourceId === member.sourceId) ? withinSource : 1) *
  (member.isOpinion && isOpinionOnly(members) ? opinionsNeed : 1)

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
  return repairTo(regroup(stories, state.likeness, { join: state.joinBar, link: linkBar }, state.rarity.doubt), stories)
}

/** The stories that a story is looked at together with, the nearest of its own languages first. */
function lookedAt(state: State, story: Story): Story[] {
  const parts = [...story.parts.values()]
  const known = state.found.get(story.id)?.filter(({ slot }) => slot !== undefined)
  state.found.delete(story.id)
  const near = parts.flatMap(part =>
    alikeTo(state, part, known ?? storiesAround(state, part)).filter(
      ({ alike }) => alike >= neighbourShare * state.joinBar,
    ),
  )
  return [...near.map(one => one.story), ...parts.flatMap(part => abroad(state, part, linkNeighbourBar))]
}

function commit(state: State, article: ArticleToPlace, storyId: number): void {
  const { member, terms, keys, found } = read(state, article)
  const story = storyIn(state.stories, storyId)
  extend(state, story, [member])
  // a story that is never looked at again would gather them for ever
  if (found && !state.frozen.has(storyId)) state.found.set(storyId, [...(state.found.get(storyId) ?? []), ...found])
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
  setMembers(story, members, state.sums)
  if (members.length === 0) drop(state, story)
  else state.index.touch(story)
}

function drop({ stories, index, found }: State, story: Story): void {
  stories.delete(story.id)
  found.delete(story.id)
  index.drop(story)
}

function forget(state: State, beforeMs: number): void {
  if (beforeMs < state.forgottenBefore + hourMs) return // looks at every story, so not for every batch
  state.forgottenBefore = beforeMs
  for (const story of state.stories.values()) {
    if (story.members.every(({ seenAt }) => seenAt >= beforeMs)) continue
    const left = story.members.filter(({ seenAt }) => seenAt >= beforeMs)
    keep(state, story, left)
  }
  state.index.forget(beforeMs)
  if (beforeMs < state.agedBefore + state.windowMs) return
  state.agedBefore = beforeMs
  state.furniture.age()
}

function read(state: State, article: ArticleToPlace): ReadArticle {
  const { rarity, keyRarity, shelf, termReader, keyReader, furniture, lastRead } = state
  if (lastRead?.article === article) return lastRead
  const { id, at, seenAt = at, lang, sourceId, isOpinion = false } = article
  const wording = { ...article, body: furniture.strip(article.body, sourceId) }
  const [terms, keys] = [termReader.termsOf(wording), keyReader.keysOf(wording)]
  const { vector, headline } = rarity.weigh(terms, lang)
  const vectors = {
    vector: shelf.keep(vector),
    headline: shelf.keep(headline),
    keys: shelf.keep(keyRarity.weigh(keys, allLanguages).vector),
  }
  state.lastRead = { article, terms, keys, member: { id, at, seenAt, sourceId, isOpinion, lang, ...vectors } }
  return state.lastRead
}

function storyIn(stories: Map<number, Story>, id: number): Story {
  const story = stories.get(id) ?? emptyStory(id)
  stories.set(id, story)
  return story
}

/** Adds articles to a story and makes it findable by the terms and keys it gained. */
function extend({ index, sums }: State, story: Story, members: readonly Member[]): void {
  const before = story.parts
  addMembers(story, members, sums)
  index.add(story, before)
}

const articlesIn = (stories: ReadonlyMap<number, Story>): number =>
  stories.values().reduce((sum, { members }) => sum + members.length, 0)
