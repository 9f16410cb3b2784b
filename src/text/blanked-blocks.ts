import { blockKey } from './block-key.ts'

/** Where more of a text than this is on other pages too, they are copies of it, or it is made of nothing else. */
const mostBlank = 1 / 3

/**
 * A text, a paragraph a line, with spaces in place of the lines whose words have one of these keys (`block-key.ts`): what
 * reads it for what it tells finds the others where they stood. The text as it is where little else would be left.
 */
export function blankedBlocks(text: string, keys: ReadonlySet<string>): string {
  if (keys.size === 0) return text
  let blank = 0
  const lines = text.split('\n').map(line => {
    if (!keys.has(blockKey(line))) return line
    blank += line.length
    return ' '.repeat(line.length)
  })
  return blank === 0 || blank > mostBlank * text.length ? text : lines.join('\n')
}
