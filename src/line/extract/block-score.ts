import type { LightElement } from '../../text/light-dom.ts'
import { type BlockContext, isSameTitle, linkShare } from './block-context.ts'
import type { Block } from './blocks.ts'
import { means } from './class-vocabulary.ts'
import { compact } from './page-facts.ts'
import {
  aboutAuthorPhrase,
  appealPhrase,
  bylinePhrase,
  controlPhrase,
  creditPhrase,
  legalPhrase,
  readMorePhrase,
} from './phrases.ts'
import type { Region } from './region.ts'

/**
 * Judges whether a block is text of the article: above 0 it is, and the further from 0 the surer. This is the place for
 * another judge, a trained one for instance: it gets the block, what was measured of the page, and the rough region.
 */
export type ScoreBlock = (block: Block, context: BlockContext, rough: Rough) => number

/** What the first, rough look found: where the article is, and how its prose is marked up. */
export type Rough = {
  region: Region
  /** For each kind of mark-up, the share of the region's prose that is marked up so. */
  proseShare: Map<string, number>
  /** First and last block of the region's prose. */
  firstProse: number
  lastProse: number
}

/** How a block is marked up: its element and the one around it, with their classes. */
export function markupOf(block: Block): string {
  const { element } = block
  const parent = element.parent
  return `${element.tag}.${element.attributes.class ?? ''}<${parent?.tag ?? ''}.${parent?.attributes.class ?? ''}`
}

/** The hand-weighted judge. Weights were set on data/extraction (fundus and wcxb), 2026-11. */
export const scoreBlock: ScoreBlock = (block, context, rough) =>
  tagWeight(block.tag) +
  lengthWeight(block) +
  linkWeight(block) +
  regionWeight(block, context, rough) +
  markupWeight(block, rough) +
  nameWeight(block, context, rough.region) +
  phraseWeight(block) * (isPlainly(block, rough) ? 0.4 : 1) +
  structuredWeight(block, context) +
  headlineWeight(block, context, isPlainly(block, rough))

const tagWeights = new Map(
  Object.entries({
    p: 0.6,
    blockquote: 0.5,
    pre: 0.5,
    h1: -1,
    h2: 0.3,
    h3: 0.3,
    h4: 0.2,
    h5: 0,
    h6: 0,
    li: 0,
    tr: 0,
    dd: 0,
    dt: 0,
    figcaption: -3,
    address: -1,
    legend: -2,
    label: -2,
    summary: -0.5,
    button: -3,
    footer: -1,
    nav: -2,
  }),
)

const tagWeight = (tag: string): number => tagWeights.get(tag) ?? -0.2

