import type { LineTools } from '../line-tools.ts'
import { type Pump, pump } from '../pump.ts'
import { openFolderStation } from './folder-station.ts'

const lookEveryMs = 1000

/** Starts to watch the folders of the configuration, each at its own pace and its files in their order. */
export function folderPumps(tools: LineTools): Promise<Pump[]> {
  const { config, log } = tools
  return Promise.all(
    (config.watch ?? []).map(async folder => {
      const station = await openFolderStation(folder, tools)
      return pump({ name: `folder ${folder.name}`, slots: 1, restMs: lookEveryMs, log, ...station })
    }),
  )
}
