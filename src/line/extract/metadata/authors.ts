import type { Person } from '../../../model/feed.ts'
import { elementsOf, type LightElement, textOf } from '../../../text/light-dom.ts'
import { absoluteUrl } from '../../../text/urls.ts'
import { compact, type PageFacts } from '../page-facts.ts'
import { isThing, listOf, stringOf, type Thing } from '../structured-data.ts'
import { oneLine, siteNames } from './title.ts'

const metaNames = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'citation_author',
]
const bylineClass =
  /(?:^|[-_ ])(?:bylines?|authors?|auteur|autor|autore)(?:[-_]{0,2}(?:names?|link|text|title))?(?:[-_ ]|$)/i

/**
 * Who wrote the article. JSON-LD's authors first, unless they are only the publisher itself; then `meta`; then what the
 * page marks up as an author (`rel=author`, microdata) or by class as a byline; at last the publisher as author.
 */
export function findAuthors(facts: PageFacts): Person[] {
  const sites = siteNames(facts)
  const structured = structuredAuthors(facts)
  const isPeople = (list: Person[]): boolean => list.some(person => !sites.includes(compact(person.name ?? '')))
  if (isPeople(structured)) return structured
  const named = unique(metaNames.flatMap(name => facts.metaLists.get(name) ?? []).flatMap(value => people(value)))
  if (isPeople(named)) return named
  const marked = markedAuthors(facts)
  return isPeople(marked) ? marked : structured.length > 0 ? structured : named
}

function structuredAuthors(facts: PageFacts): Person[] {
  const byId = new Map(
    facts.things.flatMap(thing => (typeof thing['@id'] === 'string' && thing.name ? [[thing['@id'], thing]] : [])),
  )
  const article = facts.article ?? {}
  const authors = [article.author, article.creator].map(listOf).find(list => list.length > 0) ?? []
  return unique(authors.slice(0, 20).flatMap(author => structuredPeople(author, byId, facts.url)))
}

function structuredPeople(author: unknown, byId: ReadonlyMap<unknown, Thing>, base: string): Person[] {
  if (typeof author === 'string') return people(author)
  if (!isThing(author)) return []
  const thing = author.name ? author : (byId.get(author['@id']) ?? {})
  const url = absoluteUrl(stringOf(thing.url) ?? '', base)
  const found = listOf(thing.name).flatMap(name => people(stringOf(name) ?? ''))
  return found.length === 1 && url ? [{ ...found[0], url }] : found
}

function markedAuthors(facts: PageFacts): Person[] {
  const byMarkup: string[] = []
  const byClass: string[] = []
  for (const element of elementsOf(facts.document.root)) {
    if (byMarkup.length > 8 || byClass.length > 8) break
    if (isMarked(element)) byMarkup.push(textOf(element, 200) || element.attributes.content || '')
    else if (bylineClass.test((element.attributes.class ?? '').slice(0, 300))) byClass.push(textOf(element, 200))
  }
  for (const list of [byMarkup, byClass]) {
    const found = unique(
      list
        .filter(text => text.length < 120)
        .flatMap(text => people(text))
        .filter(person => isLikely(person.name ?? '')),
    )
    if (found.length > 0) return found.slice(0, 6)
  }
  return []
}

function isMarked({ attributes, parent }: LightElement): boolean {
  if (attributes.rel === 'author' || attributes.itemprop === 'author') return true
  return attributes.itemprop === 'name' && parent?.attributes.itemprop === 'author'
}

const isLikely = (name: string): boolean =>
  name.split(' ').length <= 6 && !/\d{3}|\b(?:share|follow|authors?|editor['’]s|updated|published|read)\b/i.test(name)

const leadingWords =
  /^(?:by|von|par|por|di|door|av|af|przez|written by|words by|posted by|story by|text:|texte|texto|autor:|author:|автор:?|από)\s+/i

/** The people that a byline names. */
export function people(byline: string): Person[] {
  let text = oneLine(byline).replace(/[\u200b\ufeff]/g, '')
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(leadingWords, '').trim()
  }
  return text
    .split(/\s*(?:;|,|\s&\s|\s(?:and|und|et|y|e|og|och|en|ja|i|ve|и)\s(?=\p{Lu})|\||\s\/\s|·|•)\s*/u)
    .map(name => name.replace(leadingWords, '').trim())
    .filter(name => name.length > 1 && name.length < 80 && /\p{L}/u.test(name) && !/^https?:|^www\.|@|^\d+$/.test(name))
    .map(name => ({ name }))
}

function unique(list: Person[]): Person[] {
  return [...new Map(list.map(person => [compact(person.name ?? ''), person])).values()]
}
