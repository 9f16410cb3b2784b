import { type AttributeSpans, attributesOf, spanOf, valueAt } from './html-attributes.ts'

export type LightText = { text: string; parent: LightElement }
export type LightNode = LightElement | LightText

/** The text of a page and where in it the attributes of its tags stand. */
export type AttributeSource = { html: string; spans: AttributeSpans }

/**
 * An element of a light tree. A class, unlike all else here, for the sake of one getter: of a page's thousand elements
 * few are asked for all their attributes, so that the record of them is made when somebody asks.
 */
export class LightElement {
  tag: string
  parent: LightElement | undefined
  children: LightNode[] = []
  /** Its place among the elements of its page, in document order; those under it are at (order, end). */
  readonly order: number
  end: number
  /** The value of `class`, one string for all elements of a page that have the same. */
  readonly classes: string | undefined
  /** Where its attributes are: [from, to) of the spans of the source. */
  readonly source: AttributeSource | undefined
  readonly from: number
  readonly to: number
  private record: Record<string, string> | undefined

  constructor(
    tag: string,
    parent: LightElement | undefined,
    order: number,
    classes?: string,
    source?: AttributeSource,
    from = 0,
    to = 0,
  ) {
    this.tag = tag
    this.parent = parent
    this.order = order
    this.end = order + 1
    this.classes = classes
    this.source = source
    this.from = from
    this.to = to
  }

  /** All attributes by name, in lower case, with entities read. To be changed only by tests. */
  get attributes(): Record<string, string> {
    this.record ??= this.source ? attributesOf(this.source.html, this.source.spans, this.from, this.to) : {}
    return this.record
  }

  /** One attribute, by its number (`attributeNumber`). */
  attribute(number: number): string | undefined {
    if (this.source === undefined) return undefined
    const { html, spans } = this.source
    const at = spanOf(spans, this.from, this.to, number)
    return at < 0 ? undefined : valueAt(html, spans, at)
  }
}
