import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { startWorld, type World } from '../../demo/world/start-world.ts'
import { allOf, patienceMs, quiet, type RunningFactory, runCommand, startFactory, until } from '../running-factory.ts'

// A small disk that fills up under a running factory; it is mounted, so only root on Linux can try it.

describe('a disk without room', { skip: mountable() ? false : 'a small disk cannot be mounted here' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'nf-disk-'))
  const running: RunningFactory[] = []
  let world: World
  const start = async (own: Record<string, string>): Promise<RunningFactory> => {
    running.push(await startFactory('run', own))
    return running.at(-1)!
  }
  before(async () => {
    world = await startWorld({ clock: Date.now, speed: 0.001 })
  })
  after(async () => {
    for (const one of running) if (one.process.exitCode === null && one.process.signalCode === null) await one.kill()
    await world.close()
    execFileSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true })
  })

  test('is told of in a sentence, pages go on, and with room again nothing is lost', async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder])
    const own = {
      NF_DATA: folder,
      NF_ALLOW_HOSTS: '127.0.0.0/8',
      NF_HOST_GAP: '0',
      NF_SOURCES: world.opml,
      NF_POLL_MIN: '1',
      NF_POLL_MAX: '3',
    }
    const factory = await start(own)
    await until('the operator to be told', patienceMs, async () =>
      /cannot go on, next try in [\d.]+ s: database or disk is full/.test(factory.printed()),
    )
    await new Promise(resolve => setTimeout(resolve, 2000))
    assert.ok(factory.printed().split('disk is full').length < 30, 'it is told of, and not without end')
    const accepted = await allOf<{ id: number; url: string }>(factory.url, 'articles')
    assert.equal((await fetch(factory.url)).status, 200)
    assert.match((await runCommand(['doctor'], own)).out, /WRONG {2}0 MB free at /)
    const refused = await runCommand(['add', `${someFeed(world)}?again`], own)
    assert.equal(refused.code, 1)
    assert.match(refused.err, /the store refuses it: database or disk is full/)

    execFileSync('mount', ['-o', 'remount,size=60m', folder])
    const waiting = await waitingPages(factory)
    await until('the line to go on', patienceMs, async () => {
      const more = await allOf(factory.url, 'articles')
      return more.length > accepted.length || (await waitingPages(factory)) < waiting
    })
    assert.equal(await factory.stop(), 0)
    const again = await start(own) // what was under way is free at the next start, or after its lease
    await quiet(again.url, patienceMs)
    const articles = await allOf<{ id: number; url: string }>(again.url, 'articles')
    const ids = new Set(articles.map(one => one.id))
    assert.deepEqual(
      accepted.filter(one => !ids.has(one.id)),
      [],
    )
    assert.equal(new Set(articles.map(one => one.url)).size, articles.length, 'no article twice')
    assert.equal(await again.stop(), 0)
  })
})

async function waitingPages({ url }: RunningFactory): Promise<number> {
  const { stations } = (await (await fetch(`${url}/api/v1/status`)).json()) as {
    stations: { name: string; waiting: number }[]
  }
  return stations.find(one => one.name === 'extract')!.waiting
}

function mountable(): boolean {
  if (process.getuid?.() !== 0 || process.platform !== 'linux') return false
  const folder = mkdtempSync(join(tmpdir(), 'nf-mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder])
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function someFeed(world: World): string {
  const { origin, feed } = world.publishers.find(one => !one.expect && !one.feed.movedFrom && !one.feed.fault)!
  return origin + feed.path
}
