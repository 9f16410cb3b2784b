import { parseArgs } from 'node:util'
import { readConfig, settings } from '../config.ts'
import { type Command, CommandError, type Given } from './command.ts'

/** `NF_POLL_MAX` as an option: `--poll-max`. */
export const optionOf = (setting: string): string => setting.replace(/^NF_/, '').toLowerCase().replaceAll('_', '-')

/** Reads what follows a command's name. Throws a `CommandError` (code 2) that names the wrong word. */
export function readArguments(command: Command, words: string[]): Given {
  const own = (command.options ?? []).map(({ name, value }) => [name, { type: value ? 'string' : 'boolean' }] as const)
  const shared = settings.map(({ name }) => [optionOf(name), { type: 'string' }] as const)
  const options = Object.fromEntries([...(command.settings?.length === 0 ? [] : shared), ...own])
  const read = parsed(command, words, options)
  const tooMany = read.positionals[command.takes ? (command.most ?? 1) : 0]
  if (tooMany !== undefined)
    throw new CommandError(
      `“${tooMany}” is one word too many; news-factory ${command.name} --help tells what it takes.`,
      2,
    )
  return { config: readConfig(overridesIn(read.values)), options: read.values, words: read.positionals }
}

function parsed(command: Command, words: string[], options: Record<string, { type: 'string' | 'boolean' }>) {
  try {
    const read = parseArgs({ args: words, options, allowPositionals: true, strict: true })
    return { values: read.values as Record<string, string | boolean | undefined>, positionals: read.positionals }
  } catch (error) {
    throw new CommandError(optionTrouble(command, error as NodeJS.ErrnoException, options), 2)
  }
}

function optionTrouble(
  { name }: Command,
  { code, message }: NodeJS.ErrnoException,
  options: Record<string, { type: 'string' | 'boolean' }>,
): string {
  const option = /'(?:-\w, )?(-[^' =<]*)/.exec(message)?.[1]
  if (!option) return message
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `there is no option ${option}; news-factory ${name} --help lists them.`
  return options[option.slice(2)]?.type === 'boolean' ? `${option} takes no value.` : `${option} needs a value.`
}

/** The settings given as options, by their names in the environment. */
function overridesIn(values: Record<string, string | boolean | undefined>): Record<string, string> {
  const given = settings.map(({ name }) => [name, values[optionOf(name)]] as const)
  return Object.fromEntries(given.filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
}
