import type { Person } from '../../../model/feed.ts'
import { isInside, type LightElement } from '../../../text/light-dom.ts'
import { absoluteUrl } from '../../../text/urls.ts'
import type { Block, PageBlocks } from '../blocks.ts'
import { compact, type PageFacts } from '../page-facts.ts'
import { isThing, listOf, stringOf, type Thing, typesOf } from '../structured-data.ts'
import { labelledBylines } from './labelled-byline.ts'
import type { Place } from './lead-picture.ts'
import { bareName, looksLikeName, whatIs } from './name-shapes.ts'
import { nameText } from './name-text.ts'
import type { PageMarks } from './page-marks.ts'
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
  'cxenseparse:author',
]

/** Names of `meta` that publishers made up themselves: `articleAuthor`, `xyz_authors`. */
const ownMetaName = /^(?!twitter:|og:|fb:)[a-z]{2,20}[-_:.]?authors?(?:[-_.]?names?)?$/

/**
 * Who wrote the article: people before houses. The places are asked in the order of trust (JSON-LD, microdata, `meta`,
 * links and boxes of authors, a visible byline, one in a line of dates, a name alone in bold at the text's edge), and the first that names a
 * person settles it. Where none does, the house that is named first is the author: an agency, the publication.
 */
export function findAuthors(facts: PageFacts, marks: PageMarks, page: PageBlocks, place: Place): Person[] {
  const sites = siteNames(facts)
  const places: (() => Person[])[] = [
    () => structuredOrFuller(facts, marks, page, place),
    () => (marks.properties.get('author') ?? []).slice(0, 6).flatMap(people),
    () => metaAuthors(facts, sites),
    () => linkedAuthors(marks, page, place),
    () => namedBylines(marks, page, place),
    () => spokenByline(page, place),
    () => labelledNames(page, place),
    () => signature(page, place),
  ]
  const forMachines = 3
  let house: Person[] = []
  for (const [at, ask] of places.entries()) {
    // An agency that is named for machines is not outdone by a name somewhere on the page.
    if (at >= forMachines && house.some(({ name }) => whatIs(name!, sites) === 'agency')) break
    const named = unique(ask()).map(person => ({ person, is: whatIs(person.name!, sites) }))
    const credited = named.filter(({ is }) => is === 'person' || is === 'agency').map(({ person }) => person)
    if (named.some(({ is }) => is === 'person')) return credited.slice(0, 20)
    if (house.length === 0) house = named.flatMap(({ person, is }) => (is === 'nothing' ? [] : [person])).slice(0, 3)
  }
  return house
}

/** JSON-LD's authors, or the fuller list beside the headline that has all of them: it often knows only the first. */
function structuredOrFuller(facts: PageFacts, marks: PageMarks, page: PageBlocks, place: Place): Person[] {
  const structured = structuredAuthors(facts)
  const below = marks.authors.filter(element => isBelow(element, page, place.headline))
  const linked = unique(linkedAuthors({ ...marks, authors: below }, page, place))
  const has = (list: Person[], name = ''): boolean => list.some(person => compact(person.name!) === compact(name))
  const isFuller =
    structured.length > 0 && linked.length > structured.length && structured.every(({ name }) => has(linked, name))
  return isFuller ? linked : structured
}

function structuredAuthors(facts: PageFacts): Person[] {
  const byId = new Map(
    facts.things.flatMap(thing => (typeof thing['@id'] === 'string' && thing.name ? [[thing['@id'], thing]] : [])),
  )
  const article = facts.article ?? {}
  const authors = [article.author, article.creator].map(listOf).find(list => list.length > 0) ?? []
  return authors.slice(0, 20).flatMap(author => structuredPeople(author, byId, facts.base))
}

