import { join } from 'node:path'

/** The folder with data and scorers that developers have beside the checkout; absent on a user's machine. */
export const sharedFolder = join(import.meta.dirname, '../../../shared')

/** The value after `--name` on the command line, or `fallback`. */
export function option(name: string, fallback: string): string {
  const at = process.argv.indexOf(`--${name}`)
  return (at < 0 ? undefined : process.argv[at + 1]) ?? fallback
}

/** Prints `name right/all = x %` and sets the exit code to 1 when it is below `--min` per cent. */
export function finish(name: string, right: number, all: number): void {
  const percent = (100 * right) / all
  console.log(`${name} ${right}/${all} = ${percent.toFixed(1)} %`)
  process.exitCode = percent >= Number(option('min', '0')) ? 0 : 1
}
