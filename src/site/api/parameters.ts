import { idIn } from '../read/address-parameters.ts'

/** A request's parameters as the API takes them, or one sentence that says what is wrong with them. */
export type Parameters = { given: Given } | { error: string }

/** What was asked for. `after` is still the cursor as it was handed out. */
export type Given = { limit: number; after?: string; source?: number; story?: number; lang?: string; q?: string }

const defaultLimit = 50
const mostLimit = 200
const largestId = 2_147_483_647

type Reader = (value: string, given: Given) => string | undefined

const readers: Record<string, Reader> = {
  limit: (value, given) => {
    given.limit = Number(value)
    const right = /^\d{1,3}$/.test(value) && given.limit >= 1 && given.limit <= mostLimit
    return right ? undefined : `limit takes a whole number from 1 to ${mostLimit}.`
  },
  after: (value, given) => {
    given.after = value
    return isCursor(value) ? undefined : 'after takes the “next” of an earlier answer, unchanged.'
  },
  source: (value, given) => {
    given.source = idIn(value)
    return given.source ? undefined : 'source takes the id of a source, a whole number.'
  },
  story: (value, given) => {
    given.story = idIn(value)
    return given.story ? undefined : 'story takes the id of a story, a whole number.'
  },
  lang: (value, given) => {
    given.lang = value.toLowerCase()
    return /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3}$/.test(given.lang)
      ? undefined
      : 'lang takes a language tag such as en or pt-BR.'
  },
  q: (value, given) => {
    given.q = value
    return undefined
  },
}

/** Reads a query string; every parameter must be one of `allowed`, given once. The error repeats nothing of a value. */
export function readParameters(query: URLSearchParams, allowed: (keyof Given)[]): Parameters {
  const given: Given = { limit: defaultLimit }
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name)
    if (!allowed.includes(name as keyof Given))
      return { error: `This list takes ${allowed.join(', ')} and nothing else.` }
    if (values.length > 1) return { error: `${name} is given more than once.` }
    const error = readers[name]!(values[0]!, given)
    if (error) return { error }
  }
  return { given }
}

/** A place in a list as the API hands it out: one or two numbers. */
export function cursorOf(...numbers: number[]): string {
  return numbers.join('.')
}

/** The numbers of a cursor; nothing unless there are exactly `count`. */
export function placeIn(cursor: string, count: number): number[] | undefined {
  const numbers = cursor.split('.').map(Number)
  return numbers.length === count ? numbers : undefined
}

// Times before 1970 are negative.
const isCursor = (value: string): boolean =>
  /^(?:-?\d{1,15}\.)?\d{1,10}$/.test(value) && Number(value.split('.').at(-1)) <= largestId
