import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachStore } from '../../test/stores.ts'
import type { Decision } from '../model/editor-action.ts'
import { actionWithId, newestActions, noteAction } from '../store/editor-actions.ts'
import type { Store } from '../store/open-store.ts'
import { articlePage } from '../store/read/article.ts'
import { storiesOfTopic, storiesOnFront } from '../store/read/front.ts'
import { latestArticles } from '../store/read/latest.ts'
import { rankedMatches } from '../store/read/search.ts'
import { storyWithArticles } from '../store/read/story.ts'
import { articleWithId, newestArticles } from '../store/read-api/articles.ts'
import { newestStories, storiesWithIds, storyWithId } from '../store/read-api/stories.ts'
import { queryOf } from '../text/search/test-query.ts'
import { now, reports, settle, settleAnew, stationOn } from './test-station.ts'

const hour = 3_600_000
const floods = ['Dam above Lowmere breaks', 'Lowmere flooded as dam breaks', 'Boats reach Lowmere after dam breaks']
const moreFloods = ['Lowmere dam breaks and boats reach the flooded', 'Flooded Lowmere: dam breaks, boats reach it']
const votes = ['Marbeck wins Quillan vote', 'Drask concedes Quillan vote to Marbeck']
const moreVotes = ['Quillan vote: Marbeck wins, Drask concedes', 'Marbeck wins the Quillan vote, Drask concedes it']

/** Notes a decision and lets the station do it. Gives what came of it. */
async function decide(store: Store, decision: Decision, reason = 'It is so'): Promise<string> {
  const id = await noteAction(store.write, { decision, by: 'ada', reason }, now)
  await settleAnew(store)
  return (await actionWithId(store.read, id))!.outcome!
}

const stories = (store: Store) => store.read.selectFrom('story').selectAll().orderBy('id').execute()
const storyOf = async (store: Store, title: string): Promise<number> =>
  (await store.read.selectFrom('article').select('story_id').where('title', '=', title).executeTakeFirstOrThrow())
    .story_id!
const articlesOf = async (store: Store, titles: string[]): Promise<number[]> =>
  (await store.read.selectFrom('article').select('id').where('title', 'in', titles).orderBy('id').execute()).map(
    row => row.id,
  )
const told = async (store: Store): Promise<(number | null)[]> =>
  (await store.read.selectFrom('announcement').select('story_id').orderBy('id').execute()).map(row => row.story_id)
const frontTitles = async (store: Store): Promise<string[]> =>
  (await storiesOnFront(store.read)).front.map(({ title }) => title)

