import { readFeed } from '../line/parse/read-feed.ts'
import { askFeedsNow } from '../store/feeds.ts'
import { type Command, CommandError } from './command.ts'
import { withFetcher, withStore } from './with-store.ts'

export const fetchNow: Command = {
  name: 'fetch',
  takes: '[address]',
  summary:
    'Asks the running factory to read its feeds now; with an address, shows what that feed gives, and stores nothing.',
  options: [{ name: 'source', value: 'id', means: 'Only the source with this number.' }],
  run: async ({ config, options, words: [address] }) => {
    if (address) return withFetcher(config, fetcher => show(address, fetcher))
    const id = options.source
    if (typeof id === 'string' && !/^\d+$/.test(id))
      throw new CommandError(`--source takes a source’s number, not “${id}”.`, 2)
    return withStore(config, async ({ write }) => {
      const asked = await askFeedsNow(write, Date.now(), id === undefined ? undefined : Number(id))
      console.log(`${asked} feeds are due now; a running factory (news-factory run or work) reads them within seconds.`)
      return asked > 0 ? 0 : 1
    })
  },
}

async function show(address: string, fetcher: Parameters<Parameters<typeof withFetcher>[1]>[0]): Promise<number> {
  const answer = await fetcher.fetch({ url: address, purpose: 'feed' })
  if ('failed' in answer) throw new CommandError(answer.detail ?? answer.failed)
  const { url, bytes, headers, etag, lastModified, freshForMs } = answer.done
  const read = readFeed(bytes, { url, headers })
  if ('failed' in read) throw new CommandError(read.detail ?? read.failed)
  const feed = read.done
  console.log(
    `${feed.title ?? 'untitled'} (${feed.format}, ${bytes.length} bytes, ${feed.items.length} items) from ${url}`,
  )
  console.log(
    `validators: ${[etag, lastModified].filter(Boolean).join(', ') || 'none'}; fresh for ${freshForMs === undefined ? 'no stated time' : `${freshForMs / 1000} s`}`,
  )
  for (const item of feed.items.slice(0, 20)) {
    const when = item.publishedAt ? new Date(item.publishedAt).toISOString() : 'undated'
    console.log(`  ${when}  ${item.title ?? 'untitled'}\n    ${item.url ?? item.guid ?? 'no address'}`)
  }
  if (feed.items.length > 20) console.log(`  and ${feed.items.length - 20} more`)
  return 0
}
