import type { Found } from '../line/sources/discover.ts'
import { oneLine } from '../log.ts'
import { addSource } from '../store/sources.ts'
import { findFeeds, sourceOf } from '../take-sources.ts'
import { type Command, CommandError, type Given, networkSettings, storeSettings } from './command.ts'
import { counted } from './counted.ts'
import { sentence } from './sentence.ts'
import { withFetcher, withNewStore, withReadingPool } from './with-store.ts'

export const add: Command = {
  name: 'add',
  takes: '<address> …',
  most: Number.POSITIVE_INFINITY,
  summary: 'Adds the sources behind any addresses: a feed, or a page whose feeds are found.',
  details:
    'A homepage will do: its feeds and sitemaps are found, the likeliest is added, the others are listed. A channel, a profile or a project page will do too. Where a site has no feed at all, the headlines that its page lists are shown, and --yes makes them a source. A running factory reads a new source within seconds.',
  options: [
    { name: 'list', means: 'Show what is found, the likeliest first, with the newest headlines, and add nothing.' },
    { name: 'dry-run', means: 'The same.' },
    { name: 'pick', value: 'numbers', means: 'Add these of the list, as in 2 or 1,3.' },
    { name: 'all', means: 'Add every feed that is found, not only the likeliest.' },
    { name: 'yes', means: 'Add the page itself, as a list of headlines, where it has no feed.' },
    { name: 'name', value: 'name', means: 'Call the source this, not what its feed calls itself.' },
  ],
  settings: [...storeSettings, ...networkSettings],
  run: async given => {
    if (given.words.length === 0)
      throw new CommandError('an address is missing, as in: news-factory add https://news.example/', 2)
    if (given.options.pick !== undefined && given.words.length > 1)
      throw new CommandError('--pick takes one address, for each has a list of its own.', 2)
    let failures = 0
    await withFetcher(given.config, fetcher =>
      withReadingPool(async pool => {
        for (const address of given.words) {
          const found = await findFeeds(address, { fetcher, pool })
          if ('done' in found) failures += await addEach(address, found.done, given)
          else {
            failures++
            console.error(oneLine(`news-factory add: ${sentence(found.detail ?? `${address}: ${found.failed}`)}`))
          }
        }
      }),
    )
    return failures > 0 ? 1 : 0
  },
}

/** Gives how many addresses came to nothing: 0 or 1. */
async function addEach(address: string, found: Found[], { config, options }: Given): Promise<number> {
  const taken = chosen(found, options)
  for (const [at, feed] of found.entries()) console.log(describe(feed, found.length > 1 ? at + 1 : undefined))
  if (options.list || options['dry-run']) {
    console.log(`Nothing was added; without --list ${taken.length} of ${counted(found.length, 'feed')} would be.`)
    return 0
  }
  if (taken.length === 0) {
    console.log('Nothing was added: there is no feed, only a page of headlines. If these are its news, --yes adds it.')
    return 1
  }
  await addTaken(taken, { config, options })
  if (taken.length < found.length)
    console.log(
      `${counted(found.length - taken.length, 'more feed')} found at ${oneLine(address)}; --pick adds others.`,
    )
  return 0
}

async function addTaken(taken: Found[], { config, options }: Pick<Given, 'config' | 'options'>): Promise<void> {
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
}

/** Which of the feeds are to be added. A page of headlines is only taken when it was asked for. */
function chosen(found: Found[], { pick, all, yes }: Given['options']): Found[] {
  if (typeof pick === 'string') return picked(found, pick)
  const [likeliest] = found
  const wanted = all ? found.filter(({ isPage }) => !isPage) : []
  if (wanted.length > 0 || !likeliest) return wanted
  return likeliest.isPage && !yes ? [] : [likeliest]
}

function picked(found: Found[], numbers: string): Found[] {
  return [...new Set(numbers.split(','))].map(written => {
    const feed = /^\s*\d{1,3}\s*$/.test(written) ? found[Number(written) - 1] : undefined
    if (!feed) throw new CommandError(`--pick takes numbers from 1 to ${found.length}, not “${oneLine(numbers)}”.`, 2)
    return feed
  })
}

function describe({ url, title, format, items, newest, isPage }: Found, number: number | undefined): string {
  const what = isPage ? `the page itself, ${counted(items, 'headline')}` : `${format}, ${counted(items, 'item')}`
  const label = number === undefined ? '  ' : `${String(number).padStart(2)}. `
  const indent = ' '.repeat(label.length + 2)
  const headlines = newest.map(item => `${indent}• ${whenOf(item)}${item.title ?? 'untitled'}`)
  return [`${label}${title ?? 'untitled'} (${what})`, `${indent}${url}`, ...headlines].map(oneLine).join('\n')
}

/** The moment, or the day where that is all that is known. */
function whenOf({ publishedAt }: { publishedAt?: number }): string {
  if (publishedAt === undefined) return ''
  const written = new Date(publishedAt).toISOString()
  return `${publishedAt % 86_400_000 === 0 ? written.slice(0, 10) : written.slice(0, 16).replace('T', ' ')}  `
}
