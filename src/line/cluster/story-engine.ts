import { createFurniture, type Furniture } from './furniture.ts'
import { createRarity, type Rarity } from './rarity.ts'
import { regroup } from './regroup.ts'
import { type Repair, repairTo } from './repair.ts'
import { similarity } from './similarity.ts'
import { createStoryIndex, type StoryIndex } from './story-index.ts'
import { addMember, emptyStory, type Group, groupOfOne, type Member, type Story, setMembers } from './story-state.ts'
import { type TermCounts, termsOf } from './terms.ts'

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
  holds(articleId: number, storyId: number): boolean
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
// The mean similarity with a story's articles that makes an article one of them. Between 0.075 and 0.09 all measured
// streams are near their best (decisions/016).
const joinBar = 0.075
// Before a language's words are counted its everyday words look rare, and articles alike that have nothing in common: in
// the demonstration, with four articles of a language, up to 0.12, and reports of one event 0.14 and more.
const moreWhenNew = 0.75
// Articles of one house share its phrases and furniture: among themselves they need more.
const withinSource = 1.5
// A second look takes in the stories that are at least so alike, as long as it stays quick.
const neighbourBar = 0.4 * joinBar
const mostLookedAt = 60

/**
 * An online clusterer with repair (specs/stories.md 3 and 6): an article joins the story whose articles it is most like
 * on average, found through an inverted index; a second look at the stories that changed groups them and their
 * neighbours anew, so that what came first does not decide what belongs together.
 */
export function createStoryEngine({ windowMs = defaultWindowMs }: StoryEngineOptions = {}): StoryEngine {
  const state: State = {
    rarity: createRarity(),
    furniture: createFurniture(),
    index: createStoryIndex(windowMs),
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
    holds: (articleId, storyId) => state.stories.get(storyId)?.members.some(({ id }) => id === articleId) ?? false,
    freeze: storyId => void state.frozen.add(storyId),
    unfreeze: storyId => void state.frozen.delete(storyId),
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
  frozen: Set<number>
  /** An article is decided on and committed right after: it is read once. */
  readArticles: WeakMap<ArticleToPlace, ReadArticle>
  forgottenBefore: number
  agedBefore: number
  windowMs: number
}

type ReadArticle = { member: Member; terms: TermCounts }

function decide(state: State, article: ArticleToPlace): StoryDecision {
  const { member } = read(state, article)
  const alone = groupOfOne(member)
  const weighed = neighbours(state, alone, member).map(({ story, alike }) => ({
    id: story.id,
    over: alike / barFor(state, member, story),
  }))
  const best = weighed.reduce((one, other) => (other.over > one.over ? other : one), { id: 0, over: 0 })
  const probability = 1 - 0.5 ** best.over
  return best.over >= 1 ? { storyId: best.id, probability } : { storyId: 'new', probability: 1 - probability }
}

const barFor = (state: State, { lang, sourceId }: Member, { members }: Story): number =>
  barIn(state, lang) * (members.every(member => member.sourceId === sourceId) ? withinSource : 1)

const barIn = ({ rarity }: State, lang: string): number => joinBar * (1 + moreWhenNew * rarity.newness(lang) ** 4)

/** Stories that share rare terms with a group, and how alike they are to it. */
function neighbours(state: State, group: Group, { lang }: Member): { story: Story; alike: number }[] {
  const found = state.index.find(group.centre, group.sumAt / group.count, isCommonIn(state.rarity, lang))
  return found.map(({ story }) => ({ story, alike: similarity(group, story) }))
}

function repair(state: State, storyId: number): Repair {
  const story = state.stories.get(storyId)
  if (!story || state.frozen.has(storyId)) return { moves: [], merges: [] }
  const around = [story]
  let articles = story.count
  for (const { story: other, alike } of neighbours(state, story, story.members[0]!)) {
    if (other === story || state.frozen.has(other.id) || alike < neighbourBar || articles + other.count > mostLookedAt)
      continue
    around.push(other)
    articles += other.count
  }
  return repairTo(regroup(around, barIn(state, story.members[0]!.lang)), around)
}

function commit(state: State, article: ArticleToPlace, storyId: number): void {
  const { member, terms } = read(state, article)
  const story = storyIn(state.stories, storyId)
  extend(state.index, story, [member])
  state.rarity.count(terms, article.lang)
  state.furniture.note(article.body, article.sourceId)
}

function move(state: State, articleIds: ReadonlySet<number>, from: number, into: number): void {
  const source = state.stories.get(from)
  if (!source || from === into) return
  const [leaving, staying] = [true, false].map(leaves =>
    source.members.filter(({ id }) => articleIds.has(id) === leaves),
  )
  keep(state, source, staying!)
  extend(state.index, storyIn(state.stories, into), leaving!)
}

function remove(state: State, articleId: number, storyId: number): void {
  const story = state.stories.get(storyId)
  const left = story?.members.filter(({ id }) => id !== articleId)
  if (story && left && left.length < story.count) keep(state, story, left)
}

function merge(state: State, from: number, into: number): void {
  const source = state.stories.get(from)
  if (!source || from === into) return
  drop(state, source)
  extend(state.index, storyIn(state.stories, into), source.members)
}

/** Leaves a story these articles only. */
function keep(state: State, story: Story, members: readonly Member[]): void {
  setMembers(story, members)
  if (members.length === 0) drop(state, story)
  else state.index.add(story, nothing)
}
const nothing = new Uint32Array()

function drop({ stories, index }: State, story: Story): void {
  stories.delete(story.id)
  story.gone = true
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
  if (beforeMs < state.agedBefore + state.windowMs) return
  state.agedBefore = beforeMs
  state.furniture.age()
}

function read({ rarity, furniture, readArticles }: State, article: ArticleToPlace): ReadArticle {
  const before = readArticles.get(article)
  if (before) return before
  const { id, at, seenAt = at, lang, sourceId } = article
  const terms = termsOf({ ...article, body: furniture.strip(article.body, sourceId) })
  const read = { terms, member: { id, at, seenAt, sourceId, lang, ...rarity.weigh(terms, lang) } }
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

/** Whether a term says nothing in a language, being in so many of its articles. */
const isCommonIn = (rarity: Rarity, lang: string): ((term: number) => boolean) => {
  const most = Math.max(200, 0.08 * rarity.articlesIn(lang))
  return term => rarity.articlesWith(term) > most
}

const articlesIn = (stories: ReadonlyMap<number, Story>): number =>
  stories.values().reduce((sum, { members }) => sum + members.length, 0)
