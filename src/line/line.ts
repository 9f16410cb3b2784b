import type { Failed } from '../model/outcome.ts'
import { freeAllLeases, type LeasedFeed, leaseDueFeeds } from '../store/feeds.ts'
import { failJob, finishJob, type JobKind, type LeasedJob, leaseJobs } from '../store/jobs.ts'
import type { Store } from '../store/open-store.ts'
import { type LeasedPage, leasePages } from '../store/pages-due.ts'
import { feedFailed, readSource } from './feed-station.ts'
import { leasedWork } from './leased-work.ts'
import type { LineCounts, LineTools } from './line-tools.ts'
import { pageFailed, readArticle } from './page-station.ts'
import { type Pump, pump } from './pump.ts'
import { openStoryStation } from './story-station.ts'

/** The running line. `stop` takes nothing new, lets what is at work finish, and returns when all is quiet. */
export type Line = { counts: LineCounts; stop(): Promise<void> }

/** What the line does for the site and the command line, by kind; made in `factory.ts`. */
export type JobHandlers = Record<JobKind, (payload: unknown) => Promise<void>>

const restMs = 1000

/**
 * Starts the line: four pumps that hand articles from station to station through the store. Any number of processes may
 * run one on the same PostgreSQL; stories are formed by one of them at a time.
 */
export async function startLine(given: Omit<LineTools, 'counts' | 'wake'>, handlers: JobHandlers): Promise<Line> {
  const counts: LineCounts = {
    sourcesRead: 0,
    sourcesFailed: 0,
    articlesIn: 0,
    pagesRead: 0,
    pagesFailed: 0,
    storiesFormed: 0,
    articlesPlaced: 0,
  }
  const pumps: Partial<Record<'feeds' | 'pages' | 'stories' | 'jobs', Pump>> = {}
  const tools: LineTools = { ...given, counts, wake: station => pumps[station]?.wake() }
  if (given.store.dialect.name === 'sqlite') await freeAllLeases(given.store.write)

  const stories = openStoryStation(tools)
  pumps.feeds = feedPump(tools)
  pumps.pages = pagePump(tools)
  pumps.stories = pump({ name: 'stories', slots: 1, restMs, log: tools.log, take: stories.take, work: stories.work })
  pumps.jobs = jobPump(tools, handlers)

  return {
    counts,
    stop: async () => {
      await Promise.all(Object.values(pumps).map(one => one.stop()))
      await stories.close()
    },
  }
}

function feedPump(tools: LineTools): Pump {
  const { store, clock, config, log } = tools
  const work = (feed: LeasedFeed): Promise<void> => readSource(feed, tools)
  const failed = (feed: LeasedFeed, reason: string): Promise<void> => feedFailed(feed, crashed(reason), tools)
  return pump({
    name: 'feeds',
    slots: config.fetchers,
    slowStandAside: true,
    restMs,
    log,
    take: room => leaseDueFeeds(store.write, store.dialect, clock(), room),
    work: leasedWork({ table: 'feed', work, failed }, tools),
  })
}

/** Pages of one source are asked one after the other anyway, so a source never holds more than a few slots. */
function pagePump(tools: LineTools): Pump {
  const { store, clock, config, log } = tools
  const atWork = new Map<number, number>()
  const busy = (): number[] => [...atWork].flatMap(([sourceId, pages]) => (pages >= 2 ? [sourceId] : []))
  const count = (sourceId: number, by: number): void => {
    const pages = (atWork.get(sourceId) ?? 0) + by
    if (pages > 0) atWork.set(sourceId, pages)
    else atWork.delete(sourceId)
  }
  const failed = (page: LeasedPage, reason: string): Promise<void> => pageFailed(page, crashed(reason), tools)
  const work = leasedWork({ table: 'article', work: page => readArticle(page, tools), failed }, tools)
  return pump({
    name: 'pages',
    slots: config.fetchers,
    slowStandAside: true,
    restMs,
    log,
    take: async room => {
      const pages = await leasePages(store.write, store.dialect, clock(), room, busy())
      for (const page of pages) count(page.sourceId, 1)
      return pages
    },
    work: page => work(page).finally(() => count(page.sourceId, -1)),
  })
}

const crashed = (reason: string): Failed => ({ failed: 'crashed', detail: `It could not be taken in: ${reason}` })

function jobPump(tools: LineTools, handlers: JobHandlers): Pump {
  const { store, clock, log } = tools
  const work = async (job: LeasedJob): Promise<void> => {
    await handlers[job.kind](job.payload)
    await finishJob(store.write, job)
  }
  const failed = (job: LeasedJob, reason: string): Promise<void> => failJob(store.write, job, reason, clock())
  return pump({
    name: 'jobs',
    slots: 2,
    restMs,
    log,
    take: room => takeJobs(store, clock(), room),
    work: leasedWork({ table: 'job', work, failed }, tools),
  })
}

const takeJobs = (store: Store, now: number, room: number): Promise<LeasedJob[]> =>
  leaseJobs(store.write, store.dialect, now, room)
