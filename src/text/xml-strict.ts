import { SaxesParser, type SaxesTagNS } from 'saxes'
import { DEEPEST, writeInPieces, type XmlAttribute, type XmlEnd, type XmlReading } from './xml-reading.ts'

/**
 * Reads well-formed XML (XML 1.0, Namespaces 1.0) into `reading` and stops at the first error. The one leniency: a prefix
 * that is not declared is no error and has an empty namespace, because one feed in fifty forgets a declaration.
 */
export function readStrictly(text: string, reading: XmlReading): XmlEnd {
  const parser = new SaxesParser({
    xmlns: true,
    position: false,
    resolvePrefix: (prefix: string) => `${UNDECLARED}${prefix}`,
  })
  const progress = { depth: 0, end: 'complete' as XmlEnd }
  const reads = () => progress.end === 'complete'
  const takeText = (characters: string) => {
    if (reads()) reading.text(characters)
  }
  parser.on('error', () => {
    if (reads()) progress.end = 'broken'
  })
  parser.on('opentag', tag => {
    if (!reads()) return
    const tooDeep = ++progress.depth > DEEPEST
    if (tooDeep || reading.open(nameOf(tag), attributesOf(tag)) === 'stop') progress.end = 'stopped'
  })
  parser.on('closetag', () => {
    progress.depth--
    if (reads()) reading.close()
  })
  parser.on('text', takeText)
  parser.on('cdata', takeText)
  writeInPieces(text, piece => parser.write(piece), reads)
  if (reads()) parser.close()
  return progress.end
}

const UNDECLARED = 'undeclared:'

function spaceOf(uri: string): string {
  return uri.startsWith(UNDECLARED) ? '' : uri
}

function nameOf({ uri, prefix, local }: SaxesTagNS) {
  return { space: spaceOf(uri), prefix, local }
}

function attributesOf({ attributes }: SaxesTagNS): XmlAttribute[] {
  return Object.values(attributes).map(({ uri, prefix, local, value }) => ({
    space: spaceOf(uri),
    prefix,
    local,
    value,
  }))
}
