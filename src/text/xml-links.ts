import { absoluteUrl } from './urls.ts'

/** The attributes of HTML that hold an address (WHATWG HTML, index of attributes; HTML 4.01 for those of old). */
const LINK_ATTRIBUTES = new Map([
  ['href', ['a', 'area', 'link', 'image']],
  ['src', ['audio', 'embed', 'frame', 'iframe', 'img', 'input', 'script', 'source', 'track', 'video']],
  ['cite', ['blockquote', 'del', 'ins', 'q']],
  ['longdesc', ['frame', 'iframe', 'img']],
  ['usemap', ['img', 'input', 'object']],
  ['poster', ['video']],
  ['srcset', ['img', 'source']],
  ['data-src', ['img', 'iframe']],
  ['background', ['body', 'table', 'td']],
  ['action', ['form']],
  ['profile', ['head']],
  ['codebase', ['applet', 'object']],
  ['classid', ['object']],
  ['data', ['object']],
])

const ADDRESS_ATTRIBUTES = new Set([...LINK_ATTRIBUTES.keys(), 'xlink:href', 'dynsrc', 'lowsrc', 'manifest'])

/** Says whether an attribute of that name, in lower case, holds an address in any element. */
export function isAddressAttribute(name: string): boolean {
  return ADDRESS_ATTRIBUTES.has(name)
}

/** The value of an attribute of HTML with its address, or the addresses of a `srcset`, made absolute. Names in lower case. */
export function absoluteValue(element: string, attribute: string, written: string, base: string | undefined): string {
  if (base === undefined || !LINK_ATTRIBUTES.get(attribute)?.includes(element)) return written
  return attribute === 'srcset' ? candidatesAgainst(written, base) : linkAgainst(written, base)
}

/** An address in HTML made absolute; what is none, or not for the web, stays as it is written. */
function linkAgainst(written: string, base: string): string {
  if (/^\s*[a-z][a-z0-9+.-]*:/i.test(written)) return written
  return absoluteUrl(written, base) ?? written
}

/** No picture comes in more sizes. */
const MOST_CANDIDATES = 100

/** The candidates of a `srcset` (WHATWG HTML §4.8.4.2.1), each made absolute. */
function candidatesAgainst(written: string, base: string): string {
  const candidates = written.split(/,\s+/, MOST_CANDIDATES)
  return candidates.map(one => one.trim().replace(/^\S+/, address => linkAgainst(address, base))).join(', ')
}
