import { folderFeed } from '../../store/folders.ts'
import { transact } from '../../store/transact.ts'
import type { LineTools } from '../line-tools.ts'
import { type Pump, pump } from '../pump.ts'
import { openFolderStation } from './folder-station.ts'

const lookEveryMs = 1000

/** Starts to watch the folders of the configuration, each at its own pace and its files in their order. */
export function folderPumps(tools: LineTools): Promise<Pump[]> {
  const { store, clock, config, log } = tools
  return Promise.all(
    (config.watch ?? []).map(async folder => {
      const feed = await transact(store.write, db => folderFeed(db, folder, clock()))
      const station = openFolderStation(feed, folder.path, tools)
      return pump({ name: `folder ${feed.sourceName}`, slots: 1, restMs: lookEveryMs, log, ...station })
    }),
  )
}
