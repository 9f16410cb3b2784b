import { writeFileSync } from 'node:fs'
import type { Config } from '../config.ts'
import { withoutFolderTopics } from '../line/sources/folder-topics.ts'
import { writeOpml } from '../line/sources/opml-write.ts'
import { oneLine } from '../log.ts'
import { readSourceList } from '../read-source-list.ts'
import { addSources } from '../store/add-sources.ts'
import { sourceList } from '../store/source-list.ts'
import { fileTrouble } from '../text/file-trouble.ts'
import { CommandError } from './command.ts'
import { counted } from './counted.ts'
import { sentence } from './sentence.ts'
import { withFetcher, withNewStore, withStore } from './with-store.ts'

/** Takes the sources of an OPML list, from a file or an address, and names what it refuses. Gives the exit code. */
export function importList(config: Config, where: string): Promise<number> {
  return withFetcher(config, async fetcher => {
    const list = await readSourceList(where, { fetcher })
    if ('failed' in list) throw new CommandError(sentence(list.detail ?? list.failed))
    const { sources, refused } = list.done
    for (const reason of refused) console.error(oneLine(`Not taken: ${reason}`))
    const added = await withNewStore(config, ({ write }) => addSources(write, sources, Date.now()))
    console.log(
      `${counted(added, 'source')} added, ${sources.length - added} there already, ${refused.length} refused.`,
    )
    return sources.length === 0 ? 1 : 0
  })
}

/** Writes an OPML list of all sources to a file, or to standard output without one. Gives the exit code. */
export function exportList(config: Config, file?: string): Promise<number> {
  return withStore(config, async ({ read }) => {
    const sources = await sourceList(read)
    const text = writeOpml({ title: config.siteName, sources: sources.map(withoutFolderTopics) })
    if (!file) process.stdout.write(text)
    else writeList(file, text)
    if (file) console.log(`${counted(sources.length, 'feed')} written to ${file}.`)
    return 0
  })
}

function writeList(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new CommandError(`${file} cannot be written: ${fileTrouble(error)}.`)
  }
}
