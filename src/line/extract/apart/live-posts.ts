import type { LivePost } from '../../../model/article.ts'
import { readMoment } from '../../../text/dates.ts'
import { elementsOf, isInside, type LightElement, textOf } from '../../../text/light-dom.ts'
import { plainText } from '../../../text/plain-text.ts'
import type { PageBlocks } from '../blocks.ts'
import { compact, type PageFacts } from '../page-facts.ts'
import { isThing, listOf, stringOf, type Thing, typesOf } from '../structured-data.ts'
import { writeElement, writeLines } from './write-element.ts'

const most = 300
const fewest = 2

/** What an entry of a live blog is called in the mark-up of newsrooms and of the engines they use. */
const postName =
  /(?:^|[-_ ])(?:live-?(?:blog|ticker|stream|feed|update|coverage|center|event)?s?[-_]{0,2}(?:post|entry|item|update|event|block|card|message|article)s?|liveblog-?post|ticker[-_]{0,2}(?:entry|item|post|event|eintrag|beitrag)|tik-?post|tickaroo-?event|slpl?[-_]?post|sb-?post|lb24-?(?:post|news)|block--live|timeline-?(?:item|entry|post)|live-post|post--live|lx-stream__post(?:-container)?|minuto-?a-?minuto-?item|newsfeed-?item)(?:[-_ ]|$)/i

/** In the address or the title of a live blog. */
const liveWords =
  /live|ticker|minuto|direct[oe]?\b|diretta|direkt|ao-vivo|ao vivo|na-zywo|na żywo|canl[ıi]|онлайн|прям|مباشر|שידור|लाइव|直播|速報|실시간|updates|as it happened/i

/** A live blog's posts with the elements they stand in. */
export type LivePosts = { posts: LivePost[]; elements: LightElement[] }

/**
 * The posts of a live blog, in the page's order, each with its own time: from the mark-up of its posts, with what the
 * `LiveBlogPosting` of the structured data says where the page shows none.
 * https://schema.org/LiveBlogPosting
 */
export function findLivePosts(facts: PageFacts, page: PageBlocks): LivePosts {
  const shown = postsOnPage(facts, page)
  const said = postsInData(facts)
  return shown.posts.length >= Math.max(fewest, said.length * 0.5) ? shown : { posts: said, elements: shown.elements }
}

function postsInData({ things }: PageFacts): LivePost[] {
  const blog = things.find(thing => typesOf(thing).includes('LiveBlogPosting') && thing.liveBlogUpdate !== undefined)
  const updates = listOf(blog?.liveBlogUpdate).filter(isThing).slice(0, most)
  return updates.flatMap(update => postOf(update) ?? [])
}

function postOf(update: Thing): LivePost | undefined {
  const body = stringOf(update.articleBody) ?? stringOf(update.description) ?? ''
  const title = stringOf(update.headline) ?? stringOf(update.name)
  const html = writeLines(/[<&]/.test(body) ? plainText(body.replaceAll('\n', '<br>')) : body)
  if (!html && !title) return undefined
  const at = readMoment(stringOf(update.datePublished) ?? stringOf(update.dateModified) ?? '')?.at
  return { ...(at !== undefined && { at }), ...(title && { title: plainTitle(title) }), html }
}

const plainTitle = (title: string): string => (/[<&]/.test(title) ? plainText(title) : title).slice(0, 300)

function postsOnPage(facts: PageFacts, page: PageBlocks): LivePosts {
  const isLive = facts.things.some(thing => typesOf(thing).includes('LiveBlogPosting'))
  const signs = `${URL.parse(facts.url)?.pathname ?? ''} ${facts.document.title}`.slice(0, 1_000)
  if (!isLive && !liveWords.test(signs)) return { posts: [], elements: [] }
  const all = elementsOf(facts.document.root)
  const times = all.flatMap(element => timeOf(element) ?? [])
  const elements: LightElement[] = []
  for (const element of all) {
    if (elements.length >= most) break
    const isOne = isPost(element, isLive) && !elements.some(other => isInside(element, other))
    if (isOne && timeIn(element, times)) elements.push(element)
  }
  const posts = elements.flatMap(element => postIn(element, timeIn(element, times), page, facts.base) ?? [])
  return posts.length >= fewest ? { posts, elements } : { posts: [], elements: [] }
}

function isPost({ attributes, tag }: LightElement, isLive: boolean): boolean {
  if (tag === 'body' || tag === 'html' || tag === 'a') return false
  if (/\bliveBlogUpdate\b/i.test(attributes.itemprop ?? '')) return true
  if (/BlogPosting$/.test(attributes.itemtype ?? '') && !/LiveBlogPosting$/.test(attributes.itemtype ?? '') && isLive)
    return true
  return postName.test(
    `${attributes.class ?? ''} ${attributes['data-component'] ?? ''} ${attributes['data-testid'] ?? ''}`.slice(0, 300),
  )
}

/** An element that states a time, and which. */
type Timed = { element: LightElement; at: number }

function timeOf(element: LightElement): Timed | undefined {
  const { attributes, tag } = element
  const value =
    attributes.datetime ??
    attributes['data-timestamp'] ??
    attributes['data-datetime'] ??
    (tag === 'time' ? textOf(element, 40) : attributes.itemprop === 'datePublished' ? attributes.content : undefined)
  const moment = value ? readMoment(value) : undefined
  return moment && { element, at: moment.at }
}

/** The first time in a post, of those of the page in document order: posts in posts would each be gone through again. */
function timeIn({ order, end }: LightElement, times: readonly Timed[]): Timed | undefined {
  let [from, to] = [0, times.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (times[middle]!.element.order < order) from = middle + 1
    else to = middle
  }
  const first = times[from]
  return first && first.element.order < end ? first : undefined
}

function postIn(
  post: LightElement,
  time: Timed | undefined,
  { blocks, extents }: PageBlocks,
  url: string,
): LivePost | undefined {
  const extent = extents.get(post)
  if (!time || !extent) return undefined
  const inside = blocks.slice(extent.first, extent.end)
  const heading = inside.find(block => /^h[2-5]$/.test(block.tag) && block.text.length < 300)
  const controls = inside.filter(
    block => block.tag === 'button' || (block.linkLength === block.text.length && block.text.length < 30),
  )
  const html = writeElement(
    post,
    url,
    new Set([time.element, ...(heading ? [heading.element] : []), ...controls.map(block => block.element)]),
  )
  const words = compact(inside.map(block => block.text).join(''))
  return words.length < 30 ? undefined : { at: time.at, ...(heading && { title: heading.text }), html }
}
