import { freeBlocks, inlineElements, leafBlockElements, wantedChild, wantedParents } from './sanitise-elements.ts'
import { escapeHtml } from './sanitise-text.ts'

/** An element of the sanitised tree. `start` is its start tag, written once; writing marks what is empty and left out. */
export type Branch = { tag: string; start: string; children: (Branch | string)[]; isLeftOut?: true }

type Inline = { tag: string; attributes: Record<string, string> }
type OpenBranch = Branch & { from?: Inline }

/** What was opened, to be handed back when it closes: a branch, an inline element, or a mere line. */
export type Opened = OpenBranch | Inline | 'line'

export type TreeLimits = { depth: number; nodes: number; bytes: number }

/**
 * Builds a tree that browsers and parsers read back as it was written: blocks are never inside paragraphs, cells are in
 * rows and rows in tables, list entries in lists, text under the root in paragraphs. Inline elements are made only when
 * text arrives, in whatever block is open then, so `<b><p>x</p></b>` becomes `<p><b>x</b></p>`. A tree built from the
 * writing of such a tree is that tree: this is what makes the sanitiser idempotent.
 */
export function treeBuilder(limits: TreeLimits) {
  const root: OpenBranch = { tag: '#root', start: '', children: [] }
  const stack: OpenBranch[] = [root]
  const inlines: Inline[] = []
  let lastLeaf: 'none' | 'text' | 'break' | 'breaks' = 'none'
  let lineEnded = false
  let nodes = 0
  let bytes = 0

  const top = (): OpenBranch => stack.at(-1)!
  const isFull = (): boolean => nodes >= limits.nodes || bytes >= limits.bytes

  function add(tag: string, attributes: Record<string, string>, from?: Inline): OpenBranch | undefined {
    const branch: OpenBranch = { tag, start: startTag(tag, attributes), children: [], ...(from ? { from } : {}) }
    nodes++
    bytes += branch.start.length + tag.length + 3
    if (isFull()) return undefined
    top().children.push(branch)
    return branch
  }

  function enter(tag: string, attributes: Record<string, string> = {}, from?: Inline): boolean {
    const branch = add(tag, attributes, from)
    if (branch) stack.push(branch)
    if (!from) newLine()
    return branch !== undefined
  }

  function newLine(): void {
    lastLeaf = 'none'
    lineEnded = false
  }

  function leaveTo(size: number): void {
    stack.length = size
    newLine()
  }

  function leaveInlines(): void {
    while (top().from) stack.pop()
  }

  function leaveParagraph(): void {
    leaveInlines()
    if (top().tag === 'p') leaveTo(stack.length - 1)
  }

  /** A heading, caption or preformatted text is open: no block may begin in it. */
  const inFixedLine = (): boolean => {
    const block = stack.findLast(branch => !branch.from)!
    return block.tag !== 'p' && leafBlockElements.has(block.tag)
  }

  /** Opens what stands between the innermost block and text or blocks: a list's entry, a table's row and cell. */
  function enterFlow(): boolean {
    for (let child = wantedChild.get(top().tag); child; child = wantedChild.get(top().tag)) {
      const last = top().children.at(-1)
      if (child === 'li' && typeof last === 'object') stack.push(last)
      else if (!enter(child)) return false
    }
    return true
  }

  /** The end of a line that is no element of the tree: `</div>`. */
  function line(): 'line' {
    if (inFixedLine()) {
      leaveInlines()
      if (lastLeaf === 'text') append(top().tag === 'pre' ? '\n' : ' ')
      return 'line'
    }
    leaveParagraph()
    if (lastLeaf === 'text') lineEnded = true
    return 'line'
  }

  function block(tag: string, attributes: Record<string, string>): Opened {
    const parents = wantedParents.get(tag)
    if (parents ? !leaveToParent(tag, parents) : inFixedLine()) return line()
    if (stack.length > limits.depth - 15 && !leafBlockElements.has(tag)) return line()
    leaveParagraph()
    if (parents ? !enterRow(tag) : !enterFlow()) return 'line'
    return enter(tag, attributes) ? top() : 'line'
  }

  function leaveToParent(tag: string, parents: readonly string[]): boolean {
    const isTablePart = parents.includes('table')
    for (let at = stack.length - 1; at > 0; at--) {
      const open = stack[at]!.tag
      if (parents.includes(open)) {
        leaveTo(at + 1)
        return true
      }
      if (!isTablePart && (open === 'td' || open === 'th' || (tag === 'figcaption' && open === 'li'))) return false
    }
    return false
  }

  const enterRow = (tag: string): boolean => (tag !== 'td' && tag !== 'th') || top().tag === 'tr' || enter('tr')

  /** Closes inline elements that are over, up to the first that the source still has open. */
  function leaveFinishedInlines(): number {
    const first = stack.findIndex(branch => branch.from)
    if (first < 0) return 0
    let same = 0
    while (first + same < stack.length && stack[first + same]!.from === inlines[same]) same++
    stack.length = first + same
    return same
  }

  /** Makes the innermost block ready for text: in flow, with every inline element of the source around it. */
  function enterLine(): boolean {
    let same = leaveFinishedInlines()
    if (lineEnded && lastLeaf === 'text') add('br', {})
    lineEnded = false
    if (!enterFlow()) return false
    if (stack.length === 1 && !enter('p')) return false
    for (; same < inlines.length && stack.length < limits.depth; same++) {
      const inline = inlines[same]!
      if (!enter(inline.tag, inline.attributes, inline)) return false
    }
    return true
  }

  function append(text: string): void {
    const left = limits.bytes - bytes
    const size = Buffer.byteLength(escapeHtml(text))
    // No character is written in more than six bytes.
    const kept = size <= left ? text : text.slice(0, Math.max(0, Math.floor(left / 6)))
    const { children } = top()
    if (typeof children.at(-1) === 'string') children[children.length - 1] += kept
    else {
      nodes++
      children.push(kept)
    }
    bytes += size
  }

  return {
    root,
    isFull,
    line,

    /** Opens a kept block or inline element. */
    open(tag: string, attributes: Record<string, string>): Opened {
      if (!inlineElements.has(tag))
        return freeBlocks.has(tag) || wantedParents.has(tag) ? block(tag, attributes) : line()
      const inline = { tag, attributes }
      const again = inlines.findIndex(other => other.tag === tag)
      // A link ends the link it is in, as in HTML; any other element inside its like adds nothing.
      if (again >= 0 && tag === 'a') inlines.splice(again, 1)
      if (again < 0 || tag === 'a') inlines.push(inline)
      return inline
    },

    close(opened: Opened): void {
      if (opened === 'line') return void line()
      if ('children' in opened) {
        const at = stack.lastIndexOf(opened)
        if (at > 0) leaveTo(at)
        return
      }
      const at = inlines.lastIndexOf(opened)
      if (at >= 0) inlines.splice(at, 1)
    },

    text(text: string): void {
      if (isFull() || text === '') return
      const isPre = stack.some(branch => branch.tag === 'pre')
      if (/\S/.test(text) || (isPre && lastLeaf !== 'none')) {
        if (!enterLine()) return
        append(text)
        lastLeaf = 'text'
      } else if (lastLeaf === 'text' && !lineEnded) {
        leaveFinishedInlines()
        append(text)
      }
    },

    picture(attributes: Record<string, string>): void {
      if (!attributes.src || isFull() || !enterLine()) return
      if (add('img', attributes)) lastLeaf = 'text'
    },

    /** A line break; two in a row end a paragraph, elsewhere a third is dropped. */
    lineBreak(): void {
      if (isFull() || lastLeaf === 'none' || lastLeaf === 'breaks') return
      leaveFinishedInlines()
      const isSecond = lastLeaf === 'break'
      if (isSecond && stack.findLast(branch => !branch.from)!.tag === 'p') leaveParagraph()
      else if (add('br', {})) lastLeaf = isSecond ? 'breaks' : 'break'
      lineEnded = false
    },

    rule(): void {
      if (inFixedLine()) return void line()
      leaveParagraph()
      if (enterFlow()) add('hr', {})
      newLine()
    },

    /** A paragraph that is one link, in place of something shown from elsewhere. */
    embed(attributes: Record<string, string>, words: string): void {
      if (inFixedLine() || !attributes.href) return
      leaveParagraph()
      if (!enterFlow() || !enter('p')) return
      const size = stack.length
      if (enter('a', attributes)) append(words)
      leaveTo(size - 1)
    },
  }
}

function startTag(tag: string, attributes: Record<string, string>): string {
  let written = `<${tag}`
  for (const name in attributes) written += ` ${name}="${escapeHtml(attributes[name]!)}"`
  return `${written}>`
}
