import { readDoctype } from './xml-doctype.ts'
import { repairReferences } from './xml-references.ts'

/**
 * Makes a document's text fit for an XML parser as far as that needs no knowledge of its elements: what stands before
 * the first tag, DOCTYPE, comments and processing instructions go; control characters go; references become such as any
 * parser knows (HTML's names, numbers, the document's own small flat entities) and a bare `&` becomes `&amp;`. What is in
 * CDATA stays. A CDATA section or comment that never ends loses only its opening. One pass, linear in the text.
 */
export function cleanXml(text: string): string {
  const source = withoutForbiddenCharacters(text)
  const entities = new Map<string, string>()
  const repair = repairReferences(entities)
  const searchEnd = endSearch(source)
  const pieces: string[] = []
  let doctypeSeen = false
  let at = Math.max(0, source.search(/<[?!a-z]/i))
  // What needs no repair is taken in one piece, however long: most documents need none, and are not copied.
  let taken = at
  while (at < source.length) {
    const special = nextSpecial(source, at)
    repairPiece(at, special)
    at = special < source.length ? skipSpecial(special) : special
  }
  take(source.length)
  return pieces.join('')

  /** Takes what stands before `end` and was not taken yet. */
  function take(end: number): void {
    if (end > taken) pieces.push(source.slice(taken, end))
    taken = end
  }

  function leaveOut(start: number, end: number): number {
    take(start)
    taken = end
    return end
  }

  function repairPiece(start: number, end: number): void {
    const piece = source.slice(start, end)
    const repaired = repair(piece)
    if (repaired === piece) return
    leaveOut(start, end)
    pieces.push(repaired)
  }

  /** Deals with the `<!…`, `<?…` or overlong tag at `start` and gives the place to go on. */
  function skipSpecial(start: number): number {
    if (!source.startsWith('<![CDATA[', start)) return leaveOut(start, endOfSpecial(start))
    return searchEnd(']]>', start + 9) ?? leaveOut(start, start + 9)
  }

  function endOfSpecial(start: number): number {
    if (source.startsWith('<!--', start)) return searchEnd('-->', start + 4) ?? start + 4
    if (source[start + 1] !== '!' && source[start + 1] !== '?') return searchEnd('>', start + 1) ?? source.length
    if (source.startsWith('<?', start)) return searchEnd('?>', start + 2) ?? start + 2
    return skipDoctype(start) ?? searchEnd('>', start + 2) ?? start + 2
  }

  /** Only the first may declare entities: a second one is no XML, and reading 200,000 would take its time. */
  function skipDoctype(start: number): number | undefined {
    if (doctypeSeen || !/^<!DOCTYPE/i.test(source.slice(start, start + 9))) return undefined
    doctypeSeen = true
    const doctype = readDoctype(source, start)
    for (const [name, value] of doctype?.entities ?? []) if (!entities.has(name)) entities.set(name, value)
    return doctype?.end
  }
}

/** XML 1.0 §2.2 knows no other control characters than tab, line feed and carriage return. */
function withoutForbiddenCharacters(text: string): string {
  const forbidden = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]+/g
  return forbidden.test(text) ? text.replace(forbidden, ' ') : text
}

/** A tag with more than a million characters holds 100,000 attributes: it is left out. */
const LONGEST_TAG = 1_000_000

/** The next place where something else than text and ordinary tags begins. */
function nextSpecial(source: string, from: number): number {
  for (let at = source.indexOf('<', from), next = 0; at >= 0; at = next) {
    const sign = source[at + 1]
    if (sign === '!' || sign === '?') return at
    next = source.indexOf('<', at + 1)
    const gap = (next < 0 ? source.length : next) - at
    if (gap > LONGEST_TAG && source.slice(at, at + LONGEST_TAG).indexOf('>') < 0) return at
  }
  return source.length
}

/**
 * Finds the end of what a mark closes, the place after the mark. Remembers that a mark does not come any more: without
 * that, 200,000 comments that never end would read the document 200,000 times.
 */
function endSearch(source: string): (mark: string, from: number) => number | undefined {
  const exhausted = new Set<string>()
  return (mark, from) => {
    const found = exhausted.has(mark) ? -1 : source.indexOf(mark, from)
    if (found >= 0) return found + mark.length
    exhausted.add(mark)
    return undefined
  }
}
