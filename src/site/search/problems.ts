import type { QueryProblem } from '../../text/search/query.ts'
import type { SiteLanguage } from '../words/languages.ts'

/** What is wrong with a part of a query, in a sentence. */
export function problemSentence(problem: QueryProblem, { words }: SiteLanguage): string {
  const { finding, marks, searchPage } = words
  const operator = (name: string): string => marks.quoted(`${name}:`)
  if (problem.kind === 'unknown-operator') {
    const nearest = problem.nearest && finding.nearest(operator(problem.nearest))
    return [finding.unknown(operator(problem.name)), nearest].filter(Boolean).join(' ')
  }
  if (problem.kind === 'no-value') return finding.noValue(operator(problem.name))
  if (problem.kind === 'bad-value') {
    const { name, value } = problem
    const kind = name === 'before' || name === 'after' ? 'date' : name
    return finding.bad[kind](marks.quoted(value))
  }
  return problem.kind === 'too-long' ? searchPage.wrong['too-long'] : finding.wrong[problem.kind]
}