function structuredPeople(author: unknown, byId: ReadonlyMap<unknown, Thing>, base: string): Person[] {
  if (typeof author === 'string') return people(author)
  if (!isThing(author)) return []
  const thing = author.name ? author : (byId.get(author['@id']) ?? {})
  const url = absoluteUrl(stringOf(thing.url) ?? '', base)
  const isOrganisation = typesOf(thing).every(type => /Organi[sz]ation$/.test(type)) && typesOf(thing).length > 0
  const names = listOf(thing.name)
    .slice(0, 20)
    .flatMap(name => (isOrganisation ? [oneLine(stringOf(name) ?? '')] : [stringOf(name) ?? '']))
  const found = isOrganisation ? names.filter(Boolean).map(name => ({ name })) : names.flatMap(people)
  return found.length === 1 && url ? [{ ...found[0], url }] : found
}

const isBelow = (element: LightElement, { extents }: PageBlocks, headline: number): boolean => {
  const at = extents.get(element)?.first ?? -1
  return headline >= 0 && at > headline && at <= headline + 6
}

/** The first `meta` that names somebody: others repeat it, in the form of an address. */
function metaAuthors(facts: PageFacts, sites: readonly string[]): Person[] {
  const own = [...facts.metaLists.keys()].filter(name => ownMetaName.test(name) && !metaNames.includes(name))
  const lists = [...metaNames, ...own].map(name =>
    (facts.metaLists.get(name) ?? []).flatMap(value => peopleIn(value, sites)),
  )
  return lists.find(list => list.some(person => whatIs(person.name!, sites) === 'person')) ?? lists.flat()
}

/** A value that begins with the publication goes on with its address: `herald.example, Oxford, England`. */
function peopleIn(value: string, sites: readonly string[]): Person[] {
  const found = /www\.|https?:/i.test(value) ? [] : people(value)
  const isHouse = found.length > 0 && whatIs(found[0]!.name!, sites) === 'house'
  return isHouse ? found.slice(0, 1) : found
}

/** Whether an element stands where a byline does: around the headline, or at the end of the text. */
function isNear(element: LightElement, { extents }: PageBlocks, { first, end, headline }: Place): boolean {
  const at = extents.get(element)?.first
  if (at === undefined) return true
  const start = headline < 0 ? first : Math.min(headline, first)
  return (at >= start - 6 && at <= Math.max(headline, first) + 12) || (at >= end - 2 && at <= end + 6)
}

function linkedAuthors(marks: PageMarks, page: PageBlocks, place: Place): Person[] {
  return innermost(marks.authors.filter(element => isNear(element, page, place)))
    .map(element => nameText(element, 200) || element.attributes.content || '')
    .filter(text => text.length < 120)
    .flatMap(people)
    .filter(person => isFullName(person.name!))
    .slice(0, 6)
}

/** What stands on the page is believed only where it looks like a name, or is one word in a script without capitals. */
const isFullName = (name: string): boolean =>
  looksLikeName(name) || (/^\p{Lo}[\p{Lo}\p{M}\s]{1,30}$/u.test(name) && name.split(' ').length <= 5)

const innermost = (elements: LightElement[]): LightElement[] =>
  elements.filter(element => !elements.some(other => other !== element && isInside(other, element)))

/** Of a box named a byline what its innermost boxes of that name say, else its first words. */
function namedBylines({ bylines }: PageMarks, page: PageBlocks, place: Place): Person[] {
  return innermost(bylines.filter(element => isNear(element, page, place)))
    .map(element => nameText(element, 200))
    .filter(text => text.length > 0 && text.length < 140)
    .flatMap(people)
    .filter(person => isFullName(person.name!))
    .slice(0, 6)
}

