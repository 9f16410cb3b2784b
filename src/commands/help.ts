import { settings } from '../config.ts'
import { optionOf } from './arguments.ts'
import type { Command } from './command.ts'
import { table, wrapped } from './wrapped.ts'

/** All commands, with what each is for. */
export function overview(commands: Command[]): string {
  const width = Math.max(...commands.map(one => one.name.length))
  return [
    '⎯ 《 News • Factory 》 turns many news sources into one living news site.',
    '',
    'news-factory <command> [options]',
    '',
    ...table(
      commands.map(one => [one.name, one.summary]),
      width,
    ),
    '',
    ...wrapped(
      'news-factory <command> --help tells more of one. Settings come from the environment (NF_PORT, DATABASE_URL …) or as options (--port 8080); docs/configuration.md lists them all.',
    ),
  ].join('\n')
}

/** One command: what it does, its options and the settings that matter to it. */
export function helpFor(command: Command): string {
  const options = (command.options ?? []).map(
    ({ name, value, means }) => [`--${name}${value ? ` <${value}>` : ''}`, means] as const,
  )
  return [
    ['news-factory', command.name, command.takes, '[options]'].filter(Boolean).join(' '),
    '',
    ...wrapped(command.summary),
    ...(command.details ? ['', ...wrapped(command.details)] : []),
    ...(options.length > 0 ? ['', 'Options', ...table(options, nameWidth)] : []),
    ...settingsFor(command),
  ].join('\n')
}

const nameWidth = 22

function settingsFor({ settings: own = 'all' }: Command): string[] {
  if (own.length === 0) return []
  const shown = settings.filter(({ name }) => own === 'all' || own.includes(name))
  const rows = shown.map(({ name, means, default: value }) => {
    const now = value ? ` Default ${value}.` : ''
    return [`--${optionOf(name)} <value>`, `${means}${now} (${name})`] as const
  })
  const others = own === 'all' ? [] : ['', 'The other settings are in docs/configuration.md.']
  return ['', 'Settings, from the environment or as options', ...table(rows, nameWidth), ...others]
}
