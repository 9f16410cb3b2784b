import { Parser } from 'htmlparser2'

/** What a reader of HTML is told, in document order. Every element that is not void is closed exactly once. */
export type HtmlEvents = {
  open(tag: string, attributes: Record<string, string>, isVoid: boolean): void
  close(tag: string): void
  /** Text with entities decoded; one text of the document may come in several pieces. */
  text(piece: string): void
  /** True when nothing more is wanted: reading stops soon after. */
  isDone?(): boolean
}

/** Elements that never have content, as htmlparser2 treats them. */
const voidElements = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
)

/**
 * htmlparser2 keeps its open elements in an array whose front is the top and searches it at every end tag: 50,000 open
 * elements and 100,000 unmatched end tags cost it 5.8 s (measured 2026-11). So it is fed in small pieces, and reading
 * stops at the first piece after which more elements are open than any honest page has.
 */
const pieceLength = 16_384
const deepestNesting = 1_500

/**
 * Reads HTML in linear time and hands each event to `events`. Input past `longest` characters is not read; when elements
 * nest deeper than 1,500 the rest of the document is left unread and what is open is closed.
 */
export function readHtml(html: string, events: HtmlEvents, longest = 12_000_000): void {
  let depth = 0
  const parser = new Parser({
    onopentag(tag, attributes) {
      const isVoid = voidElements.has(tag)
      if (!isVoid) depth++
      events.open(tag, attributes, isVoid)
    },
    onclosetag(tag) {
      if (voidElements.has(tag)) return
      depth--
      events.close(tag)
    },
    ontext: piece => events.text(piece),
  })
  const end = Math.min(html.length, longest)
  for (let at = 0; at < end && depth <= deepestNesting && !events.isDone?.(); at += pieceLength) {
    parser.write(html.slice(at, Math.min(end, at + pieceLength)))
  }
  parser.end()
}
