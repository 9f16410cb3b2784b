import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { readPictureHeader } from './picture-header.ts'
import { openResizePool, type ResizeLimits } from './resize-pool.ts'
import type { Resized } from './resize-task.ts'
import { hungryPicture, svg, testPicture, turnedPicture } from './test-pictures.ts'

function pool(t: TestContext, limits: Partial<ResizeLimits> = {}) {
  const opened = openResizePool({ processes: 1, cpuMs: 10_000, memoryMb: 700, ...limits })
  t.after(opened.close)
  return opened
}
const sizes = (answer: unknown): string[] =>
  (answer as Resized).made.map(bytes => {
    const { kind, width, height } = readPictureHeader(bytes)!
    return `${kind} ${width}×${height}`
  })

test('a picture is made in each format, never larger than it was, and the way it is to be seen', async t => {
  const { resize } = pool(t)
  const makings = [
    { width: 480, format: 'avif' },
    { width: 240, format: 'webp' },
    { width: 1280, format: 'jpeg' },
  ] as const
  const answer = await resize({ bytes: await testPicture('png', 600, 400), makings: [...makings] })
  assert.deepEqual(sizes(answer), ['avif 480×320', 'webp 240×160', 'jpeg 600×400'])
  const turned = await resize({ bytes: await turnedPicture(), makings: [{ width: 240, format: 'jpeg' }] })
  assert.deepEqual([(turned as Resized).width, (turned as Resized).height, sizes(turned)], [20, 40, ['jpeg 20×40']])
})

test('what cannot be decoded is trouble, and the next picture is made all the same', async t => {
  const { resize } = pool(t)
  const whole = await testPicture('jpeg', 600, 400)
  const makings = [{ width: 240, format: 'webp' as const }]
  for (const bytes of [whole.subarray(0, whole.length / 2), svg, Buffer.from('II*\0 no TIFF either')])
    assert.ok('trouble' in (await resize({ bytes, makings })))
  assert.deepEqual(sizes(await resize({ bytes: whole, makings })), ['webp 240×160'])
})

test('a picture that takes too long or too much costs its process and nothing else', async t => {
  const large = await hungryPicture()
  const makings = [{ width: 1280, format: 'avif' as const }]
  const slow = await pool(t, { cpuMs: 20 }).resize({ bytes: large, makings })
  assert.match((slow as { trouble: string }).trouble, /more than 0.02 s of CPU/)
  const { resize } = pool(t, { memoryMb: 160 })
  const small = await testPicture('png', 60, 40)
  const [greedy, next] = await Promise.all([resize({ bytes: large, makings }), resize({ bytes: small, makings })])
  assert.match((greedy as { trouble: string }).trouble, /more than 160 MB/)
  assert.deepEqual(sizes(next), ['avif 60×40'])
})

test('a closed pool answers at once', async t => {
  const { resize, close } = pool(t)
  const waiting = resize({ bytes: await testPicture('png', 600, 400), makings: [] })
  close()
  assert.deepEqual(await waiting, { trouble: 'The site closes.', passing: true })
})
