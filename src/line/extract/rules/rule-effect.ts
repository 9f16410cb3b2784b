import type { Extracted } from '../../../model/article.ts'
import { lightDocument } from '../../../text/light-dom.ts'
import { extractArticle } from '../extract-article.ts'
import { selectAll } from './selector.ts'
import type { RulePart, SiteRule } from './site-rule.ts'
import { ruleParts } from './site-rule.ts'

/** What a site rule does to one page: for whoever writes it. */
export type RuleEffect = {
  /** In how many places of the page each of its parts is found. */
  places: Partial<Record<RulePart, number>>
  /** What is read otherwise with the rule than without it. */
  facts: { name: string; before: string; after: string }[]
  /** Paragraphs of the text that are only there without it, and only with it. */
  gone: string[]
  come: string[]
}

/** Reads a page without the rule, and tells what the rule changed in `ruled`, the same page read with it. */
export function ruleEffect(html: string, url: string, rule: SiteRule, ruled: Extracted): RuleEffect {
  const { root } = lightDocument(html)
  const plain = extractArticle(html, url)
  const [before, after] = [linesOf(plain), linesOf(ruled)]
  return {
    places: Object.fromEntries(
      ruleParts.flatMap(part => (rule[part] ? [[part, selectAll(root, rule[part]).length]] : [])),
    ),
    facts: facts.flatMap(({ name, of }) =>
      of(plain) === of(ruled) ? [] : [{ name, before: of(plain), after: of(ruled) }],
    ),
    gone: [...before.difference(after)],
    come: [...after.difference(before)],
  }
}

const linesOf = ({ text }: Extracted): Set<string> => new Set(text.split('\n').filter(line => line !== ''))

const facts: { name: string; of: (found: Extracted) => string }[] = [
  { name: 'title', of: found => found.title ?? '' },
  { name: 'authors', of: found => found.authors.map(person => person.name).join(', ') },
  { name: 'published', of: found => found.publishedLocal ?? '' },
  { name: 'problem', of: found => found.problem ?? '' },
]
