import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on a page, a line each; `rules` switches single rules on or off. */
export async function findingsOf(page: Page, rules: RunOptions['rules'] = {}): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = (await page.evaluate(
    given => (globalThis as unknown as { axe: { run(with_: RunOptions): Promise<AxeResults> } }).axe.run(given),
    { runOnly: tags, rules },
  )) as AxeResults
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
}
