import { errors } from 'undici'
import type { Failed, Failure } from '../model/outcome.ts'
import { AddressRefusedError } from './connector.ts'
import { DeadlineError } from './deadline.ts'

/** A body that breaks a cap or its own encoding; thrown while reading, `message` is a sentence for the operator. */
export class BodyError extends Error {
  override name = 'BodyError'
  readonly failure: 'too-large' | 'broken-answer'

  constructor(failure: 'too-large' | 'broken-answer', message: string) {
    super(message)
    this.failure = failure
  }
}

/**
 * Puts an error of undici, Node's net, dns, tls or zlib, or of our own readers, into the words of the line, with a
 * sentence for the operator that names `host`. Throws the error itself when it is none that a network can cause.
 */
export function failureOfError(error: unknown, host: string): Failed {
  const cause = mostTelling(error)
  if (cause instanceof AddressRefusedError || cause instanceof BodyError) {
    return { failed: cause.failure, detail: cause.message }
  }
  if (cause instanceof DeadlineError) return { failed: 'timeout', detail: cause.message }
  if (cause instanceof errors.HTTPParserError) {
    return { failed: 'broken-answer', detail: `${host} does not speak proper HTTP (${cause.message})` }
  }
  const code = codeOf(cause)
  const known = code === undefined ? undefined : (wordsOf[code] ?? wordsOfKind(code, cause))
  if (!known) throw error
  return { failed: known.failed, detail: `${host} ${known.says}` }
}

/** Whether the other side, or something between, ended a connection that stood. */
export function isLostConnection(error: unknown): boolean {
  return wordsOf[codeOf(mostTelling(error)) ?? ''] === reset
}

type Words = { failed: Failure; says: string }

const noName: Words = { failed: 'no-such-host', says: 'is a name that does not resolve' }
const badChain: Words = { failed: 'bad-certificate', says: 'has a certificate that no known authority vouches for' }
const reset: Words = { failed: 'unreachable', says: 'broke the connection off' }

const wordsOf: Record<string, Words> = {
  ENOTFOUND: noName,
  ENODATA: noName,
  EAI_AGAIN: { failed: 'unreachable', says: 'could not be looked up: the name server did not answer' },
  EAI_FAIL: { failed: 'unreachable', says: 'could not be looked up: the name server failed' },
  ESERVFAIL: { failed: 'unreachable', says: 'could not be looked up: the name server failed' },
  ECONNREFUSED: { failed: 'unreachable', says: 'refused the connection' },
  ECONNRESET: reset,
  ECONNABORTED: reset,
  EPIPE: reset,
  UND_ERR_SOCKET: reset,
  EHOSTUNREACH: { failed: 'unreachable', says: 'cannot be reached: no route to the host' },
  ENETUNREACH: { failed: 'unreachable', says: 'cannot be reached: no route to its network' },
  EADDRNOTAVAIL: { failed: 'unreachable', says: 'cannot be reached from the addresses of this machine' },
  EACCES: { failed: 'unreachable', says: 'cannot be reached: this machine forbids the connection' },
  EPERM: { failed: 'unreachable', says: 'cannot be reached: this machine forbids the connection' },
  EMFILE: { failed: 'unreachable', says: 'cannot be asked: this machine has no free file handles' },
  ENETDOWN: { failed: 'unreachable', says: 'cannot be reached: the network is down' },
  EHOSTDOWN: { failed: 'unreachable', says: 'cannot be reached: the host is down' },
  ETIMEDOUT: { failed: 'timeout', says: 'did not accept the connection in time' },
  UND_ERR_CONNECT_TIMEOUT: { failed: 'timeout', says: 'did not accept the connection in time' },
  UND_ERR_HEADERS_OVERFLOW: { failed: 'broken-answer', says: 'sent an answer with too long a head' },
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: { failed: 'broken-answer', says: 'sent a body of another length than it said' },
  CERT_HAS_EXPIRED: { failed: 'bad-certificate', says: 'has a certificate that has expired' },
  CERT_NOT_YET_VALID: { failed: 'bad-certificate', says: 'has a certificate that is not valid yet' },
  CERT_REVOKED: { failed: 'bad-certificate', says: 'has a certificate that was revoked' },
  ERR_TLS_CERT_ALTNAME_INVALID: { failed: 'bad-certificate', says: 'has a certificate made out to another name' },
  DEPTH_ZERO_SELF_SIGNED_CERT: { failed: 'bad-certificate', says: 'has a certificate signed by itself' },
  SELF_SIGNED_CERT_IN_CHAIN: badChain,
  UNABLE_TO_GET_ISSUER_CERT: badChain,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: badChain,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: badChain,
  EPROTO: { failed: 'bad-certificate', says: 'does not speak a TLS that we accept' },
}

/** Families of codes too large to list: OpenSSL's, the HTTP parser's, the inflaters', the system's. */
function wordsOfKind(code: string, error: unknown): Words | undefined {
  if (/^(?:CERT_|ERR_SSL_|ERR_TLS_)/.test(code)) return { failed: 'bad-certificate', says: `failed at TLS (${code})` }
  if (/^(?:Z_|ZSTD_|ERR__ERROR_|ERR_ZLIB_|ERR_BROTLI_)/.test(code)) {
    return { failed: 'broken-answer', says: `sent a compressed body that does not inflate (${code})` }
  }
  if (code.startsWith('UND_ERR_')) return { failed: 'broken-answer', says: `does not speak proper HTTP (${code})` }
  if (error instanceof Error && 'syscall' in error)
    return { failed: 'unreachable', says: `cannot be reached (${code})` }
  return undefined
}

/** Of several addresses that failed (an AggregateError) the first error, of wrapped ones the innermost with a code. */
function mostTelling(error: unknown): unknown {
  if (error instanceof AggregateError && error.errors.length > 0) return mostTelling(error.errors[0])
  if (error instanceof Error && codeOf(error) === undefined && error.cause) return mostTelling(error.cause)
  return error
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}
