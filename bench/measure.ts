import { availableParallelism, loadavg } from 'node:os'

/** One of several ways to do the same: does all its work once and gives how many pieces that was. */
export type Contestant = { name: string; run: () => number | Promise<number> }

/** What a contestant came to: pieces for each second of CPU time, the median of the rounds, and lowest and highest. */
export type Result = { name: string; perSecond: number; lowest: number; highest: number; microseconds: number }

/**
 * Lets the contestants take turns, so that whatever else the machine does meets all alike, and takes the median of the
 * rounds. CPU time of the whole process, its threads and garbage collection included. One round before is not counted:
 * the first goes to compiling.
 */
export async function race(contestants: Contestant[], rounds = 5): Promise<Result[]> {
  const speeds = contestants.map((): number[] => [])
  for (let round = 0; round <= rounds; round++)
    for (const [at, { run }] of contestants.entries()) {
      const { result, seconds } = await cpuTimeOf(run)
      if (round > 0) speeds[at]!.push(result / seconds)
    }
  return contestants.map(({ name }, at) => {
    const sorted = speeds[at]!.toSorted((a, b) => a - b)
    const perSecond = median(sorted)
    return { name, perSecond, lowest: sorted[0]!, highest: sorted.at(-1)!, microseconds: 1e6 / perSecond }
  })
}

/** What the work gave and the CPU seconds that it took. */
export async function cpuTimeOf<T>(work: () => T | Promise<T>): Promise<{ result: T; seconds: number }> {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { result, seconds: (user + system) / 1e6 }
}

/** The middle one of several figures. */
export const median = (figures: number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN

/** Prints results as a table; the ratio is to the first of them. `piece` is what is counted. */
export function printRace(title: string, piece: string, results: Result[]): void {
  console.log(`\n${title}\n`)
  console.log(`| | ${piece} a CPU-second | lowest to highest | µs each | ratio |\n| --- | ---: | ---: | ---: | ---: |`)
  const first = results[0]!.perSecond
  for (const { name, perSecond, lowest, highest, microseconds } of results)
    console.log(
      `| ${name} | ${short(perSecond)} | ${short(lowest)} to ${short(highest)} | ${short(microseconds)} | ${(perSecond / first).toFixed(2)} |`,
    )
}

/** Three figures that count, with thousands parted. */
export const short = (figure: number): string =>
  figure >= 100 ? Math.round(figure).toLocaleString('en') : figure.toPrecision(3)

/** Says on what the figures were taken: they mean nothing without. */
export function printMachine(): void {
  const [load] = loadavg()
  console.log(
    `Node ${process.version}, ${availableParallelism()} cores, load ${load!.toFixed(2)} at the start, ${new Date().toISOString().slice(0, 16)}Z`,
  )
}

/** The most memory this process ever held, in MB (2^20 bytes). */
export const peakMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024)
