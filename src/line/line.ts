import type { Failed } from '../model/outcome.ts'
import { freeAllLeases } from '../store/feeds.ts'
import { failJob, finishJob, type JobKind, type LeasedJob, leaseJobs } from '../store/jobs.ts'
import type { Store } from '../store/open-store.ts'
import { type LeasedPage, leasePages } from '../store/pages-due.ts'
import { feedPumps } from './feed-pumps.ts'
import { heldPump } from './held-station.ts'
import { leasedWork } from './leased-work.ts'
import type { LineCounts, LineTools } from './line-tools.ts'
import { pageFailed, readArticle } from './page-station.ts'
import { openPollBudget } from './poll-budget.ts'
import { type Pump, pump } from './pump.ts'
import { openReachability } from './reachability.ts'
import { searchPump } from './search-station.ts'
import { openStoryStation } from './story-station.ts'
import { folderPumps } from './watch/folder-pumps.ts'
import { websubPumps } from './websub/websub-pumps.ts'

/** The running line. `stop` takes nothing new, lets what is at work finish, and returns when all is quiet. */
export type Line = { counts: LineCounts; stop(): Promise<void> }

/** What the line does for the site and the command line, by kind; made in `factory.ts`. */
export type JobHandlers = Record<JobKind, (payload: unknown) => Promise<void>>

const restMs = 1000

/**
 * Starts the line: pumps that hand articles from station to station through the store. Any number of processes may
 * run one on the same PostgreSQL; stories are formed by one of them at a time.
 */
export async function startLine(
  given: Omit<LineTools, 'counts' | 'wake' | 'shares' | 'reach'>,
  handlers: JobHandlers,
): Promise<Line> {
  const counts: LineCounts = {
    sourcesRead: 0,
    sourcesFailed: 0,
    articlesIn: 0,
    pagesRead: 0,
    pagesFailed: 0,
    storiesFormed: 0,
    articlesPlaced: 0,
  }
  const pumps: Partial<
    Record<'feeds' | 'pages' | 'stories' | 'jobs' | 'held' | 'pushes' | 'subscriptions' | 'search', Pump>
  > = {}
  if (given.store.dialect.name === 'sqlite') await freeAllLeases(given.store.write)
  const budget = await openPollBudget(given)
  await budget.beforeTaking()
  const reach = openReachability(given.log)
  const { shares } = budget
  const tools: LineTools = { ...given, counts, shares, reach, wake: station => pumps[station]?.wake() }

  const stories = openStoryStation(tools)
  pumps.feeds = feedPumps(tools, budget)
  pumps.pages = pagePump(tools)
  pumps.stories = pump({ name: 'stories', slots: 1, restMs, log: tools.log, take: stories.take, work: stories.work })
  pumps.jobs = jobPump(tools, handlers)
  pumps.held = heldPump(tools)
  pumps.search = searchPump(tools)
  Object.assign(pumps, await websubPumps(tools))
  const folders = await folderPumps(tools)

  return {
    counts,
    stop: async () => {
      await Promise.all([...Object.values(pumps), ...folders].map(one => one.stop()))
      await stories.close()
    },
  }
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
