import type { Tag } from '../../../model/feed.ts'

/** The words of tags, as readers see them; the bare number of a vocabulary's term says nothing to them. */
export function tagWords(tags: Tag[]): string[] {
  return tags.flatMap(({ label, term, scheme }) => label ?? (scheme && term && isNumber(term) ? [] : (term ?? [])))
}

const isNumber = (term: string): boolean => !/\p{L}/u.test(term)

/** The topics of IPTC's seventeen top-level terms that are topics of ours, by their first two digits. */
const TOPICS = new Map([
  ['01', 'culture'],
  ['04', 'business'],
  ['06', 'environment'],
  ['07', 'health'],
  ['10', 'lifestyle'],
  ['11', 'politics'],
  ['13', 'science'],
  ['15', 'sport'],
])

/**
 * The topics that IPTC's codes name, whatever language their labels are in: subject codes by their first two digits, media
 * topics where they are of the top level. Some agencies keep the codes under addresses of their own.
 */
export function codedTopics(tags: Tag[]): string[] {
  const codes = tags.flatMap(({ term, scheme }) =>
    scheme && term && /^[01]\d{7}$/.test(term) ? [term.slice(0, 2)] : [],
  )
  return [...new Set(codes)].flatMap(code => TOPICS.get(code) ?? [])
}
