import type { LightElement } from '../../text/light-dom.ts'
import type { Block, PageBlocks } from './blocks.ts'
import { means } from './class-vocabulary.ts'
import type { Extents } from './extents.ts'
import { compact, compactStart } from './page-facts.ts'

/** What scoring a block needs to know of the page around it. */
export type BlockContext = {
  blocks: Block[]
  extents: Extents
  /** Plainly running text, by block. */
  isProse: boolean[]
  /** Characters of prose before each block; one entry more than there are blocks. */
  proseBefore: number[]
  /** The headline's block, or -1. */
  headline: number
  /** Title, description and JSON-LD body of the page, compact. */
  title: string
  description: string
  articleBody: string
  /** Share of the page's blocks of prose that JSON-LD's body has too: only if it is large is absence from it a sign. */
  bodyCoverage: number
  /** Blocks that JSON-LD's body contains. */
  inArticleBody: boolean[]
  /** How often a text occurs on the page. */
  repeats: Map<string, number>
  /** How each block is marked up: a number for each kind of element and of the one around it, with their classes. */
  markup: Int32Array
  /** Words of the title, in lower case. */
  titleWords: string[]
  /** What the page says it is: news, a post, neither. */
  isNews: boolean
  isPost: boolean
}

const notProse =
  means.comment | means.newsletter | means.consent | means.footer | means.navigation | means.share | means.caption

const unreadable = new Set(['form', 'nav', 'footer', 'button', 'label', 'figcaption'])

/** The share of a block's characters that are links. */
export function linkShare(block: Block): number {
  return block.linkLength / block.text.length
}

function isProse(block: Block): boolean {
  if (block.length < 70 || linkShare(block) >= 0.35 || block.isHidden) return false
  if ((block.near & notProse) !== 0 || (block.above & means.comment) !== 0) return false
  return !unreadable.has(block.tag) && (block.above & means.navigation) === 0
}

/** Each block is looked for in the JSON-LD body: characters of it, and blocks, that bound what this may cost. */
const longestCompared = 150_000
const mostCompared = 4_000

/** Measures the page once, so that a block can be scored by looking things up. */
export function blockContext(
  page: PageBlocks,
  facts: { title?: string; description?: string; articleBody: string; types?: readonly string[] },
): BlockContext {
  const { blocks, extents } = page
  const prose = blocks.map(isProse)
  const articleBody = compact(facts.articleBody.slice(0, longestCompared))
  const inArticleBody = blocks.map(
    block => articleBody !== '' && block.index < mostCompared && isIn(block.text, articleBody),
  )
  const proseBefore = [0]
  for (let at = 0; at < blocks.length; at++) proseBefore.push(proseBefore[at]! + (prose[at] ? blocks[at]!.length : 0))
  const repeats = new Map<string, number>()
  for (const block of blocks) repeats.set(block.text, (repeats.get(block.text) ?? 0) + 1)
  const title = compact(facts.title ?? '')
  return {
    blocks,
    extents,
    isProse: prose,
    proseBefore,
    headline: headlineOf(blocks, title),
    title,
    description: compact(facts.description ?? '').slice(0, 300),
    articleBody,
    bodyCoverage: articleBody.length === 0 ? 0 : coverage(blocks, inArticleBody, articleBody.length),
    inArticleBody,
    repeats,
    markup: markupsOf(blocks),
    titleWords: facts.title?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
    isNews: facts.types?.some(type => /News|Reportage|LiveBlog/.test(type)) ?? false,
    isPost: facts.types?.some(type => /BlogPosting|^Article$/.test(type)) ?? false,
  }
}

/** Numbers the kinds of mark-up; what neighbours that are marked up alike have in common is not asked for again. */
function markupsOf(blocks: readonly Block[]): Int32Array {
  const numbers = new Map<string, number>()
  const markups = new Int32Array(blocks.length)
  for (let at = 0; at < blocks.length; at++) {
    if (at > 0 && isAlike(blocks[at - 1]!.element, blocks[at]!.element)) markups[at] = markups[at - 1]!
    else {
      const name = markupOf(blocks[at]!)
      const number = numbers.get(name) ?? numbers.size
      numbers.set(name, number)
      markups[at] = number
    }
  }
  return markups
}

const isAlike = (a: LightElement, b: LightElement): boolean =>
  a.parent === b.parent && a.tag === b.tag && a.classes === b.classes

const markupOf = ({ element: { tag, classes = '', parent } }: Block): string =>
  `${tag}.${classes}<${parent?.tag ?? ''}.${parent?.classes ?? ''}`

/** A block's beginning and end are both in the body; short ones must be there whole. */
function isIn(text: string, body: string): boolean {
  const start = compactStart(text, 61)
  if (start.length < 4 || !body.includes(start.slice(0, 60))) return false
  return start.length <= 60 || body.includes(compact(text).slice(-40))
}

/** How much of the JSON-LD body is found in the page's blocks. */
function coverage(blocks: Block[], inBody: boolean[], length: number): number {
  const seen = new Set<string>()
  for (const [at, block] of blocks.entries()) if (inBody[at] && block.text.length > 40) seen.add(compact(block.text))
  const found = [...seen].reduce((sum, text) => sum + text.length, 0)
  return Math.min(1, found / length)
}

/** The heading that is the title, else the page's only h1. */
function headlineOf(blocks: Block[], title: string): number {
  const isHeading = (block: Block): boolean => /^h[1-3]$/.test(block.tag) || (block.near & means.title) !== 0
  if (title.length > 8) {
    const match = blocks.findIndex(
      block => block.text.length < 400 && isHeading(block) && isSameTitle(compact(block.text), title),
    )
    if (match >= 0) return match
  }
  const tops = blocks.filter(block => block.tag === 'h1' && block.text.length > 15)
  return tops.length === 1 ? tops[0]!.index : -1
}

/** Two compact titles are one: equal, or one begins the other and is most of it. */
export function isSameTitle(a: string, b: string): boolean {
  if (a.length < 6 || b.length < 6) return a === b && a !== ''
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.startsWith(short) && short.length > 0.5 * long.length
}
