// What XML 1.0 cannot hold, not even as a reference (§2.2): control characters, lone surrogates, two non-characters.
const impossible =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML holds it, between tags and in quoted attributes; what XML cannot hold is left out. */
export function xmlText(text: string): string {
  return text.replace(impossible, '').replace(/[&<>"]/g, character => entities[character]!)
}

/** An element with text in it, or nothing when there is no text. Attributes without a value are left out. */
export function element(
  name: string,
  text: string | undefined,
  attributes: Record<string, string | undefined> = {},
): string {
  if (text === undefined) return ''
  return `<${name}${written(attributes)}>${xmlText(text)}</${name}>`
}

/** An element without content. */
export function emptyElement(name: string, attributes: Record<string, string | undefined>): string {
  return `<${name}${written(attributes)}/>`
}

const written = (attributes: Record<string, string | undefined>): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlText(value)}"`))
    .join('')
