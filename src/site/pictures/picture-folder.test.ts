import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { openPictureFolder } from './picture-folder.ts'

const nameOf = (number: number): string => number.toString(16).padStart(32, '0')
const hourMs = 3_600_000

function freshFolder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'nf-pictures-'))
  t.after(() => rmSync(path, { recursive: true, force: true }))
  return path
}
const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true }).flatMap(file => (file.isFile() ? [file.name] : []))

test('what is kept is there after a start, with the size of the original', async t => {
  const path = freshFolder(t)
  const options = { path, limitBytes: 1e6, clock: Date.now }
  const before = openPictureFolder(options)
  await before.write(nameOf(1), '480.avif', Buffer.from('small'))
  await before.writeOriginal(nameOf(1), Buffer.from('large'), { width: 1280, height: 720 })

  const after = openPictureFolder(options)
  assert.equal(String((await after.read(nameOf(1), '480.avif'))?.bytes), 'small')
  assert.equal(String((await after.readOriginal(nameOf(1)))?.bytes), 'large')
  assert.deepEqual(after.sizeOf(nameOf(1)), { width: 1280, height: 720 })
  assert.equal(await after.read(nameOf(1), '800.avif'), undefined)
})

test('past its limit the least lately used go first', async t => {
  const path = freshFolder(t)
  let now = Date.now()
  const folder = openPictureFolder({ path, limitBytes: 10_000, clock: () => now })
  for (let number = 0; number < 10; number++) {
    await folder.write(nameOf(number), '480.avif', Buffer.alloc(1000))
    const written = (now - (20 - number) * hourMs) / 1000
    utimesSync(join(path, '00', `${nameOf(number)}.480.avif`), written, written)
  }
  await folder.read(nameOf(0), '480.avif') // looked at: the oldest is now the youngest
  now += hourMs
  await folder.write(nameOf(10), '480.avif', Buffer.alloc(1000))
  await folder.settled()
  const left = filesIn(path).map(file => Number.parseInt(file.slice(0, 32), 16))
  assert.deepEqual(
    left.sort((one, other) => one - other),
    [0, 3, 4, 5, 6, 7, 8, 9, 10],
  )
})

test('an old picture is asked for anew, and what a dead process left half written is taken away', async t => {
  const path = freshFolder(t)
  mkdirSync(join(path, '00'))
  const put = (file: string, ageMs: number): void => {
    writeFileSync(join(path, '00', file), 'x')
    utimesSync(join(path, '00', file), (Date.now() - ageMs) / 1000, (Date.now() - ageMs) / 1000)
  }
  put(`${nameOf(1)}.480.avif`, 31 * 24 * hourMs)
  put(`${nameOf(2)}.480.avif.99-0.part`, hourMs)
  put(`${nameOf(3)}.480.avif.99-1.part`, 0)
  put('letter.txt', 99 * 24 * hourMs)
  const folder = openPictureFolder({ path, limitBytes: 1e6, clock: Date.now })
  assert.equal(await folder.read(nameOf(1), '480.avif'), undefined)
  await folder.settled()
  assert.deepEqual(filesIn(path).sort(), [`${nameOf(3)}.480.avif.99-1.part`, 'letter.txt'])
})

test('a picture that another process took away is simply not there', async t => {
  const path = freshFolder(t)
  const folder = openPictureFolder({ path, limitBytes: 1e6, clock: Date.now })
  await folder.writeOriginal(nameOf(1), Buffer.from('x'), { width: 2, height: 1 })
  rmSync(join(path, '00'), { recursive: true })
  assert.equal(await folder.readOriginal(nameOf(1)), undefined)
  await folder.write(nameOf(1), '480.webp', Buffer.from('y'))
  assert.ok(existsSync(join(path, '00', `${nameOf(1)}.480.webp`)))
})
