import { add } from './commands/add.ts'
import { readArguments } from './commands/arguments.ts'
import { type Command, CommandError } from './commands/command.ts'
import { demo } from './commands/demo.ts'
import { docs } from './commands/docs.ts'
import { doctor } from './commands/doctor.ts'
import { extract } from './commands/extract.ts'
import { fetchNow } from './commands/fetch.ts'
import { helpFor, overview } from './commands/help.ts'
import { migrateStore } from './commands/migrate.ts'
import { opml } from './commands/opml.ts'
import { run, serve, work } from './commands/run.ts'
import { sources } from './commands/sources.ts'
import { status } from './commands/status.ts'
import { story } from './commands/story.ts'
import { wrapped } from './commands/wrapped.ts'
import { ConfigError } from './config.ts'
import { version } from './factory.ts'
import { oneLine } from './log.ts'

/** Every command, in the order of the overview. */
export const commands: Command[] = [
  run,
  serve,
  work,
  add,
  sources,
  story,
  opml,
  fetchNow,
  extract,
  status,
  migrateStore,
  doctor,
  demo,
  docs,
]

/** Runs one command line. Sets the exit code: 0 when it did what was asked, 1 when it could not, 2 when the words are off. */
export async function main(words: string[]): Promise<void> {
  endWithReader()
  const [name = 'help', ...rest] = words
  if (name === '--version') return console.log(`News Factory ${version()} on Node ${process.versions.node}`)
  if (['help', '--help', '-h'].includes(name)) return help(rest[0])
  const command = commands.find(one => one.name === name)
  if (!command) return unknown(name)
  if (rest.includes('--help') || rest.includes('-h')) return console.log(helpFor(command))
  try {
    const code = await command.run(readArguments(command, rest))
    if (code) process.exitCode = code
  } catch (error) {
    if (!(error instanceof CommandError) && !(error instanceof ConfigError)) throw error
    complain(`news-factory ${command.name}: ${error.message}`)
    process.exitCode = error instanceof CommandError ? error.code : 2
  }
}

function help(name: string | undefined): void {
  const command = commands.find(one => one.name === name)
  if (name && !command) return unknown(name)
  console.log(command ? helpFor(command) : overview(commands))
}

function unknown(name: string): void {
  const names = commands.map(one => one.name).join(', ')
  complain(`news-factory: there is no command “${name}”. The commands are: ${names}.`)
  process.exitCode = 2
}

/** One line for whoever reads logs; broken between words for a person at a terminal. */
function complain(sentence: string): void {
  const { isTTY, columns } = process.stderr
  console.error(isTTY ? wrapped(oneLine(sentence), columns - 1).join('\n') : oneLine(sentence))
}

/** `news-factory sources | head` has read enough: that is no error. A factory goes on though nobody reads its log. */
function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(process.exitCode ?? 0)
  })
  process.stderr.on('error', () => {})
}
