import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ArticleToPlace, createStoryEngine, type StoryEngine } from './story-engine.ts'
import { testStream } from './test-stream.ts'

const hour = 3_600_000
const start = Date.UTC(2026, 10, 20)

let ids = 0
const article = (title: string, body: string, hours = 0, more: Partial<ArticleToPlace> = {}): ArticleToPlace => ({
  id: ++ids,
  at: start + hours * hour,
  lang: 'en',
  title,
  body,
  sourceId: ids,
  owner: `owner ${ids}`,
  ...more,
})

const dam = [
  article(
    'Dam above Lowmere breaks after three days of rain',
    'The earth dam above the town of Lowmere gave way on Friday morning after three days of rain. Water from the Ister ' +
      'reservoir ran through the lower streets within twenty minutes. Rescue boats brought some four hundred people out.',
  ),
  article(
    'Lowmere flooded as reservoir dam gives way',
    'Hundreds were brought to safety by boat when the dam of the Ister reservoir broke above Lowmere. Streets in the ' +
      'lower town stood two metres under water by noon, the fire brigade said on Friday.',
    2,
  ),
  article(
    'Rescue boats reach Lowmere after dam failure',
    'Rescue boats worked through the lower streets of Lowmere on Friday, hours after the Ister reservoir dam failed in ' +
      'the rain. The mayor said four hundred people had left their houses.',
    5,
  ),
]
const election = [
  article(
    'Tova Marbeck wins second term in Quillan',
    'President Tova Marbeck was confirmed for a second term in Quillan with 54 percent of the vote, the electoral ' +
      'commission said late on Friday. Her rival Olen Drask conceded before midnight.',
    1,
  ),
  article(
    'Drask concedes as Marbeck is re-elected in Quillan',
    'Olen Drask conceded defeat in the Quillan presidential vote after counting gave Tova Marbeck 54 percent. The ' +
      'electoral commission will publish the final result on Sunday.',
    3,
  ),
]

/** Places the articles as the line does, with a second look at the end; gives the story of each. */
function run(engine: StoryEngine, articles: readonly ArticleToPlace[]): number[] {
  const stream = testStream(engine)
  for (const one of articles) stream.add(one)
  stream.repair()
  return articles.map(({ id }) => stream.storyOf(id))
}

test('reports of one event are one story, of another event another', () => {
  const stories = run(createStoryEngine(), [dam[0]!, election[0]!, dam[1]!, election[1]!, dam[2]!])
  assert.deepEqual(stories, [1, 2, 1, 2, 1])
})

test('headlines alone are enough when they share their rare words', () => {
  const stories = run(
    createStoryEngine(),
    [...dam, ...election].map(one => ({ ...one, body: '' })),
  )
  assert.equal(stories[0], stories[1])
  assert.equal(stories[3], stories[4])
  assert.notEqual(stories[0], stories[3])
})

test('articles that come in out of order find their story', () => {
  assert.equal(new Set(run(createStoryEngine(), dam.toReversed())).size, 1)
})

test('a script without spaces is no hindrance', () => {
  const one = { lang: 'ja' }
  const stories = run(createStoryEngine(), [
    article('低見町の上流で堰堤が決壊、三日間の大雨', '', 0, one),
    article('伊須太湖で船の競技大会が開幕', '', 1, one),
    article('大雨で低見町上流の堰堤が決壊', '', 2, one),
  ])
  assert.equal(stories[0], stories[2])
  assert.notEqual(stories[0], stories[1])
})

test('the same words a month later are another story', () => {
  const later = { ...dam[0]!, id: 1000, at: start + 30 * 24 * hour }
  assert.equal(new Set(run(createStoryEngine(), [...dam, later])).size, 2)
})

test('the furniture of one house does not make one story', () => {
  const furniture = 'Sign up for our morning letter. Follow us for more. All times are local. Reporting by our staff.'
  const pieces = [
    [
      'Beekeepers count their losses',
      'The cold spring cost the hives of the upper valley a third of their swarms. Honey will be dear before summer.',
    ],
    [
      'Tram drivers reject the offer',
      'Depot crews voted by hand on Tuesday and want shorter night shifts first. Wages come second, their speaker said.',
    ],
    [
      'A glass blower closes his furnace',
      'After forty years Ambros Kell sells his pipes and moulds to a museum. Nobody in the lane wanted to learn the trade.',
    ],
    [
      'Night nurses get their own bus',
      'The clinic pays for a shuttle from the harbour that runs until dawn. Forty women used it on its first evening.',
    ],
    [
      'Chess club moves to the castle',
      'Twelve boards and a clock by Lorrimer go up the hill in wheelbarrows. The old cellar was too damp for wood.',
    ],
  ]
  const stories = run(
    createStoryEngine(),
    pieces.map(([title, body], at) => article(title!, `${body} ${furniture}`, at, { sourceId: 1 })),
  )
  assert.equal(new Set(stories).size, pieces.length, `stories: ${stories}`)
})

