import { isText, type LightElement } from '../../text/light-dom.ts'
import type { BlockContext } from './block-context.ts'
import { means } from './class-vocabulary.ts'
import type { Extent } from './extents.ts'
import { flag, within } from './features/feature-group.ts'
import { isHeadingTag } from './features/page-look.ts'
import type { Region } from './region.ts'

const tags = 'article main section div body td'.split(' ')
const meanings = Object.keys(means)
const bits = Object.values(means)
const foreign = [
  means.comment,
  means.related,
  means.promo,
  means.newsletter,
  means.author,
  means.footer,
  means.sidebar,
  means.consent,
  means.box,
]

/** Sums over the blocks before each, of all that regions are compared by. */
type Sums = Record<
  'text' | 'links' | 'prose' | 'proseBlocks' | 'headings' | 'linkBlocks' | 'inBody' | 'hidden',
  Float64Array
> & {
  foreign: Float64Array[]
}

/** What each column of `regionFeatures` is. */
export const regionFeatureNames: readonly string[] = [
  'prose share',
  'text share',
  'linkShare',
  'prose of text',
  'prose blocks',
  'prose length',
  'blocks',
  'text',
  'start',
  'end',
  'headline from',
  'headline in',
  'prose before headline',
  'prose after headline',
  'prose outside before',
  'prose outside after',
  ...tags.map(tag => `tag ${tag}`),
  ...meanings.map(name => `own ${name}`),
  'depth',
  'twins',
  'of parent prose',
  'of parent text',
  'largest child',
  'prose children',
  'children',
  'headings',
  'headings a prose',
  'link blocks',
  'inArticleBody',
  'hidden',
  'articles inside',
  'is rough',
  'holds rough',
  'in rough',
  'of rough prose',
  ...foreign.map((_, at) => `foreign ${at}`),
]

/** Elements that may be the article's, inner ones first: each holds prose, and more or less of it than those inside. */
export function regionCandidates({ blocks, extents, isProse }: BlockContext): Region[] {
  const seen = new Set<LightElement>()
  const found: Region[] = []
  for (const block of blocks) {
    if (!isProse[block.index]) continue
    let inner = ''
    for (
      let at: LightElement | undefined = block.element.parent ?? block.element;
      at && !seen.has(at);
      at = at.parent
    ) {
      seen.add(at)
      const extent = extents.get(at)
      if (!extent) continue
      const size = `${extent.first} ${extent.end}`
      if (size !== inner) found.push({ element: at, first: extent.first, end: extent.end })
      inner = size
    }
  }
  return found.slice(0, mostCandidates)
}

const mostCandidates = 400

/** Measures candidates for the region of the article: `regionFeatureNames.length` numbers each. */
export function regionFeatures(context: BlockContext, candidates: readonly Region[], rough: Region): Float32Array {
  const rows = new Float32Array(candidates.length * regionFeatureNames.length)
  const sums = sumsOf(context)
  for (const [at, candidate] of candidates.entries())
    measure(rows, at * regionFeatureNames.length, candidate, context, sums, rough)
  return rows
}

