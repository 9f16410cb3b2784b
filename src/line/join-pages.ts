import type { ReadPage } from '../model/article.ts'
import type { Outcome } from '../model/outcome.ts'
import { textKey } from './dedupe/same-text.ts'

const longestHtml = 900_000

/**
 * An article that goes on on further pages, whole: they are read one after the other, and their text follows the first's.
 * It ends at the first page that cannot be read, or whose text is for the most part there already: a pager may be that
 * of the comments.
 */
export async function joinPages(first: ReadPage, read: (url: string) => Promise<Outcome<ReadPage>>): Promise<ReadPage> {
  let whole = first
  const seen = new Set(first.text.split('\n'))
  for (const url of first.furtherPages ?? []) {
    const next = await read(url)
    if ('failed' in next || next.done.problem || !isNew(next.done.text, seen)) break
    whole = followedBy(whole, next.done)
    if (whole.html.length > longestHtml) break
  }
  return whole === first ? first : { ...whole, textHash: textKey(whole.text) }
}

/** Whether most of the text, in characters, was on no page before; remembers its lines. */
function isNew(text: string, seen: Set<string>): boolean {
  const lines = text.split('\n').filter(line => !seen.has(line))
  const length = lines.reduce((sum, line) => sum + line.length, 0)
  for (const line of lines) seen.add(line)
  return length > 0.5 * text.length && length > 100
}

const followedBy = (page: ReadPage, next: ReadPage): ReadPage => ({
  ...page,
  html: `${page.html}\n${next.html}`,
  text: `${page.text}\n${next.text}`,
  readMore: page.readMore.length > 0 ? page.readMore : next.readMore,
})