test('deciding changes nothing', () => {
  const engine = createStoryEngine()
  run(engine, [dam[0]!])
  const first = engine.decide(dam[1]!)
  assert.deepEqual(engine.decide(dam[1]!), first)
  assert.deepEqual(engine.size(), { articles: 1, stories: 1 })
  assert.ok(first.probability > 0.5 && first.probability <= 1)
})

test('replaying the commits builds an engine that decides the same', () => {
  const [one, other] = [createStoryEngine(), createStoryEngine()]
  for (const engine of [one, other]) {
    engine.commit(dam[0]!, 7)
    engine.commit(election[0]!, 8)
  }
  assert.deepEqual(one.decide(dam[2]!), other.decide(dam[2]!))
  assert.equal(one.decide(dam[2]!).storyId, 7)
})

test('merged stories are one afterwards', () => {
  const engine = createStoryEngine()
  engine.commit(dam[0]!, 1)
  engine.commit(dam[1]!, 2)
  engine.merge(1, 2)
  assert.deepEqual(engine.size(), { articles: 2, stories: 1 })
  assert.equal(engine.decide(dam[2]!).storyId, 2)
})

test('an article that was put in the wrong story moves to the right one at the second look', () => {
  const engine = createStoryEngine()
  for (const one of dam) engine.commit(one, 1)
  engine.commit(election[0]!, 2)
  engine.commit(election[1]!, 1)
  assert.deepEqual(engine.repair(1), {
    moves: [{ group: 1, articles: [election[1]!.id], from: 1, into: 2 }],
    merges: [],
  })
})

test('two events in one story part, and the larger part keeps its address', () => {
  const engine = createStoryEngine()
  for (const one of [...election, ...dam]) engine.commit(one, 1)
  const { moves, merges } = engine.repair(1)
  assert.deepEqual(
    moves.map(({ articles, from, into }) => ({ articles, from, into })),
    [{ articles: election.map(({ id }) => id), from: 1, into: 'new' }],
  )
  assert.deepEqual(merges, [])
})

test('stories that a later report shows to be one event become one under the older address', () => {
  const engine = createStoryEngine()
  engine.commit(dam[0]!, 7)
  engine.commit(dam[1]!, 4)
  engine.commit(dam[2]!, 4)
  assert.deepEqual(engine.repair(4), { moves: [], merges: [{ from: 7, into: 4 }] })
})

test('a second look at what is right changes nothing, and looking changes nothing either', () => {
  const engine = createStoryEngine()
  for (const one of dam) engine.commit(one, 1)
  for (const one of election) engine.commit(one, 2)
  const nothing = { moves: [], merges: [] }
  assert.deepEqual(
    [engine.repair(1), engine.repair(2), engine.repair(1), engine.repair(3)],
    [nothing, nothing, nothing, nothing],
  )
})

test('the order in which articles come makes no difference to what belongs together', () => {
  const all = [...dam, ...election]
  const together = (order: readonly ArticleToPlace[]): string => {
    const stories = run(createStoryEngine(), order)
    const parts = Map.groupBy(order.keys(), at => stories[at]).values()
    return [...parts]
      .map(part =>
        part
          .map(at => order[at]!.id)
          .sort()
          .join(' '),
      )
      .sort()
      .join(' | ')
  }
  const orders = all.map((_, at) => [...all.slice(at), ...all.slice(0, at)])
  assert.equal(new Set([...orders, all.toReversed()].map(together)).size, 1)
})

test('an article that is withdrawn draws no others to its story any more', () => {
  const engine = createStoryEngine()
  engine.commit(dam[0]!, 1)
  engine.commit(election[0]!, 2)
  engine.remove(dam[0]!.id, 1)
  engine.remove(99, 2)
  engine.remove(dam[0]!.id, 7)
  assert.equal(engine.decide(dam[1]!).storyId, 'new')
  assert.deepEqual(engine.size(), { articles: 1, stories: 1 })
})

test('what came in before the window is forgotten, old news that came in late is not', () => {
  const engine = createStoryEngine()
  engine.commit({ ...dam[0]!, seenAt: start }, 1)
  engine.commit({ ...election[0]!, seenAt: start + 80 * hour }, 2)
  engine.forget(start + 8 * hour)
  assert.deepEqual(engine.size(), { articles: 1, stories: 1 })
  assert.equal(engine.decide(dam[1]!).storyId, 'new')
  assert.equal(engine.decide(election[1]!).storyId, 2)
})

test('empty and endless articles are no trouble', () => {
  const engine = createStoryEngine()
  const stories = run(engine, [
    article('', ''),
    article('', ''),
    article('?!', '…'),
    article('x '.repeat(10_000), 'y '.repeat(100_000)),
  ])
  assert.equal(new Set(stories).size, 4)
})
