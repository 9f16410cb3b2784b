import { webAddress } from './sanitise-attributes.ts'

type Attributes = Record<string, string>

/** Elements that name what they show by an identifier, in which attribute, and the page on which it is shown by itself. */
const byIdentifier = new Map<string, [attribute: string, page: string]>([
  ['amp-youtube', ['data-videoid', 'https://www.youtube.com/watch?v=']],
  ['lite-youtube', ['videoid', 'https://www.youtube.com/watch?v=']],
  ['amp-vimeo', ['data-videoid', 'https://vimeo.com/']],
  ['lite-vimeo', ['videoid', 'https://vimeo.com/']],
  ['amp-dailymotion', ['data-videoid', 'https://www.dailymotion.com/video/']],
  ['amp-twitter', ['data-tweetid', 'https://x.com/i/status/']],
  ['amp-instagram', ['data-shortcode', 'https://www.instagram.com/p/']],
])

const identifier = /^[\w-]{1,40}$/

/** Elements that show something from elsewhere; a line with a link takes their place. */
export const embedElements: ReadonlySet<string> = new Set([
  ...['iframe', 'video', 'audio', 'embed', 'object', 'amp-video', 'amp-audio', 'amp-iframe', 'amp-facebook'],
  ...byIdentifier.keys(),
])

/**
 * Where the thing shown in a frame or player can be seen by itself, as an absolute http(s) address; undefined for frames
 * that nobody is to see.
 * @param raw the element's attributes
 * @param base address that relative addresses are relative to; without it they are dropped
 */
export function embedAddress(tag: string, raw: Attributes, base?: string): string | undefined {
  if (/^\s*[01](px)?\s*$/.test(raw.width ?? '') || /^\s*[01](px)?\s*$/.test(raw.height ?? '')) return undefined
  if ('hidden' in raw || /display\s*:\s*none/i.test(raw.style?.slice(0, 1_000) ?? '')) return undefined
  const [attribute = '', page = ''] = byIdentifier.get(tag) ?? []
  const id = raw[attribute]?.trim()
  if (id && identifier.test(id)) return page + id
  const address = webAddress(written(tag, raw), base)
  const video = address && /^https:\/\/www\.youtube(?:-nocookie)?\.com\/embed\/([\w-]{11})(?:[?#]|$)/.exec(address)?.[1]
  return video ? `https://www.youtube.com/watch?v=${video}` : address
}

function written(tag: string, raw: Attributes): string | undefined {
  if (tag === 'object') return raw.data
  return (tag === 'amp-facebook' ? raw['data-href'] : undefined) || raw.src || raw['data-src']
}
