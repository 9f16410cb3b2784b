import { oneLine } from '../log.ts'
import { type ListedSource, listSources, removeSource } from '../store/sources.ts'
import { type Command, CommandError } from './command.ts'
import { withStore } from './with-store.ts'

export const sources: Command = {
  name: 'sources',
  summary: 'Lists the sources, what each brought and how each feels; or takes one out.',
  options: [
    { name: 'failing', means: 'Only those whose last answer could not be read.' },
    { name: 'json', means: 'As JSON, one object a line.' },
    { name: 'remove', value: 'id', means: 'Take the source with this number out, with its articles.' },
  ],
  run: ({ config, options }) =>
    withStore(config, async ({ read, write }) => {
      if (typeof options.remove === 'string') return remove(write, options.remove)
      const all = await listSources(read)
      const shown = options.failing ? all.filter(one => one.outcome !== null && one.outcome !== 'ok') : all
      if (options.json) for (const one of shown) console.log(JSON.stringify(one))
      else print(shown, all.length)
      return 0
    }),
}

async function remove(write: Parameters<typeof removeSource>[0], id: string): Promise<number> {
  if (!/^\d+$/.test(id)) throw new CommandError(`--remove takes a source’s number, not “${id}”.`, 2)
  if (!(await removeSource(write, Number(id)))) throw new CommandError(`there is no source ${id}.`)
  console.log(`Source ${id} is taken out.`)
  return 0
}

function print(shown: ListedSource[], all: number): void {
  if (all === 0)
    return console.log(
      'There are no sources yet: news-factory add <address>, or start with the starter pack: npm start.',
    )
  for (const one of shown) {
    const place = [one.country, one.languages.join('/')].filter(Boolean).join(' ')
    console.log(
      `${String(one.id).padStart(5)}  ${oneLine(one.name)}${place ? ` (${place})` : ''}, ${one.articles} articles\n       ${one.feedUrl}`,
    )
    console.log(`       ${stateOf(one)}`)
  }
  console.log(`${shown.length} of ${all} feeds.`)
}

function stateOf({ outcome, detail, answeredAt }: ListedSource): string {
  if (outcome === null) return 'not read yet'
  const when = answeredAt ? `last good answer ${new Date(answeredAt).toISOString()}` : 'never answered'
  return outcome === 'ok' ? `well, ${when}` : `fails: ${oneLine(detail ?? outcome)}; ${when}`
}
