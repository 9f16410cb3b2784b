import { readFileSync } from 'node:fs'
import { withFolderTopics } from './line/sources/folder-topics.ts'
import { readOpml } from './line/sources/opml.ts'
import { called, distinctFolders, type ListedList, type SourceList, takeList } from './line/sources/source-list.ts'
import type { Outcome } from './model/outcome.ts'
import type { NewSource } from './model/source.ts'
import type { Fetcher } from './net/open-fetcher.ts'
import { decodeBytes } from './text/decode.ts'
import { fileTrouble } from './text/file-trouble.ts'

/** A list of sources as it was read: what can be added, and what was refused, each with its line and reason. */
export type ReadList = { sources: NewSource[]; refused: string[] }

type Tools = { fetcher: Pick<Fetcher, 'fetch'> }

// Whoever writes a list may name others; what those name in turn, and more than this, is not for us to follow.
const mostLists = 50

/** Reads an OPML list from the disk or from an address, and the lists that it includes, one level deep. */
export async function readSourceList(where: string, tools: Tools): Promise<Outcome<ReadList>> {
  const read = listIn(isWebAddress(where) ? await fetchedText(where, tools) : fileText(where), where)
  if ('failed' in read) return read
  const list = await withIncluded(read.done, where, tools)
  const refused = list.refused.map(({ line, reason }) => (line === undefined ? reason : `line ${line}: ${reason}`))
  return { done: { sources: list.sources.map(withFolderTopics), refused } }
}

/** Why a file of sources cannot be taken, where that shows without the network. */
export function listTroubleOf(where: string): string | undefined {
  if (isWebAddress(where)) return undefined
  const list = listIn(fileText(where), where)
  return 'failed' in list ? list.detail : undefined
}

const isWebAddress = (where: string): boolean => /^https?:\/\//i.test(where)

function listIn(text: Outcome<string>, where: string): Outcome<SourceList> {
  if ('failed' in text) return text
  const list = readOpml(text.done)
  if (list.sources.length + list.lists.length + list.refused.length > 0) return { done: list }
  return { failed: 'not-a-feed', detail: `${where} is no OPML list: it has no outline with an xmlUrl.` }
}

/** The list with those that it includes, in its order: its own sources first. */
async function withIncluded(list: SourceList, where: string, tools: Tools): Promise<SourceList> {
  if (list.lists.length === 0) return list
  const taker = takeList()
  for (const source of list.sources) taker.source(source)
  for (const refused of list.refused) taker.refuse(refused)
  for (const [at, one] of list.lists.entries()) {
    const included = at < mostLists ? await includedList(one, where, tools) : tooMany
    if ('failed' in included) taker.refuse({ line: one.line, reason: notRead(one, included.detail ?? included.failed) })
    else takeIncluded(taker, one, included.done)
  }
  return taker.list
}

const tooMany: Outcome<SourceList> = {
  failed: 'too-large',
  detail: `no more than ${mostLists} lists are read with a list`,
}

const notRead = ({ title, url }: ListedList, reason: string): string =>
  `the list ${called(title)} at ${url} is not read: ${reason.replace(/\.$/, '')}.`

async function includedList({ url }: ListedList, where: string, tools: Tools): Promise<Outcome<SourceList>> {
  if (url === where) return { failed: 'not-a-feed', detail: 'it is this list itself' }
  return listIn(await fetchedText(url, tools), url)
}

/** An included list's sources stand where its outline stood (OPML 2.0, "Inclusion"); what it lacks, its address tells. */
function takeIncluded(taker: ReturnType<typeof takeList>, { folder, url, line }: ListedList, list: SourceList): void {
  for (const source of list.sources) {
    const own = source.folders ?? [[]]
    taker.source({ ...source, folders: distinctFolders(own.map(path => [...folder, ...path])) }, line)
  }
  for (const { reason, line: there } of list.refused)
    taker.refuse({ line, reason: `${url}${there === undefined ? '' : ` line ${there}`}: ${reason}` })
  for (const further of list.lists)
    taker.refuse({ line, reason: notRead(further, 'a list in a list is read, one in that is not') })
}

function fileText(path: string): Outcome<string> {
  try {
    return { done: decodeBytes(readFileSync(path), { kind: 'xml' }).text }
  } catch (error) {
    return { failed: 'not-found', detail: `${path} cannot be read: ${fileTrouble(error)}.` }
  }
}

async function fetchedText(url: string, { fetcher }: Tools): Promise<Outcome<string>> {
  const answer = await fetcher.fetch({ url, purpose: 'list' })
  if ('failed' in answer) return answer
  const { bytes, contentType } = answer.done
  return { done: decodeBytes(bytes, { contentType, kind: 'xml' }).text }
}
