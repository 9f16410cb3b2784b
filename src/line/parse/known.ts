/** The object without the properties whose value is unknown, so that "absent" is written in one way only. */
export function known<T extends object>(values: { [K in keyof T]: T[K] | undefined }): T {
  for (const name of Object.keys(values) as (keyof T)[]) if (values[name] === undefined) delete values[name]
  return values as T
}
