import type { PageHandler } from '../read/page-handler.ts'
import type { MountedPage } from '../read/pages.ts'

/** The page that stands at a path, and the parameters in it. */
export type PageAt = { handler: PageHandler; params: Record<string, string> }

/**
 * Finds the page at a path without the router: of those whose parameters are numbers, where no feed's name can stand,
 * which are the pages that are read most. Any other path is the router's.
 */
export function openPageAt(pages: readonly MountedPage[]): (path: string) => PageAt | undefined {
  const fixed = new Map(pages.filter(({ path }) => !path.includes(':')).map(page => [page.path, page.handler]))
  const numbered = pages
    .filter(({ path }) => path.includes(':'))
    .map(({ path, handler }) => ({
      handler,
      form: new RegExp(`^${path.replaceAll(/:(\w+)/g, '(?<$1>\\d{1,15})')}$`),
    }))
  return path => {
    const handler = fixed.get(path)
    if (handler) return { handler, params: {} }
    for (const page of numbered) {
      const params = page.form.exec(path)?.groups
      if (params) return { handler: page.handler, params: { ...params } }
    }
    return undefined
  }
}
