/** Elements of HTML that never have content. */
export const voidElements = new Set('area br col embed hr img input param source track wbr'.split(' '))

/**
 * What XML tools write as if HTML were XML, said as HTML hears it: `<iframe/>` has no content, `<br></br>` is one break.
 * What a frame holds for those who see no frames comes out of it, because nobody here does.
 */
export function spelledOut(html: string): string {
  const written = html
    .replace(/<([a-z][a-z0-9]*)(\s[^<>]*)?(?<=["'\s\w])\/>/gi, (tag, name: string, rest = '') =>
      isOpen(name.toLowerCase(), rest) ? tag : `<${name}${rest}></${name}>`,
    )
    .replace(/(<br\s*>)<\/br\s*>/gi, '$1')
  return /<iframe/i.test(written) ? withFramesClosed(written) : written
}

/** Whether a tag with a slash at its end opens all the same: the slash is an address's, or a link around words has it. */
function isOpen(name: string, rest: string): boolean {
  return voidElements.has(name) || /=[^\s"'=]*$/.test(rest) || (name === 'a' && /\shref/i.test(rest))
}

/** `Your browser shows no frames`: true, and no news. */
const ABOUT_BROWSERS =
  /frames?\b|browser|navigat|navegador|браузер|ブラウザ|浏览器|^\s*(?:loading|wird geladen|chargement)/i
const LONGEST_NOTICE = 300
const LONGEST_FALLBACK = 2_000

/** Closes each frame where it begins: its content stands behind it, and a frame without end hides nothing. */
function withFramesClosed(html: string): string {
  const pieces: string[] = []
  let copied = 0
  for (const { index, 0: tag } of html.matchAll(/<iframe(?:\s[^<>]*)?>/gi)) {
    const start = index + tag.length
    pieces.push(html.slice(copied, start), '</iframe>')
    copied = start
    const end = /<(\/?)iframe\s*>?/i.exec(html.slice(start, start + LONGEST_FALLBACK))
    if (end?.[1] !== '/') continue
    const fallback = html.slice(start, start + end.index)
    if (fallback.length > LONGEST_NOTICE || !ABOUT_BROWSERS.test(fallback)) pieces.push(fallback)
    copied = start + end.index + end[0].length
  }
  return pieces.join('') + html.slice(copied)
}

/** HTML in which a comment that never ends hides no more than its own tag. */
export function withCommentsEnded(html: string): string {
  const open = html.indexOf('<!--', html.lastIndexOf('-->') + 1)
  return open < 0 ? html : html.slice(0, open) + html.slice(open).replace(/<!--(?:[^<>]*>)?/g, '')
}
