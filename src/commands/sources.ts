import { oneLine } from '../log.ts'
import type { Store } from '../store/open-store.ts'
import { type ListedSource, listSources, removeSource } from '../store/sources.ts'
import { type Command, CommandError, storeSettings } from './command.ts'
import { counted } from './counted.ts'
import { duration } from './duration.ts'
import { withStore } from './with-store.ts'

export const sources: Command = {
  name: 'sources',
  summary: 'Lists the sources, what each brought and how each feels; or takes one out.',
  options: [
    { name: 'failing', means: 'Only those whose last answer could not be read.' },
    { name: 'json', means: 'As JSON, one object a line.' },
    { name: 'remove', value: 'id', means: 'Take the source with this number out, with its articles.' },
  ],
  settings: storeSettings,
  run: ({ config, options }) =>
    withStore(config, async store => {
      if (typeof options.remove === 'string') return remove(store, options.remove)
      const all = await listSources(store.read)
      const shown = options.failing ? all.filter(one => one.outcome !== null && one.outcome !== 'ok') : all
      if (options.json) for (const one of shown) console.log(JSON.stringify(one))
      else print(shown, all.length)
      return 0
    }),
}

async function remove(store: Store, id: string): Promise<number> {
  if (!/^\d{1,9}$/.test(id)) throw new CommandError(`--remove takes a source’s number, not “${id}”.`, 2)
  if (!(await removeSource(store, Number(id), Date.now()))) throw new CommandError(`there is no source ${id}.`)
  console.log(`Source ${id} is taken out.`)
  return 0
}

function print(shown: ListedSource[], all: number): void {
  if (all === 0)
    return console.log(
      'There are no sources yet: news-factory add <address>, or news-factory run for the starter pack.',
    )
  for (const one of shown) {
    const place = [one.country, one.languages.join('/')].filter(Boolean).join(' ')
    console.log(
      oneLine(
        `${String(one.id).padStart(5)}  ${one.name}${place ? ` (${place})` : ''}, ${counted(one.articles, 'article')}`,
      ),
    )
    console.log(`       ${one.feedUrl}`)
    console.log(`       ${stateOf(one)}`)
  }
  console.log(shown.length === all ? `${counted(all, 'feed')}.` : `${shown.length} of ${counted(all, 'feed')}.`)
}

function stateOf({ outcome, detail, answeredAt }: ListedSource): string {
  if (outcome === null) return 'not read yet'
  const when = answeredAt ? `last good answer ${duration(Date.now() - answeredAt)} ago` : 'never answered'
  return outcome === 'ok' ? `well, ${when}` : `fails: ${oneLine(detail ?? outcome)} (${when})`
}
