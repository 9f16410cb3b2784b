import type { Tag } from '../../../model/feed.ts'
import { compact, type PageFacts } from '../page-facts.ts'
import { isThing, listOf, stringOf, typesOf } from '../structured-data.ts'
import { claims } from './claims.ts'
import type { PageMarks } from './page-marks.ts'
import { oneLine } from './title.ts'

/**
 * The section the publisher put the article in, in the order of trust; then the breadcrumb before the article, and at
 * last the first folder of the address where that is a word.
 */
export function findSection(facts: PageFacts, marks: PageMarks): string | undefined {
  const said = [...claims(facts, marks, 'section').map(claim => claim.value), breadcrumb(facts), firstFolder(facts.url)]
  for (const value of said) {
    const section = oneLine(value?.split(/[,;>|]/)[0] ?? '')
    if (section.length > 1 && section.length < 60 && !/^https?:|^\d+$/.test(section)) return section
  }
  return undefined
}

/** Folders that say what kind of page it is, or in which language, and nothing of its subject. */
const noSection =
  /^(?:articles?|artikel|artigo|articulos?|news|nachrichten|noticias?|story|stories|posts?|blogs?|amp|live|videos?|pages?|archives?|content|index|inhalt|beitrag|detail|read|watch|aktuell|id|www|web|html?|20\d\d|\p{L}{1,2}(?:-\p{L}{2})?|en-us|.*\d.*)$/iu

function firstFolder(url: string): string | undefined {
  const folders = (URL.parse(url)?.pathname ?? '').split('/').slice(1, -1)
  const folder = folders.slice(0, 2).find(name => !noSection.test(name) && /^[a-z][a-z-]{2,24}$/i.test(name))
  if (!folder || folder.split('-').length > 3) return undefined
  return folder[0]!.toUpperCase() + folder.slice(1).replaceAll('-', ' ')
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
