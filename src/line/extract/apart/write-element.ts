import { embedElements } from '../../../text/embed-address.ts'
import { isText, type LightElement, type LightNode } from '../../../text/light-dom.ts'
import { sanitise } from '../../../text/sanitise.ts'
import { escapeHtml } from '../../../text/sanitise-text.ts'
import { largestAddress } from '../metadata/picture-address.ts'

const kept = new Set(
  'href alt width height lang dir colspan rowspan scope start reversed value datetime title'.split(' '),
)
const keptOfPlayers = new Set(
  'src data-src data style hidden videoid data-videoid data-tweetid data-shortcode data-href'.split(' '),
)
const silent = new Set('script style noscript form button input label nav svg'.split(' '))
const longest = 200_000

/** An element's content as sanitised HTML, but for the elements in `without`; cut off where it is longer than 200 kB. */
export function writeElement(
  element: LightElement,
  url: string,
  without: ReadonlySet<LightElement> = new Set(),
): string {
  const parts: string[] = []
  let length = 0
  const add = (part: string): void => {
    length += part.length
    parts.push(part)
  }
  const write = (node: LightNode): void => {
    if (length > longest) return
    if (isText(node)) return add(escapeHtml(node.text))
    if (silent.has(node.tag) || without.has(node)) return
    const tag = node.tag === 'amp-img' ? 'img' : node.tag
    const src = tag === 'img' ? largestAddress(node, url) : undefined
    const isPlayer = tag === 'source' || embedElements.has(tag)
    const attributes = Object.entries(node.attributes).filter(
      ([name]) => kept.has(name) || (isPlayer && keptOfPlayers.has(name)),
    )
    if (src) attributes.push(['src', src])
    add(`<${tag}${attributes.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('')}>`)
    node.children.forEach(write)
    if (tag !== 'img' && tag !== 'br') add(`</${tag}>`)
  }
  element.children.forEach(write)
  return sanitise(parts.join(''), url)
}

/** A text without mark-up as sanitised HTML: each line a paragraph. */
export function writeLines(text: string): string {
  const lines = text.slice(0, longest).split(/\n+/)
  return sanitise(lines.map(line => (line.trim() ? `<p>${escapeHtml(line)}</p>` : '')).join(''))
}
