import type { Item } from '../../../model/feed.ts'
import type { FeedDocument } from '../fields.ts'
import { oneLine } from '../fields.ts'
import { everyBelow, localName } from './elements.ts'
import { type JsonFields, lineFrom, listFrom, namesFrom, textFrom } from './json-fields.ts'
import { nitfItem } from './nitf.ts'
import { finished, paragraphs, rootOfString } from './wire-html.ts'

type Body = { html?: string; nitf?: Item }

/** The text of an item: HTML before NITF, NITF before plain text. */
export function bodyOf(item: JsonFields, document: FeedDocument): Body {
  const bodies = textsOf(item, 'bodies', 'body_')
  const html = bodies.find(({ kind }) => kind === 'html')
  if (html) return { html: finished(html.text, document) }
  const wire = bodies.find(({ kind }) => kind === 'nitf')
  const nitf = wire && nitfIn(wire.text, document)
  if (nitf?.contentHtml) return { html: nitf.contentHtml, nitf }
  return { html: paragraphs(bodies.find(({ kind }) => kind === 'text')?.text) }
}

type Kind = 'html' | 'nitf' | 'text' | 'other'
type Text = { kind: Kind; role: string; text: string }

/** ninjs 2 and 3 list texts with role and media type; ninjs 1 has a property for each, its kind in the name (`body_xhtml`). */
function textsOf(item: JsonFields, list: string, start: string): Text[] {
  const listed = listFrom(item, list).map(one => {
    const role = lineFrom(one, 'role') ?? ''
    return {
      kind: kindOf(`${lineFrom(one, 'contenttype', 'mimetype') ?? ''} ${role}`),
      role,
      text: textFrom(one, 'value'),
    }
  })
  const named = namesFrom(item, start).map(name => ({
    kind: kindOf(name),
    role: name.slice(start.length),
    text: textFrom(item, name),
  }))
  return [...listed, ...named].flatMap(({ text, ...rest }) => (text ? [{ ...rest, text }] : []))
}

function kindOf(type: string): Kind {
  if (/html/i.test(type)) return 'html'
  if (/nitf/i.test(type)) return 'nitf'
  return /xml/i.test(type) ? 'other' : 'text'
}

function nitfIn(xml: string, document: FeedDocument): Item | undefined {
  const root = rootOfString(xml)
  const nitf = root && (localName(root) === 'nitf' ? root : everyBelow(root, 'nitf')[0])
  return nitf && nitfItem(nitf, document)
}

/** Roles of descriptions that are no words about the news. */
const ASIDE = /^(?:credit_?line|writer|usage|special_?instructions)/i

type Descriptions = { summary?: string; all?: string; line?: string }

/** What describes an item or a picture: the first as HTML and as a line, and all as HTML; the same words once. */
export function descriptionsOf(item: JsonFields, document: FeedDocument): Descriptions {
  const texts = textsOf(item, 'descriptions', 'description_').filter(({ role }) => !ASIDE.test(role))
  const plain = texts.filter(({ kind }) => kind === 'text')
  const chosen = plain.length > 0 ? plain : texts
  const html = chosen.flatMap(({ kind, text }) => (kind === 'html' ? finished(text, document) : paragraphs(text)) ?? [])
  return {
    summary: html[0],
    all: html.length > 0 ? [...new Set(html)].join('') : undefined,
    line: oneLine(plain[0]?.text),
  }
}
