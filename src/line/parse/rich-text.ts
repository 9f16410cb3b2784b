import { allNamed, type FeedDocument, type Fields } from './fields.ts'
import { known } from './known.ts'
import { htmlOf, titleOf } from './text-construct.ts'

const TITLES = ['title', 'atom:title', 'dc:title', 'dcterms:title', 'media:title', 'itunes:title']

type Titles = { title?: string; titleHtml?: string }

/** The title of an item or feed as plain text, and with its markup where it has any. */
export function titlesOf(fields: Fields, document: FeedDocument): Titles {
  for (const element of allNamed(fields, TITLES)) {
    const title = titleOf(element, document)
    const html = htmlOf(element, document)
    if (html?.includes('<')) return known<Titles>({ title, titleHtml: html })
    if (title !== undefined) return { title }
  }
  return {}
}

/** The plain words of the first text among the elements with one of the names that has any. */
export function firstWords(fields: Fields, names: readonly string[], document: FeedDocument): string | undefined {
  for (const element of allNamed(fields, names)) {
    const words = titleOf(element, document)
    if (words !== undefined) return words
  }
  return undefined
}

/** The first text among the elements with one of the names, as HTML. */
export function firstHtml(fields: Fields, names: readonly string[], document: FeedDocument): string | undefined {
  for (const element of allNamed(fields, names)) {
    const html = htmlOf(element, document)
    if (html !== undefined) return html
  }
  return undefined
}
