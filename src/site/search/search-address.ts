import { idIn } from '../read/address-parameters.ts'
import type { SearchPart } from './search-view.ts'

/** The address of a search: its words, and of the part only what differs from the first page of stories. */
export function searchAddress(typed: string, { as, page = 1, below }: Partial<SearchPart> = {}): string {
  const query = new URLSearchParams({ q: typed })
  if (as === 'articles') query.set('as', as)
  if (below) query.set('before', String(below))
  if (page > 1) query.set('page', String(page))
  return `/search?${query}`
}

/** A turn has no more pages than these. */
export const mostPages = 20

/** Which part of the results an address asks for. */
export const partIn = (query: URLSearchParams): SearchPart => ({
  as: query.get('as') === 'articles' ? 'articles' : 'stories',
  page: Math.min(idIn(query.get('page')) ?? 1, mostPages),
  below: idIn(query.get('before')),
})
