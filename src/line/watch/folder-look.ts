import { constants } from 'node:fs'
import { access, lstat, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { inFolder } from './folder-error.ts'

/** A file as a look found it. `stamp` changes whenever the file does; `size` in bytes, `changedAt` in milliseconds UTC. */
export type SeenFile = { name: string; path: string; stamp: string; size: number; changedAt: number }

// Wires name their files by time or number: of a great many, those first by name come first.
const mostLookedAt = 500

/**
 * Looks into a folder for files that are handed over, the longest unchanged first. Hidden files, and those that are named
 * as unfinished (`.tmp`, `.part`), are somebody's who still writes; links, folders and pipes are nobody's. Throws a
 * `FolderError` when the folder cannot be read, or nothing could be moved in it.
 */
export async function lookInto(folder: string): Promise<SeenFile[]> {
  await inFolder(access(folder, constants.R_OK | constants.W_OK | constants.X_OK))
  const entries = await inFolder(readdir(folder, { withFileTypes: true }))
  const names = entries.filter(entry => entry.isFile() && isHandedOver(entry.name)).map(entry => entry.name)
  const seen = await Promise.all(
    names
      .toSorted()
      .slice(0, mostLookedAt)
      .map(name => seenFile(folder, name)),
  )
  return seen.filter(file => file !== undefined).sort((a, b) => a.changedAt - b.changedAt || (a.name < b.name ? -1 : 1))
}

const isHandedOver = (name: string): boolean => !name.startsWith('.') && !/\.(?:tmp|part)$/i.test(name)

/** Whether a file is not any more what a look found: somebody wrote to it, put another in its place, or took it out. */
export async function isChanged({ path, name, stamp }: SeenFile): Promise<boolean> {
  return (await seenFile(dirname(path), name))?.stamp !== stamp
}

/** Nothing when it has gone again in this moment. */
async function seenFile(folder: string, name: string): Promise<SeenFile | undefined> {
  const path = join(folder, name)
  try {
    const { size, mtimeMs, ino } = await lstat(path)
    return { name, path, stamp: `${size} ${mtimeMs} ${ino}`, size, changedAt: mtimeMs }
  } catch {
    return undefined
  }
}
