import { readFile } from 'node:fs/promises'
import type { ReadFeed } from '../../model/article.ts'
import { announce } from '../../store/announce.ts'
import { type FolderFeed, noteTaken } from '../../store/folders.ts'
import { forgetSetting, remember, setting } from '../../store/settings.ts'
import { takeNews } from '../../store/take-news.ts'
import { isOutage, transact } from '../../store/transact.ts'
import type { LineTools } from '../line-tools.ts'
import { FolderError, inFolder, isGone } from './folder-error.ts'
import { isChanged, type SeenFile } from './folder-look.ts'
import { moveToDone, moveToFailed } from './hand-over.ts'
import type { Patience } from './patience.ts'

// What a server may send, so that whatever can be fetched can be handed over.
const mostBytes = 20_000_000

/**
 * Takes one file: it is read as a feed is, its items are taken in one transaction, and it is moved to `done/` or, with the
 * reason beside it, to `failed/`. The transaction notes the file, so that a crash before the move leads to the move and
 * nothing else. Throws a `FolderError` when the file system refuses; the file is tried again later.
 */
export async function takeFile(file: SeenFile, feed: FolderFeed, patience: Patience, tools: LineTools): Promise<void> {
  patience.tries(file)
  try {
    await readAndMove(file, feed, patience, tools)
  } catch (error) {
    if (!(error instanceof FolderError && isGone(error))) throw error // else somebody took it out again, or was quicker
  }
}

async function readAndMove(file: SeenFile, feed: FolderFeed, patience: Patience, tools: LineTools): Promise<void> {
  const { store, clock } = tools
  const mark = `taken ${file.path}`
  if ((await setting(store.write, mark)) !== file.stamp) {
    const read = await documentIn(file, feed, tools)
    if (await isChanged(file)) return
    if (isBroken(read) && patience.mayStillGrow(file)) return
    const refused =
      'refused' in read ? read.refused : await takeDocument(read, { feed, mark, stamp: file.stamp }, tools)
    if (refused !== undefined) return refuse(file, refused, feed, tools)
  }
  // some wires write every document under one name: what came under it meanwhile is not taken yet, and stays
  if (await isChanged(file)) return
  await inFolder(moveToDone(file.path, clock()))
  await forgetSetting(store.write, mark)
}

async function refuse(file: SeenFile, reason: string, feed: FolderFeed, { clock, log }: LineTools): Promise<void> {
  await inFolder(moveToFailed(file.path, reason, clock()))
  log.warn(`${feed.sourceName}: ${file.name} could not be taken: ${reason}`, { feed: feed.id, file: file.name })
}

type Document = ReadFeed | { refused: string }

async function documentIn(
  file: SeenFile,
  { id: feedId, url, topics, languages }: FolderFeed,
  { pool }: LineTools,
): Promise<Document> {
  if (file.size > mostBytes) return { refused: `It is larger than ${mostBytes / 1_000_000} MB.` }
  const bytes = await inFolder(readFile(file.path))
  const read = await pool.readFeed({ bytes, url, headers: {}, feedId, topics, languages })
  if ('failed' in read) return { refused: read.detail ?? read.failed }
  const refused = reasonAgainst(read.done)
  return refused === undefined ? read.done : { refused }
}

const isBroken = (read: Document): boolean => 'refused' in read || read.wellFormed === false

/**
 * Why a document that could be read is not to be taken. A feed that breaks off is read as far as it goes, but half an item
 * of a wire may be without its embargo, and half a message without its kill.
 */
function reasonAgainst({ items, format, wellFormed }: ReadFeed): string | undefined {
  if (items.length === 0) return `It is ${format}, but no item in it has a headline or a text.`
  const isWire = items.some(({ newswire }) => newswire !== undefined)
  return isWire && wellFormed === false
    ? `It is ${format}, but not whole or not well-formed; nothing of it was taken.`
    : undefined
}

type Taken = { feed: FolderFeed; mark: string; stamp: string }

/** Takes what a document holds, or gives the reason why the store would not have it. */
async function takeDocument(read: ReadFeed, taken: Taken, tools: LineTools): Promise<string | undefined> {
  try {
    await storeDocument(read, taken, tools)
    return undefined
  } catch (error) {
    if (isOutage(error)) throw error
    return `It could not be taken in: ${(error as Error).message}`
  }
}

async function storeDocument(read: ReadFeed, { feed, mark, stamp }: Taken, tools: LineTools): Promise<void> {
  const { store, clock, counts, log, wake } = tools
  const now = clock()
  const { items, format } = read
  const taken = await transact(store.write, async db => {
    const came = await takeNews(db, { id: feed.id, sourceId: feed.sourceId, via: 'folder' }, items, now)
    await remember(db, mark, stamp)
    await noteTaken(db, feed.id, { now, fresh: came.fresh, items: items.length, format })
    const changed = came.changed.map(articleId => ({ kind: 'article' as const, articleId }))
    await announce(db, store.dialect, now, changed)
    return came
  })
  counts.articlesIn += taken.fresh
  // neither its name nor its words: what is under embargo is not to be read in a log
  log.debug(`${feed.sourceName}: a file was taken`, { feed: feed.id, ...taken })
  for (const station of ['pages', 'stories'] as const) wake(station)
}
