import type { NewSource } from '../../model/source.ts'

/** A list inside a list: where it is, and the folder that its feeds belong in. */
export type ListedList = { title?: string; url: string; folder: string[]; line?: number }

/** An entry that gives no feed: where it stands and why. `homepage` is the address of a page whose feed can be looked for. */
export type Refused = { line?: number; reason: string; title?: string; homepage?: string }

/** What a list of sources gave: its sources, each feed once, the lists in it, and a sentence for each entry that is neither. */
export type SourceList = { sources: NewSource[]; lists: ListedList[]; refused: Refused[] }

/** More outlines than any reader's list has; what comes after them is not read. */
export const mostOutlines = 200_000

const mostReasons = 1000
const mostFolders = 20

/** Takes entries of a list as they come and joins what is listed more than once. */
export type ListTaker = {
  list: SourceList
  source(source: NewSource, line?: number): void
  refuse(refused: Refused): void
}

/** Starts an empty list. A feed that is listed again brings its other folders to the first; as it stands it is refused. */
export function takeList(): ListTaker {
  const list: SourceList = { sources: [], lists: [], refused: [] }
  const known = new Map<string, { source: NewSource; line?: number }>()
  const refuse = (refused: Refused): void => {
    if (list.refused.length < mostReasons) list.refused.push(refused)
  }
  return {
    list,
    refuse,
    source(source, line) {
      const first = known.get(source.feed)
      if (!first) {
        known.set(source.feed, { source, line })
        list.sources.push(source)
      } else if (!addFolders(first.source, source.folders ?? []))
        refuse({ line, title: source.name, reason: repeated(source.name, first.line) })
    },
  }
}

const repeated = (name: string, line?: number): string =>
  `${called(name)} is listed already${line === undefined ? '' : `, on line ${line}`}.`

/** Whether one of the folders was new to the source. */
function addFolders(source: NewSource, more: string[][]): boolean {
  const joined = distinctFolders([...(source.folders ?? []), ...more])
  const grown = joined.length > (source.folders?.length ?? 0)
  if (grown) source.folders = joined
  return grown
}

/** Each folder once, at most twenty. */
export function distinctFolders(folders: string[][]): string[][] {
  const known = new Map(folders.filter(folder => folder.length > 0).map(folder => [JSON.stringify(folder), folder]))
  return [...known.values()].slice(0, mostFolders)
}

/** A name in quotation marks, for a sentence. */
export const called = (title: string | undefined): string =>
  title ? `“${title.slice(0, 100)}”` : 'An entry without a name'
