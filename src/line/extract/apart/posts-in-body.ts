import type { LivePost } from '../../../model/article.ts'
import { plainText } from '../../../text/plain-text.ts'
import { sanitise } from '../../../text/sanitise.ts'
import { compact } from '../page-facts.ts'

/** Characters; shorter lines do not tell one post from another. */
const telling = 15

/** A part of the body, and where in it a post begins. */
type Found = { at: number; post: LivePost }

/**
 * Live blogs whose posts are in the structured data and stand in the page's text too, in mark-up that does not tell them
 * apart: the text is cut where they begin, and each post has its own part of it, with pictures and links, and its time
 * from the data. What comes after the last that the data knows is one more, without a time.
 * @param html the body, sanitised
 * @returns both as they were where fewer than two posts begin in the text
 */
export function postsInBody(html: string, posts: LivePost[]): { html: string; posts: LivePost[] } {
  if (posts.length === 0) return { html, posts }
  const lines = html.split(/\n(?=<)/)
  const found = beginnings(lines, posts)
  if (found.length < 2) return { html, posts }
  const part = (from: number, end: number): string => sanitise(withoutTimes(lines.slice(from, end)).join('\n'))
  const last = endOf(lines, found.at(-1)!)
  const told = new Map(
    found.map(({ at, post }, n) => {
      const from = post.title && isLine(lines[at]!, post.title) ? at + 1 : at
      return [post, { ...post, html: part(from, found[n + 1]?.at ?? last) }]
    }),
  )
  const rest = part(last, lines.length)
  return {
    html: part(0, found[0]!.at),
    posts: [...posts.map(post => told.get(post) ?? post), ...(rest ? [{ html: rest }] : [])],
  }
}

/** The lines that posts begin with, in the text's order, each post once. */
function beginnings(lines: readonly string[], posts: readonly LivePost[]): Found[] {
  const byWords = new Map<string, LivePost>()
  for (const post of posts)
    for (const line of [post.title ?? '', plainText(post.html).split('\n')[0]!])
      if (compact(line).length >= telling && !byWords.has(compact(line))) byWords.set(compact(line), post)
  const seen = new Set<LivePost>()
  return lines.flatMap((line, at) => {
    const post = byWords.get(compact(plainText(line)))
    if (!post || seen.has(post)) return []
    seen.add(post)
    return [{ at, post }]
  })
}

/** Where a post ends, by the words that the data has of it. */
function endOf(lines: readonly string[], { at, post }: Found): number {
  const words = compact(plainText(post.html))
  const isOfIt = (line: string): boolean => {
    const text = compact(plainText(line))
    return text.length >= telling && words.includes(text)
  }
  return Math.max(at, lines.findLastIndex(isOfIt)) + 1
}

const isLine = (line: string, words: string): boolean => compact(plainText(line)) === compact(words)

/** Without the times and names that stand alone before the next post. */
const withoutTimes = (lines: readonly string[]): string[] =>
  lines.filter(line => !(line.startsWith('<p><time') && plainText(line).length < 60))
