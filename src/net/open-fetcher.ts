import { lookup as systemLookup } from 'node:dns/promises'
import { Agent } from 'undici'
import type { Fetched, FetchRequest, PostRequest } from '../model/fetched.ts'
import type { Outcome } from '../model/outcome.ts'
import { askableUrl } from './askable-url.ts'
import { type Lookup, openConnector } from './connector.ts'
import { openLeave } from './leave.ts'
import { type Limits, usualLimits } from './limits.ts'
import { openNameLookup } from './name-lookup.ts'
import { openPace, type PaceOptions } from './pace.ts'
import type { AllowList } from './public-address.ts'
import { type Errand, travel } from './travel.ts'

/** The one way to the network. */
export type Fetcher = {
  /**
   * Fetches one address. Everything that can go wrong outside is a Failed with a sentence for the operator; it rejects
   * only when the request's own signal aborts or the fetcher is closed, with that signal's reason.
   */
  fetch(request: FetchRequest): Promise<Outcome<Fetched>>
  /**
   * Posts a form. The address is checked, and every redirect with it; the form goes along (301, 302, 307 and 308: WebSub
   * section 5.2 wants the method kept). Done is any 2xx answer, without its body. Rejects as `fetch` does.
   */
  post(request: PostRequest): Promise<Outcome<Fetched>>
  /** Ends everything under way and closes all connections. */
  close(): Promise<void>
}

export type FetcherOptions = {
  /** What may be fetched though it is private: NF_ALLOW_HOSTS, read by `parseAllowList`. */
  allow: AllowList
  /** The User-Agent: a product token first, then an address that explains us, `NewsFactory/0.1 (+https://…)`. */
  identity: string
  /** Milliseconds UTC. */
  clock: () => number
  limits?: Partial<Limits>
  /** Ports that may be asked at public addresses; 80 and 443 unless said otherwise. */
  ports?: readonly number[]
  /** 32 questions at once, 2 at one host, and 1,000 ms between two questions to one public host, unless said otherwise. */
  pace?: Partial<Omit<PaceOptions, 'clock'> & { gapMs: number }>
  /** How names are looked up; the system's resolver unless said otherwise. */
  lookup?: Lookup
  /** Name lookups under way at once; 3, which leaves one of Node's four pool threads for inflating. */
  lookupsAtOnce?: number
  /** How long an address found is used before the name is looked up again, milliseconds; a minute. */
  lookupFreshMs?: number
}

/**
 * Opens the fetcher that everything in News Factory uses: feeds, pages, pictures, lists, robots.txt. The story of one
 * fetch, and where each step lives:
 *
 * 1. The address is checked as text (`askable-url.ts`): http or https, no password, no private literal.
 * 2. `leave.ts` asks the site's robots.txt, read with `robots.ts` and kept for a day by `robots-door.ts`.
 * 3. `pace.ts` gives a turn: few at once to a host, a gap between pages, none at all while the host asks for quiet.
 * 4. `connector.ts` connects, judging every address that `name-lookup.ts` gives with `public-address.ts`; a proxy that
 *    the environment names is ignored, because undici's plain Agent never looks for one.
 * 5. `exchange.ts` sends the question with the headers of `request-headers.ts`: validators, but no cookie, no referrer.
 * 6. A redirect (`redirects.ts`) starts again at step 1; validators are sent only to the address that gave them;
 *    `travel.ts` goes from hop to hop, all within one deadline.
 * 7. `read-body.ts` reads and inflates the body within the caps of `limits.ts`.
 * 8. `failure-of-answer.ts`, `failure-of-error.ts` and `fetched-of-answer.ts` put the result into the model's words.
 *
 * Follows specs/security.md B5 and specs/ingest.md section 6.
 */
export function openFetcher(options: FetcherOptions): Fetcher {
  const { allow, identity, clock, ports = [80, 443] } = options
  const limits = { ...usualLimits, ...options.limits }
  const { gapMs = 1_000, perHost = 2, atOnce = 32 } = options.pace ?? {}
  const closing = new AbortController()
  const lookup = openNameLookup({
    lookup: options.lookup ?? (name => systemLookup(name, { all: true, verbatim: true })),
    atOnce: options.lookupsAtOnce ?? 3,
    freshMs: options.lookupFreshMs,
  })
  const connect = openConnector({ allow, ports, lookup, connectMs: limits.connectMs })
  const dispatcher = new Agent({ connect, allowH2: false, maxHeaderSize: limits.headerBytes, pipelining: 1 })
  const tools = { allow, ports, identity, clock, limits, dispatcher, pace: openPace({ atOnce, perHost, clock }) }
  // A signal of its own for each errand: 20,000 listeners on one signal took 1.5 s to add, on their own 0.2 s.
  const signalFor = (signal?: AbortSignal) => AbortSignal.any(signal ? [closing.signal, signal] : [closing.signal])
  const readRobots = (url: URL) => travel(url, robotsErrand(signalFor()), tools)
  const leaveFor = openLeave({ allow, identity, clock, gapMs, readRobots })

  return {
    fetch: async request => {
      const { purpose, etag, lastModified, validatorsFor } = request
      const url = askableUrl(request.url, { allow, ports })
      if ('failed' in url) return url
      const signal = signalFor(request.signal)
      signal.throwIfAborted()
      const errand = { purpose, validators: { etag, lastModified }, validatorsFor, signal, leave: leaveFor(purpose) }
      return travel(url.done, errand, tools)
    },
    post: async ({ url: address, form, signal: own }) => {
      const url = askableUrl(address, { allow, ports })
      if ('failed' in url) return url
      const signal = signalFor(own)
      signal.throwIfAborted()
      const body = new URLSearchParams(form).toString()
      return travel(url.done, { purpose: 'form', validators: {}, body, signal, leave: noGap }, tools)
    },
    close: async () => {
      closing.abort(new DOMException('The fetcher is closed.', 'AbortError'))
      await dispatcher.destroy()
    },
  }
}

/** Nobody is asked for leave to read what gives leave. */
function robotsErrand(signal: AbortSignal): Errand {
  return { purpose: 'robots', validators: {}, signal, leave: noGap }
}

const noGap = async () => ({ gapMs: 0 })
