import type { Enclosure, Item, Picture } from '../../../model/feed.ts'
import { absoluteUrl } from '../../../text/urls.ts'
import type { XmlElement } from '../../../text/xml-tree.ts'
import { attributeOf, type FeedDocument, wholeNumber } from '../fields.ts'
import { known } from '../known.ts'
import { MOST_VALUES } from '../limits.ts'
import { allInside, everyBelow, firstInside, lineInside } from './elements.ts'
import { nitfItem } from './nitf.ts'
import { bestRendition, type Rendition } from './renditions.ts'
import { contentHtml } from './wire-html.ts'

/** A component of a news item that holds content, with the part it plays (`Body`, `Photo`, `HeadLine` …). */
export type Piece = { role: string; component: XmlElement; contents: XmlElement[] }

/** The components with content of their own, at any depth, in document order. */
export function contentPieces(item: XmlElement, role = ''): Piece[] {
  return allInside(item, 'newscomponent').flatMap(component => {
    const own = formalNameOf(firstInside(component, 'role'))?.toLowerCase() ?? role
    const contents = allInside(component, 'contentitem')
    const here = contents.length > 0 ? [{ role: own, component, contents }] : []
    return [...here, ...contentPieces(component, own)]
  })
}

const formalNameOf = (element: XmlElement | undefined): string | undefined =>
  element && attributeOf(element, 'formalname')

/** Roles whose text stands apart from the article: how it is laid out, whom to call, what a picture shows. */
const ASIDE = /style|contact|head ?line|slug|caption|photo|picture|logo|video|audio|graphic|thumbnail/
const SUMMARY = /sub-?head|abstract|summary|teaser|lead/

type Texts = { body?: string; summary?: string; nitf?: Item }

/** The article's text and its summary: pieces named so, or else the first piece of text that nothing sets aside. */
export function textPieces(pieces: Piece[], document: FeedDocument): Texts {
  const texts = pieces.filter(({ contents }) => contents.some(one => firstInside(one, 'datacontent')))
  const summary = texts.find(({ role }) => SUMMARY.test(role))
  const body =
    texts.find(({ role }) => /^(?:body|main|text|story)/.test(role) && !SUMMARY.test(role)) ??
    texts.find(({ role }) => !ASIDE.test(role) && !SUMMARY.test(role))
  const nitf = body && nitfIn(body, document)
  return {
    body: nitf?.contentHtml ?? (body && htmlOf(body, document)),
    summary: (summary && htmlOf(summary, document)) ?? nitf?.summaryHtml,
    nitf,
  }
}

function nitfIn({ contents }: Piece, document: FeedDocument): Item | undefined {
  const [found] = contents.flatMap(content => everyBelow(content, 'nitf'))
  return found && nitfItem(found, document)
}

function htmlOf({ contents }: Piece, document: FeedDocument): string | undefined {
  for (const content of contents) {
    const data = firstInside(content, 'datacontent')
    const html =
      data && contentHtml(data, formalNameOf(firstInside(content, 'mimetype'))?.toLowerCase() ?? '', document)
    if (html) return html
  }
  return undefined
}

/** The pictures, one for each component however many renditions it has, and the other files. A logo is no picture of the news. */
export function picturesOf(pieces: Piece[], document: FeedDocument): { pictures: Picture[]; enclosures: Enclosure[] } {
  const files = pieces.map(piece => ({ ...piece, renditions: renditionsOf(piece, document) }))
  const pictures = files.flatMap(({ role, component, renditions }): Picture[] => {
    const best = /logo|icon/.test(role) ? undefined : bestRendition(renditions)
    const caption = lineInside(component, 'newslines', 'headline')
    const credit = lineInside(component, 'newslines', 'creditline')
    return best ? [known<Picture>({ url: best.url, width: best.width, height: best.height, caption, credit })] : []
  })
  const others = files.flatMap(({ renditions }) => renditions.filter(({ type }) => type && !type.startsWith('image/')))
  const enclosures = others.map(({ url, type, length }) => known<Enclosure>({ url, type, length }))
  return { pictures: pictures.slice(0, MOST_VALUES), enclosures: enclosures.slice(0, MOST_VALUES) }
}

function renditionsOf({ contents }: Piece, document: FeedDocument): Rendition[] {
  return contents.flatMap(content => {
    const url = absoluteUrl(attributeOf(content, 'href'), document.url)
    if (!url) return []
    const characteristics = firstInside(content, 'characteristics')
    const property = (name: string): number | undefined =>
      wholeNumber(
        attributeOf(allInside(characteristics, 'property').find(one => formalNameOf(one) === name) ?? content, 'value'),
      )
    return known<Rendition>({
      url,
      type: formalNameOf(firstInside(content, 'mimetype')),
      width: property('PixelWidth') ?? property('Width'),
      height: property('PixelHeight') ?? property('Height'),
      length: wholeNumber(lineInside(characteristics, 'sizeinbytes')),
    })
  })
}
