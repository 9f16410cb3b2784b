import { type Command, CommandError, networkSettings, storeSettings } from './command.ts'
import { exportList, importList } from './source-lists.ts'

export const opml: Command = {
  name: 'opml',
  takes: 'import <file or address> | export [file]',
  most: 2,
  summary: 'Takes sources from an OPML list, or writes one of all sources.',
  details:
    'Folders are kept and written back. What cannot be taken is named with its line and the reason; lists in the list are read too, one level deep.',
  settings: [...storeSettings, ...networkSettings],
  run: ({ config, words: [way, where] }) => {
    if (way === 'export') return exportList(config, where)
    if (way === 'import' && where) return importList(config, where)
    throw new CommandError('it takes: opml import <file or address>, or opml export [file].', 2)
  },
}
