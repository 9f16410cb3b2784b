const longestCrawlDelayMs = 30_000

type Rule = { allows: boolean; pattern: string }
/** Rules under one heading of agents; agents named together share it, so that a long heading multiplies nothing. */
type Section = { rules: Rule[] }

/** A robots.txt, read. Agents go by their name in lower case, `*` is everybody; delays are milliseconds. */
export type Robots = {
  groups: ReadonlyMap<string, readonly Section[]>
  delays: ReadonlyMap<string, number>
  sitemaps: readonly string[]
}

/** A robots.txt without a word, which lets everybody everywhere. */
export const noRobots: Robots = { groups: new Map(), delays: new Map(), sitemaps: [] }

/**
 * Reads a robots.txt as RFC 9309 section 2.2 says, with the tolerance that its section 2.2.4 allows: a space may stand
 * for the colon, unknown lines are passed over, groups of one agent are merged. Never throws; linear in the text.
 */
export function parseRobots(text: string): Robots {
  const groups = new Map<string, Section[]>()
  const delays = new Map<string, number>()
  const sitemaps: string[] = []
  let section: Section = { rules: [] }
  let heading: string[] = []
  let isInHeading = false
  for (const { key, value } of linesOf(text)) {
    if (key === 'user-agent') {
      if (section.rules.length > 0) section = { rules: [] }
      if (!isInHeading) heading = []
      heading.push(agentName(value))
      join(groups, agentName(value), section)
    } else if (key === 'allow' || key === 'disallow') {
      section.rules.push({ allows: key === 'allow', pattern: encoded(value) })
    } else if (key === 'crawl-delay') {
      // The RFC does not know this line: for it, a heading ends at any other line, as those who write it expect.
      for (const name of heading.splice(0)) delays.set(name, delays.get(name) ?? delayMs(value))
    } else if (key === 'sitemap') sitemaps.push(value)
    isInHeading = key === 'user-agent'
  }
  return { groups, delays, sitemaps }
}

/**
 * Whether `agent` (a product token, `NewsFactory`) may ask for `path`: path and query as `URL` gives them, encoded. The
 * longest matching rule decides and Allow wins a tie (RFC 9309 section 2.2.2); what no rule names is allowed.
 */
export function mayFetch(robots: Robots, agent: string, path: string): boolean {
  if (path === '/robots.txt') return true
  const address = capitalised(path)
  let allows = true
  let longest = -1
  for (const rule of sectionsFor(robots, agent).flatMap(section => section.rules)) {
    const { length } = rule.pattern
    const outranks = length > longest || (length === longest && rule.allows)
    if (length > 0 && outranks && matches(rule.pattern, address)) {
      allows = rule.allows
      longest = length
    }
  }
  return allows
}

/** Whether the file has a group for this agent by name, and not only one for everybody. */
export function namesAgent(robots: Robots, agent: string): boolean {
  return robots.groups.has(agentName(agent))
}

/** The Crawl-delay for this agent in milliseconds, at most 30 s; 0 when there is none. */
export function crawlDelay(robots: Robots, agent: string): number {
  const name = agentName(agent)
  return robots.delays.get(robots.groups.has(name) ? name : '*') ?? 0
}

function sectionsFor(robots: Robots, agent: string): readonly Section[] {
  return robots.groups.get(agentName(agent)) ?? robots.groups.get('*') ?? []
}

/** Puts a section under an agent's name, once, however often the heading repeats the name. */
function join(groups: Map<string, Section[]>, name: string, section: Section): void {
  const sections = groups.get(name)
  if (!sections) groups.set(name, [section])
  else if (sections.at(-1) !== section) sections.push(section)
}

/** `Foo Bar/1.0` is the agent `foo`; the letters of a product token are those of RFC 9309 section 2.2.1. */
function agentName(value: string): string {
  if (value.startsWith('*')) return '*'
  return /^[a-z_-]*/.exec(value.toLowerCase())?.[0] ?? ''
}

function* linesOf(text: string): Generator<{ key: string; value: string }> {
  for (const raw of text.replace(/^\uFEFF/, '').split(/[\r\n]/)) {
    const line = (raw.split('#', 1)[0] ?? '').trim()
    const parts = /^([^\s:]{1,40})(?:\s|:)(.*)$/s.exec(line)
    if (parts) yield { key: parts[1]!.toLowerCase(), value: afterSeparator(parts[2]!) }
  }
}

/** The value after its separator: `user-agent : Foo` has a space before the colon. */
function afterSeparator(rest: string): string {
  const value = rest.trim()
  return value.startsWith(':') ? value.slice(1).trim() : value
}

function delayMs(value: string): number {
  if (!/^\d{1,9}(?:\.\d{0,9})?$/.test(value)) return 0
  return Math.min(Number(value) * 1000, longestCrawlDelayMs)
}

/** A pattern in the spelling of URLs: what is beyond ASCII encoded, the digits of encoded bytes in capitals. */
function encoded(pattern: string): string {
  return capitalised(pattern).replace(/[^\x21-\x7e]+/g, found => encodeURIComponent(found.toWellFormed()))
}

function capitalised(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, found => found.toUpperCase())
}

/**
 * `*` stands for any characters, a final `$` for the end. The pieces between the stars are looked for one after the
 * other, each as early as possible, so that even a line of a thousand stars is linear in the number of its pieces.
 */
function matches(pattern: string, path: string): boolean {
  const isAnchored = pattern.endsWith('$')
  const pieces = (isAnchored ? pattern.slice(0, -1) : pattern).split('*')
  const first = pieces.shift() ?? ''
  if (!path.startsWith(first)) return false
  const last = isAnchored ? pieces.pop() : undefined
  if (isAnchored && last === undefined) return path === first
  let at = first.length
  for (const piece of pieces) {
    const found = path.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return last === undefined || (path.endsWith(last) && path.length - last.length >= at)
}
