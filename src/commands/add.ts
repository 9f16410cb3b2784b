import type { Found } from '../line/sources/discover.ts'
import { addSource } from '../store/sources.ts'
import { findFeeds, sourceOf } from '../take-sources.ts'
import { type Command, CommandError, type Given } from './command.ts'
import { withFetcher, withStore } from './with-store.ts'

export const add: Command = {
  name: 'add',
  takes: '<address> …',
  summary: 'Adds the sources behind any addresses: a feed, or a page whose feeds are found.',
  details:
    'A homepage will do: the feeds it announces are found, the likeliest is added, the others are listed. A running\nfactory reads a new source within seconds.',
  options: [
    { name: 'all', means: 'Add every feed that is found, not only the likeliest.' },
    { name: 'dry-run', means: 'Show what would be added, with the newest headlines, and add nothing.' },
    { name: 'name', value: 'name', means: 'Call the source this, not what its feed calls itself.' },
  ],
  run: async given => {
    if (given.words.length === 0)
      throw new CommandError('an address is missing, as in: news-factory add https://news.example/', 2)
    let failures = 0
    await withFetcher(given.config, async fetcher => {
      for (const address of given.words) {
        const found = await findFeeds(address, { fetcher })
        if ('failed' in found) {
          failures++
          console.error(`${address}: ${found.detail ?? found.failed}`)
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
    return console.log(`Nothing was added; without --dry-run it would be ${taken.length} of ${found.length}.`)
  await withStore(config, async ({ write }) => {
    for (const feed of taken) {
      const source = sourceOf(feed)
      const name = typeof options.name === 'string' ? options.name : source.name
      const { added, sourceId } = await addSource(write, { ...source, name }, Date.now())
      console.log(added ? `Added ${name} as source ${sourceId}.` : `${name} was there already, as source ${sourceId}.`)
    }
  })
  if (taken.length < found.length)
    console.log(`${found.length - taken.length} more found at ${address}; --all adds them too.`)
}

function describe({ url, title, format, items, newest }: Found): string {
  const headlines = (newest ?? []).slice(0, 3).map(item => `    ${item.title}`)
  return [`  ${title ?? 'untitled'}`, `    ${url} (${format}, ${items} items)`, ...headlines].join('\n')
}
