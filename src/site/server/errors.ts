import type { Context, Hono } from 'hono'
import { failedPage, notFoundPage } from '../read/error.tsx'
import type { SiteTools } from '../read/page-handler.ts'
import { languageFor, noteOf, pageResponse, type SiteEnv } from './page-route.ts'

// How long a failing store is asked whether it is the one that failed.
const patienceMs = 1000

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
    const response = pageResponse(context, { ...failedPage(wishesOf(context), tools()), status }, false)
    if (status === 503) response.headers.set('retry-after', '10')
    return response
  })
}

async function isAway(store: SiteTools['store']): Promise<boolean> {
  const silence = new Promise<string>(resolve => setTimeout(resolve, patienceMs, 'no answer').unref())
  return (await Promise.race([store.ready(), silence])) !== undefined
}
