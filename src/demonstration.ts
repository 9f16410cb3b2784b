import { startWorld, type World } from '../demo/world/start-world.ts'
import type { Log } from './model/log.ts'
import { addSources } from './store/add-sources.ts'
import type { Store } from './store/open-store.ts'
import { remember, setting } from './store/settings.ts'
import { countSources, removeSource } from './store/sources.ts'

/** The invented internet of `demo/world`, as sources of this factory. */
export type Demonstration = {
  /** 'running' while its sources are in the store; 'offered' where an empty front page may start it. */
  state(): 'off' | 'offered' | 'running'
  start(): Promise<void>
  stop(): Promise<void>
  /** Starts it again where it ran before the last stop of the process. */
  resume(): Promise<void>
  close(): Promise<void>
}

type Tools = {
  store: Store
  clock: () => number
  log: Log
  /** The fetcher's allow list: the demonstration's own ports are put in while it runs. */
  allow: Set<string>
  /** Whether this process moves the line and so carries the demonstration. */
  runs: boolean
  /** Whether an empty front page may offer to start it. */
  offers: boolean
}

const memory = 'demonstration'

/** Prepares the demonstration; nothing is started yet. */
export function openDemonstration({ store, clock, log, allow, runs, offers }: Tools): Demonstration {
  let world: World | undefined
  const idle = offers ? 'offered' : 'off'
  let state: 'off' | 'offered' | 'running' = idle

  // Another process may run it: the site looks at the store now and then, not at each page.
  const look = async (): Promise<void> => {
    const { demo } = await countSources(store.read).catch(() => ({ demo: 0 }))
    state = demo > 0 ? 'running' : idle
  }
  const stopLooking = store.dialect.listen(() => void look())
  void look()

  const start = async (): Promise<void> => {
    if (world) return
    await forget(store, clock())
    world = await startWorld({ clock })
    for (const { origin } of world.publishers) allow.add(new URL(origin).host)
    await addSources(store.write, world.sources, clock(), true)
    await remember(store.write, memory, 'running')
    state = 'running'
    log.info(`The demonstration runs: ${world.sources.length} invented sources.`)
  }
  const stop = async (): Promise<void> => {
    for (const { origin } of world?.publishers ?? []) allow.delete(new URL(origin).host)
    await world?.close()
    world = undefined
    await forget(store, clock())
    await remember(store.write, memory, 'stopped')
    state = idle
    log.info('The demonstration is over and its sources are taken out.')
  }

  return {
    state: () => state,
    start,
    stop,
    resume: async () => {
      if (runs && (await setting(store.read, memory)) === 'running') await start()
    },
    close: async () => {
      stopLooking()
      await world?.close()
    },
  }
}

/** Takes the demonstration's sources out, with their articles and the stories that nothing else tells. */
async function forget(store: Store, now: number): Promise<void> {
  const sources = await store.write.selectFrom('source').select('id').where('demo', '=', 1).execute()
  for (const { id } of sources) await removeSource(store, id, now)
}
