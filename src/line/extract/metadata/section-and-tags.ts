import type { Tag } from '../../../model/feed.ts'
import { compact, firstMeta, type PageFacts } from '../page-facts.ts'
import { isThing, listOf, stringOf, typesOf } from '../structured-data.ts'
import { oneLine } from './title.ts'

/** The section the publisher put the article in: JSON-LD, `article:section`, the breadcrumb before the article. */
export function findSection(facts: PageFacts): string | undefined {
  const said = listOf(facts.article?.articleSection)
    .map(stringOf)
    .find(value => value)
  const named =
    said ??
    firstMeta(facts, 'article:section', 'parsely-section', 'sailthru.section', 'section', 'cxenseparse:section') ??
    breadcrumb(facts)
  const section = named && oneLine(named.split(/[,;>|]/)[0]!)
  return section && section.length < 60 && !/^https?:/.test(section) ? section : undefined
}

function breadcrumb(facts: PageFacts): string | undefined {
  const list = facts.things.find(thing => typesOf(thing).includes('BreadcrumbList'))
  const names = listOf(list?.itemListElement).flatMap(entry => {
    if (!isThing(entry)) return []
    return stringOf(entry.name) ?? (isThing(entry.item) ? stringOf(entry.item.name) : undefined) ?? []
  })
  // The first is the homepage, the last the article itself.
  return names.length > 2 ? names[1] : undefined
}

/** The article's subjects in the publisher's words: JSON-LD keywords, `article:tag`, keyword metas; at most 30. */
export function findTags(facts: PageFacts): Tag[] {
  const structured = listOf(facts.article?.keywords).flatMap(entry =>
    isThing(entry) ? [stringOf(entry.name)] : [stringOf(entry)],
  )
  const lists = [
    structured,
    facts.metaLists.get('article:tag'),
    facts.metaLists.get('news_keywords'),
    facts.metaLists.get('keywords'),
  ]
  const labels = lists.find(list => list?.some(entry => entry)) ?? []
  const words = labels.flatMap(entry => (entry ? entry.split(/\s*[,;]\s*/) : [])).map(oneLine)
  const unique = new Map(words.filter(word => word.length > 1 && word.length < 80).map(word => [compact(word), word]))
  return [...unique.values()].slice(0, 30).map(label => ({ label }))
}
