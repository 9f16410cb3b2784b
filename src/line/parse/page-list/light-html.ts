import { isText, type LightElement } from '../../../text/light-dom.ts'
import { escapeHtml } from '../../../text/sanitise-text.ts'

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** The page's own frame, and elements whose content a parser takes for bare text: they are written as boxes. */
const boxes = new Set(
  '#root html head body frameset frame plaintext xmp listing noembed noframes iframe noscript image'.split(' '),
)

/** Elements that end the one of their kind that is open: inside it they are written as `span`. */
const neverNested = new Set(['a', 'button', 'nobr', 'form'])

/**
 * The HTML of an element in which every tag is closed and nothing nests deeper than the light tree does, for readers of
 * HTML that are slow on anything else.
 */
export function lightHtml(element: LightElement): string {
  const parts: string[] = []
  const write = (at: LightElement, open: ReadonlySet<string>): void => {
    const tag = writtenTag(at.tag, open)
    parts.push(`<${tag}${attributesOf(at)}>`)
    if (voids.has(tag)) return
    const inside = neverNested.has(tag) ? new Set([...open, tag]) : open
    for (const child of at.children) {
      if (isText(child)) parts.push(escapeHtml(child.text))
      else write(child, inside)
    }
    parts.push(`</${tag}>`)
  }
  write(element, new Set())
  return parts.join('')
}

function writtenTag(tag: string, open: ReadonlySet<string>): string {
  if (boxes.has(tag) || !/^[a-z][a-z0-9]*$/.test(tag)) return 'div'
  return open.has(tag) ? 'span' : tag
}

const attributesOf = ({ attributes }: LightElement): string =>
  Object.entries(attributes)
    .filter(([name]) => /^[a-z][\w-]*$/.test(name))
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('')
