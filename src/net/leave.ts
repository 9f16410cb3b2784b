import { isIP } from 'node:net'
import type { Fetched, FetchRequest } from '../model/fetched.ts'
import type { Failed, Outcome } from '../model/outcome.ts'
import { hostAndPort } from './host-and-port.ts'
import { type AllowList, allowsAddress, allowsHost } from './public-address.ts'
import { openRobotsDoor } from './robots-door.ts'

export type LeaveOptions = {
  allow: AllowList
  /** The User-Agent, whose product token robots.txt may name. */
  identity: string
  clock: () => number
  /** Milliseconds between two questions to one host. */
  gapMs: number
  /** Fetches a robots.txt. */
  readRobots: (url: URL) => Promise<Outcome<Fetched>>
}

/** Says of an address whether it may be asked, and how far from the last question to its host. */
export type AskLeave = (url: URL) => Promise<{ gapMs: number } | Failed>

/**
 * What decides over a question before it gets a turn: the site's robots.txt, and the gap that its Crawl-delay or our
 * own manners ask for. Everything but a picture, which a reader waits for, keeps a gap: hosts with hundreds of feeds are
 * common.
 */
export function openLeave({ allow, identity, clock, gapMs, readRobots }: LeaveOptions) {
  const read = async (url: URL) => robotsText(await readRobots(url))
  const robots = openRobotsDoor({ agent: productToken(identity), clock, read })
  return (purpose: FetchRequest['purpose']): AskLeave => {
    const keepsGap = purpose !== 'picture'
    return async url => {
      const leave = await robots.ask(url, purpose)
      if ('failed' in leave) return leave
      return { gapMs: Math.max(keepsGap && !isOurOwn(url, allow) ? gapMs : 0, leave.crawlDelayMs) }
    }
  }
}

/** The name by which a robots.txt would call us: the letters before the first `/` or space of the identity. */
function productToken(identity: string): string {
  return /^[A-Za-z_-]+/.exec(identity)?.[0] ?? ''
}

/** Hosts that the operator named in NF_ALLOW_HOSTS by address or name are theirs to burden; no gap is kept. */
function isOurOwn(url: URL, allow: AllowList): boolean {
  const { host, port } = hostAndPort(url)
  return allowsHost(allow, host, port) || (isIP(host) > 0 && allowsAddress(allow, host))
}

/**
 * What a robots.txt says, or that it says nothing: RFC 9309 section 2.3.1 counts too many redirects as no file, and an
 * address that we may not ask stands for no file too, since the pages behind it are refused in their own words.
 */
function robotsText(outcome: Outcome<Fetched>): Outcome<string> {
  if ('done' in outcome) return { done: new TextDecoder().decode(outcome.done.bytes) }
  const saysNothing = ['too-many-redirects', 'private-address', 'bad-address'].includes(outcome.failed)
  return saysNothing ? { done: '' } : outcome
}
