/** A JSON Schema of the 2020-12 draft, as far as our own answers need it (OpenAPI 3.1, Schema Object). */
export type Schema = {
  $ref?: string
  type?: string | string[]
  description?: string
  enum?: readonly (string | null)[]
  format?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  minimum?: number
  maximum?: number
}

/** An object of which every property is always there; what is unknown is null. */
export const object = (properties: Record<string, Schema>, description?: string): Schema => ({
  type: 'object',
  ...(description && { description }),
  properties,
  required: Object.keys(properties),
})

/** The same, but these properties are there only where they are known. */
export const withOptional = (schema: Schema, optional: string[]): Schema => ({
  ...schema,
  required: schema.required!.filter(name => !optional.includes(name)),
})

const of =
  (type: string, more: Partial<Schema> = {}) =>
  (description?: string): Schema => ({ type, ...more, ...(description && { description }) })

export const text = of('string')
export const whole = of('integer')
export const number = of('number')
export const flag = of('boolean')
/** A moment: ISO 8601 in UTC to the millisecond. */
export const moment = of('string', { format: 'date-time' })
export const address = of('string', { format: 'uri' })
export const languageTag = (of: string): Schema => text(`BCP 47 tag of the language of ${of}.`)

export const list = (items: Schema, description?: string): Schema => ({
  type: 'array',
  ...(description && { description }),
  items,
})

export const oneOf = (values: readonly string[], description?: string): Schema => ({
  ...text(description),
  enum: values,
})

/** The schema of this name among the document's own. */
export const named = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

/** The same, or null where it is unknown or may not be told. */
export function orNull(schema: Schema): Schema {
  if (schema.$ref || schema.anyOf) return { anyOf: [schema, { type: 'null' }] }
  return {
    ...schema,
    type: [schema.type as string, 'null'],
    ...(schema.enum && { enum: [...schema.enum, null] }),
  }
}
