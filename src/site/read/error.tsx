import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import type { PageAnswer, PageRequest, SiteTools } from './page-handler.ts'

type Written = Exclude<PageAnswer, { redirect: string }>
type ErrorRequest = Pick<PageRequest, 'theme' | 'language'>
type ErrorTools = Pick<SiteTools, 'site' | 'assets' | 'languageButtons'>

/** The page for an address where nothing is. Asks the store nothing and repeats nothing of the request. */
export function notFoundPage(request: ErrorRequest, tools: ErrorTools): Written {
  const { notFoundTitle, notFound } = request.language.words.errors
  return errorPage(404, { title: notFoundTitle, text: notFound }, request, tools)
}

/**
 * The page for a request that the site could not answer: 503 when the store is away. Asks the store nothing and repeats
 * nothing of the error.
 */
export function failedPage(request: ErrorRequest, tools: ErrorTools, status: 500 | 503 = 500): Written {
  const { failedTitle, failed, awayTitle, away, again } = request.language.words.errors
  const said = status === 503 ? { title: awayTitle, text: away } : { title: failedTitle, text: failed }
  // an empty address is that of the page itself
  return errorPage(status, { ...said, links: [{ path: '', name: again }] }, request, tools)
}

/** A page that says one thing and leads to what may help, at last to the front page. */
export function errorPage(
  status: number,
  { title, text, links = [] }: { title: string; text: string; links?: { path: string; name: string }[] },
  { theme, language }: ErrorRequest,
  tools: ErrorTools,
): Written {
  const request = { path: '/', query: new URLSearchParams(), theme, language }
  const page = (
    <Page frame={{ request, tools, language, topics: [] }} title={title} noindex sheets={['notice']}>
      <Notice title={title}>
        <p>{text}</p>
        <p class="ways">
          {[...links, { path: '/', name: language.words.errors.toFront }].map(({ path, name }) => (
            <>
              <a href={path}>{name}</a>{' '}
            </>
          ))}
        </p>
      </Notice>
    </Page>
  )
  return { status, html: page.text, stories: [], lang: language.lang, noindex: true }
}
