/** The object without the properties whose value is unknown, so that "absent" is written in one way only. */
export function known<T extends object>(values: { [K in keyof T]: T[K] | undefined }): T {
  // Taking properties out of an object makes it slow to use from then on: feeds read a tenth slower so (2026-11).
  const found: Partial<T> = {}
  for (const name of Object.keys(values) as (keyof T)[]) if (values[name] !== undefined) found[name] = values[name]
  return found as T
}
