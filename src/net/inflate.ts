import type { Transform } from 'node:stream'
import {
  brotliDecompressSync,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  constants as zlib,
  zstdDecompressSync,
} from 'node:zlib'
import { BodyError } from './failure-of-error.ts'

/** What Accept-Encoding offers: every encoding that `inflaterFor` knows. */
export const acceptedEncodings = 'gzip, deflate, br, zstd'

/** One encoding of a body: as a stream, and of a whole body in one go. */
export type Inflater = { open(): Transform; whole(bytes: Uint8Array, options: { maxOutputLength: number }): Uint8Array }

// A page that inflates to more is left to the stream, so that no bomb holds up the thread: 2 MB take some 8 ms.
const mostAtOnce = 2_000_000

/**
 * A whole body inflated in one go, or nothing where it is for the stream: with its hops from thread to thread a stream
 * takes twice the CPU, 1.4 to 2.1 ms for a page of 150 KB instead of 0.8 (2026-11). Throws what zlib throws at broken bytes.
 */
export function inflateAtOnce(bytes: Uint8Array, inflater: Inflater): Uint8Array | undefined {
  try {
    return inflater.whole(bytes, { maxOutputLength: mostAtOnce })
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return undefined
    throw error
  }
}

// Labels that some servers send though nothing is encoded; browsers pass such bodies through as well.
const notEncoded = new Set(['', 'identity', 'none', 'binary', '8bit', 'utf-8', 'utf8'])

/**
 * The one inflater for a body whose bytes begin with `first`, or undefined for a plain one. Several encodings on top of
 * each other only bombs use: they throw a BodyError, as unknown ones do.
 */
export function inflaterFor(
  first: Uint8Array,
  { encoding = '', host }: { encoding?: string; host: string },
): Inflater | undefined {
  const labels = encoding
    .toLowerCase()
    .split(',')
    .map(label => label.trim())
    .filter(label => !notEncoded.has(label))
  const [label] = labels
  if (label === undefined) return undefined
  // "deflate" should be zlib (RFC 1950, its first byte ends in 8), yet some servers send it bare (RFC 1951).
  const name = label === 'deflate' && (first[0]! & 0x0f) !== 8 ? 'bare deflate' : label
  const inflater = labels.length === 1 ? inflaters.get(name) : undefined
  if (!inflater) throw new BodyError('broken-answer', `${host} sent a body encoded as "${encoding.slice(0, 60)}"`)
  return inflater
}

const chunkSize = 64 * 1024
// RFC 9659: a window of 8 MB is the most a web server may ask for.
const zstd = { chunkSize, params: { [zlib.ZSTD_d_windowLogMax]: 23 } }
const gzip: Inflater = {
  open: () => createGunzip({ chunkSize }),
  whole: (bytes, limit) => gunzipSync(bytes, { chunkSize, ...limit }),
}
const inflaters = new Map<string, Inflater>([
  ['gzip', gzip],
  ['x-gzip', gzip],
  [
    'br',
    {
      open: () => createBrotliDecompress({ chunkSize }),
      whole: (bytes, limit) => brotliDecompressSync(bytes, { chunkSize, ...limit }),
    },
  ],
  [
    'zstd',
    {
      open: () => createZstdDecompress(zstd),
      whole: (bytes, limit) => zstdDecompressSync(bytes, { ...zstd, ...limit }),
    },
  ],
  [
    'deflate',
    {
      open: () => createInflate({ chunkSize }),
      whole: (bytes, limit) => inflateSync(bytes, { chunkSize, ...limit }),
    },
  ],
  [
    'bare deflate',
    {
      open: () => createInflateRaw({ chunkSize }),
      whole: (bytes, limit) => inflateRawSync(bytes, { chunkSize, ...limit }),
    },
  ],
])
