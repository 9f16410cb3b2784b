import type { Config } from '../config.ts'
import { buildFetcher } from '../factory.ts'
import type { Fetcher } from '../net/open-fetcher.ts'
import { parseAllowList } from '../net/public-address.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { CommandError } from './command.ts'

/** Opens the store beside whatever else uses it, for the time of one command. */
export async function withStore<T>(config: Config, use: (store: Store) => Promise<T>): Promise<T> {
  const opened = await openStore({ url: config.databaseUrl, folder: config.data, alone: false, connections: 2 })
  if ('problem' in opened) throw new CommandError(opened.problem)
  try {
    return await use(opened.store)
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
