import type { StoryFact } from '../../../model/story-digest.ts'
import type { Quotation } from '../../../text/quotations.ts'
import { tokensOf } from '../../../text/tokens.ts'
import type { Notes } from '../read-report.ts'

type Placed = { quotation: Quotation; words: ReadonlySet<string>; notes: Notes }

const most = 3
const leastWords = 5
const sameShare = 0.8
// a piece of a sentence in quotation marks is no saying
const begins = /^[¿¡]?[\p{Lu}\p{Lo}\p{N}]/u

/** Words that two owners or more quote, with whose they are; the version that says whose first, then the longest. */
export function weighQuotations(reports: readonly Notes[], lang: string): StoryFact[] {
  const groups: Placed[][] = []
  for (const notes of reports)
    for (const quotation of notes.quotations) {
      const placed = { quotation, words: new Set(tokensOf(quotation.text)), notes }
      if (placed.words.size < leastWords || !begins.test(quotation.text)) continue
      const group = groups.find(others => isSame(others[0]!, placed))
      if (group) group.push(placed)
      else groups.push([placed])
    }
  return groups
    .flatMap(group => factOf(group, lang) ?? [])
    .sort((one, other) => other.values[0]!.statements.length - one.values[0]!.statements.length)
    .slice(0, most)
}

/** Whether two quotations are one, perhaps cut by one of those who quote. */
export const isSame = (one: { words: ReadonlySet<string> }, other: { words: ReadonlySet<string> }): boolean =>
  one.words.intersection(other.words).size >= sameShare * Math.min(one.words.size, other.words.size)

function factOf(group: readonly Placed[], lang: string): StoryFact | undefined {
  const byOwner = new Map<string, Placed>()
  for (const placed of group)
    if (!byOwner.has(placed.notes.report.owner)) byOwner.set(placed.notes.report.owner, placed)
  if (byOwner.size < 2) return undefined
  const citable = group.filter(({ notes, quotation }) => quotation.end <= notes.report.citable)
  const best = citable.sort(
    (one, other) =>
      Number(other.notes.report.lang === lang) - Number(one.notes.report.lang === lang) ||
      Number(other.quotation.speaker !== undefined) - Number(one.quotation.speaker !== undefined) ||
      other.words.size - one.words.size,
  )[0]
  if (!best) return undefined
  const { report } = best.notes
  const statements = [...byOwner.values()]
    .map(({ notes }) => ({ articleId: notes.report.articleId, at: notes.report.at }))
    .sort((one, other) => one.at - other.at)
  const speakers = group.flatMap(({ quotation }) => quotation.speaker ?? [])
  return {
    kind: 'quote',
    verdict: 'agreed',
    speaker: speakerOf(speakers),
    values: [
      {
        value: byOwner.size,
        exactness: 'exact',
        statements,
        sentence: {
          articleId: report.articleId,
          text: best.quotation.text,
          lang: report.lang,
          end: best.quotation.end,
        },
      },
    ],
  }
}

/** Whose words most of those who quote them say they are; of equals the longest name, because `Ada Marsh` says more than `Marsh`. */
function speakerOf(names: readonly string[]): string | undefined {
  const times = (name: string): number => names.filter(other => other.includes(name) || name.includes(other)).length
  return names.toSorted((one, other) => times(other) - times(one) || other.length - one.length)[0]
}
