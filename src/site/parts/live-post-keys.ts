import { createHash } from 'node:crypto'
import type { LivePost } from '../../model/article.ts'

/** A post of a live blog with the name of its place on the page, which stays whatever else is posted. */
export type KeyedPost = { key: string; post: LivePost }

/**
 * Posts newest first; where one has no time, in the order their page has them. A post is named by its time, by its words
 * where it has none, and one of the same second by how many came before it.
 */
export function keyedPosts(posts: readonly LivePost[]): KeyedPost[] {
  const isTimed = posts.every(post => post.at !== undefined)
  const newestFirst = isTimed ? posts.toSorted((a, b) => b.at! - a.at!) : [...posts]
  const times = new Map<string, number>()
  const keyed = newestFirst.toReversed().map(post => {
    const name = nameOf(post)
    const before = times.get(name) ?? 0
    times.set(name, before + 1)
    return { key: before === 0 ? name : `${name}-${before + 1}`, post }
  })
  return keyed.reverse()
}

const nameOf = ({ at, title, html }: LivePost): string =>
  at === undefined
    ? `post-${createHash('sha256')
        .update(`${title ?? ''}\n${html}`)
        .digest('hex')
        .slice(0, 10)}`
    : `post-${Math.floor(at / 1000).toString(36)}`
