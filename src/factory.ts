import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { type Demonstration, openDemonstration } from './demonstration.ts'
import { type Line, startLine } from './line/line.ts'
import { openReadingPool, type ReadingPool } from './line/reading-pool.ts'
import { understandInThreads } from './line/understand-batch.ts'
import type { Log } from './model/log.ts'
import { type Fetcher, openFetcher } from './net/open-fetcher.ts'
import { type AllowList, parseAllowList } from './net/public-address.ts'
import { openSite, type Site } from './site/site.ts'
import { languageCodes } from './site/words/language-codes.ts'
import { loadSiteRules, rulesFolder } from './site-rules.ts'
import { putJob } from './store/jobs.ts'
import { openStore, type Store } from './store/open-store.ts'
import { addFound } from './take-sources.ts'

/** What a process does: show pages, move the line, or both. */
export type Roles = { serve: boolean; work: boolean }

/** A running factory: everything built once, from the configuration, and handed in. */
export type Factory = {
  store: Store
  fetcher: Fetcher
  demonstration: Demonstration
  line?: Line
  site?: Site
  close(): Promise<void>
}

export type FactoryTools = { log: Log; clock: () => number }

/** The version in package.json. */
export const version = (): string =>
  (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version

/** Builds and starts what the roles ask for, or says in one sentence why it cannot. The site does not listen yet. */
export async function buildFactory(
  config: Config,
  roles: Roles,
  { log, clock }: FactoryTools,
): Promise<{ factory: Factory } | { problem: string }> {
  const opened = await openStore({
    url: config.databaseUrl,
    folder: config.data,
    alone: true,
    connections: config.fetchers > 16 ? 16 : 8,
  })
  if ('problem' in opened) return opened
  const { store } = opened
  const allow = openAllowList(config)
  const fetcher = buildFetcher(config, allow, clock)
  const demonstration = openDemonstration({
    store,
    clock,
    log,
    allow: allow.hosts,
    runs: roles.work,
    offers: isLoopback(config.host) && !config.databaseUrl,
  })
  if (roles.work) await demonstration.resume()
  const { rules, troubles } = loadSiteRules(rulesFolder(config.data))
  for (const trouble of roles.work ? troubles : []) log.warn(trouble)
  const pool = openReadingPool({ threads: readingThreads(config), deadlineMs: 10_000, memoryMb: 512, rules })
  const line = roles.work ? await buildLine(config, { store, fetcher, pool, demonstration, log, clock }) : undefined
  const site = roles.serve ? await buildSite(config, { store, fetcher, demonstration, log, clock }) : undefined

  const close = async (): Promise<void> => {
    await site?.close()
    const stopped = line?.stop()
    await Promise.race([stopped, patience()])
    await Promise.all([fetcher.close(), pool.close()]) // what is still slow is cut short, and done again another time
    await stopped
    await demonstration.close()
    await store.close()
  }
  return { factory: { store, fetcher, demonstration, line, site, close } }
}

// Most of what is under way ends within a second; the rest waits for slow publishers and can be done again.
const patience = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 4000).unref())

/** Only somebody at this machine, alone with an embedded store, is offered the demonstration: it runs in this process. */
const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.')

/** The operator's allow list, to whose hosts the demonstration adds its own ports while it runs. */
const openAllowList = ({ allowHosts }: Config): AllowList & { hosts: Set<string> } => {
  const { blocks, hosts } = parseAllowList(allowHosts)
  return { blocks, hosts: new Set(hosts) }
}

/** The one fetcher, under one name. Commands that only ask one address build it too. */
export function buildFetcher(config: Config, allow: AllowList, clock: () => number): Fetcher {
  const about = config.publicUrl ? `${config.publicUrl}/about` : 'self-hosted news reader'
  const contact = config.contact ? `; ${config.contact}` : ''
  return openFetcher({
    allow,
    identity: `NewsFactory/${version()} (+${about}${contact})`,
    clock,
    pace: { atOnce: config.fetchers, gapMs: config.hostGap },
  })
}

type Parts = { store: Store; demonstration: Demonstration } & FactoryTools

function buildLine(config: Config, parts: Parts & { fetcher: Fetcher; pool: ReadingPool }): Promise<Line> {
  const { store, fetcher, pool, demonstration, log, clock } = parts
  return startLine(
    {
      store,
      fetcher,
      pool,
      understand: understandInThreads(pool),
      log,
      clock,
      config: { ...config, readerLanguages: languageCodes },
    },
    {
      'add-source': payload => addFound(payload, { store, fetcher, pool, clock }),
      'start-demo': () => demonstration.start(),
      'stop-demo': () => demonstration.stop(),
    },
  )
}

/** One core is left for the site and the network. */
const readingThreads = ({ parsers }: Config): number => parsers || Math.max(1, Math.min(4, availableParallelism() - 1))

async function buildSite(
  config: Config,
  { store, fetcher, demonstration, log, clock }: Parts & { fetcher: Fetcher },
): Promise<Site> {
  return openSite({
    store,
    clock,
    log,
    config,
    demo: demonstration.state,
    startDemo: () => putJob(store.write, 'start-demo', {}, clock(), 'start-demo'),
    pictures: { fetch: fetcher.fetch, folder: join(config.data, 'pictures'), limitMb: config.picturesMb },
  })
}
