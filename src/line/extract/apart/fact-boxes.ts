import type { FactBox } from '../../../model/article.ts'
import { attributeNumber } from '../../../text/html-attributes.ts'
import type { LightElement } from '../../../text/light-dom.ts'
import { linkShare } from '../block-context.ts'
import type { Block, PageBlocks } from '../blocks.ts'
import { aboutAuthorPhrase, appealPhrase } from '../phrases.ts'
import { boxNamed } from './box-name.ts'
import { writeElement } from './write-element.ts'

const boxName =
  /(?:^|[-_ ])(?:fact-?box|facts-?box|fact-?file|faktabox|faktaboks|faktaruta|fakta|faktenbox|fakten|info-?box|info-?kasten|info-?block|infoboks|background-?box|hintergrund-?box|explainer-?box|encadr[eé]|box-?info|cuadro|ficha|recuadro|box-?approfondimento|kader|kadertekst|ramka)(?:[-_ ]|$)/i
const most = 6
const componentNumber = attributeNumber('data-component')

/** Boxes of facts with the blocks they stand in. */
export type FactBoxes = { facts: FactBox[]; blocks: number[] }

/** Boxes of facts in the text or right after it: named so, of some sentences, no list of links, not most of the text. */
export function findFactBoxes(
  page: PageBlocks,
  region: { first: number; end: number },
  url: string,
  told: readonly number[],
): FactBoxes {
  const { blocks, extents } = page
  const found: FactBoxes = { facts: [], blocks: [] }
  const taken = new Set<LightElement>()
  const isBox = boxNamed(boxName, componentNumber)
  const all = lengthOf(blocks.slice(region.first, region.end))
  for (const block of blocks.slice(region.first, region.end + 3)) {
    const box = outermostBox(block.element, isBox)
    const extent = box && extents.get(box)
    if (!box || !extent || taken.has(box) || found.facts.length >= most) continue
    taken.add(box)
    const inside = blocks.slice(extent.first, extent.end)
    const length = lengthOf(inside)
    if (inside.some(one => told.includes(one.index) || isOther(one))) continue
    if (length < 80 || length > 6_000 || length > 0.5 * all || inside.length > 60) continue
    const links = inside.reduce((sum, one) => sum + linkShare(one) * one.text.length, 0)
    if (links > 0.4 * length) continue
    const [first] = inside
    const title = first && first.text.length < 90 && inside.length > 1 ? first : undefined
    const html = writeElement(box, url, new Set(title ? [title.element] : []))
    if (!html) continue
    found.facts.push({ ...(title && { title: title.text }), html })
    found.blocks.push(...inside.map(one => one.index))
  }
  return found
}

/** Boxes of this kind also ask for something, announce an embed, or say who the author is. */
const isOther = ({ text }: Block): boolean =>
  (text.length < 300 && appealPhrase.test(text)) ||
  aboutAuthorPhrase.test(text.slice(0, 300)) ||
  /^(?:(?:die |der |about the |zur |zum |l.|la |el |o |a )?(?:autor(?:in)?|author|auteure?|autore|autrice)s?|hinweis|disclaimer)\b/i.test(
    text.slice(0, 60),
  )

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.text.length, 0)

function outermostBox(element: LightElement, isBox: (element: LightElement) => boolean): LightElement | undefined {
  let found: LightElement | undefined
  for (let at: LightElement | undefined = element; at && at.tag !== 'article' && at.tag !== 'body'; at = at.parent)
    if (isBox(at)) found = at
  return found
}
