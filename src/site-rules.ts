import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSiteRule, type SiteRule } from './line/extract/rules/site-rule.ts'
import { fileTrouble } from './text/file-trouble.ts'

/** The rules that could be read, and a sentence for each file that could not. */
export type SiteRules = { rules: SiteRule[]; troubles: string[] }

/** The folder of the site rules in the folder of the data: one JSON file for each site. */
export const rulesFolder = (data: string): string => join(data, 'rules')

/** Reads every site rule in a folder, in the order of the files' names; a folder that is not there has none. */
export function loadSiteRules(folder: string): SiteRules {
  const found: SiteRules = { rules: [], troubles: [] }
  for (const name of filesIn(folder)) {
    const read = loadSiteRule(join(folder, name))
    if ('rule' in read) found.rules.push(read.rule)
    else found.troubles.push(read.trouble)
  }
  return found
}

/** Reads one file; `trouble` names it and says what is wrong. */
export function loadSiteRule(path: string): { rule: SiteRule } | { trouble: string } {
  try {
    const read = readSiteRule(readFileSync(path, 'utf8'))
    return 'rule' in read ? read : { trouble: `The site rule ${path} is not taken: ${read.trouble}.` }
  } catch (error) {
    return { trouble: `The site rule ${path} cannot be read: ${fileTrouble(error)}.` }
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter(name => name.endsWith('.json'))
      .toSorted()
  } catch {
    return []
  }
}
