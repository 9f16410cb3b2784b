import { writeFileSync } from 'node:fs'
import { settings } from '../config.ts'
import { optionOf } from './arguments.ts'
import type { Command } from './command.ts'

export const docs: Command = {
  name: 'docs',
  summary: 'Writes docs/configuration.md anew from the settings in the code.',
  settings: [],
  run: async () => {
    writeFileSync(new URL('../../docs/configuration.md', import.meta.url), configurationPage())
    console.log('docs/configuration.md is written.')
    return 0
  },
}

/** The page that documents every setting; a test holds it against the file. */
export function configurationPage(): string {
  const rows = settings.map(({ name, default: value, means, secret }) => {
    const file = secret ? ` Better in a file: \`${name}_FILE\`.` : ''
    return `| \`${name}\` | \`--${optionOf(name)}\` | ${value ? `\`${value}\`` : ''} | ${means}${file} |`
  })
  return [
    '# Configuration',
    '',
    'Made from `src/config.ts` by `npm run docs`. Every setting is read once, at start, from the environment or from the',
    'command’s option, which stands above it. `X_FILE` names a file that holds the value of `X`. A wrong value stops the',
    'start with one sentence that names it.',
    '',
    '| setting | option | default | what it does |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}
