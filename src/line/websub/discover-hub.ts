import type { ReadFeed } from '../../model/article.ts'
import { linkHeader } from '../../text/link-header.ts'

/** Who pushes a feed, and the address by which they know it. */
export type Offer = { hubs: string[]; topic: string }

const mostHubs = 5

/**
 * Who pushes a feed (WebSub section 4): the hubs of its answer's `Link` headers, or else those its document names. The
 * topic is what calls itself `self` in the same order; a publisher who names none is taken to mean the address that
 * answered. Nothing when nobody pushes it.
 */
export function discoverHub(
  answer: { url: string; headers: Record<string, string> },
  read: Pick<ReadFeed, 'self' | 'hubs'>,
): Offer | undefined {
  const links = linkHeader(answer.headers.link, answer.url)
  const named = (relation: string): string[] =>
    links.filter(({ relations }) => relations.includes(relation)).map(({ url }) => url)
  const inHeader = named('hub')
  const hubs = [...new Set(inHeader.length > 0 ? inHeader : (read.hubs ?? []))].slice(0, mostHubs)
  if (hubs.length === 0) return undefined
  return { hubs, topic: named('self')[0] ?? read.self ?? answer.url }
}