function measure(
  rows: Float32Array,
  from: number,
  { element, first, end }: Region,
  context: BlockContext,
  sums: Sums,
  rough: Region,
): void {
  let to = from
  const many = context.blocks.length
  const prose = sum(sums.prose, first, end)
  const text = sum(sums.text, first, end)
  const allProse = sums.prose[many]!
  const head = context.headline
  rows[to++] = share(prose, allProse)
  rows[to++] = share(text, sums.text[many]!)
  rows[to++] = share(sum(sums.links, first, end), text)
  rows[to++] = share(prose, text)
  rows[to++] = sum(sums.proseBlocks, first, end)
  rows[to++] = share(prose, sum(sums.proseBlocks, first, end))
  rows[to++] = end - first
  rows[to++] = text
  rows[to++] = first / many
  rows[to++] = end / many
  rows[to++] = head < 0 ? 60 : within(first - head, 60)
  rows[to++] = head < 0 ? -1 : flag(head >= first && head < end)
  rows[to++] = head < 0 ? -1 : share(sum(sums.prose, first, Math.min(end, Math.max(first, head))), prose)
  rows[to++] =
    head < 0 ? -1 : share(sum(sums.prose, Math.max(first, Math.min(head, end)), end), sum(sums.prose, head, many))
  rows[to++] = share(sum(sums.prose, Math.min(Math.max(head, 0), first), first), allProse)
  rows[to++] = share(sum(sums.prose, end, many), allProse)
  for (const tag of tags) rows[to++] = flag(element.tag === tag)
  const extent = context.extents.get(element)
  for (const bit of bits) rows[to++] = flag(((extent?.own ?? 0) & bit) !== 0)
  rows[to++] = extent?.depth ?? 0
  rows[to++] = within(twins(element), 40)
  const outer = outerOf(element, context, first, end)
  rows[to++] = share(prose, outer ? sum(sums.prose, outer.first, outer.end) : prose)
  rows[to++] = share(text, outer ? sum(sums.text, outer.first, outer.end) : text)
  const children = childExtents(element, context)
  const parts = children.map(child => sum(sums.prose, child.first, child.end))
  rows[to++] = share(Math.max(0, ...parts), prose)
  rows[to++] = parts.filter(part => part > 0.02 * prose).length
  rows[to++] = children.length
  rows[to++] = sum(sums.headings, first, end)
  rows[to++] = share(sum(sums.headings, first, end), sum(sums.proseBlocks, first, end))
  rows[to++] = share(sum(sums.linkBlocks, first, end), end - first)
  rows[to++] = share(sum(sums.inBody, first, end), sums.inBody[many]!)
  rows[to++] = share(sum(sums.hidden, first, end), text)
  rows[to++] = articlesUnder(element, 0)
  rows[to++] = flag(first === rough.first && end === rough.end)
  rows[to++] = flag(first <= rough.first && end >= rough.end)
  rows[to++] = flag(first >= rough.first && end <= rough.end)
  rows[to++] = share(prose, sum(sums.prose, rough.first, rough.end))
  for (const part of sums.foreign) rows[to++] = share(sum(part, first, end), prose)
}

const sum = (of: Float64Array, from: number, to: number): number => of[to]! - of[from]!
const share = (part: number, all: number): number => (all > 0 ? part / all : 0)

function sumsOf({ blocks, isProse, inArticleBody }: BlockContext): Sums {
  const empty = (): Float64Array => new Float64Array(blocks.length + 1)
  const [text, links, prose, proseBlocks] = [empty(), empty(), empty(), empty()]
  const [headings, linkBlocks, inBody, hidden] = [empty(), empty(), empty(), empty()]
  const foreignSums = foreign.map(empty)
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!
    const { length } = block.text
    const proseLength = isProse[at] ? block.length : 0
    text[at + 1] = text[at]! + length
    links[at + 1] = links[at]! + block.linkLength
    prose[at + 1] = prose[at]! + proseLength
    proseBlocks[at + 1] = proseBlocks[at]! + flag(isProse[at]!)
    headings[at + 1] = headings[at]! + flag(isHeadingTag(block.tag))
    linkBlocks[at + 1] = linkBlocks[at]! + flag(block.linkLength > 0.8 * length)
    inBody[at + 1] = inBody[at]! + (inArticleBody[at] ? block.length : 0)
    hidden[at + 1] = hidden[at]! + (block.isHidden ? length : 0)
    for (let part = 0; part < foreign.length; part++)
      foreignSums[part]![at + 1] = foreignSums[part]![at]! + ((block.above & foreign[part]!) !== 0 ? proseLength : 0)
  }
  return { text, links, prose, proseBlocks, headings, linkBlocks, inBody, hidden, foreign: foreignSums }
}

function outerOf(element: LightElement, { extents }: BlockContext, first: number, end: number): Extent | undefined {
  for (let at = element.parent; at; at = at.parent) {
    const extent = extents.get(at)
    if (extent && (extent.first < first || extent.end > end)) return extent
  }
  return undefined
}

function childExtents(element: LightElement, { extents }: BlockContext): Extent[] {
  const found: Extent[] = []
  for (const child of element.children) {
    const extent = isText(child) ? undefined : extents.get(child)
    if (extent) found.push(extent)
    if (found.length === 2_000) break
  }
  return found
}

function twins(element: LightElement): number {
  const { tag, classes, parent } = element
  if (!parent) return 1
  let count = 0
  const { children } = parent
  for (let at = 0; at < children.length && at < 500; at++) {
    const other = children[at]!
    if (!isText(other) && other.tag === tag && other.classes === classes) count++
  }
  return count
}

function articlesUnder(element: LightElement, depth: number): number {
  if (depth > 6) return 0
  let count = 0
  const { children } = element
  for (let at = 0; at < children.length && at < 200; at++) {
    const child = children[at]!
    if (isText(child)) continue
    count += child.tag === 'article' ? 1 : articlesUnder(child, depth + 1)
    if (count > 20) break
  }
  return count
}
