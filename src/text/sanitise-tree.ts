import { freeBlocks, inlineElements, leafBlockElements, wantedChild, wantedParents } from './sanitise-elements.ts'
import { escapeHtml } from './sanitise-text.ts'

/** An element of the sanitised tree. `start` is its start tag, written once; writing marks what is empty and left out. */
export type Branch = { tag: string; start: string; children: (Branch | string)[]; isLeftOut?: true }

type Attributes = Record<string, string>
type Inline = { tag: string; attributes: Attributes }
/** `from`: the inline element that it was made of. */
type OpenBranch = Branch & { from?: Inline | undefined }

/** What was opened, to be handed back when it closes: a branch, an inline element, or a mere line. */
export type Opened = OpenBranch | Inline | 'line'

export type TreeLimits = { depth: number; nodes: number; bytes: number }

/**
 * A tree that is being built so that browsers and parsers read it back as it was written: blocks are never inside
 * paragraphs, cells are in rows and rows in tables, list entries in lists, text under the root in paragraphs. Inline
 * elements are made only when text arrives, in whatever block is open then, so `<b><p>x</p></b>` becomes `<p><b>x</b></p>`.
 * A tree built from the writing of such a tree is that tree: this is what makes the sanitiser idempotent.
 */
export type GrowingTree = {
  limits: TreeLimits
  root: OpenBranch
  stack: OpenBranch[]
  inlines: Inline[]
  lastLeaf: 'none' | 'text' | 'break' | 'breaks'
  lineEnded: boolean
  nodes: number
  bytes: number
}

/** An empty tree. */
export function emptyTree(limits: TreeLimits): GrowingTree {
  const root: OpenBranch = { tag: '#root', start: '', children: [], from: undefined }
  return { limits, root, stack: [root], inlines: [], lastLeaf: 'none', lineEnded: false, nodes: 0, bytes: 0 }
}

/** Whether the tree holds all that it may. */
export const isFull = ({ nodes, bytes, limits }: GrowingTree): boolean => nodes >= limits.nodes || bytes >= limits.bytes

const topOf = ({ stack }: GrowingTree): OpenBranch => stack[stack.length - 1]!

function add(tree: GrowingTree, tag: string, attributes: Attributes, from?: Inline): OpenBranch | undefined {
  const branch: OpenBranch = { tag, start: startTag(tag, attributes), children: [], from }
  tree.nodes++
  tree.bytes += branch.start.length + tag.length + 3
  if (isFull(tree)) return undefined
  topOf(tree).children.push(branch)
  return branch
}

function enter(tree: GrowingTree, tag: string, attributes: Attributes = none, from?: Inline): boolean {
  const branch = add(tree, tag, attributes, from)
  if (branch) tree.stack.push(branch)
  if (!from) newLine(tree)
  return branch !== undefined
}

function newLine(tree: GrowingTree): void {
  tree.lastLeaf = 'none'
  tree.lineEnded = false
}

function leaveTo(tree: GrowingTree, size: number): void {
  tree.stack.length = size
  newLine(tree)
}

function leaveInlines(tree: GrowingTree): void {
  while (topOf(tree).from) tree.stack.pop()
}

function leaveParagraph(tree: GrowingTree): void {
  leaveInlines(tree)
  if (topOf(tree).tag === 'p') leaveTo(tree, tree.stack.length - 1)
}

/** The innermost block that is open. */
function blockOf({ stack }: GrowingTree): OpenBranch {
  let at = stack.length - 1
  while (stack[at]!.from) at--
  return stack[at]!
}

/** A heading, caption or preformatted text is open: no block may begin in it. */
function isInFixedLine(tree: GrowingTree): boolean {
  const { tag } = blockOf(tree)
  return tag !== 'p' && leafBlockElements.has(tag)
}

/** Opens what stands between the innermost block and text or blocks: a list's entry, a table's row and cell. */
function enterFlow(tree: GrowingTree): boolean {
  for (let child = wantedChild.get(topOf(tree).tag); child; child = wantedChild.get(topOf(tree).tag)) {
    const { children } = topOf(tree)
    const last = children[children.length - 1]
    if (child === 'li' && typeof last === 'object') tree.stack.push(last)
    else if (!enter(tree, child)) return false
  }
  return true
}

/** The end of a line that is no element of the tree: `</div>`. */
export function endLine(tree: GrowingTree): 'line' {
  if (isInFixedLine(tree)) {
    leaveInlines(tree)
    if (tree.lastLeaf === 'text') append(tree, topOf(tree).tag === 'pre' ? '\n' : ' ')
    return 'line'
  }
  leaveParagraph(tree)
  if (tree.lastLeaf === 'text') tree.lineEnded = true
  return 'line'
}

function openBlock(tree: GrowingTree, tag: string, attributes: Attributes): Opened {
  const parents = wantedParents.get(tag)
  if (parents ? !leaveToParent(tree, tag, parents) : isInFixedLine(tree)) return endLine(tree)
  if (tree.stack.length > tree.limits.depth - 15 && !leafBlockElements.has(tag)) return endLine(tree)
  leaveParagraph(tree)
  if (parents ? !enterRow(tree, tag) : !enterFlow(tree)) return 'line'
  return enter(tree, tag, attributes) ? topOf(tree) : 'line'
}

function leaveToParent(tree: GrowingTree, tag: string, parents: readonly string[]): boolean {
  const isTablePart = parents.includes('table')
  for (let at = tree.stack.length - 1; at > 0; at--) {
    const open = tree.stack[at]!.tag
    if (parents.includes(open)) {
      leaveTo(tree, at + 1)
      return true
    }
    if (!isTablePart && (open === 'td' || open === 'th' || (tag === 'figcaption' && open === 'li'))) return false
  }
  return false
}

