import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ArticleToPlace, createStoryEngine } from './story-engine.ts'
import { testStream } from './test-stream.ts'

const start = Date.UTC(2026, 10, 20)
const hour = 3_600_000

let ids = 0
const article = (lang: string, title: string, hours = 0): ArticleToPlace => ({
  id: ++ids,
  at: start + hours * hour,
  lang,
  title,
  body: '',
  sourceId: ids,
  owner: `owner ${ids}`,
})

const vote = [
  article('en', 'Tova Marbeck wins second term in Quillan, Drask concedes'),
  article('en', 'Drask concedes as Marbeck is re-elected in Quillan', 1),
  article('es', 'Tova Marbeck gana un segundo mandato en Quillan y Drask reconoce la derrota', 1),
  article('fr', 'Quillan : Tova Marbeck réélue, Olen Drask reconnaît sa défaite', 2),
  article('ru', 'Това Марбек переизбрана в Квиллане, Драск признал поражение', 3),
  article('el', 'Η Τόβα Μαρβεκ επανεκλέγεται στο Κουιλλάν, ο Ντρασκ παραδέχεται', 3),
]
const dam = [
  article('en', 'Dam above Lowmere breaks, Ister reservoir floods the town', 1),
  article('es', 'Se rompe la presa de Ister y el agua inunda Lowmere', 2),
  article('de', 'Damm über Lowmere gebrochen: Ister-Stausee läuft in die Stadt', 2),
]

/** The stories that articles end in, after a second look, as sets of their languages' articles. */
function storiesOf(articles: readonly ArticleToPlace[], lookAfterEach = false): string[] {
  const stream = testStream(createStoryEngine())
  for (const one of articles) {
    stream.add(one)
    if (lookAfterEach) stream.repair()
  }
  stream.repair()
  const stories = Map.groupBy(articles, ({ id }) => stream.storyOf(id)).values()
  return [...stories]
    .map(story =>
      story
        .map(({ id }) => id)
        .sort((a, b) => a - b)
        .join(' '),
    )
    .sort()
}
const together = (...stories: ArticleToPlace[][]): string[] =>
  stories.map(story => story.map(({ id }) => id).join(' ')).sort()

test('reports of one event in several languages and alphabets are one story, of another event another', () => {
  const [latin, cyrillic] = [vote.slice(0, 4), vote.slice(0, 5)]
  assert.deepEqual(storiesOf([...latin, ...dam]), together(latin, dam))
  assert.deepEqual(storiesOf([...cyrillic, ...dam]), together(cyrillic, dam))
})

test('the order of the languages makes no difference', () => {
  const all = [...vote.slice(0, 5), ...dam]
  const orders = all.map((_, at) => [...all.slice(at), ...all.slice(0, at)])
  for (const order of [...orders, all.toReversed()])
    assert.deepEqual(storiesOf(order, true), together(vote.slice(0, 5), dam))
})

test('one name in common is not enough', () => {
  const stories = storiesOf([
    article('en', 'Marbeck opens a museum of glass'),
    article('fr', 'Marbeck malade, le sommet est reporté', 2),
  ])
  assert.equal(stories.length, 2)
})

test('days later the same names are another event', () => {
  const later = { ...vote[2]!, id: 1000, at: start + 70 * hour }
  assert.equal(storiesOf([...vote.slice(0, 2), later]).length, 2)
})

test('two events of one language stay two, though a report in another speaks of both', () => {
  const both = article('fr', 'Marbeck réélue à Quillan, Drask battu ; Lowmere sous les eaux du barrage Ister', 2)
  const stories = storiesOf([vote[0]!, vote[1]!, dam[0]!, both])
  assert.ok(
    !stories.some(story => story.includes(String(vote[0]!.id)) && story.split(' ').includes(String(dam[0]!.id))),
  )
})
