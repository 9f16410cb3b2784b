import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Holds a folder for one process. The lock is the file system's own, so it is gone with the process, `kill -9` included. */
export type FolderLock = { held: true; release(): void } | { held: false; by?: number }

/** Takes the folder, or says which process has it. Throws when the folder cannot be written. */
export function lockFolder(folder: string): FolderLock {
  const database = new DatabaseSync(join(folder, 'lock.db'), { timeout: 0 })
  const pidFile = join(folder, 'lock.pid')
  try {
    database.exec('pragma locking_mode = exclusive; pragma journal_mode = delete; begin exclusive')
  } catch {
    database.close()
    return { held: false, by: pidIn(pidFile) }
  }
  writeFileSync(pidFile, `${process.pid}\n`)
  return { held: true, release: () => database.close() }
}

function pidIn(file: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined
  } catch {
    return undefined
  }
}