const enterRow = (tree: GrowingTree, tag: string): boolean =>
  (tag !== 'td' && tag !== 'th') || topOf(tree).tag === 'tr' || enter(tree, 'tr')

/** Closes inline elements that are over, up to the first that the source still has open. */
function leaveFinishedInlines({ stack, inlines }: GrowingTree): number {
  let first = 0
  while (first < stack.length && !stack[first]!.from) first++
  if (first === stack.length) return 0
  let same = 0
  while (first + same < stack.length && stack[first + same]!.from === inlines[same]) same++
  stack.length = first + same
  return same
}

/** Makes the innermost block ready for text: in flow, with every inline element of the source around it. */
function enterLine(tree: GrowingTree): boolean {
  const { stack, inlines } = tree
  let same = leaveFinishedInlines(tree)
  if (tree.lineEnded && tree.lastLeaf === 'text') add(tree, 'br', none)
  tree.lineEnded = false
  if (!enterFlow(tree)) return false
  if (stack.length === 1 && !enter(tree, 'p')) return false
  for (; same < inlines.length && stack.length < tree.limits.depth; same++) {
    const inline = inlines[same]!
    if (!enter(tree, inline.tag, inline.attributes, inline)) return false
  }
  return true
}

function append(tree: GrowingTree, text: string): void {
  const left = tree.limits.bytes - tree.bytes
  const size = Buffer.byteLength(escapeHtml(text))
  // No character is written in more than six bytes.
  const kept = size <= left ? text : text.slice(0, Math.max(0, Math.floor(left / 6)))
  const { children } = topOf(tree)
  if (typeof children[children.length - 1] === 'string') children[children.length - 1] += kept
  else {
    tree.nodes++
    children.push(kept)
  }
  tree.bytes += size
}

/** Opens a kept block or inline element. */
export function openBranch(tree: GrowingTree, tag: string, attributes: Attributes): Opened {
  if (!inlineElements.has(tag))
    return freeBlocks.has(tag) || wantedParents.has(tag) ? openBlock(tree, tag, attributes) : endLine(tree)
  const { inlines } = tree
  const inline = { tag, attributes }
  const again = inlines.findIndex(other => other.tag === tag)
  // A link ends the link it is in, as in HTML; any other element inside its like adds nothing.
  if (again >= 0 && tag === 'a') inlines.splice(again, 1)
  if (again < 0 || tag === 'a') inlines.push(inline)
  return inline
}

/** Closes what was opened. */
export function closeBranch(tree: GrowingTree, opened: Opened): void {
  if (opened === 'line') return void endLine(tree)
  if ('children' in opened) {
    const at = tree.stack.lastIndexOf(opened)
    if (at > 0) leaveTo(tree, at)
    return
  }
  const at = tree.inlines.lastIndexOf(opened)
  if (at >= 0) tree.inlines.splice(at, 1)
}

/** Adds text. */
export function addText(tree: GrowingTree, text: string): void {
  if (isFull(tree) || text === '') return
  if (hasInk.test(text) || (tree.lastLeaf !== 'none' && isInPre(tree))) {
    if (!enterLine(tree)) return
    append(tree, text)
    tree.lastLeaf = 'text'
  } else if (tree.lastLeaf === 'text' && !tree.lineEnded) {
    leaveFinishedInlines(tree)
    append(tree, text)
  }
}

const hasInk = /\S/

const isInPre = ({ stack }: GrowingTree): boolean => stack.some(branch => branch.tag === 'pre')

/** Adds a picture. */
export function addPicture(tree: GrowingTree, attributes: Attributes): void {
  if (!attributes.src || isFull(tree) || !enterLine(tree)) return
  if (add(tree, 'img', attributes)) tree.lastLeaf = 'text'
}

/** Adds a line break; two in a row end a paragraph, elsewhere a third is dropped. */
export function addLineBreak(tree: GrowingTree): void {
  if (isFull(tree) || tree.lastLeaf === 'none' || tree.lastLeaf === 'breaks') return
  leaveFinishedInlines(tree)
  const isSecond = tree.lastLeaf === 'break'
  if (isSecond && blockOf(tree).tag === 'p') leaveParagraph(tree)
  else if (add(tree, 'br', none)) tree.lastLeaf = isSecond ? 'breaks' : 'break'
  tree.lineEnded = false
}

/** Adds a rule between paragraphs. */
export function addRule(tree: GrowingTree): void {
  if (isInFixedLine(tree)) return void endLine(tree)
  leaveParagraph(tree)
  if (enterFlow(tree)) add(tree, 'hr', none)
  newLine(tree)
}

/** Adds a paragraph that is one link, in place of something shown from elsewhere. */
export function addEmbed(tree: GrowingTree, attributes: Attributes, words: string): void {
  if (isInFixedLine(tree) || !attributes.href) return
  leaveParagraph(tree)
  if (!enterFlow(tree) || !enter(tree, 'p')) return
  const size = tree.stack.length
  if (enter(tree, 'a', attributes)) append(tree, words)
  leaveTo(tree, size - 1)
}

const none: Attributes = {}

function startTag(tag: string, attributes: Attributes): string {
  let written = `<${tag}`
  for (const name in attributes) written += ` ${name}="${escapeHtml(attributes[name]!)}"`
  return `${written}>`
}
