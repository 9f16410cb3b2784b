/** The name of an element or attribute: namespace, the prefix as written, and the part after it. */
export type XmlName = { space: string; prefix: string; local: string }

export type XmlAttribute = XmlName & { value: string }

/** Takes a document piece by piece. `open` may say 'stop': the rest is not read, and that is no error. */
export type XmlReading = {
  open(name: XmlName, attributes: XmlAttribute[]): 'stop' | undefined
  text(characters: string): void
  close(): void
}

/** How reading a document ended: at its end, by the reading's wish or too deep, or at an error. */
export type XmlEnd = 'complete' | 'stopped' | 'broken'

/** No document of the trade nests deeper; 100,000 levels would be an attack on whatever walks the tree. */
export const DEEPEST = 256

// The parsers go on to the end of a piece after an error or a stop. In 16 KB hostile nesting reaches some 5,000 levels,
// where looking up a namespace is still quick.
const PIECE = 16_384

/** Hands `text` to a parser in pieces as long as `goOn` says so. */
export function writeInPieces(text: string, write: (piece: string) => void, goOn: () => boolean): void {
  for (let at = 0; at < text.length && goOn(); at += PIECE) write(text.slice(at, at + PIECE))
}
