import type { Context, Hono } from 'hono'
import type { PageAnswer, PageHandler, SiteTools } from '../read/page-handler.ts'
import type { MountedPage } from '../read/pages.ts'
import type { LanguageCode } from '../words/language-codes.ts'
import type { SiteLanguage } from '../words/languages.ts'

/** What a route leaves for the cache beside its answer. */
export type PageNote = {
  language: LanguageCode
  theme?: 'light' | 'dark'
  stories: ReadonlySet<number>
  articles?: ReadonlySet<number>
  list: boolean
  /** Shows something under way, and is not kept. */
  passing?: boolean
  /** The page itself, handed to the cache without the detour through a `Response`. */
  html?: string
  /** What the page came to before the routes were asked, which only put it in HTTP then. */
  made?: Promise<PageAnswer>
  /** What was thrown while the page was made. */
  failure?: unknown
}

export type SiteEnv = { Bindings: { note?: PageNote } }

/** The cache's note of a request; none when the request did not come through the cache. */
export const noteOf = (context: Context<SiteEnv>): PageNote | undefined =>
  (context.env as SiteEnv['Bindings'] | undefined)?.note

/** The language of a request's reader; the site's own when the request did not come through the cache. */
export const languageFor = (context: Context<SiteEnv>, { site }: Pick<SiteTools, 'site'>): SiteLanguage =>
  site.languages[noteOf(context)?.language ?? site.language]

/** Kept by browsers never, by proxies ten seconds; an old copy may bridge a minute (RFC 9111, RFC 5861). */
export const publicFor10s = 'public, max-age=0, s-maxage=10, stale-while-revalidate=60'

/** Puts a page at its address. */
export function mountPage(app: Hono<SiteEnv>, { path, handler }: MountedPage, tools: () => SiteTools): void {
  app.get(path, async context => {
    const answer = noteOf(context)?.made ?? answerOf(context, handler, tools())
    return pageResponse(context, await answer, isList(path))
  })
}

/** Whether any news may change a page: all but two, which stand on the stories they name. */
export const isList = (path: string): boolean => !path.startsWith('/story/') && !path.startsWith('/article/')

function answerOf(context: Context<SiteEnv>, handler: PageHandler, tools: SiteTools): Promise<PageAnswer> {
  const { req } = context
  const cut = req.url.indexOf('?')
  const query = new URLSearchParams(cut < 0 ? '' : req.url.slice(cut))
  return handler(
    {
      path: req.path,
      params: req.param() as Record<string, string>,
      query,
      language: languageFor(context, tools),
      theme: noteOf(context)?.theme,
    },
    tools,
  )
}

/** A page's answer in HTTP, with a note for the cache. */
export function pageResponse(context: Context<SiteEnv>, answer: PageAnswer, list: boolean): Response {
  if ('redirect' in answer) return context.redirect(answer.redirect, answer.status)
  const note = noteOf(context)
  if (note) {
    const { html, passing } = answer
    Object.assign(note, { stories: new Set(answer.stories), articles: new Set(answer.articles), list, passing, html })
  }
  return new Response(note ? null : answer.html, { status: answer.status, headers: headersOf(answer) })
}

/** The headers of a page, by name, in the order of the alphabet. */
export const headersOf = (answer: WrittenPage): Record<string, string> => ({
  'cache-control': answer.status === 200 && !answer.passing ? publicFor10s : 'no-store',
  'content-language': answer.lang,
  'content-type': 'text/html; charset=utf-8',
  vary: 'accept-encoding, accept-language, cookie',
  ...(answer.noindex && { 'x-robots-tag': 'noindex' }),
})

/** A page's answer that is a document. */
export type WrittenPage = Exclude<PageAnswer, { redirect: string }>
