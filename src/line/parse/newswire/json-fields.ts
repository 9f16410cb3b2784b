import { withoutMojibake } from '../../../text/mojibake.ts'
import { oneLine } from '../fields.ts'
import { MOST_VALUES } from '../limits.ts'

/** The properties of a JSON object by their names in lower case: ninjs 1 and 2 write `versioncreated`, 3 `versionCreated`. */
export type JsonFields = ReadonlyMap<string, unknown>

/** The properties of a value that is an object; undefined for anything else. */
export function fieldsOf(value: unknown): JsonFields | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return new Map(Object.entries(value).map(([name, held]) => [name.toLowerCase(), held]))
}

/** The first of the names under which there is text, as one line. Numbers count as text. */
export function lineFrom(fields: JsonFields | undefined, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = fields?.get(name)
    const text = typeof value === 'number' ? String(value) : value
    const line = typeof text === 'string' ? oneLine(withoutMojibake(text)) : undefined
    if (line) return line
  }
  return undefined
}

/** The first of the names under which there is text, as it stands. */
export function textFrom(fields: JsonFields | undefined, ...names: string[]): string | undefined {
  const values = names.map(name => fields?.get(name))
  return values.find((value): value is string => typeof value === 'string' && value.trim() !== '')
}

/** The names of an object's properties that begin so: ninjs 1 lets agencies add `body_…` and `description_…` of their own. */
export function namesFrom(fields: JsonFields, start: string): string[] {
  return [...fields.keys()].filter(name => name.startsWith(start)).slice(0, MOST_VALUES)
}

/** The objects of a list, or of an object that names its members (ninjs 1: `associations`, `renditions`). */
export function listFrom(fields: JsonFields | undefined, ...names: string[]): JsonFields[] {
  return names.flatMap(name => membersOf(fields?.get(name)))
}

function membersOf(value: unknown): JsonFields[] {
  const members = typeof value === 'object' && value !== null ? Object.values(value) : []
  return members.slice(0, MOST_VALUES).flatMap(member => fieldsOf(member) ?? [])
}

/** A whole number that is not negative. */
export function numberFrom(fields: JsonFields | undefined, name: string): number | undefined {
  const value = fields?.get(name)
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}
