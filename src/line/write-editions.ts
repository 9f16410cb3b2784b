import { setImmediate as nextTurn } from 'node:timers/promises'
import { announce, forgetAnnouncements } from '../store/announce.ts'
import { type ContenderRow, knownContenders, placeContenders, sizeEditions } from '../store/contenders.ts'
import { storiesGone } from '../store/describe-story.ts'
import { forgetEditions, placeEdition, scoreStories, standingEditions } from '../store/editions.ts'
import { forgetPins, pinsAt } from '../store/stories-by-hand.ts'
import { transact } from '../store/transact.ts'
import { type KnownStory, windowMs } from './known-story.ts'
import type { LineTools } from './line-tools.ts'
import { type Contender, contendersOf, editionSizes } from './rank/contenders.ts'
import { editionFor, editionsOf } from './rank/editions.ts'
import { type Editions, withPinned } from './rank/pinned.ts'
import { scoreStory } from './rank/score-story.ts'

/** Ranks the stories of the window and writes the editions that changed. */
export type EditionBook = {
  write(known: Map<number, KnownStory>, now: number): Promise<void>
  /** These stories were told anew, perhaps after another process took their rows away. */
  told(storyIds: readonly number[]): void
}

type Ranked = Contender & Omit<KnownStory, 'facts' | 'lastAt' | 'weight' | 'scored'>

/** What has not changed is weighed anew this often, by which it ages. */
const ageEveryMs = 60_000
const editionLength = 40
/** A hundred take 2 ms (of 20,000 all took 0.3 s, measured): pages are answered in between. */
const weighedAtOnce = 100
/** Web processes look every two seconds, and open pages that were away longer load anew. */
const announcementsKept = 10_000
/** An edition found on demand is ordered by scores of the store: they follow by steps of three parts in a hundred. */
const scoreStep = 1.03

/** Opens the book. What stands is read from the store each time, so that neither a restart nor another process moves it. */
export async function openEditionBook(tools: LineTools): Promise<EditionBook> {
  const { store, log, config } = tools
  let sized = ''
  const contenders = new Map((await knownContenders(store.read)).map(row => [row.story_id, row]))

  const write = async (known: Map<number, KnownStory>, now: number): Promise<void> => {
    const standing = await standingEditions(store.write)
    const ranked = await rankedAt(known, now, config.topicWeights)
    const chosen = contendersOf(ranked)
    const languages = config.readerLanguages ?? []
    const made = editionsOf(chosen, { now, languages, present: standing, length: editionLength })
    const pins = await pinsAt(store.write, now)
    const inLanguages = languages.filter(lang => made.some(([name]) => name === editionFor('front', lang)))
    const allPins = [undefined, ...inLanguages].flatMap(lang =>
      pins.map(pin => ({ ...pin, edition: editionFor(pin.edition, lang) })),
    )
    const editions = withPinned(made, allPins, editionLength)
    const shown = [...new Set([...editions.flatMap(([, ids]) => ids), ...chosen.map(({ id }) => id)])]
    const gone = await storiesGone(store.write, shown) // another process took a source out
    if (gone.length > 0) {
      for (const id of gone) known.delete(id)
      return write(known, now)
    }
    const changed = shown.flatMap(id => changedScore(id, known.get(id)))
    const rows = chosen.flatMap(story => changedContender(story, contenders.get(story.id)))
    const left = [...new Set(contenders.keys()).difference(new Set(chosen.map(({ id }) => id)))]

    const list = editionSizes(chosen)
    const sizes = { list, mark: JSON.stringify(list) }
    const moved = movedEditions(editions, standing)
    const names = new Set(editions.map(([name]) => name))
    const ended = [...standing.keys()].filter(name => !names.has(name))
    await transact(store.write, async db => {
      await forgetEditions(db, ended)
      for (const [edition, ids] of moved) await placeEdition(db, edition, ids)
      await scoreStories(db, changed)
      await placeContenders(db, rows, left)
      if (sizes.mark !== sized) await sizeEditions(db, sizes.list)
      await forgetPins(db, now)
      await forgetAnnouncements(db, announcementsKept)
      if (ended.length > 0 || moved.some(isFront)) await announce(db, store.dialect, now, [{ kind: 'front' }])
    })
    sized = sizes.mark
    for (const row of rows) contenders.set(row.story_id, row)
    for (const id of left) contenders.delete(id)
    for (const { id, mark } of changed) known.get(id)!.scored = mark
    log.debug(`front page: ${ranked.length} stories ranked`, { stories: ranked.length, rescored: changed.length })
  }
  const told: EditionBook['told'] = storyIds => {
    for (const id of storyIds) contenders.delete(id)
  }
  return { write, told }
}

/** The stories of the window in order of score; older ones are forgotten. */
async function rankedAt(
  known: Map<number, KnownStory>,
  now: number,
  weights: LineTools['config']['topicWeights'],
): Promise<Ranked[]> {
  const ranked: Ranked[] = []
  let weighed = 0
  for (const [id, story] of known) {
    if (story.lastAt < now - windowMs) {
      known.delete(id)
      continue
    }
    if (!isFresh(story.weight, now)) {
      const { score, reasons } = scoreStory(story.facts, now, weights)
      story.weight = { score, reasons: JSON.stringify(reasons), at: now }
      if (++weighed % weighedAtOnce === 0) await nextTurn()
    }
    ranked.push({ ...story, id, score: story.weight!.score, topic: story.facts.topic })
  }
  return ranked.sort((a, b) => b.score - a.score || b.id - a.id)
}

/** What has not changed is weighed anew once a minute, by which it ages. */
const isFresh = (weight: KnownStory['weight'], now: number): boolean =>
  weight !== undefined && weight.at <= now && weight.at > now - ageEveryMs

const isFront = ([name]: Editions[number]): boolean => name === 'front' || name.endsWith('/front')

const movedEditions = (editions: Editions, standing: ReadonlyMap<string, readonly number[]>): Editions =>
  editions.filter(([name, ids]) => {
    const before = standing.get(name)
    return before?.length !== ids.length || before.some((id, at) => id !== ids[at])
  })

/** A score is written when a reader would see another reason, or the figure moved by more than a tenth. */
function changedScore(id: number, story: KnownStory | undefined) {
  if (!story?.weight) return [] // an editor pinned what is too old to rank
  const { score, reasons } = story.weight
  const mark = `${score.toFixed(1)} ${reasons}`
  return story.scored === mark ? [] : [{ id, score, reasons, mark }]
}

/** A contender's row where the store has none, or another. */
function changedContender({ id, score, topic, langs, regions }: Contender, before: ContenderRow | undefined) {
  const row: ContenderRow = {
    story_id: id,
    score,
    topic: topic ?? null,
    langs: ` ${[...langs].sort().join(' ')} `,
    regions: ` ${[...regions].map(([place, share]) => `${place}=${Math.round(share)}`).join(' ')} `,
  }
  const stays =
    before?.topic === row.topic &&
    before.langs === row.langs &&
    before.regions === row.regions &&
    Math.max(score, before.score) <= Math.min(score, before.score) * scoreStep
  return stays ? [] : [row]
}
