import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { allOf, patienceMs, type RunningFactory, startFactory, until } from '../running-factory.ts'

describe('the demonstration, started from the command line', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'nf-demo-command-'))
  const freshFolder = (): string => mkdtempSync(join(scratch, 'data-'))
  const running = new Set<RunningFactory>()
  after(async () => {
    for (const one of running) if (one.process.exitCode === null && one.process.signalCode === null) await one.kill()
    rmSync(scratch, { recursive: true, force: true })
  })
  const wire = freshFolder()
  const own = { TMPDIR: freshFolder(), DATABASE_URL: 'postgresql://127.0.0.1:1/not-used', NF_WATCH: wire }

  test('says its address, fills the site, takes nothing that is handed over, and leaves nothing behind', async () => {
    writeFileSync(join(wire, 'flood.xml'), '<nitf></nitf>')
    const demo = await startFactory('demo', own)
    running.add(demo)
    assert.match(demo.url, /^http:\/\/127\.0\.0\.1:\d+$/)
    await until('the first stories', patienceMs, async () => (await allOf(demo.url, 'stories')).length > 5)
    assert.equal(await demo.stop(), 0)
    assert.deepEqual([readdirSync(own.TMPDIR), readdirSync(wire)], [[], ['flood.xml']])
  })

  test('leaves nothing behind when it is stopped twice', async () => {
    const demo = await startFactory('demo', own)
    running.add(demo)
    demo.process.kill('SIGINT')
    await demo.stop()
    assert.deepEqual(readdirSync(own.TMPDIR), [])
  })
})
