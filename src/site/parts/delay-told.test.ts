import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageCodes } from '../words/language-codes.ts'
import { languages } from '../words/languages.ts'
import { dayDelayTold, delayTold, sourceDelayTold } from './delay-told.ts'

const delays = (articles: number) => ({
  articles,
  seen: { p50Ms: 2000, p95Ms: 3000 },
  page: { p50Ms: 4000, p95Ms: 6000 },
})

test('one article is told of as one, a few by all of them, and only many by the 95th of a hundred', () => {
  const told = (n: number) => delayTold(delays(n), languages.en)[0]
  assert.equal(
    told(1),
    'The only article that could be measured so far was on this site 4 seconds after its publication.',
  )
  assert.match(told(2), /half of 2 articles within 4 seconds, all of them within 6 seconds/)
  assert.match(told(19), /half of 19 articles within 4 seconds, all of them/)
  assert.match(told(20), /half of 20 articles within 4 seconds, 95 of 100 within 6 seconds/)
})

test('no language speaks of half an article, or of 95 in a hundred where there are fewer than twenty', () => {
  for (const code of languageCodes) {
    const language = languages[code]
    const [one, few] = [1, 19].map(n => [
      ...delayTold(delays(n), language),
      sourceDelayTold(delays(n), language),
      dayDelayTold('—', delays(n), language),
    ])
    const [half, all] = [4000, 6000].map(language.formats.delay)
    for (const said of [...one!, ...few!]) assert.doesNotMatch(said, /95|۹۵|٩٥/, `${code}: ${said}`)
    assert.ok(one![0]!.includes(half!) && !one!.join().includes(all!), `${code}: ${one!.join()}`)
    assert.ok(few![0]!.includes(half!) && few![0]!.includes(all!), `${code}: ${few![0]}`)
  }
})
