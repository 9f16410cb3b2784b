import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { until } from '../running-factory.ts'

/** An article as the replayed world says it published it. */
export type Truth = {
  id: string
  url: string
  source: string
  title: string
  event: string | null
  body: string
  at: string
}

/** The small internet that developers share, running on loopback. */
export type ReplayedWorld = { opml: string; truth(): Promise<Truth[]>; stop(): Promise<void> }

const program = fileURLToPath(new URL('../../../shared/tools/world.mjs', import.meta.url))

/** Whether it is on this machine. */
export const hasReplayedWorld = (): boolean => existsSync(program)

/** Starts it; with `live`, so many articles a minute come out one by one. */
export async function startReplayedWorld(live = 0): Promise<ReplayedWorld> {
  const port = await freePort()
  const words = [program, '--port', String(port), ...(live ? ['--live', String(live)] : [])]
  const world = spawn(process.execPath, words, { stdio: 'ignore' })
  const base = `http://127.0.0.1:${port}`
  await until('the replayed world', 20_000, () =>
    fetch(`${base}/`).then(
      answer => answer.ok,
      () => false,
    ),
  )
  return {
    opml: `${base}/sources.opml`,
    truth: async () => (await (await fetch(`${base}/truth.json`)).json()) as Truth[],
    stop: async () => {
      if (world.exitCode !== null || world.signalCode !== null) return
      const gone = once(world, 'exit')
      world.kill()
      await gone
    },
  }
}

/** A port that is free at this moment. */
export function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
