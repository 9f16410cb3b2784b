import type { Context, Hono } from 'hono'
import { failedPage, notFoundPage } from '../read/error.tsx'
import type { SiteTools } from '../read/page-handler.ts'
import { languageFor, noteOf, pageResponse, type SiteEnv } from './page-route.ts'

// How long a failing store is asked whether it is the one that failed.
const patienceMs = 1000

const apiWords = {
  500: 'The answer could not be made; it has been written to the log.',
  503: 'The database does not answer at the moment.',
}

/** The designed answers for what is not there and for what failed; 503 when it was the store. */
export function mountErrors(app: Hono<SiteEnv>, tools: () => SiteTools): void {
  const wishesOf = (context: Context<SiteEnv>) => ({
    language: languageFor(context, tools()),
    theme: noteOf(context)?.theme,
  })
  app.notFound(context => pageResponse(context, notFoundPage(wishesOf(context), tools()), false))

  app.onError(async (error, context) => {
    const note = noteOf(context)
    const { log, store } = tools()
    const { path } = context.req
    log.error(`${path} could not be answered: ${error.message}`, { path, stack: error.stack })
    if (note) note.failure = error
    const status = (await isAway(store)) ? 503 : 500
    const away: Record<string, string> = status === 503 ? { 'retry-after': '10' } : {}
    if (path.startsWith('/api/')) return context.json({ error: apiWords[status] }, status, away)
    const response = pageResponse(context, failedPage(wishesOf(context), tools(), status), false)
    for (const [name, value] of Object.entries(away)) response.headers.set(name, value)
    return response
  })
}

async function isAway(store: SiteTools['store']): Promise<boolean> {
  const silence = new Promise<string>(resolve => setTimeout(resolve, patienceMs, 'no answer').unref())
  return (await Promise.race([store.ready(), silence])) !== undefined
}
