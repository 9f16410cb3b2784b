/** The caps of one fetch. Bytes and milliseconds. */
export type Limits = {
  /** From the first byte asked to the last byte read, redirects included; waiting for a turn is not counted. */
  wholeMs: number
  /** Until the head of one answer is there, name lookup and connection included. */
  headersMs: number
  /** Until a connection stands, TLS included. */
  connectMs: number
  /** The head of an answer, all lines together. */
  headerBytes: number
  /** The body as sent, before inflation. */
  wireBytes: number
  /** The body after inflation. */
  bodyBytes: number
  /** How often larger the inflated body may be than the sent one, once it is past `ratioFromBytes`. */
  ratio: number
  ratioFromBytes: number
  redirects: number
  /** What of a robots.txt is read; RFC 9309 section 2.5 asks for at least 500 KiB. */
  robotsBytes: number
  /** The whole time for a robots.txt. */
  robotsMs: number
}

/** The caps of specs/security.md B5; those it does not name are our own choice. */
export const usualLimits: Limits = {
  wholeMs: 30_000,
  headersMs: 15_000,
  connectMs: 10_000,
  headerBytes: 32 * 1024,
  wireBytes: 10_000_000,
  bodyBytes: 20_000_000,
  ratio: 200,
  ratioFromBytes: 1_000_000,
  redirects: 5,
  robotsBytes: 512 * 1024,
  robotsMs: 10_000,
}
