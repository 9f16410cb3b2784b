import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ArticleToPlace, createStoryEngine } from './story-engine.ts'
import { testStream } from './test-stream.ts'

const start = Date.UTC(2026, 10, 20)
const article = (id: number, title: string, body: string, isOpinion: boolean): ArticleToPlace => ({
  id,
  at: start + id * 3_600_000,
  lang: 'en',
  title,
  body,
  sourceId: id,
  owner: `owner ${id}`,
  isOpinion,
})

const theme = (isOpinion: boolean): ArticleToPlace[] => [
  article(
    1,
    'What Senator Marbeck owes the harbour towns',
    'Senator Marbeck has spent a decade promising to speak for fishermen, and it is fair to ask what came of it. My ' +
      'grandfather mended nets in Quillan and never voted for anybody who would not come aboard his boat.',
    isOpinion,
  ),
  article(
    2,
    'Marbeck and the art of saying nothing to fishermen',
    'There is a skill in answering every question with a story about childhood, and Senator Marbeck has it. Voters who ' +
      'want a plan for harbour schools hear of a teacher in Quillan, and go home pleased.',
    isOpinion,
  ),
]

/** The story of each article, after a second look. */
function storiesOf(articles: readonly ArticleToPlace[]): number[] {
  const stream = testStream(createStoryEngine())
  for (const one of articles) stream.add(one)
  stream.repair()
  return articles.map(({ id }) => stream.storyOf(id))
}

test('two columns on one person are no story, where two reports as much alike would be', () => {
  assert.equal(new Set(storiesOf(theme(false))).size, 1)
  assert.equal(new Set(storiesOf(theme(true))).size, 2)
})

test('columns stand with the report of what they are about', () => {
  const report = article(
    3,
    'Marbeck walks out of hearing on the Quillan ferry disaster',
    'Senator Tova Marbeck left the hearing on the ferry disaster of Quillan on Friday, after the chair refused to call ' +
      'the harbour master. Eleven people drowned when the ferry struck the mole in October.',
    false,
  )
  const column = article(
    4,
    'By walking out, Marbeck failed the dead of Quillan',
    'Eleven people drowned on the Quillan ferry, and Senator Marbeck could not sit through a hearing. Whatever the chair ' +
      'did about the harbour master, to walk out was to leave the families alone.',
    true,
  )
  assert.equal(new Set(storiesOf([report, column])).size, 1)
})
