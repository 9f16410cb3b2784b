import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { BodyError } from './failure-of-error.ts'
import { type Inflater, inflateAtOnce, inflaterFor } from './inflate.ts'
import type { Limits } from './limits.ts'

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

// Nearly every page is smaller than this as it is sent.
const smallWire = 128 * 1024

async function takeIn(stream: Readable, intake: Intake): Promise<void> {
  const chunks = countWire(stream, intake)
  const first = await chunks.next()
  if (first.done) return
  const inflater = inflaterFor(first.value, intake)
  if (!inflater) return collect(resumed([first.value], chunks), intake)
  const begun = [first.value]
  const inflated = intake.past === 'cut' ? undefined : await smallBody(begun, chunks, inflater)
  if (inflated) await collect([inflated], intake)
  else await pipeline(resumed(begun, chunks), inflater.open(), all => collect(all, intake))
}

/** A body that turns out small, inflated in one go; otherwise nothing, and what was read of it stands in `begun`. */
async function smallBody(
  begun: Uint8Array[],
  chunks: AsyncGenerator<Uint8Array, void>,
  inflater: Inflater,
): Promise<Uint8Array | undefined> {
  for (let size = begun[0]!.length; size <= smallWire; ) {
    const next = await chunks.next()
    if (next.done) return inflateAtOnce(joined(begun), inflater)
    begun.push(next.value)
    size += next.value.length
  }
  return undefined
}

async function* resumed(begun: Uint8Array[], rest: AsyncGenerator<Uint8Array, void>): AsyncGenerator<Uint8Array, void> {
  yield* begun
  yield* rest
}

async function* countWire(stream: Readable, intake: Intake): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    intake.wireBytes += chunk.length
    if (intake.wireBytes > intake.caps.wireBytes) throw tooLarge(intake, intake.caps.wireBytes, 'sent')
    yield chunk
  }
}

async function collect(chunks: AsyncIterable<Uint8Array> | Uint8Array[], intake: Intake): Promise<void> {
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

function joined(chunks: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
