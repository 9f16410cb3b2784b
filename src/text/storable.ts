/**
 * The same value with every string in it fit for both databases: whole characters only and no NUL, which PostgreSQL
 * refuses and which no text needs. Arrays and plain objects are gone through, bytes and numbers stay as they are.
 */
export function storable<T>(value: T): T {
  return clean(value) as T
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\u0000', '')
  if (Array.isArray(value)) return value.map(clean)
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, clean(one)]))
}
