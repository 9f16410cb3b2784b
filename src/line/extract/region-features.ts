import { isText, type LightElement } from '../../text/light-dom.ts'
import type { BlockContext } from './block-context.ts'
import type { Extent } from './blocks.ts'
import { means } from './class-vocabulary.ts'
import { flag, type Put, within } from './features/feature-group.ts'
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
  let at = 0
  const put = (value: number): void => void (rows[at++] = value)
  for (const candidate of candidates) measure(put, candidate, context, sums, rough)
  return rows
}

function measure(put: Put, { element, first, end }: Region, context: BlockContext, sums: Sums, rough: Region): void {
  const many = context.blocks.length
  const sum = (of: Float64Array, from = first, to = end): number => of[to]! - of[from]!
  const share = (part: number, all: number): number => (all > 0 ? part / all : 0)
  const prose = sum(sums.prose)
  const text = sum(sums.text)
  const allProse = sums.prose[many]!
  const head = context.headline
  put(share(prose, allProse))
  put(share(text, sums.text[many]!))
  put(share(sum(sums.links), text))
  put(share(prose, text))
  put(sum(sums.proseBlocks))
  put(share(prose, sum(sums.proseBlocks)))
  put(end - first)
  put(text)
  put(first / many)
  put(end / many)
  put(head < 0 ? 60 : within(first - head, 60))
  put(head < 0 ? -1 : flag(head >= first && head < end))
  put(head < 0 ? -1 : share(sum(sums.prose, first, Math.min(end, Math.max(first, head))), prose))
  put(head < 0 ? -1 : share(sum(sums.prose, Math.max(first, Math.min(head, end)), end), sum(sums.prose, head, many)))
  put(share(sum(sums.prose, Math.min(Math.max(head, 0), first), first), allProse))
  put(share(sum(sums.prose, end, many), allProse))
  for (const tag of tags) put(flag(element.tag === tag))
  const extent = context.extents.get(element)
  for (const bit of bits) put(flag(((extent?.own ?? 0) & bit) !== 0))
  put(extent?.depth ?? 0)
  put(within(twins(element), 40))
  const outer = outerOf(element, context, first, end)
  put(share(prose, outer ? sum(sums.prose, outer.first, outer.end) : prose))
  put(share(text, outer ? sum(sums.text, outer.first, outer.end) : text))
  const children = childExtents(element, context)
  const parts = children.map(child => sum(sums.prose, child.first, child.end))
  put(share(Math.max(0, ...parts), prose))
  put(parts.filter(part => part > 0.02 * prose).length)
  put(children.length)
  put(sum(sums.headings))
  put(share(sum(sums.headings), sum(sums.proseBlocks)))
  put(share(sum(sums.linkBlocks), end - first))
  put(share(sum(sums.inBody), sums.inBody[many]!))
  put(share(sum(sums.hidden), text))
  put(articlesUnder(element, 0))
  put(flag(first === rough.first && end === rough.end))
  put(flag(first <= rough.first && end >= rough.end))
  put(flag(first >= rough.first && end <= rough.end))
  put(share(prose, sum(sums.prose, rough.first, rough.end)))
  for (const part of sums.foreign) put(share(sum(part), prose))
}

function sumsOf({ blocks, isProse, inArticleBody }: BlockContext): Sums {
  const sumOf = (measured: (at: number) => number): Float64Array => {
    const sums = new Float64Array(blocks.length + 1)
    for (let at = 0; at < blocks.length; at++) sums[at + 1] = sums[at]! + measured(at)
    return sums
  }
  return {
    text: sumOf(at => blocks[at]!.text.length),
    links: sumOf(at => blocks[at]!.linkLength),
    prose: sumOf(at => (isProse[at] ? blocks[at]!.length : 0)),
    proseBlocks: sumOf(at => (isProse[at] ? 1 : 0)),
    headings: sumOf(at => flag(isHeadingTag(blocks[at]!.tag))),
    linkBlocks: sumOf(at => flag(blocks[at]!.linkLength > 0.8 * blocks[at]!.text.length)),
    inBody: sumOf(at => (inArticleBody[at] ? blocks[at]!.length : 0)),
    hidden: sumOf(at => (blocks[at]!.isHidden ? blocks[at]!.text.length : 0)),
    foreign: foreign.map(bit => sumOf(at => (isProse[at] && (blocks[at]!.above & bit) !== 0 ? blocks[at]!.length : 0))),
  }
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
