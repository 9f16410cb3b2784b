import { resolve } from 'node:path'
import type { Config } from '../config.ts'
import { buildFetcher } from '../factory.ts'
import { openReadingPool, type ReadingPool } from '../line/reading-pool.ts'
import type { Fetcher } from '../net/open-fetcher.ts'
import { parseAllowList } from '../net/public-address.ts'
import { openStore, type Store, storeMissing } from '../store/open-store.ts'
import { CommandError } from './command.ts'

/** Opens the store, which must be there, beside whatever else uses it, for the time of one command. */
export async function withStore<T>(config: Config, use: (store: Store) => Promise<T>): Promise<T> {
  if (storeMissing(config.data, config.databaseUrl))
    throw new CommandError(
      `there is no store in ${resolve(config.data)}: name its folder with --data or NF_DATA, or make one with news-factory run or add.`,
    )
  return withNewStore(config, use)
}

/** The same, and makes the store where there is none. */
export async function withNewStore<T>(config: Config, use: (store: Store) => Promise<T>): Promise<T> {
  const opened = await openStore({ url: config.databaseUrl, folder: config.data, alone: false, connections: 2 })
  if ('problem' in opened) throw new CommandError(opened.problem)
  try {
    return await use(opened.store)
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    if (error instanceof CommandError || !/^(?:\d+|ERR_SQLITE_ERROR|[0-9A-Z]{5})$/.test(code ?? '')) throw error
    throw new CommandError(`the store refuses it: ${message}.`) // a full disk, rights, a lock
  } finally {
    await opened.store.close()
  }
}

/** Opens the fetcher for the time of one command. */
export async function withFetcher<T>(config: Config, use: (fetcher: Fetcher) => Promise<T>): Promise<T> {
  const fetcher = buildFetcher(config, parseAllowList(config.allowHosts), Date.now)
  try {
    return await use(fetcher)
  } finally {
    await fetcher.close()
  }
}

/** Opens one reading thread for the time of one command: what it fetches may be as hostile as what the line does. */
export async function withReadingPool<T>(use: (pool: ReadingPool) => Promise<T>): Promise<T> {
  const pool = openReadingPool({ threads: 1, deadlineMs: 10_000, memoryMb: 512 })
  try {
    return await use(pool)
  } finally {
    await pool.close()
  }
}
