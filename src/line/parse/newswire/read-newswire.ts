import type { Feed } from '../../../model/feed.ts'
import type { XmlElement } from '../../../text/xml-tree.ts'
import { localName } from './elements.ts'
import { readNewsMl1 } from './newsml-1.ts'
import { isNewsMlG2, readNewsMlG2 } from './newsml-g2.ts'
import { readNitf } from './nitf.ts'

/**
 * Reads a newswire document by its root: NewsML-G2, NewsML 1.x or NITF, whatever prefix they are written under. `url` is
 * the document's own address. Gives undefined for any other root.
 */
export function readNewswire(root: XmlElement, url: string | undefined): Feed | undefined {
  const document = { url, isAtom: false }
  if (localName(root) === 'newsml') return readNewsMl1(root, document)
  if (localName(root) === 'nitf') return readNitf(root, document)
  return isNewsMlG2(root) ? readNewsMlG2(root, document) : undefined
}
