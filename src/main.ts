import { add } from './commands/add.ts'
import { readArguments } from './commands/arguments.ts'
import { type Command, CommandError } from './commands/command.ts'
import { demo } from './commands/demo.ts'
import { docs } from './commands/docs.ts'
import { doctor } from './commands/doctor.ts'
import { fetchNow } from './commands/fetch.ts'
import { helpFor, overview } from './commands/help.ts'
import { migrateStore } from './commands/migrate.ts'
import { opml } from './commands/opml.ts'
import { run, serve, work } from './commands/run.ts'
import { sources } from './commands/sources.ts'
import { status } from './commands/status.ts'
import { ConfigError } from './config.ts'

const commands: Command[] = [run, serve, work, add, sources, opml, fetchNow, status, migrateStore, doctor, demo, docs]

/** Runs one command line. Sets the exit code: 0 when it did what was asked, 1 when it could not, 2 when the words are off. */
export async function main(words: string[]): Promise<void> {
  const [name = 'help', ...rest] = words
  const command = commands.find(one => one.name === name)
  if (!command) return void unknown(name, rest)
  if (rest.includes('--help') || rest.includes('-h')) return void console.log(helpFor(command))
  try {
    const code = await command.run(readArguments(command, rest))
    if (code) process.exitCode = code
  } catch (error) {
    if (!(error instanceof CommandError) && !(error instanceof ConfigError)) throw error
    console.error(`news-factory ${command.name}: ${error.message}`)
    process.exitCode = error instanceof CommandError ? error.code : 2
  }
}

function unknown(name: string, rest: string[]): void {
  const asked = rest[0] && commands.find(one => one.name === rest[0])
  if (['help', '--help', '-h'].includes(name)) return console.log(asked ? helpFor(asked) : overview(commands))
  console.error(
    `news-factory: there is no command “${name}”. The commands are: ${commands.map(one => one.name).join(', ')}.`,
  )
  process.exitCode = 2
}
