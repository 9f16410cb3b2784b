import { lookup } from 'node:dns/promises'
import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, resolve } from 'node:path'
import type { Config } from '../config.ts'
import { openStore, storeMissing } from '../store/open-store.ts'
import { countSources } from '../store/sources.ts'
import { type Command, storeSettings } from './command.ts'
import { counted } from './counted.ts'

/** One thing that was looked at: well, or what is wrong and what to do. */
type Finding = { well: boolean; says: string }

export const doctor: Command = {
  name: 'doctor',
  summary: 'Looks at what News Factory needs on this machine and says what is wrong and what to do.',
  settings: [...storeSettings, 'NF_PORT', 'NF_HOST', 'NF_PUBLIC_URL'],
  run: async ({ config }) => {
    const findings = [node(), disk(config), await store(config), await port(config), await names(), hubs(config)]
    for (const { well, says } of findings) console.log(`${well ? 'well ' : 'WRONG'}  ${says}`)
    const wrong = findings.filter(finding => !finding.well).length
    console.log(wrong === 0 ? 'All is well.' : `${wrong} of ${findings.length} need attention.`)
    return wrong === 0 ? 0 : 1
  },
}

const node = (): Finding => ({ well: true, says: `Node ${process.versions.node}, SQLite ${process.versions.sqlite}` })

function disk({ data }: Config): Finding {
  let folder = resolve(data)
  while (!existsSync(folder)) folder = dirname(folder)
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    return {
      well: false,
      says: `The folder ${folder} cannot be written: give this user the right to, or set NF_DATA to another.`,
    }
  }
  const { bavail, bsize } = statfsSync(folder)
  const free = Math.round((bavail * bsize) / 2 ** 20)
  const says = `${free} MB free at ${folder}`
  return free < 500
    ? { well: false, says: `${says}: less than 500 MB will not last; make room, or set NF_DATA.` }
    : { well: true, says }
}

async function store(config: Config): Promise<Finding> {
  if (storeMissing(config.data, config.databaseUrl))
    return { well: true, says: 'There is no store yet; the first start makes it' }
  const opened = await openStore({ url: config.databaseUrl, folder: config.data, alone: false, connections: 1 })
  if ('problem' in opened) return { well: false, says: opened.problem }
  try {
    const { all } = await countSources(opened.store.read)
    const problem = await opened.store.ready()
    return problem
      ? { well: false, says: problem }
      : { well: true, says: `The store (${opened.store.dialect.name}) answers; ${counted(all, 'source')}` }
  } finally {
    await opened.store.close()
  }
}

const port = ({ port, host }: Config): Promise<Finding> =>
  new Promise(done => {
    const probe = createServer()
    probe.once('error', ({ message }) =>
      done({
        well: false,
        says: `Port ${port} on ${host} cannot be taken (${message}): a running News Factory has it, or choose another with NF_PORT.`,
      }),
    )
    probe.listen(port, host, () => probe.close(() => done({ well: true, says: `Port ${port} on ${host} is free` })))
  })

/** Polling works without a public address; what is missing then is only said. */
const hubs = ({ publicUrl }: Config): Finding => ({
  well: true,
  says: publicUrl
    ? `Hubs are told to push news to ${publicUrl}/websub/…, which must be reached from outside`
    : 'No public address (NF_PUBLIC_URL): no hub can push news, feeds are only polled',
})

async function names(): Promise<Finding> {
  try {
    await lookup('example.org')
    return { well: true, says: 'Names resolve' }
  } catch {
    return {
      well: false,
      says: 'Names do not resolve, so no source can be read: see to the network or its DNS, or try npm run demo.',
    }
  }
}
