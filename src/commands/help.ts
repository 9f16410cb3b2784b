import { settings } from '../config.ts'
import { optionOf } from './arguments.ts'
import type { Command } from './command.ts'

/** All commands, a line each. */
export function overview(commands: Command[]): string {
  const width = Math.max(...commands.map(one => one.name.length))
  return [
    '⎯ 《 News • Factory 》 turns many news sources into one living news site.',
    '',
    'news-factory <command> [options]',
    '',
    ...commands.map(one => `  ${one.name.padEnd(width)}  ${one.summary}`),
    '',
    'news-factory <command> --help tells more of one. Settings come from the environment (NF_PORT, DATABASE_URL …),',
    'or as options (--port 8080); docs/configuration.md lists them all.',
  ].join('\n')
}

/** One command: what it does, its options and the settings that matter to it. */
export function helpFor(command: Command): string {
  const options = (command.options ?? []).map(
    ({ name, value, means }) => [`--${name}${value ? ` <${value}>` : ''}`, means] as const,
  )
  const shared = settings.map(({ name, means, default: value }) => {
    const now = value ? ` Default ${value}.` : ''
    return [`--${optionOf(name)} <value>`, `${means}${now} (${name})`] as const
  })
  return [
    `news-factory ${command.name}${command.takes ? ` ${command.takes}` : ''} [options]`,
    '',
    command.summary,
    ...(command.details ? ['', command.details] : []),
    ...(options.length > 0 ? ['', 'Options', ...table(options)] : []),
    ...(command.settings === false ? [] : ['', 'Settings, from the environment or as options', ...table(shared)]),
  ].join('\n')
}

const leftWidth = 26
const textWidth = 78

function table(rows: readonly (readonly [string, string])[]): string[] {
  return rows.flatMap(([left, text]) => {
    const lines = wrapped(text, textWidth)
    const first =
      left.length < leftWidth
        ? [`  ${left.padEnd(leftWidth)}${lines[0]}`]
        : [`  ${left}`, `  ${' '.repeat(leftWidth)}${lines[0]}`]
    return [...first, ...lines.slice(1).map(line => `  ${' '.repeat(leftWidth)}${line}`)]
  })
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
