import type { Hono } from 'hono'
import type { SiteTools } from '../read/page-handler.ts'
import { languageFor, type SiteEnv } from '../server/page-route.ts'
import { suggestionsFor } from './suggestions.ts'

/** `GET /search/suggest?q=`: what somebody may be about to type, as JSON; behind the page cache like a page. */
export function mountSuggestions(app: Hono<SiteEnv>, tools: () => SiteTools): void {
  app.get('/search/suggest', async context => {
    const { search, site } = tools()
    const typed = context.req.query('q') ?? ''
    const suggestions = await suggestionsFor(typed, search, languageFor(context, { site }))
    return context.json(
      suggestions.map(one => one.typed),
      200,
      {
        'cache-control': 'private, max-age=60',
        'x-robots-tag': 'noindex',
        vary: 'accept-encoding, accept-language, cookie',
      },
    )
  })
}
