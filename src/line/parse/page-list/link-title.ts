import { isText, type LightElement, type LightNode, textOf } from '../../../text/light-dom.ts'
import { singleSpaced } from '../../../text/white-space.ts'
import { isHeadlineLike, weigh } from './words.ts'

/** The words a link is known by; `isHeading` when they stand in a heading. */
export type LinkTitle = { text: string; isHeading: boolean }

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Elements that mark words within a sentence; a line of text goes on through them. */
const inline = new Set('em i b strong u abbr q cite sub sup mark font wbr bdi bdo ins code dfn s small'.split(' '))

/** What these say is no part of a headline: the time, a picture's words, a button. */
const silent = new Set(
  'time button img picture figure figcaption video audio iframe noscript object input label'.split(' '),
)

const forScreenReaders =
  /(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-?reader(?:-text)?|offscreen|assistive)(?:$|[\s_-])/i

/** Says whether an element is a heading. */
export const isHeading = ({ tag, attributes }: LightElement): boolean =>
  headings.has(tag) || attributes.role === 'heading'

/**
 * The headline in a link: what its heading says where there is one, or its first run of words that is long enough, so
 * that a section's name before it and a teaser after it stay out. `inHeading` when the link stands in a heading itself.
 */
export function linkTitle(anchor: LightElement, inHeading: boolean): LinkTitle {
  const inner = firstHeading(anchor)
  const from = inner ?? anchor
  const isInHeading = inHeading || inner !== undefined
  const runs = runsOf(from)
  const text = (isInHeading ? longest(runs) : headlineIn(runs)) ?? longest(runs) ?? ''
  const whole = weigh(text).words < 3 && runs.length > 1 ? runs.join(' ') : text
  return { text: untruncated(whole, anchor), isHeading: isInHeading }
}

/** The text of a heading, as a link's title. */
export const headingTitle = (heading: LightElement): string => longest(runsOf(heading)) ?? textOf(heading, 400)

function firstHeading(element: LightElement): LightElement | undefined {
  for (const child of element.children) {
    if (isText(child)) continue
    const found = isHeading(child) && weigh(textOf(child, 400)).length >= 10 ? child : firstHeading(child)
    if (found) return found
  }
  return undefined
}

/** The texts in an element, one for each line or box it would be shown in. */
function runsOf(element: LightElement): string[] {
  const runs: string[] = []
  let run = ''
  const end = (): void => {
    const words = singleSpaced(run)
    if (words) runs.push(words)
    run = ''
  }
  const visit = ({ children }: LightElement): void => {
    // a span with text before and after it marks words of a sentence; before or behind all text it is a box of its own
    const [first, last] = [children.findIndex(saysSomething), children.findLastIndex(saysSomething)]
    for (const [at, child] of children.entries()) {
      if (isText(child)) run += child.text
      else if (inline.has(child.tag) || (child.tag === 'span' && first >= 0 && at > first && at < last)) visit(child)
      else {
        end()
        if (!silent.has(child.tag) && !forScreenReaders.test(child.attributes.class ?? '')) visit(child)
        end()
      }
    }
  }
  visit(element)
  end()
  return runs
}

const saysSomething = (node: LightNode): boolean => isText(node) && node.text.trim() !== ''

/** The first run that is long enough, and no teaser where something shorter would do. */
function headlineIn(runs: string[]): string | undefined {
  const likely = runs.filter(isHeadlineLike)
  return likely.find(run => weigh(run).length <= 120) ?? likely[0]
}

const longest = (runs: string[]): string | undefined =>
  runs.toSorted((one, other) => weigh(other).length - weigh(one).length)[0]

/** Where the page cuts a headline short and keeps the whole of it in `title`, the whole counts. */
function untruncated(text: string, { attributes }: LightElement): string {
  const full = singleSpaced(attributes.title ?? '')
  const begin = text.replace(/\s*(?:…|\.{3})$/, '')
  if (begin !== text && full.length > begin.length && full.startsWith(begin)) return full
  return text || (isHeadlineLike(full) ? full : '')
}
