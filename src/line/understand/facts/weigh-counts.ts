import type { CountKind, FactValue, StoryFact } from '../../../model/story-digest.ts'
import type { Notes } from '../read-report.ts'
import { cited } from './cite.ts'
import type { CountClaim } from './count-claims.ts'

/** The last word of an owner on a count. */
type Word = CountClaim & { notes: Notes; at: number; owner: string }

const kinds: CountKind[] = ['killed', 'injured', 'missing', 'displaced', 'arrested', 'magnitude']
// A toll that rises is no contradiction: later and higher is news. So close together it is two answers to one question.
const sameTimeMs = 2 * 3_600_000
// Two tolls this far apart are not of one thing (the day's and the war's).
const mostApart = 4

/** Counts of people, and magnitudes, that two owners or more state: agreed, grown or in contradiction. */
export function weighCounts(reports: readonly Notes[], lang: string): StoryFact[] {
  return kinds.flatMap(kind => {
    const words = lastWords(reports, kind)
    if (words.length < 2) return []
    const groups = groupsOf(words)
    const agreed = agreedOf(groups)
    const apart = groups.filter(group => agreed && group !== agreed && contradicts(group, agreed, kind))
    const contradiction = agreed ? apart.length > 0 : groups.length > 1 && anyContradicts(groups, kind)
    if (!agreed && !contradiction) return []
    const first = agreed ?? groups.toSorted((one, other) => newest(other) - newest(one))[0]!
    const rest = groups.filter(group => group !== first && isOfOneThing(group, first))
    if (!agreed && rest.length === 0) return []
    const values = [first, ...rest.toSorted((one, other) => newest(other) - newest(one))]
    return [
      {
        kind,
        verdict: contradiction ? 'differ' : 'agreed',
        values: values.map(group => answerOf(group, lang)),
      } satisfies StoryFact,
    ]
  })
}

/** Each owner's latest statement, oldest first. */
function lastWords(reports: readonly Notes[], kind: CountKind): Word[] {
  const last = new Map<string, Word>()
  for (const notes of reports) {
    const claim = notes.claims.find(one => one.kind === kind)
    const { owner, at } = notes.report
    if (claim && at >= (last.get(owner)?.at ?? -Infinity)) last.set(owner, { ...claim, notes, at, owner })
  }
  return [...last.values()].sort((one, other) => one.at - other.at)
}

/** Statements by their value; `at least 10` goes with the 12 of others, `about 200` with their 205. */
function groupsOf(words: readonly Word[]): Word[][] {
  const groups = [
    ...Map.groupBy(
      words.filter(word => isFirm(word)),
      word => word.value,
    ).values(),
  ]
  for (const word of words.filter(word => !isFirm(word))) {
    const fitting = groups
      .filter(group => allows(word, group[0]!.value))
      .sort((one, other) => other.length - one.length)[0]
    if (fitting) fitting.push(word)
    else groups.push([word])
  }
  return groups
}

const isFirm = ({ exactness }: Word): boolean => exactness === 'exact' || exactness === 'least'

/** Whether what was said leaves room for a value. */
function allows({ value, exactness }: Word, other: number): boolean {
  if (exactness === 'least') return other >= value
  if (exactness === 'most') return other <= value && other >= 0.8 * value
  if (exactness === 'about') return Math.abs(other - value) <= 0.1 * value
  return other === value
}

const newest = (group: readonly Word[]): number => Math.max(...group.map(word => word.at))
const oldest = (group: readonly Word[]): number => Math.min(...group.map(word => word.at))

/** The value that two owners or more give; of several the one that was said last, because tolls grow. */
const agreedOf = (groups: readonly Word[][]): Word[] | undefined =>
  groups
    .filter(group => group.length >= 2)
    .sort((one, other) => newest(other) - newest(one) || other.length - one.length)[0]

const isOfOneThing = ([one]: readonly Word[], [other]: readonly Word[]): boolean =>
  Math.max(one!.value, other!.value) <= mostApart * Math.min(one!.value, other!.value) ||
  Math.abs(one!.value - other!.value) <= 3

/**
 * Whether two groups cannot both be right: one exact value is said after or together with a higher one. A floor (`at
 * least 10`) contradicts nothing above it, and a lower value from before is an earlier state.
 */
function contradicts(one: readonly Word[], other: readonly Word[], kind: CountKind): boolean {
  if (!isOfOneThing(one, other)) return false
  const [low, high] = one[0]!.value < other[0]!.value ? [one, other] : [other, one]
  const firm = low.filter(word => word.exactness === 'exact' || !allows(word, high[0]!.value))
  if (firm.length === 0 || !high.some(word => word.exactness === 'exact' || word.exactness === 'least')) return false
  const gap = kind === 'magnitude' ? 0 : sameTimeMs
  return newest(firm) > oldest(high) - gap
}

const anyContradicts = (groups: readonly Word[][], kind: CountKind): boolean =>
  groups.some((one, at) => groups.slice(at + 1).some(other => contradicts(one, other, kind)))

function answerOf(group: readonly Word[], lang: string): FactValue {
  const firm = group.find(word => word.exactness === 'exact') ?? group[0]!
  const own = group.filter(word => word.notes.report.lang === lang)
  const said = [...own, ...group].map(word => cited(word.notes, word.sentence)).find(Boolean)
  return {
    value: firm.value,
    exactness: firm.exactness,
    statements: group.map(({ notes, at }) => ({ articleId: notes.report.articleId, at })),
    sentence: said,
  }
}
