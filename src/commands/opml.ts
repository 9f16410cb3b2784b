import { writeFileSync } from 'node:fs'
import { writeOpml } from '../line/sources/opml.ts'
import { listSources } from '../store/sources.ts'
import { addAll, readSourceList } from '../take-sources.ts'
import { type Command, CommandError } from './command.ts'
import { withFetcher, withStore } from './with-store.ts'

export const opml: Command = {
  name: 'opml',
  takes: 'import <file or address> | export [file]',
  summary: 'Takes sources from an OPML list, or writes one of all sources.',
  run: async ({ config, words: [way, where] }) => {
    if (way === 'export') return withStore(config, store => exportList(store, where))
    if (way !== 'import' || !where)
      throw new CommandError('it takes: opml import <file or address>, or opml export [file].', 2)
    return withFetcher(config, async fetcher => {
      const list = await readSourceList(where, { fetcher })
      if ('failed' in list) throw new CommandError(list.detail ?? list.failed)
      for (const reason of list.done.refused) console.error(`not taken: ${reason}`)
      const added = await withStore(config, store => addAll(list.done.sources, { store, fetcher, clock: Date.now }))
      console.log(
        `${added} sources added, ${list.done.sources.length - added} were there already, ${list.done.refused.length} refused.`,
      )
      return list.done.refused.length > 0 && added === 0 ? 1 : 0
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
  if (!file) console.log(text)
  else writeFileSync(file, text)
  if (file) console.log(`${all.length} sources written to ${file}.`)
  return 0
}
