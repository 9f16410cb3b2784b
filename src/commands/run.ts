import type { Config } from '../config.ts'
import { buildFactory, type Factory, type Roles } from '../factory.ts'
import { openLog } from '../log.ts'
import type { Log } from '../model/log.ts'
import { listTrouble, takeSources } from '../take-sources.ts'
import { type Command, CommandError, type Given } from './command.ts'
import { counted } from './counted.ts'
import { openProgress, type Progress } from './progress.ts'
import { sentence } from './sentence.ts'
import { stopSignal } from './stop-signal.ts'

export const run: Command = {
  name: 'run',
  summary: 'Runs everything in one process: reads the sources and serves the site.',
  details:
    'With an empty folder it begins with the starter pack of well-known public sources. Stop it with Ctrl-C; nothing is lost however it ends.',
  run: given => keepRunning(given, { serve: true, work: true }),
}

export const serve: Command = {
  name: 'serve',
  summary: 'Serves the site only. Any number of these may share one PostgreSQL (DATABASE_URL).',
  run: given => keepRunning(given, { serve: true, work: false }),
}

export const work: Command = {
  name: 'work',
  summary: 'Moves the line only: fetches, reads, gathers. Any number of these may share one PostgreSQL (DATABASE_URL).',
  run: given => keepRunning(given, { serve: false, work: true }),
}

// What is at work has this long to finish after the signal; a supervisor's own patience is rarely shorter.
const stopWithinMs = 10_000
const sourceListRetryMs = 60_000

/** Builds the factory, listens, reads the source list, and runs until it is told to stop. */
export async function keepRunning(
  { config }: Given,
  roles: Roles,
  prepare?: (factory: Factory) => Promise<void>,
): Promise<number> {
  const trouble = roles.work && !prepare ? listTrouble(config) : undefined
  if (trouble) throw new CommandError(`the source list NF_SOURCES cannot be taken: ${trouble}`)
  const startedAt = Date.now()
  const stop = stopSignal()
  const progress = openProgress(process.stderr)
  const log = openLog({ level: config.logLevel, format: config.logFormat, clock: Date.now, write: progress.line })
  const built = await buildFactory(config, roles, { log, clock: Date.now })
  if ('problem' in built) throw new CommandError(built.problem)
  const { factory } = built
  try {
    if (factory.site) await listen(factory, config, progress)
    if (prepare) await prepare(factory)
    // a list that drips from its address does not hold up a stop
    else if (roles.work) await Promise.race([startSources(config, factory, log), stop.asked])
    if (factory.line) progress.follow(factory.store, factory.line.counts, startedAt)
    await stop.asked
    progress.line('Stopping: what is at work is finished first.')
  } finally {
    progress.close()
    const hurry = setTimeout(() => {
      console.error('It took too long; what was under way is done again at the next start.')
      process.exit(1)
    }, stopWithinMs)
    await factory.close()
    clearTimeout(hurry)
    stop.forget()
  }
  return 0
}

async function listen({ site }: Factory, { port, host }: Config, progress: Progress): Promise<void> {
  try {
    const { url } = await site!.listen(port, host)
    progress.line(`News Factory is ready at ${url}/`)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new CommandError(
        `port ${port} on ${host} is in use by another program: choose another with --port or NF_PORT.`,
      )
    throw new CommandError(`the site cannot listen on ${host} port ${port}: ${message}.`)
  }
}

/** A list on the disk that cannot be read stops the start; one at an address that does not answer is asked again. */
async function startSources(config: Config, factory: Factory, log: Log): Promise<void> {
  const taken = await takeSources(config, { ...factory, log, clock: Date.now })
  if ('done' in taken)
    return void (taken.done > 0 && log.info(`${counted(taken.done, 'source')} added.`, { added: taken.done }))
  const reason = `The source list NF_SOURCES cannot be taken: ${sentence(taken.detail ?? taken.failed)}`
  if (!/^https?:/.test(config.sources ?? '')) throw new CommandError(reason)
  log.warn(`${reason} It is asked again in a minute.`)
  setTimeout(
    () => void startSources(config, factory, log).catch(error => log.error(error.message)),
    sourceListRetryMs,
  ).unref()
}
