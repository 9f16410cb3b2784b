import { embedElements } from './embed-address.ts'
import { readHtml } from './read-html.ts'
import { droppedElements, inlineElements } from './sanitise-elements.ts'
import { withoutControls } from './sanitise-text.ts'
import { singleSpaced } from './white-space.ts'

/** Elements, besides the inline ones that are kept, that do not begin a new line. */
const otherInlines = new Set(
  'font img big tt label nobr wbr acronym strike center data input output picture source'.split(' '),
)

/**
 * The words of HTML: no markup, entities decoded, white space collapsed, one line for each paragraph, heading, list
 * entry, table row or line break, no empty lines. Scripts, styles and players say nothing.
 */
export function plainText(html: string): string {
  const lines: string[] = []
  let line = ''
  let dropped = 0
  const endLine = (): void => {
    const words = singleSpaced(line)
    if (words) lines.push(words)
    line = ''
  }
  const breaks = (tag: string): boolean => !inlineElements.has(tag) && !otherInlines.has(tag)

  readHtml(html, {
    open(tag, _attributes, isVoid) {
      if (dropped > 0 || droppedElements.has(tag) || embedElements.has(tag)) dropped += isVoid ? 0 : 1
      else if (tag === 'td' || tag === 'th') line += ' '
      else if (breaks(tag)) endLine()
    },
    close(tag) {
      if (dropped > 0) dropped--
      else if (tag === 'td' || tag === 'th') line += ' '
      else if (breaks(tag)) endLine()
    },
    text(piece) {
      if (dropped === 0) line += withoutControls(piece)
    },
  })
  endLine()
  return lines.join('\n').toWellFormed()
}
