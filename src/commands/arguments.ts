import { parseArgs } from 'node:util'
import { readConfig, settings } from '../config.ts'
import { type Command, CommandError, type Given } from './command.ts'

/** `NF_POLL_MAX` as an option: `--poll-max`. */
export const optionOf = (setting: string): string => setting.replace(/^NF_/, '').toLowerCase().replaceAll('_', '-')

/** Reads what follows a command's name. Throws a `CommandError` (code 2) that names the wrong word. */
export function readArguments(command: Command, words: string[]): Given {
  const own = (command.options ?? []).map(({ name, value }) => [name, { type: value ? 'string' : 'boolean' }] as const)
  const shared = settings.map(({ name }) => [optionOf(name), { type: 'string' }] as const)
  const options = Object.fromEntries([...(command.settings === false ? [] : shared), ...own])
  const read = parsed(words, options)
  if (!command.takes && read.positionals.length > 0)
    throw new CommandError(
      `“${read.positionals[0]}” is not understood; news-factory ${command.name} --help tells what it takes.`,
      2,
    )
  return { config: readConfig(overridesIn(read.values)), options: read.values, words: read.positionals }
}

function parsed(words: string[], options: Record<string, { type: 'string' | 'boolean' }>) {
  try {
    const read = parseArgs({ args: words, options, allowPositionals: true, strict: true })
    return { values: read.values as Record<string, string | boolean | undefined>, positionals: read.positionals }
  } catch (error) {
    throw new CommandError((error as Error).message.replace(/\. To specify.*$/s, '.'), 2)
  }
}

/** The settings given as options, by their names in the environment. */
function overridesIn(values: Record<string, string | boolean | undefined>): Record<string, string> {
  const given = settings.map(({ name }) => [name, values[optionOf(name)]] as const)
  return Object.fromEntries(given.filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
}
