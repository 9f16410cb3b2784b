import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

/** A News Factory in a process of its own, as an operator would start it. */
export type RunningFactory = {
  url: string
  process: ChildProcess
  /** Milliseconds from the start of the process to "is ready". */
  readyAfterMs: number
  /** What it has printed so far. */
  printed(): string
  /** CPU seconds and peak resident megabytes so far (Linux; zeros elsewhere). */
  used(): { cpuSeconds: number; peakMb: number }
  /** SIGTERM; gives the exit code. */
  stop(): Promise<number | null>
  /** `kill -9`. */
  kill(): Promise<void>
}

const programs = new URL('../bin/news-factory.mjs', import.meta.url)

/** Starts a command that listens, and resolves when it is ready. Throws with what it printed when it ends before. */
export async function startFactory(command: string, environment: Record<string, string>): Promise<RunningFactory> {
  const began = performance.now()
  const child = spawn(process.execPath, [programs.pathname, command], {
    env: { ...cleanEnvironment(), NF_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const ready = Promise.withResolvers<string>()
  const hear = (chunk: Buffer): void => {
    text += chunk
    const found = /is ready at (http\S+)\/\n/.exec(text)
    if (found) ready.resolve(found[1]!)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const gone = once(child, 'exit') as Promise<[number | null]>
  void gone.then(([code]) => ready.reject(new Error(`It ended with ${code} before it was ready:\n${text}`)))
  if (command === 'work') ready.resolve('')
  const url = await ready.promise
  const readyAfterMs = performance.now() - began

  return {
    url,
    process: child,
    readyAfterMs,
    printed: () => text,
    used: () => usedBy(child.pid!),
    stop: async () => {
      child.kill('SIGTERM')
      return (await gone)[0]
    },
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** Runs a command that ends; gives what it printed and its exit code. */
export async function runCommand(
  words: string[],
  environment: Record<string, string> = {},
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [programs.pathname, ...words], {
    env: { ...cleanEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  child.stdout.on('data', chunk => (out += chunk))
  child.stderr.on('data', chunk => (err += chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, err }
}

/** Settings of the machine the tests run on must not reach the factory under test. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('NF_') && name !== 'DATABASE_URL' && !name.startsWith('NODE_TEST'),
  )
  return Object.fromEntries(own)
}

function usedBy(pid: number): { cpuSeconds: number; peakMb: number } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    // clock ticks are hundredths of a second on every Linux that Node runs on
    return {
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / 100,
      peakMb: Math.round(Number(peak?.[1] ?? 0) / 1024),
    }
  } catch {
    return { cpuSeconds: 0, peakMb: 0 }
  }
}

/** How long a test waits for what is to come: on a crowded machine everything takes ten times as long. */
export const patienceMs = 240_000

/** Asks again and again until the answer is something; throws after `withinMs` with what was waited for. */
export async function until<T>(what: string, withinMs: number, ask: () => Promise<T | undefined | false>): Promise<T> {
  const end = performance.now() + withinMs
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (performance.now() > end) throw new Error(`Waited ${withinMs / 1000} s in vain for ${what}.`)
    await new Promise(resolve => setTimeout(resolve, 200))
  }
}

/** One page after the other of an API list. */
export async function allOf<T>(base: string, list: 'articles' | 'stories' | 'sources', query = ''): Promise<T[]> {
  const found: T[] = []
  for (let after = ''; ; ) {
    const response = await fetch(
      `${base}/api/v1/${list}?limit=200${query}${after && `&after=${encodeURIComponent(after)}`}`,
    )
    if (!response.ok) throw new Error(`${list} answered ${response.status}: ${await response.text()}`)
    const page = (await response.json()) as Record<string, T[]> & { next: string | null }
    found.push(...page[list]!)
    if (!page.next) return found
    after = page.next as unknown as string
  }
}

type StationCounts = { name: string; waiting: number }
type StatusAnswer = { stations: StationCounts[]; sources: { waiting: number; all: number } }

/** Resolves when every source has been asked and nothing waits at any station. */
export const quiet = (base: string, withinMs: number): Promise<true> =>
  until('the line to be quiet', withinMs, async () => {
    const response = await fetch(`${base}/api/v1/status`)
    const status = (await response.json()) as StatusAnswer
    const waits = status.stations
      .filter(station => station.name !== 'fetch')
      .reduce((sum, station) => sum + station.waiting, 0)
    return status.sources.all > 0 && status.sources.waiting === 0 && waits === 0 && true
  })
