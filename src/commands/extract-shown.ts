import type { BlockReason } from '../line/extract/explain-blocks.ts'
import type { RuleEffect } from '../line/extract/rules/rule-effect.ts'
import { oneLine } from '../log.ts'
import type { Extracted } from '../model/article.ts'
import { counted } from './counted.ts'

/** What was found, a line for each fact. */
export function lookOf(found: Extracted, url: string): string[] {
  const { apart = {}, picture } = found
  const facts: [string, string | undefined][] = [
    ['address', found.canonicalUrl ?? url],
    ['problem', problemOf(found)],
    ['kind', found.kind],
    ['standfirst', found.standfirst],
    ['authors', found.authors.map(person => person.name).join(', ')],
    ['published', found.publishedLocal],
    ['modified', found.modifiedLocal],
    ['section', found.section],
    ['tags', found.tags.map(tag => tag.label).join(', ')],
    ['language', found.lang],
    ['free', found.isFree === undefined ? undefined : found.isFree ? 'yes' : 'no'],
    ['picture', picture && [picture.url, picture.caption, picture.credit].filter(Boolean).join(' · ')],
    ['corrections', apart.corrections?.join(' · ')],
    ['key points', apart.keyPoints?.join(' · ')],
    ['posts', apart.posts && counted(apart.posts.length, 'post')],
    ['gallery', apart.gallery && counted(apart.gallery.length, 'picture')],
    ['facts', apart.facts?.map(box => box.title ?? 'untitled').join(' · ')],
    ['read more', found.readMore.map(link => link.title).join(' · ')],
    ['text', `${counted(found.text.length, 'character')}, sure of it: ${Math.round(found.confidence * 100)} %`],
  ]
  return [
    oneLine(found.title ?? 'untitled'),
    ...facts.flatMap(([name, value]) => (value ? [`  ${name.padEnd(12)} ${oneLine(value)}`] : [])),
  ]
}

function problemOf({ problem, apart }: Extracted): string | undefined {
  const share = apart?.share === undefined ? '' : `, about ${Math.round(apart.share * 100)} % of the text is there`
  return problem && `${problem}${share}`
}

const longestShown = 90

const shortened = (text: string): string =>
  oneLine(text.length > longestShown ? `${text.slice(0, longestShown)}…` : text)

/** Every block, kept ones marked with a plus, with its score, its role and what speaks for and against it. */
export function reasonsOf(blocks: readonly BlockReason[]): string[] {
  return blocks.flatMap(({ kept, score, tag, role, text, reasons }) => {
    const value = score === undefined ? '' : score.toFixed(1)
    return [
      `${kept ? '+' : '-'} ${value.padStart(5)} ${role.padEnd(13)} ${tag.padEnd(10)} ${shortened(text)}`,
      ...(reasons.length > 0 ? [`${' '.repeat(33)}${reasons.join('; ')}`] : []),
    ]
  })
}

/** What a site rule does to this page: where it found its parts, and what is read otherwise because of it. */
export function effectOf({ places, facts, gone, come }: RuleEffect): string[] {
  const found = Object.entries(places).map(
    ([part, count]) => `  ${part.padEnd(12)} ${count === 0 ? 'nowhere on this page' : counted(count, 'place')}`,
  )
  const changed = facts.map(
    ({ name, before, after }) => `  ${name.padEnd(12)} ${quoted(before)} becomes ${quoted(after)}`,
  )
  const lines = [...gone.map(line => `  - ${shortened(line)}`), ...come.map(line => `  + ${shortened(line)}`)]
  const isIdle = changed.length + lines.length === 0
  return ['the rule', ...found, ...changed, ...lines, ...(isIdle ? ['  changes nothing that is read'] : [])]
}

const quoted = (text: string): string => (text === '' ? 'nothing' : `“${oneLine(text)}”`)