const endsSentence = /[.!?。！？…:।؟۔]["”’»›“)\]]{0,3}$/

// A character of these scripts says as much as two and a half letters.
const denseCharacters = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/g

function lengthWeight(block: Block): number {
  const letters = block.length + 1.5 * (block.text.match(denseCharacters)?.length ?? 0)
  const byLength = Math.max(-0.8, Math.min(1.5, Math.log2(letters / 45) / 2))
  if (/^h\d$/.test(block.tag)) return 0
  return byLength + (endsSentence.test(block.text) ? 0.6 : -0.4)
}

function linkWeight(block: Block): number {
  const share = linkShare(block)
  if (share > 0.85) return -2.2
  return share > 0.5 ? -1.3 : share > 0.3 ? -0.5 : 0
}

function regionWeight(block: Block, context: BlockContext, rough: Rough): number {
  const { region, firstProse, lastProse } = rough
  const isPlain = isPlainly(block, rough)
  const isBefore = block.index < firstProse
  const isAfter = block.index > lastProse && !isPlain
  const isStandfirst =
    context.headline >= 0 &&
    block.index > context.headline &&
    block.index <= firstProse &&
    isStandfirstLike(block, context)
  if (isStandfirst) return 2
  if (block.index < region.first || block.index >= region.end) return -2.5
  const hidden = block.isHidden && !context.extents.get(region.element)?.isHidden ? -1.5 : 0
  return 0.9 + hidden - (isBefore ? 0.5 : 0) - (isAfter ? 0.8 : 0)
}

/**
 * A paragraph without links in the mark-up of nearly all prose was put there by the author: "Advertisement" on a line of
 * its own, a note of thanks. What it says counts for less.
 */
const isPlainly = (block: Block, { proseShare }: Rough): boolean =>
  block.tag === 'p' && block.links.length === 0 && (proseShare.get(markupOf(block)) ?? 0) > 0.9

/** Between headline and text: named a standfirst, or what the page's description says. */
function isStandfirstLike(block: Block, { description }: BlockContext): boolean {
  if (block.text.length < 40 || block.text.length > 700 || linkShare(block) > 0.3) return false
  if ((block.near & means.standfirst) !== 0) return true
  const words = compact(block.text).slice(0, 60)
  return description.length > 30 && (description.startsWith(words) || words.startsWith(description.slice(0, 50)))
}

function markupWeight(block: Block, { proseShare }: Rough): number {
  return Math.min(1.3, 2.6 * (proseShare.get(markupOf(block)) ?? 0))
}

const nameWeights: [bits: number, weight: number][] = [
  [means.body, 0.5],
  [means.comment, -3],
  [means.related, -1.8],
  [means.promo, -1],
  [means.share, -1.5],
  [means.advert, -1],
  [means.newsletter, -2.4],
  [means.author, -1.2],
  [means.caption, -2],
  [means.meta, -1],
  [means.tags, -1.2],
  [means.navigation, -2],
  [means.footer, -1.4],
  [means.sidebar, -1.3],
  [means.consent, -2],
  [means.hidden, -0.7],
  [means.poll, -1.2],
  [means.media, -0.6],
  [means.note, -0.3],
]

/**
 * Names of the boxes between the block and the region. A box with much of the region's prose in it is the article
 * itself, whatever it is called.
 */
function nameWeight(block: Block, context: BlockContext, region: Region): number {
  const bits = meaningBelow(block, context, region)
  let weight = 0
  for (const [bit, value] of nameWeights) if ((bits & bit) !== 0) weight += value
  return Math.max(-4, weight)
}

/** Bits of `means` of the block's element and the boxes around it, up to the region. */
export function meaningBelow(block: Block, context: BlockContext, region: Region): number {
  const all = context.proseBefore[region.end]! - context.proseBefore[region.first]! || 1
  let bits = block.near & ~(context.extents.get(block.element)?.near ?? 0)
  for (let at: LightElement | undefined = block.element; at && at !== region.element; at = at.parent) {
    const extent = context.extents.get(at)
    if (!extent) break
    const prose = context.proseBefore[extent.end]! - context.proseBefore[extent.first]!
    const isSingle = extent.end - extent.first <= 1
    bits |= isSingle || prose < 0.35 * all ? extent.own : extent.own & means.body
  }
  return bits
}

function phraseWeight(block: Block): number {
  const { text } = block
  const start = text.slice(0, 140)
  const isShort = text.length < 250
  let weight = 0
  if (readMorePhrase.test(start))
    weight -= linkShare(block) > 0.25 ? 4.5 : text.length < 60 ? 2 : block.links.length > 0 ? 1 : 0
  if (appealPhrase.test(start)) weight -= isShort ? (block.links.length > 0 ? 3 : 1.5) : 0.3
  if (isShort && (creditPhrase.test(start) || creditPhrase.test(text.slice(-80)))) weight -= 1.8
  if (text.length < 160 && bylinePhrase.test(start)) weight -= 1.5
  if (text.length < 60 && controlPhrase.test(text)) weight -= 2
  if (text.length < 500 && aboutAuthorPhrase.test(text.slice(0, 300))) weight -= 1.5
  if (legalPhrase.test(start)) weight -= 1.5
  return weight
}

function structuredWeight(block: Block, context: BlockContext): number {
  if (context.bodyCoverage < 0.5) return 0
  return context.inArticleBody[block.index] ? 2.5 : context.bodyCoverage > 0.8 ? -1.2 : -0.5
}

function headlineWeight(block: Block, { headline, title }: BlockContext, isPlain: boolean): number {
  if (block.text.length < 300 && title !== '' && isSameTitle(compact(block.text), title)) return isPlain ? -1 : -4
  return headline >= 0 && block.index < headline ? -1.5 : 0
}
