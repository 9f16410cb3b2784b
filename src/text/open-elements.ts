import { type HtmlTag, inSvg, knownTags, tagNamed } from './html-tags.ts'

/** The elements that are open while a document is read, and what HTML lets authors leave out of it. */
export type OpenElements = {
  /** How many are open. */
  depth(): number
  /** An element begins: ends those that it ends. False where it is not there at all, as a form in a form. */
  start(tag: HtmlTag): boolean
  /** The element that has just begun closes itself, which only foreign elements do. */
  endItself(tag: HtmlTag): void
  /** An end tag: ends the innermost element of that name and all in it; one without a start is nothing but for two. */
  end(tag: HtmlTag): void
  endAll(): void
  /** Whether what comes next is SVG or MathML. */
  isForeign(): boolean
  /** The element that a name stands for in this place. */
  adjusted(tag: HtmlTag): HtmlTag
}

const paragraph = tagNamed('p')
const form = tagNamed('form')
const lineBreak = tagNamed('br')
const [image, picture] = [tagNamed('image'), tagNamed('img')]

/**
 * Keeps the stack of open elements (of WHATWG HTML, 13.2.6, what authors rely on). Every step takes constant time, or is
 * paid for by what it closes.
 * @param events `open`: an element without attributes that only its end tag tells of; `close`: an element is over
 */
export function openElements(events: { open(tag: HtmlTag): void; close(tag: HtmlTag): void }): OpenElements {
  const stack: HtmlTag[] = []
  /** How many elements of each name are open, so that an end tag without a start costs nothing. */
  const open = new Uint16Array(knownTags.length)
  const openOfOthers = new Map<string, number>()
  const contexts: HtmlTag['begins'][] = []

  return {
    depth: () => stack.length,
    isForeign,

    start(tag) {
      if (tag === form && open[form.number]! > 0) return false
      while (stack.length > 0 && (stack[stack.length - 1]!.bit & tag.ends) !== 0) pop()
      if (!tag.isVoid) push(tag)
      return true
    },

    endItself(tag) {
      if (isForeign() && stack[stack.length - 1] === tag) pop()
    },

    end(tag) {
      if (tag.isVoid) {
        if (tag === lineBreak) events.open(tag)
      } else if (isOpen(tag)) {
        while (!isSame(stack[stack.length - 1]!, tag)) pop()
        pop()
      } else if (tag === paragraph) {
        events.open(tag)
        events.close(tag)
      }
    },

    endAll() {
      while (stack.length > 0) pop()
    },

    adjusted(tag) {
      if (contexts.length === 0) return tag === image ? picture : tag
      const spelt = inSvg(tag)
      if (contexts[contexts.length - 1] === 'svg') return spelt
      if (spelt !== tag && isOpen(spelt)) return spelt
      return tag === image && !isForeign() ? picture : tag
    },
  }

  function push(tag: HtmlTag): void {
    stack.push(tag)
    if (tag.number > 0) open[tag.number]!++
    else openOfOthers.set(tag.name, (openOfOthers.get(tag.name) ?? 0) + 1)
    if (tag.begins) contexts.push(tag.begins)
  }

  function pop(): void {
    const tag = stack.pop()!
    if (tag.number > 0) open[tag.number]!--
    else openOfOthers.set(tag.name, openOfOthers.get(tag.name)! - 1)
    if (tag.begins) contexts.pop()
    events.close(tag)
  }

  function isOpen(tag: HtmlTag): boolean {
    return tag.number > 0 ? open[tag.number]! > 0 : (openOfOthers.get(tag.name) ?? 0) > 0
  }

  function isForeign(): boolean {
    return contexts.length > 0 && contexts[contexts.length - 1] !== 'html'
  }
}

const isSame = (a: HtmlTag, b: HtmlTag): boolean => a === b || (a.number === 0 && b.number === 0 && a.name === b.name)
