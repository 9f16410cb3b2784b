import { readFeed } from '../line/parse/read-feed.ts'
import { oneLine } from '../log.ts'
import type { Item } from '../model/feed.ts'
import { askFeedsNow } from '../store/feeds.ts'
import { type Command, CommandError, networkSettings, storeSettings } from './command.ts'
import { counted } from './counted.ts'
import { duration } from './duration.ts'
import { sentence } from './sentence.ts'
import { withFetcher, withStore } from './with-store.ts'

export const fetchNow: Command = {
  name: 'fetch',
  takes: '[address]',
  summary:
    'Asks the running factory to read its feeds now; with an address, shows what that feed gives, and stores nothing.',
  options: [{ name: 'source', value: 'id', means: 'Only the source with this number.' }],
  settings: [...storeSettings, ...networkSettings],
  run: async ({ config, options, words: [address] }) => {
    const id = options.source
    if (address && id !== undefined) throw new CommandError('it takes an address or --source, not both.', 2)
    if (address) return withFetcher(config, fetcher => show(address, fetcher))
    if (typeof id === 'string' && !/^\d{1,9}$/.test(id))
      throw new CommandError(`--source takes a source’s number, not “${id}”.`, 2)
    return withStore(config, async ({ write }) => {
      const asked = await askFeedsNow(write, Date.now(), id === undefined ? undefined : Number(id))
      if (asked.due + asked.resting === 0) throw new CommandError(nothingAsked(id))
      if (asked.due > 0 || asked.resting === 0) console.log(dueSentence(asked.due))
      if (asked.resting > 0) console.log(restingSentence(asked.resting))
      return 0
    })
  },
}

async function show(address: string, fetcher: Parameters<Parameters<typeof withFetcher>[1]>[0]): Promise<number> {
  const answer = await fetcher.fetch({ url: address, purpose: 'feed' })
  if ('failed' in answer) throw new CommandError(sentence(answer.detail ?? answer.failed))
  const { url, bytes, headers, etag, lastModified, freshForMs } = answer.done
  const read = readFeed(bytes, { url, headers })
  if ('failed' in read) throw new CommandError(sentence(read.detail ?? read.failed))
  const feed = read.done
  const kept = freshForMs === undefined ? 'nothing said of how long it is fresh' : `fresh for ${duration(freshForMs)}`
  const facts = [feed.format, `${bytes.length} bytes`, counted(feed.items.length, 'item'), kept]
  console.log(
    [
      feed.title ?? 'untitled',
      `  ${url}`,
      `  ${facts.join(', ')}`,
      `  validators: ${[etag, lastModified].filter(Boolean).join(', ') || 'none'}`,
      ...feed.items.slice(0, mostShown).flatMap(linesOf),
      ...(feed.items.length > mostShown ? [`  and ${feed.items.length - mostShown} more`] : []),
    ]
      .map(oneLine)
      .join('\n'),
  )
  return 0
}

const mostShown = 20

function linesOf({ title, url, guid, publishedAt }: Item): string[] {
  const when =
    publishedAt === undefined ? 'undated' : new Date(publishedAt).toISOString().slice(0, 16).replace('T', ' ')
  return [`  ${when.padEnd(16)}  ${title ?? 'untitled'}`, `${' '.repeat(20)}${url ?? guid ?? 'no address'}`]
}

const dueSentence = (feeds: number): string =>
  feeds === 1
    ? '1 feed is due now; a running factory reads it within seconds.'
    : `${feeds} feeds are due now; a running factory reads them within seconds.`

/** Nobody, an operator included, asks a server again before it wants to be asked. */
const restingSentence = (feeds: number): string =>
  `${counted(feeds, 'feed')} ${feeds === 1 ? 'was' : 'were'} read a moment ago and ${feeds === 1 ? 'comes' : 'come'} next when the time has passed that the server asks for.`

const nothingAsked = (id: unknown): string =>
  id === undefined
    ? 'there is no feed to ask: news-factory add <address> adds one.'
    : `there is no source ${id}, or its server asked to be left alone for now; news-factory sources lists them.`
