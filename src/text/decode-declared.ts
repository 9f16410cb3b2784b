/** How far into a document its declaration is looked for. The standard says 1,024 bytes; real pages put more before it. */
const DECLARATION_WITHIN = 4096

/** The charset parameter of a Content-Type header (RFC 9110 §8.3.2), quotes off; undefined when there is none. */
export function httpCharset(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*["']?\s*([^"';\s,]+)/i.exec(contentType ?? '')?.[1]
}

/**
 * The encoding that a document whose bytes resemble ASCII declares in itself: for `xml` the XML declaration, for `html`
 * the `meta` element (WHATWG HTML §13.2.3.2) and else the XML declaration of XHTML. Undefined when there is none.
 */
export function declaredEncoding(bytes: Uint8Array, kind: 'xml' | 'html'): string | undefined {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_WITHIN)).toString('latin1')
  return (kind === 'html' ? metaCharset(head) : undefined) ?? xmlDeclaration(head)
}

function xmlDeclaration(head: string): string | undefined {
  return /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']\s*([\w.:-]+)/.exec(head)?.[1]
}

/** Takes `charset="…"` and `content="…; charset=…"` alike. */
function metaCharset(head: string): string | undefined {
  const live = head.split('<!--').map(withoutComment).join('')
  return /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(live)?.[1]
}

/** What follows the end of the comment in a piece that began one. */
function withoutComment(piece: string, index: number): string {
  if (index === 0) return piece
  const end = piece.indexOf('-->')
  return end < 0 ? '' : piece.slice(end + 3)
}
