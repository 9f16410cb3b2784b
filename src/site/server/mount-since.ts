import type { Context, Hono } from 'hono'
import type { PageRequest, SiteTools } from '../read/page-handler.ts'
import { sinceLine, sincePage } from '../read/since.tsx'
import { themeIn } from './page-key.ts'
import type { SiteEnv } from './page-route.ts'
import { readerLanguage } from './reader-language.ts'
import { visitAt, visitCookie, visitIn } from './visit-cookie.ts'

/**
 * `/since`, what is new since a reader looked last, and `/since/line`, the same in a line for the front page. They know the
 * reader from a cookie that holds two times, stand beside the page cache, and may be kept by nobody.
 */
export function mountSince(app: Hono<SiteEnv>, tools: () => SiteTools): void {
  app.get('/since', async context => {
    const [request, since] = looked(context, tools())
    return context.html(await sincePage(request, tools(), since))
  })
  app.get('/since/line', async context => {
    const [request, since] = looked(context, tools())
    return context.html(await sinceLine(request, tools(), since))
  })
}

/** The reader's request, and when the visit before this one ended; this visit is remembered. */
function looked(
  context: Context<SiteEnv>,
  { clock, site }: SiteTools,
): [request: PageRequest, since: number | undefined] {
  const { req } = context
  const cookie = req.header('cookie')
  const visit = visitAt(visitIn(cookie, clock()), clock())
  const wishes = { asked: req.query('lang'), cookie, acceptLanguage: req.header('accept-language') }
  const language = site.languages[readerLanguage(wishes, site.language)]
  context.header('set-cookie', visitCookie(visit, site.publicUrl))
  context.header('cache-control', 'private, no-store')
  context.header('content-language', language.lang)
  context.header('x-robots-tag', 'noindex')
  const request = { path: req.path, params: {}, query: new URLSearchParams(), language, theme: themeIn(cookie) }
  return [request, visit.before]
}
