import { withoutControls } from './sanitise-text.ts'

/**
 * The same value with every string in it fit to be stored and shown: whole characters only, no NUL, which PostgreSQL
 * refuses, and no other control or override, which a terminal or a line of text would obey. Arrays and plain objects are
 * gone through, bytes and numbers stay as they are.
 */
export function storable<T>(value: T): T {
  return clean(value) as T
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return withoutControls(value).toWellFormed()
  if (Array.isArray(value)) return value.map(clean)
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, clean(one)]))
}
