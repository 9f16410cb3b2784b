import { type AttributeSpans, attributeSpans, attributesOf } from './html-attributes.ts'
import { type HtmlSink, scanHtml, textAt } from './scan-html.ts'

/** What a reader of HTML is told, in document order. Every element that is not void is closed exactly once. */
export type HtmlEvents = {
  open(tag: string, attributes: Record<string, string>, isVoid: boolean): void
  close(tag: string): void
  /** Text with entities decoded; one text of the document may come in several pieces. */
  text(piece: string): void
  /** True when nothing more is wanted: reading stops. */
  isDone?(): boolean
}

/**
 * Reads HTML in linear time and hands each event to `events`. Input past `longest` characters is not read; when elements
 * nest deeper than 1,500 the rest of the document is left unread and what is open is closed.
 */
export function readHtml(html: string, events: HtmlEvents, longest = 12_000_000): void {
  const source = html.length > longest ? html.slice(0, longest) : html
  const spans = attributeSpans(8)
  scanHtml(source, spans, teller, { source, spans, events })
}

type Told = { source: string; spans: AttributeSpans; events: HtmlEvents }

const teller: HtmlSink<Told> = {
  open({ source, spans, events }, tag, from, to) {
    const attributes = attributesOf(source, spans, from, to)
    spans.length = 0
    events.open(tag.name, attributes, tag.isVoid)
  },
  close: ({ events }, tag) => events.close(tag.name),
  text: ({ source, events }, from, to, hasEntities) => events.text(textAt(source, from, to, hasEntities)),
  isDone: ({ events }) => events.isDone?.() ?? false,
}
