import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
  constants as zlib,
} from 'node:zlib'
import { BodyError } from './failure-of-error.ts'
import type { Limits } from './limits.ts'

/** What Accept-Encoding offers: every encoding that `readBody` inflates. */
export const acceptedEncodings = 'gzip, deflate, br, zstd'

export type BodyCaps = Pick<Limits, 'wireBytes' | 'bodyBytes' | 'ratio' | 'ratioFromBytes'>

export type BodyOptions = {
  /** Who answers, for the sentence of an error. */
  host: string
  /** The Content-Encoding and Content-Length headers, as received. */
  encoding?: string
  contentLength?: string
  caps: BodyCaps
  /** What to do with a body past its cap: fail (the default), or give the beginning. */
  past?: 'fail' | 'cut'
}

/** A whole body. `bytes` are inflated and own their memory, so they can be transferred to a worker. */
export type Body = { bytes: Uint8Array; wireBytes: number }

/**
 * Reads and inflates a body within its caps (specs/security.md B5), holding never more than the cap and one chunk.
 * Throws a BodyError when a cap or the encoding breaks, the stream's or the inflater's own error otherwise. The stream
 * is left as it is: the caller destroys it.
 */
export async function readBody(stream: Readable, options: BodyOptions): Promise<Body> {
  const intake: Intake = { ...options, chunks: [], wireBytes: 0, bodyBytes: 0 }
  try {
    refuseByLength(intake)
    await takeIn(stream, intake)
  } catch (error) {
    const isPastCap = error instanceof BodyError && error.failure === 'too-large'
    if (!isPastCap || options.past !== 'cut') throw error
  }
  return { bytes: joined(intake.chunks), wireBytes: intake.wireBytes }
}

type Intake = BodyOptions & { chunks: Uint8Array[]; wireBytes: number; bodyBytes: number }

async function takeIn(stream: Readable, intake: Intake): Promise<void> {
  const chunks = countWire(stream, intake)
  const first = await chunks.next()
  if (first.done) return
  const whole = async function* () {
    yield first.value
    yield* chunks
  }
  const inflater = inflaterFor(first.value, intake)
  if (inflater) await pipeline(whole, inflater, inflated => collect(inflated, intake))
  else await collect(whole(), intake)
}

async function* countWire(stream: Readable, intake: Intake): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    intake.wireBytes += chunk.length
    if (intake.wireBytes > intake.caps.wireBytes) throw tooLarge(intake, intake.caps.wireBytes, 'sent')
    yield chunk
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>, intake: Intake): Promise<void> {
  const { caps, host } = intake
  for await (const chunk of chunks) {
    intake.chunks.push(chunk)
    intake.bodyBytes += chunk.length
    if (intake.bodyBytes > caps.bodyBytes) throw tooLarge(intake, caps.bodyBytes, 'inflated')
    if (intake.bodyBytes > caps.ratioFromBytes && intake.bodyBytes > intake.wireBytes * caps.ratio) {
      throw new BodyError('too-large', `${host} sent a body that inflates more than ${caps.ratio} times, as bombs do`)
    }
  }
}

function refuseByLength(intake: Intake): void {
  const said = Number(intake.contentLength)
  if (said > intake.caps.wireBytes && intake.past !== 'cut') throw tooLarge(intake, intake.caps.wireBytes, 'sent')
}

function tooLarge({ host }: Intake, cap: number, what: 'sent' | 'inflated'): BodyError {
  const amount = `${(cap / 1e6).toLocaleString('en')} MB`
  return new BodyError('too-large', `${host} answered with more than ${amount} (${what})`)
}

// Labels that some servers send though nothing is encoded; browsers pass such bodies through as well.
const notEncoded = new Set(['', 'identity', 'none', 'binary', '8bit', 'utf-8', 'utf8'])

/** The one inflater for a body, or undefined for a plain one. Several encodings on top of each other only bombs use. */
function inflaterFor(first: Uint8Array, { encoding = '', host }: Intake): Transform | undefined {
  const labels = encoding
    .toLowerCase()
    .split(',')
    .map(label => label.trim())
    .filter(label => !notEncoded.has(label))
  const [label] = labels
  if (label === undefined) return undefined
  const open = labels.length === 1 ? inflaters.get(label) : undefined
  if (!open) throw new BodyError('broken-answer', `${host} sent a body encoded as "${encoding.slice(0, 60)}"`)
  return open(first)
}

const chunkSize = 64 * 1024
const openGunzip = () => createGunzip({ chunkSize })
const inflaters = new Map<string, (first: Uint8Array) => Transform>([
  ['gzip', openGunzip],
  ['x-gzip', openGunzip],
  ['br', () => createBrotliDecompress({ chunkSize })],
  // RFC 9659: a window of 8 MB is the most a web server may ask for.
  ['zstd', () => createZstdDecompress({ chunkSize, params: { [zlib.ZSTD_d_windowLogMax]: 23 } })],
  // "deflate" should be zlib (RFC 1950, its first byte ends in 8), yet some servers send it bare (RFC 1951).
  ['deflate', first => ((first[0]! & 0x0f) === 8 ? createInflate({ chunkSize }) : createInflateRaw({ chunkSize }))],
])

function joined(chunks: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
