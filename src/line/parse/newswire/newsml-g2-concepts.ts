import type { Item, Newswire } from '../../../model/feed.ts'
import { escapeHtml } from '../../../text/sanitise-text.ts'
import type { XmlElement } from '../../../text/xml-tree.ts'
import { attributeOf, lineOf } from '../fields.ts'
import { known } from '../known.ts'
import { allInside, everyBelow, firstInside, localName } from './elements.ts'
import { type G2Document, itemFacts, termOf } from './newsml-g2-item.ts'
import { nameOf, onceEach, subjectTag } from './subject-codes.ts'
import { paragraphs } from './wire-html.ts'

const KINDS: Record<string, Newswire['kind']> = { catalogitem: 'catalog', knowledgeitem: 'catalog' }

/**
 * Reads a `conceptItem`, `knowledgeItem` or `catalogItem`: what is said of persons, events, topics or whole vocabularies.
 * They are data about news and marked as such.
 */
export function conceptItem(element: XmlElement, given: G2Document): Item {
  const facts = itemFacts(element, given)
  const concepts = [...allInside(element, 'concept'), ...allInside(firstInside(element, 'conceptset'), 'concept')]
  const schemes = [...allInside(element, 'schememeta'), ...everyBelow(element, 'scheme')]
  const codes = concepts.map(one =>
    subjectTag(termOf(firstInside(one, 'conceptid')), nameOf(one, facts.lang), given.schemes),
  )
  const described = allInside(firstInside(element, 'contentmeta'), 'description').slice(0, 1)
  return known<Item>({
    ...facts,
    title: facts.title ?? [...schemes, ...concepts].map(one => nameOf(one, facts.lang)).find(Boolean),
    contentHtml:
      [
        ...described.map(one => paragraphs(lineOf(one))),
        ...[...concepts, ...schemes].map(one => entry(one, facts.lang)),
      ].join('') || undefined,
    tags: onceEach([...facts.tags, ...codes]),
    newswire: { ...facts.newswire, kind: KINDS[localName(element)] ?? 'concept' },
  })
}

function entry(concept: XmlElement, lang: string | undefined): string {
  const name = nameOf(concept, lang)
  const definition = definitionOf(concept, lang)
  if (!name && !definition) return ''
  return `<p>${[name && `<strong>${escapeHtml(name)}</strong>`, definition && escapeHtml(definition)].filter(Boolean).join(' ')}</p>`
}

function definitionOf(concept: XmlElement, lang: string | undefined): string | undefined {
  const all = allInside(concept, 'definition')
  const own = all.find(one => attributeOf(one, 'xml:lang')?.split('-')[0] === lang?.split('-')[0])
  return lineOf(own ?? all[0])
}

/** Reads a `planningItem`: what a newsroom means to cover. */
export function planningItem(element: XmlElement, given: G2Document): Item {
  const facts = itemFacts(element, given)
  const plans = everyBelow(firstInside(element, 'newscoverageset'), 'planning')
  const words = plans.flatMap(plan => ['headline', 'ednote', 'description'].flatMap(name => allInside(plan, name)))
  const lines = words.flatMap(one => lineOf(one) ?? [])
  return known<Item>({
    ...facts,
    title: facts.title ?? plans.map(plan => lineOf(firstInside(plan, 'headline'))).find(Boolean),
    contentHtml: lines.map(line => paragraphs(line)).join('') || undefined,
    newswire: { ...facts.newswire, kind: 'plan' },
  })
}
