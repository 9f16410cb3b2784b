import { readSelector, type Selector } from './selector.ts'

/** How the pages of one site are read where the extractor errs. What it does not name is found as everywhere else. */
export type SiteRule = {
  hosts: string[]
  body?: Selector
  title?: Selector
  date?: Selector
  authors?: Selector
  remove?: Selector
}

/** The parts of a rule that are selectors. */
export const ruleParts = ['body', 'title', 'date', 'authors', 'remove'] as const
export type RulePart = (typeof ruleParts)[number]

const known = new Set<string>(['hosts', 'about', ...ruleParts])
const hostForm = /^(?=.{1,253}$)[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/
const mostSelectors = 50

/**
 * The one door for site rules: a JSON object with `hosts` (names, each with its subdomains), any of `body`, `title`,
 * `date`, `authors` and `remove` (a selector or a list of them), and `about` for people. Gives the rule, or in a sentence
 * what is wrong with it.
 */
export function readSiteRule(source: string): { rule: SiteRule } | { trouble: string } {
  const value = parsed(source)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { trouble: 'a site rule is a JSON object, such as {"hosts": ["herald.example"], "body": ".story"}' }
  const given = value as Record<string, unknown>
  const stranger = Object.keys(given).find(name => !known.has(name))
  if (stranger) return { trouble: `“${stranger}” is no part of a site rule; the parts are ${[...known].join(', ')}` }
  const hosts = hostsIn(given.hosts)
  if ('trouble' in hosts) return hosts
  const rule: SiteRule = { hosts: hosts.hosts }
  for (const name of ruleParts) {
    if (given[name] === undefined) continue
    const read = selectorIn(given[name])
    if ('trouble' in read) return { trouble: `${name}: ${read.trouble}` }
    rule[name] = read.selector
  }
  if (!ruleParts.some(name => rule[name])) return { trouble: `it says nothing: give one of ${ruleParts.join(', ')}` }
  return { rule }
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}

function hostsIn(value: unknown): { hosts: string[] } | { trouble: string } {
  const list = Array.isArray(value) ? value : [value]
  const hosts = list.filter(host => typeof host === 'string').map(host => host.toLowerCase())
  if (hosts.length !== list.length || hosts.length === 0) return { trouble: 'hosts: a list of host names is needed' }
  const wrong = hosts.find(host => !hostForm.test(host))
  return wrong === undefined ? { hosts } : { trouble: `hosts: “${wrong.slice(0, 60)}” is no host name` }
}

function selectorIn(value: unknown): { selector: Selector } | { trouble: string } {
  const list = Array.isArray(value) ? value : [value]
  if (list.length === 0 || list.length > mostSelectors || !list.every(entry => typeof entry === 'string'))
    return { trouble: `a selector is needed, or a list of 1 to ${mostSelectors}` }
  return readSelector(list.join(', '))
}

/** The rule for an address's host: the one that names it, else one that names a domain around it. */
export function ruleFor(url: string, rules: readonly SiteRule[]): SiteRule | undefined {
  const host = URL.parse(url)?.hostname.toLowerCase()
  if (!host) return undefined
  const depth = ({ hosts }: SiteRule): number =>
    Math.max(0, ...hosts.filter(name => host === name || host.endsWith(`.${name}`)).map(name => name.length))
  const [best] = rules.filter(rule => depth(rule) > 0).toSorted((a, b) => depth(b) - depth(a))
  return best
}