const spoken =
  /^(?:by|von|par|por|di|door|av|af|przez|oleh|από|от|автор|текст|بقلم|كتبت?|מאת|โดย|autor(?:in)?(?:\/(?:autor|in))?|auteur|autore|author|written by|words by|posted by|eingestellt von|gepostet von|publicado por|publié par|text|texte|texto|penulis|文|撰文|记者|記者|作者|\(?责编|\(?責編)(?:\s*[:：|]\s*|\s+)(?=\S)|^(?:yazan|haber|muhabir|tekst|teksti|bởi|tác giả|द्वारा|लेखक|เรื่อง|redactado por|escrito por|testo di|נכתב על ידי)\s?[:：|]\s?(?=\S)/iu
const labelled = /^autorin\/autor\s+/iu

/** The blocks around the headline and at the end of the text. */
function linesAround({ blocks }: PageBlocks, { first, end, headline }: Place): Block[] {
  const top = Math.max(0, headline < 0 ? first - 4 : headline - 4)
  return [...blocks.slice(top, Math.max(headline, first) + 10), ...blocks.slice(Math.max(0, end - 2), end + 16)]
}

/** A name with a label in a line of dates, above the text's second block or after its end: within it, that is somebody spoken of. */
const labelledNames = (page: PageBlocks, place: Place): Person[] =>
  labelledBylines(
    linesAround(page, place).filter(
      ({ index }) => index < Math.max(place.headline, place.first) + 2 || index >= place.end - 1,
    ),
  )
    .flatMap(people)
    .filter(({ name }) => isFullName(name!))

/** A short line such as "By Ann Lee" around the headline or at the end of the text. */
function spokenByline(page: PageBlocks, place: Place): Person[] {
  for (const { text } of linesAround(page, place)) {
    if (text.length > 100 || !(spoken.test(text) || labelled.test(text))) continue
    const found = people(text.replace(labelled, '')).filter(({ name }) => isFullName(name!))
    if (found.length > 0) return found.slice(0, 6)
  }
  return []
}

/** A paragraph that is a name in bold and nothing else, before the text's first prose or after its last. */
function signature({ blocks }: PageBlocks, { first, end }: Place): Person[] {
  const text = blocks.slice(first, end)
  const prose = text.findIndex(block => block.length > 100)
  const last = text.findLastIndex(block => block.length > 100)
  if (prose < 0) return []
  for (const block of [
    ...blocks.slice(Math.max(0, first - 1), first + prose),
    ...blocks.slice(first + last + 1, end + 1),
  ]) {
    if (/^h\d$/.test(block.tag) || block.boldLength < block.text.replace(/\s/g, '').length * 0.9) continue
    const found = people(block.text)
    if (found.length > 0 && found.every(person => looksLikeName(person.name!))) return found
  }
  return []
}

const between =
  /\s*(?:,\s(?:and|und|et|y|e|og|och|en|ja|i|a|oraz|ve|dan|và|и|та|і|mit|with)(?=\s\p{Lu})|;|,|、|،|\s&\s|\s(?:and|und|et|y|e|og|och|en|ja|i|a|oraz|ve|dan|và|и|та|і|và|mit|with)\s(?=\p{Lu})|\||\s\/\s|\/(?=\p{Lu}\p{L}+\s\p{Lu})|·|•|\s[–—-]\s)\s*/u

/** Numbers, addresses, degrees, and the days of the week of scripts without capitals, by which a name is told elsewhere. */
const noName =
  /^\d+$|^https?:|^www\.|@|^(?:Ph\.? ?D|M\.?D|M\.?Sc|B\.?Sc|M\.?B\.?A|Esq|RN|CFA)\.?$|^(?:(?:يوم )?(?:السبت|الأحد|الاحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة)|(?:یک|دو|سه|چهار|پنج)?[\u200c ]?شنبه|جمعه|(?:יום )?(?:ראשון|שני|שלישי|רביעי|חמישי|שישי)|שבת|(?:सोम|मंगल|बुध|गुरु|शुक्र|शनि|रवि)वार|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)|[月火水木金土日]曜日?|(?:星期|周|週)[一二三四五六日天]|[월화수목금토일]요일)$/u

/** The names in a byline, bare. */
export function people(byline: string): Person[] {
  return bareName(oneLine(byline).slice(0, 500))
    .split(between)
    .flatMap(part => {
      const name = part ? bareName(part) : ''
      return name.length > 1 && name.length < 80 && !noName.test(name) ? [{ name }] : []
    })
}

/** Each name once, as it was written first. */
function unique(list: Person[]): Person[] {
  const byName = new Map<string, Person>()
  for (const person of list) {
    const key = compact(person.name ?? '')
    if (key && !byName.has(key)) byName.set(key, person)
  }
  return [...byName.values()]
}
