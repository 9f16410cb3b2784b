import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { StoryDigest } from '../../model/story-digest.ts'
import { writeDigest } from '../../store/story-digests.ts'
import { wordStory } from '../../store/story-wordings.ts'
import { addTestArticle, addTestSource, addTestStory, testNow } from '../../store/test-data.ts'
import { embeddedStores, pageAt, wordsOf } from './test-page.ts'

describe('what reports say together, on the page', () => {
  const stores = embeddedStores()

  const told = async (digestOf: (ids: number[]) => StoryDigest) => {
    const store = await stores()
    const ids: number[] = []
    for (const [name, lang, title] of [
      ['Herald', 'en', 'Dam breaks'],
      ['Wire', 'en', 'Town flooded'],
      ['Diario', 'es', 'Se rompe la presa'],
      ['Voz', 'es', 'El agua inunda Lowmere'],
    ] as const) {
      const source_id = await addTestSource(store, { name })
      ids.push(await addTestArticle(store, { source_id, title, lang, published_at: testNow - 60_000 }))
    }
    const story = await addTestStory(store, ids, { title: 'Dam breaks', lang: 'en' })
    await wordStory(store.write, story, [{ lang: 'es', title: 'Se rompe la presa', articleId: ids[2]! }])
    await writeDigest(store.write, story, digestOf(ids), testNow)
    return { store, story }
  }

  test('who is who is told with its sources, and two names for one role as a difference', async () => {
    const { store, story } = await told(ids => {
      const by = (at: number) => [{ articleId: ids[at]!, at: testNow - 60_000 }]
      const named = (name: string, statements: { articleId: number; at: number }[]) =>
        ({ value: statements.length, exactness: 'exact', name, statements }) as const
      return {
        summary: [],
        steps: [],
        facts: [
          { kind: 'name', role: 'mayor', verdict: 'agreed', values: [named('Ada Marsh', [...by(0), ...by(1)])] },
          {
            kind: 'name',
            role: 'victim',
            verdict: 'differ',
            values: [named('Jon Ekdahl', by(0)), named('Max Orme', by(2))],
          },
        ],
      }
    })
    const words = wordsOf(await pageAt(store, `/story/${story}`))
    for (const said of ['Mayor: Ada Marsh', 'Victim', 'Jon Ekdahl Herald', 'Max Orme Diario'])
      assert.ok(words.includes(said), `${said} in ${words}`)
  })

  test('a reader of a language that two owners report in is told the story in it', async () => {
    const { store, story } = await told(ids => {
      const said = (at: number, text: string, lang: string) => ({ articleId: ids[at]!, text, lang, end: 90 })
      return {
        summary: [said(0, 'The dam broke on Monday.', 'en'), said(1, 'Water reached the market.', 'en')],
        told: { es: [said(2, 'La presa se rompió el lunes.', 'es'), said(3, 'El agua llegó al mercado.', 'es')] },
        facts: [],
        steps: [],
      }
    })
    const english = wordsOf(await pageAt(store, `/story/${story}`))
    assert.ok(english.includes('The dam broke on Monday.') && !english.includes('La presa se rompió'), english)
    const spanish = wordsOf(await pageAt(store, `/story/${story}`, { language: 'es' }))
    assert.ok(spanish.includes('La presa se rompió el lunes.') && !spanish.includes('The dam broke'), spanish)
  })
})
