import { lstat, mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'

/** Moves a file that was taken into `done/` beside it. Throws what the file system says. */
export async function moveToDone(path: string, now: number): Promise<void> {
  const target = await placeIn('done', path, now)
  await rename(path, target)
}

/** Moves a file that could not be taken into `failed/` beside it, with the reason in `<name>.reason.txt`. */
export async function moveToFailed(path: string, reason: string, now: number): Promise<void> {
  const target = await placeIn('failed', path, now)
  // the reason first: who finds the file finds it explained
  await writeFile(`${target}.reason.txt`, `${reason}\n`)
  await rename(path, target)
}

/** A free place in the subfolder: under its own name, or with the time where another file of that name came before. */
async function placeIn(subfolder: string, path: string, now: number): Promise<string> {
  const folder = join(dirname(path), subfolder)
  await mkdir(folder, { recursive: true })
  const name = path.slice(dirname(path).length + 1)
  if (!(await isThere(join(folder, name)))) return join(folder, name)
  const end = extname(name)
  const stem = end ? name.slice(0, -end.length) : name
  for (let at = now; ; at++) {
    const other = join(folder, `${stem}.${at}${end}`)
    if (!(await isThere(other))) return other
  }
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )
