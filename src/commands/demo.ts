import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { putJob } from '../store/jobs.ts'
import type { Command } from './command.ts'
import { keepRunning } from './run.ts'
import { withStore } from './with-store.ts'

// What is shown, and how; what is read is the invented internet, and the store of `--stop` is the one below these.
const siteSettings = [
  'NF_PORT',
  'NF_HOST',
  'NF_PUBLIC_URL',
  'NF_SITE_NAME',
  'NF_LANG',
  'NF_RIGHTS',
  'NF_ZONE',
  'NF_LOG',
]

export const demo: Command = {
  name: 'demo',
  summary: 'Runs News Factory on a small invented internet, without a network, in a folder that goes away.',
  details:
    'Some thirty invented publishers in many languages, with feeds of every format, copies, edits and events that develop. New articles come out while it runs.',
  settings: [...siteSettings, 'NF_DATA', 'DATABASE_URL'],
  options: [{ name: 'stop', means: 'End a demonstration that was started from the empty front page of this store.' }],
  run: async given => {
    if (given.options.stop) return stop(given.config)
    const data = mkdtempSync(join(tmpdir(), 'news-factory-demo-'))
    const leaveNothing = (): void => rmSync(data, { recursive: true, force: true })
    process.once('exit', leaveNothing) // a second Ctrl-C ends the process at once
    // invented servers may be asked as often as one likes, so that what they publish is seen at once
    const config = {
      ...given.config,
      data,
      databaseUrl: undefined,
      sources: undefined,
      watch: undefined, // what is handed over in a folder would go away with the demonstration
      pollMin: 3000,
      pollMax: 5000,
      hostGap: 0,
    }
    try {
      return await keepRunning({ ...given, config }, { serve: true, work: true }, factory =>
        factory.demonstration.start(),
      )
    } finally {
      leaveNothing()
    }
  },
}

const stop = (config: Config): Promise<number> =>
  withStore(config, async ({ write }) => {
    await putJob(write, 'stop-demo', {}, Date.now(), 'stop-demo')
    console.log('The running factory takes the demonstration out within seconds, or at its next start.')
    return 0
  })
