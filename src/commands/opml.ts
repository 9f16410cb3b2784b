import { writeFileSync } from 'node:fs'
import { writeOpml } from '../line/sources/opml.ts'
import { oneLine } from '../log.ts'
import { listSources } from '../store/sources.ts'
import { addAll, readSourceList } from '../take-sources.ts'
import { fileTrouble } from '../text/file-trouble.ts'
import { type Command, CommandError, networkSettings, storeSettings } from './command.ts'
import { counted } from './counted.ts'
import { withFetcher, withNewStore, withStore } from './with-store.ts'

export const opml: Command = {
  name: 'opml',
  takes: 'import <file or address> | export [file]',
  most: 2,
  summary: 'Takes sources from an OPML list, or writes one of all sources.',
  settings: [...storeSettings, ...networkSettings],
  run: async ({ config, words: [way, where] }) => {
    if (way === 'export') return withStore(config, store => exportList(store, where))
    if (way !== 'import' || !where)
      throw new CommandError('it takes: opml import <file or address>, or opml export [file].', 2)
    return withFetcher(config, async fetcher => {
      const list = await readSourceList(where, { fetcher })
      if ('failed' in list) throw new CommandError(list.detail ?? list.failed)
      for (const reason of list.done.refused) console.error(oneLine(`Not taken: ${reason}`))
      const added = await withNewStore(config, store => addAll(list.done.sources, { store, fetcher, clock: Date.now }))
      console.log(
        `${counted(added, 'source')} added, ${list.done.sources.length - added} there already, ${list.done.refused.length} refused.`,
      )
      return list.done.sources.length === 0 ? 1 : 0
    })
  },
}

async function exportList({ read }: Parameters<Parameters<typeof withStore>[1]>[0], file?: string): Promise<number> {
  const all = await listSources(read)
  const text = writeOpml({
    title: 'News Factory',
    feeds: all.map(one => ({
      title: one.name,
      feedUrl: one.feedUrl,
      homepage: one.homepage,
      folders: one.country ? [one.country] : [],
    })),
  })
  if (!file) process.stdout.write(text)
  else writeList(file, text)
  if (file) console.log(`${counted(all.length, 'feed')} written to ${file}.`)
  return 0
}

function writeList(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new CommandError(`${file} cannot be written: ${fileTrouble(error)}.`)
  }
}
