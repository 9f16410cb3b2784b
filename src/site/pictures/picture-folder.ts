import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The size of a picture in pixels, turned the way it is seen. */
export type PictureSize = { width: number; height: number }

/** A file of the folder. `tag` changes when it is written anew. */
export type KeptFile = { bytes: Buffer; tag: string }

/**
 * Pictures on the disk, under a limit. Several processes may share a folder: what one takes away another finds missing,
 * and each looks at the whole folder before it takes anything away.
 */
export type PictureFolder = {
  /** A picture in one form (`480.avif`), or nothing. */
  read(name: string, form: string): Promise<KeptFile | undefined>
  write(name: string, form: string, bytes: Uint8Array): Promise<void>
  /** The picture that the forms are made of. */
  readOriginal(name: string): Promise<KeptFile | undefined>
  writeOriginal(name: string, bytes: Uint8Array, size: PictureSize): Promise<void>
  /** How large a picture is, as far as it was ever here; asked for each picture of a page. */
  sizeOf(name: string): PictureSize | undefined
  /** Resolves when what is under way is on the disk. */
  settled(): Promise<void>
}

export type FolderOptions = { path: string; limitBytes: number; clock: () => number }

type Found = { path: string; name: string; bytes: number; usedAt: number; size?: PictureSize }

// A publisher may put another picture in a picture's place: after this long it is asked again.
export const keptMs = 30 * 24 * 3_600_000
// When a file was last used is noted this precisely.
const noteEveryMs = 3_600_000
// A file that is being written for longer was left by a process that died.
const unfinishedMs = 10 * 60_000
const unfinished = '.part'
const originalForm = /^([\da-f]{32})\.(\d{1,5})x(\d{1,5})$/
const anyForm = /^[\da-f]{32}\.[\dx]{3,11}(?:\.(?:avif|webp|jpeg|png))?$/

/** Opens the folder and begins to look through it; nothing waits for that but the taking away. */
export function openPictureFolder({ path, limitBytes, clock }: FolderOptions): PictureFolder {
  const sizes = new Map<string, PictureSize>()
  let total = 0
  let parts = 0
  let sweeping: Promise<void> | undefined

  const fileOf = (name: string, form: string): string => join(path, name.slice(0, 2), `${name}.${form}`)

  const read = async (name: string, form: string): Promise<KeptFile | undefined> => {
    const kept = await readKept(fileOf(name, form), clock())
    return kept && kept.bytes.length > 0 ? kept : undefined
  }

  /** Whole or not at all: written beside its place, brought to the disk, and put there under its name. */
  const write = async (name: string, form: string, bytes: Uint8Array): Promise<void> => {
    const file = fileOf(name, form)
    const part = `${file}.${process.pid}-${parts++}${unfinished}`
    await mkdir(join(path, name.slice(0, 2)), { recursive: true })
    try {
      await writeFile(part, bytes, { flush: true })
      await rename(part, file)
    } catch (error) {
      await rm(part, { force: true })
      throw error
    }
    total += bytes.length
    if (total > limitBytes) sweep()
  }

  /** Takes away what was least lately used until a tenth of the room is free. */
  const sweep = (): void => {
    sweeping ??= look().finally(() => {
      sweeping = undefined
    })
  }

  const look = async (): Promise<void> => {
    const files = await filesIn(path, clock())
    total = files.reduce((sum, file) => sum + file.bytes, 0)
    for (const { name, size } of files) if (size) sizes.set(name, size)
    if (total <= limitBytes) return
    files.sort((one, other) => one.usedAt - other.usedAt)
    for (const file of files) {
      if (total <= limitBytes * 0.9) break
      await rm(file.path, { force: true })
      if (file.size) sizes.delete(file.name)
      total -= file.bytes
    }
  }
  sweep()

  return {
    read,
    write,
    readOriginal: async name => {
      if (!sizes.has(name)) await sweeping // just after the start the folder is not yet known
      const size = sizes.get(name)
      return size && read(name, `${size.width}x${size.height}`)
    },
    writeOriginal: async (name, bytes, size) => {
      await write(name, `${size.width}x${size.height}`, bytes)
      sizes.set(name, size)
    },
    sizeOf: name => sizes.get(name),
    settled: async () => sweeping,
  }
}

/** A file with the time of its writing for a tag; notes that it was used. */
async function readKept(path: string, now: number): Promise<KeptFile | undefined> {
  try {
    await using file = await open(path)
    const { mtimeMs, atimeMs } = await file.stat()
    if (now - mtimeMs > keptMs) return undefined
    if (now - atimeMs > noteEveryMs) await file.utimes(now / 1000, mtimeMs / 1000).catch(() => undefined)
    return { bytes: await file.readFile(), tag: Math.trunc(mtimeMs).toString(36) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Every picture in the folder. Files of other names are nobody's business; unfinished ones of the dead go. */
async function filesIn(path: string, now: number): Promise<Found[]> {
  const found: Found[] = []
  for (const folder of await namesIn(path)) {
    if (!/^[\da-f]{2}$/.test(folder)) continue
    for (const file of await namesIn(join(path, folder))) {
      const whole = join(path, folder, file)
      const facts = await stat(whole).catch(() => undefined)
      if (!facts) continue
      const age = now - facts.mtimeMs
      if ((file.endsWith(unfinished) && age > unfinishedMs) || (anyForm.test(file) && age > keptMs))
        await rm(whole, { force: true })
      else if (anyForm.test(file)) found.push(foundOf(whole, file, facts))
    }
  }
  return found
}

function foundOf(path: string, file: string, facts: { size: number; mtimeMs: number; atimeMs: number }): Found {
  const original = originalForm.exec(file)
  return {
    path,
    name: file.slice(0, 32),
    bytes: facts.size,
    usedAt: Math.max(facts.mtimeMs, facts.atimeMs),
    size: original ? { width: Number(original[2]), height: Number(original[3]) } : undefined,
  }
}

const namesIn = (path: string): Promise<string[]> => readdir(path).catch(() => [])
