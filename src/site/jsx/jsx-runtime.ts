/** JSX that renders straight to HTML text: every string is escaped unless it is already `Html`. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}
export type Child = Html | string | number | boolean | null | undefined | Child[]
type Props = Record<string, unknown> & { children?: Child }
// biome-ignore lint/suspicious/noExplicitAny: a component declares its own props; the runtime hands them through unread
type Component = (props: any) => Html

const unsafe = /[&<>"']/
const entity: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const voidTags = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** Makes text safe inside HTML text and quoted attributes. */
export const escapeHtml = (text: string): string =>
  unsafe.test(text) ? text.replace(/[&<>"']/g, c => entity[c]!) : text

/** Trusts a string as HTML: only for what `text/sanitise.ts` or this project's own code made. */
export const raw = (text: string): Html => new Html(text)

// Pages are put together with +, which copies nothing but short strings until the whole is sent. So short ones are joined
// first, and what is long is joined seldom: a page is a third fewer pieces, and a fifth less work.
function renderChild(child: Child): string {
  if (typeof child === 'string') return escapeHtml(child)
  if (child instanceof Html) return child.text
  if (!Array.isArray(child)) return child == null || typeof child === 'boolean' ? '' : String(child)
  let out = ''
  for (let at = 0; at < child.length; at++) out += renderChild(child[at])
  return out
}

/** What the compiler turns `<tag>` and `<Component>` into. */
export function jsx(tag: string | Component, props: Props): Html {
  if (typeof tag !== 'string') return tag(props)
  let out = ''
  let next = `<${tag}`
  for (const name in props) {
    const value = props[name]
    if (name === 'children' || name === 'innerHtml' || value === false || value == null) continue
    next += ` ${name}`
    if (value === true) continue
    out += `${next}="`
    out += typeof value === 'number' ? value : escapeHtml(String(value))
    next = '"'
  }
  out += `${next}>`
  if (voidTags.has(tag)) return new Html(out)
  out += props.innerHtml instanceof Html ? props.innerHtml.text : renderChild(props.children)
  const end = `</${tag}>`
  return new Html(out + end)
}
export { jsx as jsxDEV, jsx as jsxs }

export const Fragment = ({ children }: { children?: Child }): Html => new Html(renderChild(children))

export declare namespace JSX {
  type Element = Html
  type ElementChildrenAttribute = { children: unknown }
  interface IntrinsicElements {
    // biome-ignore lint/suspicious/noExplicitAny: HTML's own elements; the browser and axe are the judges of attributes
    [tag: string]: any
  }
}
