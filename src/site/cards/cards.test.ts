import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { openResizePool } from '../pictures/resize-pool.ts'
import { openCardSigner } from './card-address.ts'
import { type CardFace, writable } from './card-face.ts'
import { cardFont } from './card-font.ts'
import { coverageOf } from './font-coverage.ts'

const pool = openResizePool({ processes: 1, cpuMs: 10_000, memoryMb: 700 })
after(() => pool.close())

const covers = coverageOf(readFileSync(cardFont))

test('a card has the size that social media ask for, and its headline is on it', async () => {
  const drawn = async (card: CardFace): Promise<Uint8Array> => {
    const answer = await pool.draw({ card })
    assert.ok('made' in answer, JSON.stringify(answer))
    return answer.made[0]!
  }
  const headline = 'Forty trees & a <b>river</b>: “Łódź”, Київ, Αθήνα'
  const [empty, full] = [await drawn({}), await drawn({ headline, kicker: '41 articles from 17 sources' })]
  const { width, height, format } = await sharp(full).metadata()
  assert.deepEqual([width, height, format], [1200, 630, 'png'])
  assert.ok(full.length > 2 * empty.length && full.length < 120_000, `${empty.length} ${full.length} bytes`)
  await drawn({ headline: 'W'.repeat(180), site: 'A site of one’s own' })
})

test('what the font cannot write is left out, and a headline in other letters altogether', () => {
  assert.equal(writable('Rain \u{1f327} and → wind', 99, covers)?.replace('→ ', ''), 'Rain and wind')
  assert.equal(writable('Дождь и ветер', 99, covers), 'Дождь и ветер')
  for (const text of ['雨が降る', 'مطر', 'बारिश', 'ฝน']) assert.equal(writable(text, 99, covers), undefined, text)
  assert.equal(writable('word '.repeat(50), 20, covers), 'word word word word…')
  assert.equal(writable('', 20, covers), undefined)
})

test('only addresses that we signed are known', () => {
  const signer = openCardSigner('a key')
  const path = signer.pathOf('story', 12)
  assert.deepEqual(signer.read(path), { kind: 'story', id: 12 })
  const others = [
    path.replace('12', '13'),
    path.replace('story', 'article'),
    openCardSigner('other').pathOf('story', 12),
  ]
  for (const other of [...others, `${path}x`, '/card/story/12/.png']) assert.equal(signer.read(other), undefined, other)
})
