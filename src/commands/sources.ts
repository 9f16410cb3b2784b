import { oneLine } from '../log.ts'
import { setTier } from '../store/feed-schedule.ts'
import { askFeedsNow } from '../store/feeds.ts'
import type { Store } from '../store/open-store.ts'
import { weighSource } from '../store/source-weights.ts'
import { type ListedSource, listSources, removeSource } from '../store/sources.ts'
import { type Command, CommandError, type Given, networkSettings, storeSettings } from './command.ts'
import { counted } from './counted.ts'
import { duration } from './duration.ts'
import { exportList, importList } from './source-lists.ts'
import { withStore } from './with-store.ts'

export const sources: Command = {
  name: 'sources',
  takes: '[import <file or address> | export [file]]',
  most: 2,
  summary: 'Lists the sources, what each brought and how each feels; takes lists of them; puts one first, or out.',
  options: [
    { name: 'failing', means: 'Only those whose last answer could not be read.' },
    { name: 'json', means: 'As JSON, one object a line.' },
    { name: 'first', value: 'id', means: 'Read this source first: each minute, where its server allows it.' },
    { name: 'usual', value: 'id', means: 'Read this source at its own pace again.' },
    { name: 'weight', value: 'id=weight', means: 'Let this source count more (up to 2) or less (0) in the ranking.' },
    { name: 'remove', value: 'id', means: 'Take the source with this number out, with its articles.' },
  ],
  settings: [...storeSettings, ...networkSettings],
  run: ({ config, options, words: [way, where] }) => {
    onlyOne([way, ...changes.filter(name => options[name] !== undefined).map(name => `--${name}`)])
    if (way === 'export') return exportList(config, where)
    if (way === 'import' && where) return importList(config, where)
    if (way) throw new CommandError('it takes: sources import <file or address>, or sources export [file].', 2)
    const change = changeIn(options)
    if (change) return withStore(config, change)
    return withStore(config, async store => {
      const all = await listSources(store.read)
      const shown = options.failing ? all.filter(one => one.outcome !== null && one.outcome !== 'ok') : all
      if (options.json) for (const one of shown) console.log(JSON.stringify(one))
      else print(shown, all.length)
      return 0
    })
  },
}

const changes = ['first', 'usual', 'weight', 'remove']

function onlyOne(asked: (string | undefined)[]): void {
  const [one, other] = asked.filter(word => word !== undefined)
  if (other) throw new CommandError(`it does one thing at a time, not ${oneLine(one!)} and ${oneLine(other)}.`, 2)
}

/** What is to be changed of which source; nothing when none is. Throws a `CommandError` (code 2) for what is no number. */
function changeIn({ first, usual, weight, remove: out }: Given['options']): Change | undefined {
  if (typeof out === 'string') return remove(sourceNumber('--remove', out))
  if (typeof first === 'string') return tier(sourceNumber('--first', first), 1)
  if (typeof usual === 'string') return tier(sourceNumber('--usual', usual), 2)
  return typeof weight === 'string' ? weigh(weight) : undefined
}

type Change = (store: Store) => Promise<number>

/** A tier counts from the next reading of each feed, which may be a day off: so they are due now. */
const tier =
  (id: number, tier: 1 | 2): Change =>
  async ({ write }) => {
    if ((await setTier(write, id, tier)) === 0) throw new CommandError(`there is no source ${id}.`)
    await askFeedsNow(write, Date.now(), id)
    console.log(tier === 1 ? `Source ${id} is read first from now on.` : `Source ${id} is read at its own pace again.`)
    return 0
  }

/** The line looks at the weights once a minute. */
function weigh(given: string): Change {
  const [number = '', weight = ''] = given.split('=')
  if (!/^(?:[01](?:\.\d{1,3})?|2)$/.test(weight))
    throw new CommandError(
      `--weight takes a source’s number and a weight from 0 to 2, as in 12=0.5, not “${given}”.`,
      2,
    )
  const id = sourceNumber('--weight', number)
  return async ({ write }) => {
    if (!(await weighSource(write, id, Number(weight)))) throw new CommandError(`there is no source ${id}.`)
    console.log(`Source ${id} counts ${weight} in the ranking from now on; 1 is usual.`)
    return 0
  }
}

function sourceNumber(option: string, id: string): number {
  if (!/^\d{1,9}$/.test(id)) throw new CommandError(`${option} takes a source’s number, not “${id}”.`, 2)
  return Number(id)
}

const remove =
  (id: number): Change =>
  async store => {
    if (!(await removeSource(store, id, Date.now()))) throw new CommandError(`there is no source ${id}.`)
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
