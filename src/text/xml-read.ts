import { cleanXml } from './xml-clean.ts'
import { readLeniently } from './xml-lenient.ts'
import type { XmlReading } from './xml-reading.ts'
import { readStrictly } from './xml-strict.ts'

/** The reading that took the document, whether it is well-formed, and whether it was read to its end. */
export type XmlRead<R> = { reading: R; wellFormed: boolean; complete: boolean }

/**
 * Reads XML with namespaces: strictly first, and where that fails once more, leniently. `startReading` gives a fresh
 * reading for each attempt. DOCTYPE, comments and processing instructions never reach it, CDATA arrives as text.
 * Elements nested deeper than 256 end the reading. Never throws, whatever the text; linear in its length.
 */
export function readXml<R extends XmlReading>(text: string, startReading: () => R): XmlRead<R> {
  const cleaned = cleanXml(text)
  const strict = startReading()
  const end = readStrictly(cleaned, strict)
  if (end !== 'broken') return { reading: strict, wellFormed: true, complete: end === 'complete' }
  const lenient = startReading()
  return { reading: lenient, wellFormed: false, complete: readLeniently(cleaned, lenient) === 'complete' }
}
