import type { Found } from '../line/sources/discover.ts'
import { oneLine } from '../log.ts'
import { addSource } from '../store/sources.ts'
import { findFeeds, sourceOf } from '../take-sources.ts'
import { type Command, CommandError, type Given, networkSettings, storeSettings } from './command.ts'
import { counted } from './counted.ts'
import { withFetcher, withNewStore } from './with-store.ts'

export const add: Command = {
  name: 'add',
  takes: '<address> …',
  most: Number.POSITIVE_INFINITY,
  summary: 'Adds the sources behind any addresses: a feed, or a page whose feeds are found.',
  details:
    'A homepage will do: the feeds it announces are found, the likeliest is added, the others are listed. A running factory reads a new source within seconds.',
  options: [
    { name: 'all', means: 'Add every feed that is found, not only the likeliest.' },
    { name: 'dry-run', means: 'Show what would be added, with the newest headlines, and add nothing.' },
    { name: 'name', value: 'name', means: 'Call the source this, not what its feed calls itself.' },
  ],
  settings: [...storeSettings, ...networkSettings],
  run: async given => {
    if (given.words.length === 0)
      throw new CommandError('an address is missing, as in: news-factory add https://news.example/', 2)
    let failures = 0
    await withFetcher(given.config, async fetcher => {
      for (const address of given.words) {
        const found = await findFeeds(address, { fetcher })
        if ('failed' in found) {
          failures++
          console.error(oneLine(`news-factory add: ${found.detail ?? `${address}: ${found.failed}`}.`))
        } else await addEach(address, found.done, given)
      }
    })
    return failures > 0 ? 1 : 0
  },
}

async function addEach(address: string, found: Found[], { config, options }: Given): Promise<void> {
  const taken = options.all ? found : found.slice(0, 1)
  for (const feed of found) console.log(describe(feed))
  if (options['dry-run'])
    return console.log(
      `Nothing was added; without --dry-run ${taken.length} of ${counted(found.length, 'feed')} would be.`,
    )
  await withNewStore(config, async ({ write }) => {
    for (const feed of taken) {
      const source = sourceOf(feed)
      const name = typeof options.name === 'string' && options.name.trim() ? options.name.trim() : source.name
      const { added, sourceId } = await addSource(write, { ...source, name }, Date.now())
      console.log(
        oneLine(added ? `Added ${name} as source ${sourceId}.` : `${name} was there already, as source ${sourceId}.`),
      )
    }
  })
  if (taken.length < found.length)
    console.log(`${counted(found.length - taken.length, 'more feed')} found at ${address}; --all adds all.`)
}

function describe({ url, title, format, items, newest }: Found): string {
  const headlines = (newest ?? []).slice(0, 3).map(item => `    • ${item.title}`)
  const lines = [`  ${title ?? 'untitled'} (${format}, ${counted(items, 'item')})`, `    ${url}`, ...headlines]
  return lines.map(oneLine).join('\n')
}
