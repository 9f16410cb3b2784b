import { Parser } from 'htmlparser2'
import { DEEPEST, writeInPieces, type XmlAttribute, type XmlEnd, type XmlName, type XmlReading } from './xml-reading.ts'

/** The namespaces in force at an element, by prefix. */
type Scope = Record<string, string>

/**
 * Reads what resembles XML into `reading`, as far as it goes: elements without end, ends without beginning, stray
 * characters and undeclared prefixes (an empty namespace) are all taken; what is open where the text ends is never closed.
 * Gives 'complete' or 'stopped', never 'broken'.
 */
export function readLeniently(text: string, reading: XmlReading): XmlEnd {
  const scopes: Scope[] = [outermost()]
  const progress = { end: 'complete' as XmlEnd, isOver: false }
  const reads = () => progress.end === 'complete'
  const parser = new Parser(
    {
      onopentag(tag, written) {
        if (!reads()) return
        const scope = scopeWithin(scopes.at(-1)!, written)
        scopes.push(scope)
        const tooDeep = scopes.length > DEEPEST + 1
        if (tooDeep || reading.open(elementName(tag, scope), attributes(written, scope)) === 'stop')
          progress.end = 'stopped'
      },
      onclosetag() {
        if (!reads() || progress.isOver) return
        scopes.pop()
        reading.close()
      },
      ontext(characters) {
        if (reads()) reading.text(characters)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  writeInPieces(text, piece => parser.write(piece), reads)
  progress.isOver = true
  if (reads()) parser.end()
  return progress.end
}

function outermost(): Scope {
  const scope: Scope = Object.create(null)
  scope.xml = 'http://www.w3.org/XML/1998/namespace'
  return scope
}

function scopeWithin(outer: Scope, written: Record<string, string>): Scope {
  const declarations = Object.keys(written).filter(name => name === 'xmlns' || name.startsWith('xmlns:'))
  if (declarations.length === 0) return outer
  const scope: Scope = Object.assign(Object.create(null), outer)
  for (const name of declarations) scope[name.slice('xmlns:'.length)] = written[name]!
  return scope
}

function elementName(tag: string, scope: Scope): XmlName {
  const { prefix, local } = split(tag)
  return { space: scope[prefix] ?? '', prefix, local }
}

/** The default namespace is none of the attributes' (Namespaces in XML §6.2). */
function attributes(written: Record<string, string>, scope: Scope): XmlAttribute[] {
  return Object.entries(written).map(([name, value]) => {
    const { prefix, local } = split(name)
    return { space: prefix ? (scope[prefix] ?? '') : '', prefix, local, value }
  })
}

function split(name: string): { prefix: string; local: string } {
  const colon = name.indexOf(':')
  return colon > 0 ? { prefix: name.slice(0, colon), local: name.slice(colon + 1) } : { prefix: '', local: name }
}
