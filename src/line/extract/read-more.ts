import type { Link } from '../../model/feed.ts'
import { type LightElement, textOf } from '../../text/light-dom.ts'
import { absoluteUrl, canonicalUrl } from '../../text/urls.ts'
import { linkShare } from './block-context.ts'
import type { Block, PageBlocks } from './blocks.ts'
import { means } from './class-vocabulary.ts'
import { readMorePhrase } from './phrases.ts'
import type { Selection } from './select-blocks.ts'
import { weighedLength } from './weighed-length.ts'

const mostLinks = 20
/** A section ends after so many blocks without a link. */
const mostGap = 4

/** What everybody reads is no pointer of this article. */
const popularPhrase =
  /^\W{0,3}(?:most (?:read|popular|viewed|shared|commented)|trending|popular|latest|top stories|editor|meistgelesen|mais lidas|más le[ií]d|les plus lus|più letti|meest gelezen|mest lest|mest läst|najczęściej|самое читаемое|人気|ランキング)/i

const elsewhere = means.navigation | means.footer | means.comment | means.consent | means.tags | means.author

/**
 * The publisher's own further links, which stand in or after the article but are not its text: "Read more: …" boxes, and
 * the lists under headings such as "Read more", "Related", "Mehr zum Thema". Never navigation, never "most read".
 */
export function findReadMore(page: PageBlocks, { kept, region }: Selection, url: string, base = url): Link[] {
  if (!region) return []
  const links = new Map<string, Link>()
  const seen = new Set<LightElement>()
  const article = closestArticle(region.element)
  const extent = page.extents.get(article) ?? region
  const self = canonicalUrl(url)
  for (const block of page.blocks.slice(region.first, Math.max(extent.end, region.end + 40))) {
    if (kept.has(block.index) || (block.above & elsewhere) !== 0 || popularPhrase.test(block.text)) continue
    if (readMorePhrase.test(block.text)) introduced(block, page, kept).forEach(add)
    else if (block.index < region.end && isRelatedBox(block, page, region.element)) block.links.forEach(add)
  }
  return [...links.values()].slice(0, mostLinks)

  function add(element: LightElement): void {
    if (seen.has(element)) return
    seen.add(element)
    const address = absoluteUrl(element.attributes.href ?? '', base)
    const title = (textOf(element, 300) || element.attributes.title || '').replace(readMoreLabel, '').trim()
    if (!address || element.attributes.href?.startsWith('#') || !isHeadline(title)) return
    const key = canonicalUrl(address)
    if (key !== self && (URL.parse(address)?.pathname.length ?? 0) > 1 && !links.has(key))
      links.set(key, { url: address, title })
  }
}

/** The lines of a text that are a pointer to another article and nothing else: they are told apart from the body. */
export function pointerLines(
  blocks: readonly Block[],
  kept: ReadonlySet<number>,
): [index: number, role: 'read-more'][] {
  return [...kept].flatMap(at => {
    const { tag, text, links } = blocks[at]!
    const isPointer = links.length > 0 && tag !== 'li' && !/^h\d$/.test(tag) && readMorePhrase.test(text)
    return isPointer && text.length < longestPointer && linkShare(blocks[at]!) > 0.5 ? [[at, 'read-more']] : []
  })
}

const longestPointer = 250

const readMoreLabel =
  /^(?:read (?:more|also|next|on)|also read|see also|related(?: article| story)?|more|mehr (?:zum thema|dazu)|lesen sie auch|lire aussi|à lire aussi|lea también|lee también|leia (?:também|mais)|leggi anche|lees ook|les også|läs också|czytaj też|читайте также)\s{0,3}:?\s{1,3}/i

/** Long enough to say something, and not itself a "More of this section". Short ones are topics and names. */
function isHeadline(title: string): boolean {
  const length = weighedLength(title)
  const isShort = length < 12 || (title.split(' ').length < 2 && length < 20)
  return !isShort && title.length <= 250 && !(title.length < 45 && readMorePhrase.test(title))
}

/** The article element around the region, so that its last section counts; not the whole page. */
function closestArticle(region: LightElement): LightElement {
  for (let at: LightElement | undefined = region; at; at = at.parent)
    if (at.tag === 'article' || at.tag === 'main') return at
  return region
}

/** The links that a "Read more" introduces: those in its own words, or those that follow it up to other text. */
function introduced(block: Block, { blocks }: PageBlocks, kept: ReadonlySet<number>): LightElement[] {
  if (block.linkLength > 10 && !/^h\d$/.test(block.tag)) return block.links
  const found = [...block.links]
  let gap = 0
  for (const next of blocks.slice(block.index + 1, block.index + 80)) {
    const isOver =
      kept.has(next.index) || gap > mostGap || (next.above & elsewhere) !== 0 || popularPhrase.test(next.text)
    if (isOver || (/^h[1-3]$/.test(next.tag) && next.links.length === 0 && !isDeeper(next, block))) break
    if (next.links.length > 0) found.push(...next.links)
    gap = next.links.length > 0 ? 0 : gap + 1
  }
  return found
}

const isDeeper = (block: Block, heading: Block): boolean => /^h\d$/.test(heading.tag) && block.tag > heading.tag

/** A link alone in a box inside the article that is named related. */
function isRelatedBox(block: Block, { extents }: PageBlocks, region: LightElement): boolean {
  if (linkShare(block) < 0.6) return false
  for (let at: LightElement | undefined = block.element; at && at !== region; at = at.parent) {
    if (((extents.get(at)?.own ?? 0) & means.related) !== 0) return true
  }
  return false
}