forEachStore('the editor’s hand', fresh => {
  test('a merge stays, though the machine would part the two at the next report', async () => {
    const store = await fresh()
    await reports(store, [...votes, ...floods])
    await settleAnew(store)
    const [vote, flood] = [await storyOf(store, votes[0]!), await storyOf(store, floods[0]!)]
    assert.notEqual(vote, flood)
    // named the other way round: the older story stays
    const outcome = await decide(store, { kind: 'merge', storyId: vote, otherStoryId: flood })
    assert.equal(outcome, `Story ${flood} is part of story ${vote} now; its address leads there.`)
    assert.deepEqual(await storyWithArticles(store.read, flood), { mergedInto: vote })
    assert.deepEqual((await told(store)).filter(id => id !== null).slice(-2), [vote, flood])
    const [event] = await store.read.selectFrom('story_event').selectAll().where('kind', '=', 'merge').execute()
    assert.equal(event?.reason, 'by the editor: It is so')

    await reports(store, [...moreVotes, ...moreFloods])
    await settleAnew(store)
    const found = (await stories(store)).find(({ id }) => id === vote)!
    assert.deepEqual([found.article_count, found.by_hand], [9, 1])
  })

  test('a split stays, though the machine would make it one story again at the next report', async () => {
    const store = await fresh()
    await reports(store, floods)
    await settleAnew(store)
    const flood = await storyOf(store, floods[0]!)
    const leaving = await articlesOf(store, floods.slice(2))
    const outcome = await decide(store, { kind: 'split', storyId: flood, articles: leaving })
    const other = await storyOf(store, floods[2]!)
    assert.equal(outcome, `Article ${leaving[0]} is in story ${other} now.`)
    const page = await storyWithArticles(store.read, flood)
    assert.ok(page && 'story' in page)
    assert.deepEqual([page.story.articles, page.parted.map(({ id }) => id)], [2, [other]])

    await reports(store, moreFloods)
    await settleAnew(store)
    assert.deepEqual(await articlesOf(store, floods.slice(2)), leaving)
    assert.equal(await storyOf(store, floods[2]!), other)
    assert.equal(await storyOf(store, floods[0]!), flood)
    assert.ok((await stories(store)).every(({ merged_into }) => merged_into === null))
    assert.equal((await newestActions(store.read, 5, [other]))[0]?.decision.storyId, flood)
  })

  test('a running station holds to it as well as one that begins anew', async () => {
    const store = await fresh()
    await reports(store, floods)
    const station = stationOn(store)
    await settle(station)
    const flood = await storyOf(store, floods[0]!)
    const articles = await articlesOf(store, floods.slice(1))
    await noteAction(
      store.write,
      { decision: { kind: 'split', storyId: flood, articles }, by: 'ada', reason: 'x' },
      now,
    )
    await settle(station)
    const other = await storyOf(store, floods[2]!)
    await reports(store, moreFloods)
    await settle(station)
    await station.close()
    assert.deepEqual([await storyOf(store, floods[0]!), await storyOf(store, floods[1]!)], [flood, other])
    assert.ok((await stories(store)).every(({ merged_into }) => merged_into === null))
  })

  test('a split into a story that is there leads from one to the other, copies with what they repeat', async () => {
    const store = await fresh()
    await reports(store, [...floods, ...votes])
    await settleAnew(store)
    const [flood, vote] = [await storyOf(store, floods[0]!), await storyOf(store, votes[0]!)]
    const [first, copy] = await articlesOf(store, floods.slice(0, 2))
    await store.write.updateTable('article').set({ copy_of: first! }).where('id', '=', copy!).execute()
    const decision = { kind: 'split' as const, storyId: flood, articles: [first!], otherStoryId: vote }
    assert.equal(
      await decide(store, decision),
      `1 with the same text goes along. Articles ${first}, ${copy} are in story ${vote} now.`,
    )
    assert.deepEqual(
      (await stories(store)).map(({ article_count, by_hand }) => [article_count, by_hand]),
      [
        [1, 1],
        [4, 1],
      ],
    )
  })

  test('a headline by hand stays whatever arrives, goes along in a merge, and can be given back', async () => {
    const store = await fresh()
    await reports(store, [...floods.slice(0, 2), ...votes])
    await settleAnew(store)
    const [flood, vote] = [await storyOf(store, floods[0]!), await storyOf(store, votes[0]!)]
    assert.match(await decide(store, { kind: 'rename', storyId: vote, title: ' The  vote ' }), /called “The vote” now/)
    await reports(store, moreVotes)
    await settleAnew(store)
    assert.equal((await stories(store)).find(({ id }) => id === vote)!.title, 'The vote')
    await decide(store, { kind: 'merge', storyId: vote, otherStoryId: flood })
    assert.equal((await stories(store))[0]!.title, 'The vote')
    assert.match(await decide(store, { kind: 'rename', storyId: vote }), /^Story 2 went into story 1\. Story 1 has/)
    assert.notEqual((await stories(store))[0]!.title, 'The vote')
  })

  test('a hidden story is in no list, whatever joins it, and comes back with all of it', async () => {
    const store = await fresh()
    await reports(store, [...floods.slice(0, 2), ...votes])
    await settleAnew(store)
    const flood = await storyOf(store, floods[0]!)
    await decide(store, { kind: 'hide', storyId: flood })
    await reports(store, floods.slice(2))
    await settleAnew(store)
    assert.equal(await storyOf(store, floods[2]!), flood)

    const [article] = await articlesOf(store, floods)
    const query = queryOf('dam')
    assert.deepEqual(await storyWithArticles(store.read, flood), { hidden: true })
    assert.equal(await storyWithId(store.read, flood), undefined)
    assert.deepEqual(await storiesWithIds(store.read, [flood]), [])
    assert.equal((await newestStories(store.read, {}, 10)).length, 1)
    assert.equal((await storiesOnFront(store.read)).front.length, 1)
    assert.equal((await latestArticles(store.read, 10)).length, 2)
    assert.equal((await newestArticles(store.read, {}, 10)).length, 2)
    assert.equal((await rankedMatches(store, query, now)).matches.length, 0)
    assert.equal((await articlePage(store.read, article!))!.story, undefined)
    assert.equal((await articleWithId(store.read, article!))!.storyId, null)

    assert.equal(await decide(store, { kind: 'unhide', storyId: flood }), `Story ${flood} is shown again.`)
    const page = await storyWithArticles(store.read, flood)
    assert.ok(page && 'story' in page)
    assert.equal(page.story.articles, 3)
    assert.equal((await storiesOnFront(store.read)).front.length, 2)
    assert.equal((await rankedMatches(store, query, now)).matches.length, 3)
    assert.equal((await articleWithId(store.read, article!))!.storyId, flood)
  })

  test('a pinned story stands at its place with the editor’s reason until its time is over, and follows a merge', async () => {
    const store = await fresh()
    await reports(store, [...floods, ...votes, 'Harbour cranes in Pell stand still'])
    await settleAnew(store)
    const [before, last] = [await frontTitles(store), await storyOf(store, 'Harbour cranes in Pell stand still')]
    assert.ok(before.indexOf('Harbour cranes in Pell stand still') > 0)
    const pin = { kind: 'pin' as const, storyId: last, edition: 'front', place: 1, until: now + hour }
    await decide(store, pin, 'It is our harbour')
    const front = (await storiesOnFront(store.read)).front
    assert.deepEqual(
      front.map(({ id, pinnedFor }) => [id === last, pinnedFor]),
      [
        [true, 'It is our harbour'],
        [false, undefined],
        [false, undefined],
      ],
    )
    const vote = await storyOf(store, votes[0]!)
    await decide(store, { kind: 'merge', storyId: vote, otherStoryId: last })
    assert.equal((await storiesOnFront(store.read)).front[0]!.id, vote)

    const later = stationOn(store, () => now + 2 * hour)
    await settle(later)
    await later.close()
    assert.equal((await storiesOnFront(store.read)).front[0]!.pinnedFor, undefined)
    assert.deepEqual(await store.read.selectFrom('pin').selectAll().execute(), [])
  })

  test('a pin is of one edition, gives way to another at its place, and can be taken back', async () => {
    const store = await fresh()
    await reports(store, [...floods, ...votes])
    await settleAnew(store)
    const [flood, vote] = [await storyOf(store, floods[0]!), await storyOf(store, votes[0]!)]
    await store.write.updateTable('article').set({ topic: 'science' }).where('story_id', '=', flood).execute()
    await store.write.updateTable('story').set({ topic: 'science' }).where('id', '=', flood).execute()
    const pin = { kind: 'pin' as const, edition: 'topic:science', place: 1, until: now + hour }
    await decide(store, { ...pin, storyId: vote })
    assert.deepEqual(
      (await storiesOfTopic(store.read, 'science')).map(({ id, pinnedFor }) => [id, pinnedFor]),
      [
        [vote, 'It is so'],
        [flood, undefined],
      ],
    )
    assert.ok((await storiesOnFront(store.read)).front.every(({ pinnedFor }) => pinnedFor === undefined))
    await decide(store, { ...pin, storyId: flood })
    assert.equal(
      await decide(store, { kind: 'unpin', storyId: vote, edition: 'topic:science' }),
      `Not done: story ${vote} is not pinned in the edition topic:science.`,
    )
    assert.match(await decide(store, { kind: 'unpin', storyId: flood, edition: 'topic:science' }), /as it ranks again/)
  })

  test('what cannot be done says why, and stays in the log with who wanted it', async () => {
    const store = await fresh()
    await reports(store, [...floods, ...votes])
    await settleAnew(store)
    const [flood, vote] = [await storyOf(store, floods[0]!), await storyOf(store, votes[0]!)]
    const [article] = await articlesOf(store, votes)
    const all = await articlesOf(store, floods)
    const pin = { kind: 'pin' as const, storyId: flood, edition: 'front', place: 1, until: now + hour }
    const refusals: [Decision, string][] = [
      [{ kind: 'hide', storyId: 4711 }, 'there is no story 4711'],
      [{ kind: 'merge', storyId: flood, otherStoryId: flood }, `that is one story already, ${flood}`],
      [{ kind: 'split', storyId: flood, articles: [] }, 'it takes the numbers of the articles that leave'],
      [{ kind: 'split', storyId: flood, articles: [4711] }, 'there is no article 4711'],
      [
        { kind: 'split', storyId: flood, articles: [article!] },
        `article ${article} is not in story ${flood}, but in story ${vote}`,
      ],
      [
        { kind: 'split', storyId: flood, articles: all },
        `that is all of story ${flood}: to put it into another, merge the two`,
      ],
      [{ kind: 'rename', storyId: flood, title: ' ' }, 'the headline is empty'],
      [{ kind: 'rename', storyId: flood }, `story ${flood} has no headline by hand`],
      [{ kind: 'unhide', storyId: flood }, `story ${flood} is not hidden`],
      [{ ...pin, place: 0 }, 'an edition has the places 1 to 40'],
      [{ ...pin, until: now }, 'the time until which it is to stand there is over'],
      [
        { ...pin, edition: 'topic:nothing' },
        'there is no edition “topic:nothing”; there is front, and topic:science for a topic that has stories',
      ],
    ]
    for (const [decision, problem] of refusals) assert.equal(await decide(store, decision), `Not done: ${problem}.`)
    await decide(store, { kind: 'hide', storyId: vote })
    const merge = { kind: 'merge' as const, storyId: flood, otherStoryId: vote }
    assert.match(await decide(store, merge), /story \d is hidden: unhide it first/)
    const log = await newestActions(store.read, 100)
    assert.equal(log.length, refusals.length + 2)
    assert.deepEqual([log[0]!.by, log[0]!.reason, log[0]!.done, log[1]!.done], ['ada', 'It is so', false, true])
  })

  test('an action that fails again and again leaves the line to the others', async t => {
    const store = await fresh()
    await reports(store, floods)
    await settleAnew(store)
    const storyId = await storyOf(store, floods[0]!)
    const id = await noteAction(store.write, { decision: { kind: 'hide', storyId }, by: 'ada', reason: 'x' }, now)
    const { notify } = store.dialect
    store.dialect.notify = async () => {
      throw new Error('nobody listens')
    }
    const station = stationOn(store)
    t.after(() => station.close())
    for (const began = Date.now(); Date.now() - began < 20_000; ) {
      await settle(station).catch(() => {})
      if ((await actionWithId(store.read, id))!.settledAt !== undefined) break
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    store.dialect.notify = notify
    const settled = await actionWithId(store.read, id)
    assert.deepEqual([settled!.done, settled!.outcome], [false, 'Not done: nobody listens.'])
    assert.ok((await storyWithId(store.read, storyId)) !== undefined)
  })
})
