import { type FolderFeed, folderFeed, noteFolder } from '../../store/folders.ts'
import { transact } from '../../store/transact.ts'
import type { LineTools } from '../line-tools.ts'
import { FolderError } from './folder-error.ts'
import { lookInto, type SeenFile } from './folder-look.ts'
import { openPatience, type Patience } from './patience.ts'
import { takeFile } from './take-file.ts'

/** A watched folder at work: files come in the order in which they were finished, one after the other. */
export type FolderStation = { take(room: number): Promise<SeenFile[][]>; work(files: SeenFile[]): Promise<void> }

// Files taken in one go; then the folder is looked at anew.
const atOnce = 50
const noteEveryMs = 60_000

/** Opens the station of one folder, whose source is added when it is new; its pump asks it about each second. */
export async function openFolderStation(
  folder: { name: string; path: string },
  tools: LineTools,
  patience: Patience = openPatience(),
): Promise<FolderStation> {
  const { store, clock, log } = tools
  const readFeed = (): Promise<FolderFeed> => transact(store.write, db => folderFeed(db, folder, clock()))
  let feed = await readFeed()
  let told: { as: string; at: number } | undefined

  /** Writes down how the folder is, when that changes and once a minute. */
  const note = async (trouble?: string): Promise<void> => {
    const now = clock()
    const same = told?.as === (trouble ?? 'ok')
    if (told && same && Math.abs(now - told.at) < noteEveryMs) return
    if (trouble && !same) log.warn(`${feed.sourceName}: ${trouble}`, { feed: feed.id })
    await noteFolder(store.write, feed.id, { now, trouble })
    told = { as: trouble ?? 'ok', at: now }
  }
  const orNote = async (work: () => Promise<void>, say: (why: string) => string): Promise<void> => {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof FolderError)) throw error
      await note(say(error.message))
    }
  }

  return {
    take: async room => {
      let ready: SeenFile[] = []
      if (room === 0) return []
      const look = async (): Promise<void> => {
        ready = patience.ready(await lookInto(folder.path)).slice(0, atOnce)
        if (!patience.isTried()) await note()
      }
      await orNote(look, why => `The folder cannot be used: ${why}.`)
      return ready.length > 0 ? [ready] : []
    },
    work: async files => {
      // its source may have been taken out meanwhile, while the folder is still to be watched
      feed = await readFeed()
      for (const file of files) {
        const take = (): Promise<void> => takeFile(file, feed, patience, tools)
        await orNote(take, why => `A file cannot be read or moved: ${why}.`)
      }
    },
  }
}
