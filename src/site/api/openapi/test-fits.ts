import type { Schema } from './schema.ts'

/**
 * What of a value is not as its schema says, each with where it is; nothing when it fits. Stricter than JSON Schema: what
 * is not described does not fit. `schemas` are the named ones; `seen` takes the places at which something was.
 */
export function misfits(
  value: unknown,
  schema: Schema,
  schemas: Record<string, Schema>,
  at = '',
  seen: Set<string> = new Set(),
): string[] {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)!
    return schemas[name] ? misfits(value, schemas[name], schemas, name, seen) : [`${at}: no schema ${schema.$ref}`]
  }
  if (schema.anyOf) {
    const tries = schema.anyOf.map(one => misfits(value, one, schemas, at, seen))
    return tries.some(found => found.length === 0) ? [] : tries.find(found => found.length > 0)!
  }
  const types = [schema.type ?? []].flat()
  if (!types.includes(typeOf(value)) && !(types.includes('number') && typeOf(value) === 'integer'))
    return [`${at}: ${JSON.stringify(value)} is no ${types.join(' or ')}`]
  if (value === null) return []
  seen.add(at)
  if (Array.isArray(value)) return value.flatMap(one => misfits(one, schema.items!, schemas, `${at}[]`, seen))
  if (typeof value === 'object') return ofObject(value as Record<string, unknown>, schema, schemas, at, seen)
  return ofScalar(value as string | number | boolean, schema).map(why => `${at}: ${JSON.stringify(value)} ${why}`)
}

function ofObject(
  value: Record<string, unknown>,
  { properties = {}, required = [] }: Schema,
  schemas: Record<string, Schema>,
  at: string,
  seen: Set<string>,
): string[] {
  return [
    ...required.filter(name => !Object.hasOwn(value, name)).map(name => `${at}: lacks ${name}`),
    ...Object.entries(value).flatMap(([name, one]) =>
      properties[name]
        ? misfits(one, properties[name], schemas, `${at}.${name}`, seen)
        : [`${at}: ${name} is not described`],
    ),
  ]
}

const formats: Record<string, RegExp> = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  date: /^\d{4}-\d\d-\d\d$/,
  uri: /^https?:\/\/\S+$/,
}

function ofScalar(value: string | number | boolean, schema: Schema): string[] {
  if (schema.enum && !schema.enum.includes(String(value))) return ['is none of the values']
  if (schema.format && !formats[schema.format]!.test(String(value))) return [`is no ${schema.format}`]
  if (typeof value === 'number' && (value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity)))
    return ['is out of range']
  return []
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}
