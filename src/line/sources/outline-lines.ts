/**
 * The lines on which the outlines of an OPML text begin, in their order, counted from 1. What stands in comments, CDATA
 * and processing instructions is no outline. Linear in the text, whatever it holds.
 */
export function outlineLines(text: string): number[] {
  const lines: number[] = []
  const endOf = endSearch(text)
  let line = 1
  let hiddenUntil = 0
  for (const { 0: found, index } of text.matchAll(mark)) {
    if (found === '\n') line++
    else if (index < hiddenUntil) continue
    else if (found in ends) hiddenUntil = endOf(ends[found as keyof typeof ends], index)
    else lines.push(line)
  }
  return lines
}

const mark = /\n|<!--|<!\[CDATA\[|<\?|<(?:[\w.-]{1,100}:)?outline(?=[\s/>])/gi
const ends = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' } as const

/** Where something ends that begins at a place; there, where it never ends. A mark that is not to come is not sought again. */
function endSearch(text: string): (end: string, from: number) => number {
  const exhausted = new Set<string>()
  return (end, from) => {
    const found = exhausted.has(end) ? -1 : text.indexOf(end, from)
    if (found < 0) exhausted.add(end)
    return found < 0 ? from : found
  }
}
