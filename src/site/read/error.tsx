import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import type { PageAnswer, PageRequest, SiteTools } from './page-handler.ts'

type Written = Exclude<PageAnswer, { redirect: string }>
type ErrorRequest = Pick<PageRequest, 'theme' | 'language'>
type ErrorTools = Pick<SiteTools, 'site' | 'assets'>

/** The page for an address where nothing is. Asks the store nothing and repeats nothing of the request. */
export function notFoundPage(request: ErrorRequest, tools: ErrorTools): Written {
  const { notFoundTitle, notFound } = request.language.words.errors
  return errorPage(404, { title: notFoundTitle, text: notFound }, request, tools)
}

/** The page for a request that the site could not answer. Asks the store nothing and repeats nothing of the error. */
export function failedPage(request: ErrorRequest, tools: ErrorTools): Written {
  const { failedTitle, failed } = request.language.words.errors
  return errorPage(500, { title: failedTitle, text: failed }, request, tools)
}

/** A page that says one thing and leads back to the front page. */
export function errorPage(
  status: number,
  { title, text }: { title: string; text: string },
  { theme, language }: ErrorRequest,
  tools: ErrorTools,
): Written {
  const request = { path: '/', query: new URLSearchParams(), theme, language }
  const page = (
    <Page frame={{ request, tools, language, topics: [] }} title={title} noindex sheets={['notice']}>
      <Notice title={title}>
        <p>{text}</p>
        <p>
          <a href="/">{language.words.errors.toFront}</a>
        </p>
      </Notice>
    </Page>
  )
  return { status, html: page.text, stories: [], lang: language.lang, noindex: true }
}
